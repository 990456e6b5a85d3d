import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import './assessment.css';
import { Judgements } from './Judgements';
import { MonthHead } from './MonthHead';
import { Objection } from './Objection';
import { Records } from './Records';
import type { Item, Shown } from './shown';

interface Props {
  month: string;
  /** Missing: one's own. */
  agentId?: string;
  onStep: (month: string) => void;
}

/** One agent's month: ten items, what was decided, the objection, and how it ended (H52). */
export function AgentMonth({ month, agentId, onStep }: Props) {
  const shown = useCall('assessment.show', { month, ...(agentId ? { agentId } : {}) });
  const [open, setOpen] = useState<Item | null>(null);
  const { data } = shown;
  // The sample is the manager's to judge; of a closed month it can be read.
  const foot =
    data && (data.may.judge || (data.closed && agentId)) ? (
      <Foot of={data} onDone={shown.reload} />
    ) : null;
  return (
    <Page footer={foot}>
      <MonthHead month={month} onStep={onStep} />
      <Loading of={shown} cards={3}>
        {(table) => (
          <>
            <Total of={table} />
            {table.may.answer ? <Objection of={table} onDone={shown.reload} /> : null}
            <Card title="十项考核" extra={<View className="s">点开看依据</View>}>
              {table.items.map((item) => (
                <ItemRow key={item.key} of={item} onOpen={() => setOpen(item)} />
              ))}
            </Card>
            <Judgements of={table} onDone={shown.reload} />
            {table.may.answer ? null : <Objection of={table} onDone={shown.reload} />}
          </>
        )}
      </Loading>
      {open && shown.data ? (
        <Records item={open} of={shown.data} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function Total({ of }: { of: Shown }) {
  const { agent, total, full, bonus, stateText, tone, state, closed, serious, now } = of;
  return (
    <Card title={agent} extra={<Tag tone={tone}>{stateText}</Tag>}>
      <View className="row sp">
        <View className="as-total num">{total}</View>
        <View className="s">{bonus > 0 ? `满分 ${full},表扬加 ${bonus} 分` : `满分 ${full}`}</View>
      </View>
      {state === 'running' ? <View className="s gap">这个月还没有过完,分数会变</View> : null}
      {closed ? (
        <View className="s gap">{`${closed.by} ${moment(closed.at, now)} 结账,不再改变`}</View>
      ) : null}
      {serious ? <Note tone="late">有报告不属实且情节严重,另行处理</Note> : null}
    </Card>
  );
}

function ItemRow({ of, onOpen }: { of: Item; onOpen: () => void }) {
  return (
    <View className="as-item" onClick={onOpen} {...role('button')}>
      <View className="grow">
        <View>{of.name}</View>
        <View className="s">{of.text}</View>
      </View>
      <View className={of.deducted > 0 ? 'num t-late' : 'num t-quiet'}>
        {of.deducted > 0 ? `扣 ${of.deducted} ›` : '不扣 ›'}
      </View>
    </View>
  );
}

/** Why a month cannot be closed yet. */
const whyOpen: Partial<Record<Shown['state'], string>> = {
  running: '这个月过完以后再结账',
  objected: '先答复异议,再结账',
};

/** What can be done now: listening to the sample, and closing the month. */
function Foot({ of, onDone }: { of: Shown; onDone: () => Promise<void> }) {
  const { submit, busy, error } = useSubmit('assessment.close');
  const { month, agentId, agent, title, total, may, state, closed } = of;
  async function close(): Promise<void> {
    const sure = await confirmed(
      '考核结账',
      `${agent} ${title} ${total} 分。结账以后不能再改。`,
      '结账',
    );
    if (!sure || !(await submit({ month, agentId }))) return;
    toast('已结账');
    await onDone();
  }
  return (
    <>
      <Refusal error={error} />
      {may.close || closed ? null : <View className="s mid as-why">{whyOpen[state] ?? ''}</View>}
      <View className="row">
        <Button look="line" grow onClick={() => go('/manager/sampling/index', { month, agentId })}>
          电话抽查
        </Button>
        {may.close ? (
          <Button grow busy={busy} onClick={close}>
            结账
          </Button>
        ) : null}
      </View>
    </>
  );
}
