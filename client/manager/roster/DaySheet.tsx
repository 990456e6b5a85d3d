import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { moment } from '../../ui/when';
import { dayTitle, off, type Row, type Shown } from './rows';

interface Props {
  of: Shown;
  rows: readonly Row[];
  place: number;
  /** Whoever may not change it, or a day that is over: only read. */
  fixed: boolean;
  onChange: (person: { personId: string; name: string }, letter: string) => void;
  onClose: () => void;
}

/** One day: who has which shift, who is away; for the manager, each person's shift at a tap. */
export function DaySheet({ of, rows, place, fixed, onChange, onClose }: Props) {
  const day = of.days[place];
  if (!day) return null;
  const start = Date.parse(`${day.date}T00:00:00+08:00`);
  const away = of.absences.filter(({ from, to }) => from < start + 86_400_000 && to >= start);
  const problems = of.problems.filter(({ date }) => date === day.date);
  const letterOf = (id: string): string =>
    rows.find(({ personId }) => personId === id)?.days[place] ?? off;
  const everybody = [
    ...of.people,
    ...rows.filter(({ personId }) => !of.people.some((one) => one.personId === personId)),
  ];
  return (
    <Sheet title={dayTitle(day)} onClose={onClose}>
      {problems.map(({ text }) => (
        <View key={text} className="s t-late">
          {text}
        </View>
      ))}
      {away.map(({ personId, name, standIn, from, to }) => (
        <View key={`${personId}${from}`} className="s t-soon">
          {`${name} ${moment(from, of.now)} 到 ${moment(to, of.now)} 不在,由${standIn}代班`}
        </View>
      ))}
      {fixed
        ? of.shifts.map((shift) => {
            const on = rows.filter(({ days }) => days[place] === shift.letter);
            return (
              <View key={shift.key} className="ro-line row sp">
                <View className="s num">{`${shift.name} ${shift.from}–${shift.to}`}</View>
                <View className="grow ro-names">
                  {on.map(({ name }) => name).join('、') || '没有人'}
                </View>
              </View>
            );
          })
        : everybody.map(({ personId, name }) => (
            <Field key={personId} label={name}>
              <Chips
                of={[
                  ...of.shifts.map(({ letter, name: text }) => ({ key: letter, text })),
                  { key: off, text: '休' },
                ]}
                value={[letterOf(personId)]}
                onChange={([letter = off]) => onChange({ personId, name }, letter)}
              />
            </Field>
          ))}
      <View className="gap" />
      <Button onClick={onClose}>{fixed ? '知道了' : '好'}</Button>
    </Sheet>
  );
}
