import { View } from '@tarojs/components';
import type { Input } from '../../../shared/contract';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Chips, choices } from '../../ui/Chips';
import { cls } from '../../ui/cls';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import { Sheet } from '../../ui/Sheet';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import type { Call, Shown } from './shown';

type Key = Call['points'][number]['key'];

interface Values {
  failed: Key[];
  isTrue: 'yes' | 'no' | '';
  remark: string;
}

/** What was found, as it is sent; null: something is missing. */
export function listened(
  { failed, isTrue, remark }: Values,
  { ref, isRevisit }: Pick<Call, 'ref' | 'isRevisit'>,
  { month, agentId }: Pick<Shown, 'month' | 'agentId'>,
): Input<'sampling.judge'> | null {
  const words = remark.trim();
  if (isRevisit && !isTrue) return null;
  if (!words && (failed.length > 0 || isTrue === 'no')) return null;
  return {
    month,
    agentId,
    ref,
    failed,
    ...(words ? { remark: words } : {}),
    ...(isRevisit ? { isTrue: isTrue === 'yes' } : {}),
  };
}

/** What has to be said before it can be sent. */
const missingOf = ({ isTrue }: Values, { isRevisit }: Pick<Call, 'isRevisit'>): string =>
  isRevisit && !isTrue ? '还要选一下:回访属实还是不属实' : '没有做到或不属实的,请在评语里写明';

interface Props {
  of: Call;
  month: Shown;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** The sheet: each point met or not, and of a revisit whether it was true. */
export function JudgeSheet({ of, month, onClose, onDone }: Props) {
  const { verdict } = of;
  const start: Values = {
    failed: verdict?.failed ?? [],
    isTrue: verdict?.isTrue == null ? '' : verdict.isTrue ? 'yes' : 'no',
    remark: verdict?.remark ?? '',
  };
  const name = `sampling:${month.month}:${of.ref}`;
  const { value, change, clear } = useDraft(name, start);
  const { submit, busy, error } = useSubmit('sampling.judge', { kept: name });
  const input = listened(value, of, month);
  const isFailing = value.failed.length >= month.failsFrom;
  const turn = (key: Key): void =>
    change({
      failed: value.failed.includes(key)
        ? value.failed.filter((one) => one !== key)
        : [...value.failed, key],
    });
  async function send(): Promise<void> {
    if (!input || !(await submit(input))) return;
    clear();
    toast('已评');
    await onDone();
  }
  return (
    <Sheet title={of.kindText} onClose={onClose}>
      <View className="s">没有做到的点一下</View>
      {of.points.map(({ key, text }) => {
        const missed = value.failed.includes(key);
        return (
          <View key={key} className="as-point" onClick={() => turn(key)} {...role('checkbox')}>
            <View className="grow">{text}</View>
            <View className={cls('as-mark', missed ? 'tag-late' : 'tag-go')}>
              {missed ? '没做到' : '做到'}
            </View>
          </View>
        );
      })}
      {of.isRevisit ? (
        <View className="as-do">
          <Chips
            of={choices({ yes: '回访属实', no: '回访不属实' })}
            value={value.isTrue ? [value.isTrue] : []}
            onChange={([isTrue]) => isTrue && change({ isTrue })}
          />
        </View>
      ) : null}
      <View className="as-do">
        <TextField
          label="评语"
          lines
          value={value.remark}
          max={300}
          placeholder="没有做到的地方请写明"
          onChange={(remark) => change({ remark })}
        />
      </View>
      <View className="as-do">
        <Note tone={isFailing ? 'late' : 'go'}>
          {isFailing
            ? `没做到 ${value.failed.length} 项:不合格`
            : `没做到 ${value.failed.length} 项:合格(${month.failsFrom} 项起不合格)`}
        </Note>
      </View>
      {input ? null : <View className="s gap-s">{missingOf(value, of)}</View>}
      <Refusal error={error} />
      <Button busy={busy} disabled={!input} onClick={send}>
        {verdict ? '改好了' : '评完'}
      </Button>
    </Sheet>
  );
}
