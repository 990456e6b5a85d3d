import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import type { ReportKind } from '../../../shared/policy/reports';
import { useCall } from '../../cloud/useCall';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import { useQuery } from '../../ui/useQuery';
import { moment } from '../../ui/when';
import { statusOf } from '../reports/status';
import '../reports/reports.css';
import { Facts } from './Facts';

type Shown = Output<'report.show'>;
interface Which {
  kind: ReportKind;
  day: string;
  personId?: string;
}

/** One report (H51): what the records say, what its writer adds, what the manager answers. */
export default function Report() {
  const { kind = 'day', day = '', personId } = useQuery();
  const which: Which = { kind: kind as ReportKind, day, ...(personId ? { personId } : {}) };
  const shown = useCall('report.show', day ? which : null);
  return (
    <Page>
      <Loading of={shown} cards={3}>
        {(data) => (
          <>
            <Head of={data} />
            {data.facts ? <Facts of={data.facts} now={data.now} /> : null}
            {data.may.handIn ? (
              <Write key={`${data.standing.state}`} which={which} of={data} onDone={shown.reload} />
            ) : (
              <Read of={data} />
            )}
            {data.may.takeBack ? <TakeBack which={which} onDone={shown.reload} /> : null}
            {data.may.answer ? <Answer which={which} onDone={shown.reload} /> : null}
          </>
        )}
      </Loading>
    </Page>
  );
}

function Head({ of }: { of: Shown }) {
  const { text, tone, detail } = statusOf(of.standing, (at) => moment(at, of.now));
  return (
    <Card>
      <View className="row sp">
        <View className="h2 grow">{of.title}</View>
        <Tag tone={tone}>{text}</Tag>
      </View>
      <View className="s num">{`${of.name} · ${detail}`}</View>
      {of.notYet ? <Note tone="info">{of.notYet}</Note> : null}
      {of.facts || of.standing.handedInAt !== null ? null : (
        <View className="s">交了以后才能看到内容</View>
      )}
    </Card>
  );
}

interface Doing {
  which: Which;
  onDone: () => Promise<void>;
}

function Write({ which: { kind, day }, of, onDone }: Doing & { of: Shown }) {
  const name = `report:${kind}:${of.from}`;
  const draft = useDraft(name, { remarks: of.remarks, plan: of.plan });
  const { submit, busy, error, errorOf } = useSubmit('report.handIn', { kept: name });
  const { remarks, plan } = draft.value;

  async function send(): Promise<void> {
    const text = '数字会按现在记下;答复以前可以收回。';
    if (!(await confirmed('交这份报告', text, '交'))) return;
    const done = await submit({ kind, day, remarks, ...(plan.trim() ? { plan } : {}) });
    if (!done) return;
    draft.clear();
    toast(done.late ? '已交(迟交)' : '已交');
    await onDone();
  }
  return (
    <Card title="我的说明">
      <TextField
        label="做了什么、遇到什么(业主用单号,不写姓名和电话)"
        value={remarks}
        onChange={(value) => draft.change({ remarks: value })}
        placeholder="如:WX-… 等工程部报价,已催过一次"
        error={errorOf('remarks')}
        max={2_000}
        lines
      />
      <TextField
        label="接下来的打算(可不填)"
        value={plan}
        onChange={(value) => draft.change({ plan: value })}
        placeholder="如:明天上午补两个回访"
        error={errorOf('plan')}
        max={2_000}
        lines
      />
      <View className="s">写到一半离开,内容留在手机里。</View>
      {errorOf('remarks') || errorOf('plan') ? null : <Refusal error={error} />}
      <View className="gap" />
      <Button busy={busy} disabled={!remarks.trim()} onClick={() => void send()}>
        交报告
      </Button>
    </Card>
  );
}

function Read({ of: { remarks, plan, answer, now } }: { of: Shown }) {
  return (
    <>
      {remarks ? (
        <Card title="说明">
          <View className="rp-words">{remarks}</View>
          {plan ? (
            <>
              <View className="s gap">接下来</View>
              <View className="rp-words">{plan}</View>
            </>
          ) : null}
        </Card>
      ) : null}
      {answer ? (
        <Card title="答复" tone="go">
          <View className="rp-words">{answer.words}</View>
          <View className="s num">{`${answer.by},${moment(answer.at, now)}`}</View>
        </Card>
      ) : null}
    </>
  );
}

function TakeBack({ which: { kind, day }, onDone }: Doing) {
  const { submit, busy, error } = useSubmit('report.takeBack');
  async function send(): Promise<void> {
    if (!(await confirmed('收回这份报告', '改好以后要再交一次,数字按再交时记下。', '收回'))) return;
    if (!(await submit({ kind, day }))) return;
    toast('已收回');
    await onDone();
  }
  return (
    <>
      <Refusal error={error} />
      <Button look="line" busy={busy} onClick={() => void send()}>
        收回再改
      </Button>
    </>
  );
}

function Answer({ which, onDone }: Doing) {
  const name = `report.answer:${which.kind}:${which.day}:${which.personId ?? ''}`;
  const draft = useDraft(name, { words: '' });
  const { submit, busy, error, errorOf } = useSubmit('report.answer', { kept: name });
  async function send(): Promise<void> {
    if (!(await submit({ ...which, words: draft.value.words }))) return;
    draft.clear();
    toast('已答复');
    await onDone();
  }
  return (
    <Card title="答复">
      <TextField
        value={draft.value.words}
        onChange={(words) => draft.change({ words })}
        placeholder="看过了,想说的话"
        error={errorOf('words')}
        max={2_000}
        lines
      />
      {errorOf('words') ? null : <Refusal error={error} />}
      <View className="gap" />
      <Button busy={busy} disabled={!draft.value.words.trim()} onClick={() => void send()}>
        发出答复
      </Button>
    </Card>
  );
}
