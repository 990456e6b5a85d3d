import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import { date } from '../../ui/when';
import { Calendar } from './Calendar';
import { DaySheet } from './DaySheet';
import { FillSheet } from './FillSheet';
import { changed, type Row, type Shown, short } from './rows';

interface Props {
  of: Shown;
  draws: boolean;
  onSaved: () => Promise<void>;
}

/** Problems that are listed; the days themselves are marked. */
const listed = 4;
/** Names above the calendar, before it is pushed off the screen. */
const named = 6;
/** No person's: shows the other names. */
const others = '…';

/** One month to read, or to draw up: changes stay on the phone until they are saved. */
export function Month({ of, draws, onSaved }: Props) {
  const name = `roster:${of.department}:${of.month}:${of.revision}`;
  const draft = useDraft<{ rows: Row[] | null }>(name, { rows: null });
  const { submit, busy, error } = useSubmit('roster.draw', { kept: name });
  const [place, setPlace] = useState<number | null>(null);
  const [filling, setFilling] = useState(false);
  const [only, setOnly] = useState('');
  const [everybody, setEverybody] = useState(false);
  const rows = draft.value.rows ?? of.rows;
  const today = date(of.now);
  const over = of.month < today.slice(0, 7);
  const may = draws && !over;

  async function save(): Promise<void> {
    const { month, department, revision } = of;
    const sent = rows.map(({ personId, days }) => ({ personId, days }));
    const done = await submit({ month, department, revision, rows: sent });
    if (!done) return;
    draft.clear();
    const { length } = done.problems;
    toast(length ? `已保存,还有 ${length} 处要看` : '已保存');
    await onSaved();
  }
  const worked = rows.filter(({ days }) => /[^-]/.test(days));
  const folded = !everybody && worked.length > named;
  // What is over cannot be mended any more.
  const ahead = of.problems.filter((problem) => problem.date >= today);
  return (
    <>
      {worked.length > 1 ? (
        <Chips
          of={[
            { key: '', text: '全部' },
            ...(folded ? worked.slice(0, named - 1) : worked).map(({ personId, name: text }) => ({
              key: personId,
              text,
            })),
            ...(folded ? [{ key: others, text: `还有 ${worked.length - named + 1} 人` }] : []),
          ]}
          value={[only]}
          onChange={([key = '']) => (key === others ? setEverybody(true) : setOnly(key))}
        />
      ) : null}
      <Card>
        <View className="ro-legend xs">
          {of.shifts.map((shift) => (
            <View key={shift.key} className="ro-legend-one">
              <View className={`ro-mark ro-${shift.key}`}>{short(shift)}</View>
              <View className="num">{`${shift.from}–${shift.to}`}</View>
            </View>
          ))}
        </View>
        <Calendar of={of} rows={rows} today={today} only={only} onDay={setPlace} />
        {worked.length ? null : (
          <View className="s mid gap">
            {may ? '这个月还没有排班:点一天,或者快速排班' : '这个月还没有排班'}
          </View>
        )}
      </Card>
      {ahead.length && !draft.value.rows ? (
        <Card title="要看一下" tone="soon">
          {ahead.slice(0, listed).map(({ text }) => (
            <View key={text} className="s">
              {text}
            </View>
          ))}
          {ahead.length > listed ? (
            <View className="s">{`还有 ${ahead.length - listed} 处,日历上标着“!”`}</View>
          ) : null}
        </Card>
      ) : null}
      {may ? (
        <View className="row gap ro-do">
          <Button look="line" grow onClick={() => setFilling(true)}>
            快速排班
          </Button>
          <Button grow busy={busy} disabled={!draft.value.rows} onClick={() => void save()}>
            保存排班
          </Button>
        </View>
      ) : null}
      <Refusal error={error} />
      {draft.value.rows ? (
        <View className="row sp gap">
          <View className="s grow">有改动还没有保存,保存时再检查一遍</View>
          <Button
            look="soft"
            onClick={() => {
              draft.change({ rows: null });
              draft.clear();
            }}
          >
            放弃改动
          </Button>
        </View>
      ) : null}
      {place === null ? null : (
        <DaySheet
          of={of}
          rows={rows}
          place={place}
          fixed={!may || (of.days[place]?.date ?? '') < today}
          onChange={(person, letter) =>
            draft.change({ rows: changed(rows, person, place, letter, of.days.length) })
          }
          onClose={() => setPlace(null)}
        />
      )}
      {filling ? (
        <FillSheet
          of={of}
          rows={rows}
          onFilled={(filled) => {
            draft.change({ rows: filled });
            setFilling(false);
          }}
          onClose={() => setFilling(false)}
        />
      ) : null}
    </>
  );
}
