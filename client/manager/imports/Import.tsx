import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import { useTitle } from '../../ui/useTitle';
import { moment } from '../../ui/when';
import { Problems } from './Problems';
import '../../staff/case/case.css';

type Shown = Output<'import.show'>;

/** How often progress is looked at while it runs. */
const EVERY = 4_000;

/** One import: what it would make, every wrong line, start, progress, result. */
export function Import({ id }: { id: string }) {
  const shown = useCall('import.show', { importId: id });
  const { submit, busy, error } = useSubmit('import.start');
  const { data, reload } = shown;
  const running = data?.state === 'running';
  useTitle(data?.kindText ?? '表格导入');
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(reload, EVERY);
    return () => clearInterval(timer);
  }, [running, reload]);

  async function start({ kind, total }: Shown): Promise<void> {
    const [title, text] =
      kind === 'receipts'
        ? ['开始登记', `将登记 ${total} 张收据。`]
        : ['开始导入', `将导入 ${total} 行。请先对照合同核对过金额合计。`];
    if (!(await confirmed(title, text, title))) return;
    if (await submit({ importId: id })) toast('已开始');
    await reload();
  }
  return (
    <Page
      footer={
        data?.mayStart ? (
          <>
            <Refusal error={error} />
            <Button busy={busy} onClick={() => start(data)}>
              {data.kind === 'receipts'
                ? `登记这 ${data.total} 张收据`
                : `核对无误,导入这 ${data.total} 行`}
            </Button>
          </>
        ) : null
      }
    >
      <Loading of={shown} cards={2}>
        {(one) => <Result key={one.importId} one={one} onStop={error !== null} />}
      </Loading>
    </Page>
  );
}

const tones = { checked: 'info', running: 'soon', done: 'go', expired: 'quiet' } as const;

function Result({ one, onStop }: { one: Shown; onStop: boolean }) {
  const share = one.total > 0 ? Math.floor((one.done / one.total) * 100) : 0;
  return (
    <>
      <Card title={one.kindText} extra={<Tag tone={tones[one.state]}>{one.stateText}</Tag>}>
        <View className="s">
          {`${one.by} ${moment(one.at, one.now)} 上传${one.confirmedBy ? `,${one.confirmedBy} 确认` : ''}`}
        </View>
        {one.state === 'running' ? (
          <Note tone="info">{`已完成 ${one.done} / ${one.total}(${share}%)。可以离开这一页,会自己继续。`}</Note>
        ) : null}
        {one.state === 'done' ? <Note tone="go">{`${one.done} 行都已处理完`}</Note> : null}
        {one.state === 'checked' && !one.mayStart && !onStop ? (
          <Note tone="soon">{one.whyNot}</Note>
        ) : null}
        {one.preview.map(({ label, value }) => (
          <Row key={label} label={label}>
            {value}
          </Row>
        ))}
      </Card>
      <Problems of={one} />
    </>
  );
}
