import { View } from '@tarojs/components';
import type { Input } from '../../../shared/contract';
import {
  companyPraise,
  conductPoints,
  departmentPraise,
  type JudgedKind,
  judgedKinds,
  reportPoints,
} from '../../../shared/policy/assessment';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Chips, choices } from '../../ui/Chips';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import type { Shown } from './shown';

interface Values {
  entry: JudgedKind;
  serious: 'yes' | 'no';
  of: 'department' | 'company';
  points: string;
  reason: string;
}
const empty: Values = { entry: 'reports', serious: 'no', of: 'department', points: '', reason: '' };

/** What was written, as it is sent; null: something is missing. */
export function decided(
  { entry, serious, of, points, reason }: Values,
  whose: { month: string; agentId: string },
): Input<'assessment.judge'> | null {
  const words = reason.trim();
  const bounds = boundsOf({ entry, of });
  const number = Number(points);
  if (!words) return null;
  if (bounds && !(Number.isInteger(number) && number >= bounds.least && number <= bounds.most))
    return null;
  return {
    ...whose,
    entry,
    reason: words,
    ...(bounds ? { points: number } : {}),
    ...(entry === 'reports' && serious === 'yes' ? { serious: true } : {}),
    ...(entry === 'praise' && of === 'company' ? { ofCompany: true } : {}),
  };
}

/** Where the points are the manager's to say. */
const boundsOf = ({ entry, of }: Pick<Values, 'entry' | 'of'>) =>
  entry === 'conduct'
    ? conductPoints
    : entry === 'praise' && of === 'company'
      ? companyPraise
      : null;

const fixed: Partial<Record<JudgedKind, string>> = {
  reports: `每份扣 ${reportPoints} 分`,
  praise: `部门表扬加 ${departmentPraise} 分`,
};

interface Props {
  of: Shown;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Enters a decision: of what kind, how many points, and why. */
export function Decide({ of: { month, agentId }, onClose, onDone }: Props) {
  const name = `assessment:judge:${month}:${agentId}`;
  const { value, change, clear } = useDraft(name, empty);
  const { submit, busy, error, errorOf } = useSubmit('assessment.judge', { kept: name });
  const input = decided(value, { month, agentId });
  const bounds = boundsOf(value);
  async function send(): Promise<void> {
    if (!input || !(await submit(input))) return;
    clear();
    toast('已登记');
    await onDone();
  }
  return (
    <Sheet title="登记扣分或表扬" onClose={onClose}>
      <View className="as-do">
        <Chips
          of={choices(judgedKinds)}
          value={[value.entry]}
          onChange={([entry]) => entry && change({ entry })}
        />
      </View>
      {value.entry === 'reports' ? (
        <View className="as-do">
          <Chips
            of={choices({ no: '情节一般', yes: '情节严重,另行处理' })}
            value={[value.serious]}
            onChange={([serious]) => serious && change({ serious })}
          />
        </View>
      ) : null}
      {value.entry === 'praise' ? (
        <View className="as-do">
          <Chips
            of={choices({ department: '部门表扬', company: '公司表扬' })}
            value={[value.of]}
            onChange={([of]) => of && change({ of })}
          />
        </View>
      ) : null}
      <View className="as-do">
        {bounds ? (
          <TextField
            label={value.entry === 'conduct' ? '扣几分' : '加几分'}
            keyboard="number"
            value={value.points}
            max={2}
            placeholder={`${bounds.least} 到 ${bounds.most} 分`}
            error={errorOf('points')}
            onChange={(points) => change({ points })}
          />
        ) : (
          <Note tone="info">{fixed[value.entry] ?? ''}</Note>
        )}
      </View>
      <View className="as-do" />
      <TextField
        label="原因"
        lines
        value={value.reason}
        max={300}
        placeholder="什么时候、什么事;客服本人看得到"
        onChange={(reason) => change({ reason })}
      />
      <Refusal error={error} />
      <Button busy={busy} disabled={!input} onClick={send}>
        登记
      </Button>
    </Sheet>
  );
}
