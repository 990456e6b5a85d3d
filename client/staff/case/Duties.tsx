import { View } from '@tarojs/components';
import { useState } from 'react';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import type { CaseView } from '../steps/types';
import { DutyLine } from './DutyLine';

const over = ['done', 'withdrawn'];
/** So many of the revisits of the coming years are shown; the others fold out with what is done. */
const soonest = 2;

/** Who owes what on this case, what is due first; the far future and what is done fold out. */
export function Duties({ of, about, now }: { of: CaseView['duties']; about: string; now: number }) {
  const [all, setAll] = useState(false);
  const ahead = of.filter(({ state }) => state === 'ahead').sort((a, b) => a.dueAt - b.dueAt);
  const open = of
    .filter(({ state }) => !over.includes(state) && state !== 'ahead')
    .sort((a, b) => a.dueAt - b.dueAt);
  const done = of.filter(({ state }) => over.includes(state)).sort((a, b) => b.dueAt - a.dueAt);
  const shown = all ? [...open, ...ahead, ...done] : [...open, ...ahead.slice(0, soonest)];
  const later = Math.max(0, ahead.length - soonest);
  const folded = [
    later ? `以后的 ${later} 项` : '',
    done.length ? `已完成的 ${done.length} 项` : '',
  ];
  if (!of.length) return null;
  return (
    <Card title="待办">
      {shown.length ? null : <View className="s">都做完了</View>}
      {shown.map((duty) => (
        <DutyLine key={duty.dutyId} duty={duty} about={about} now={now} />
      ))}
      {later + done.length && !all ? (
        <View className="link" onClick={() => setAll(true)} {...role('button')}>
          {`看${folded.filter(Boolean).join('、')}`}
        </View>
      ) : null}
    </Card>
  );
}
