import { View } from '@tarojs/components';
import { useState } from 'react';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import type { CaseView } from '../steps/types';
import { DutyLine } from './DutyLine';

const over = ['done', 'withdrawn'];

/** Who owes what on this case; what is done can be folded out. */
export function Duties({ of, now }: { of: CaseView['duties']; now: number }) {
  const [all, setAll] = useState(false);
  const open = of.filter(({ state }) => !over.includes(state)).sort((a, b) => a.dueAt - b.dueAt);
  const done = of.filter(({ state }) => over.includes(state)).sort((a, b) => b.dueAt - a.dueAt);
  if (!of.length) return null;
  return (
    <Card title="待办">
      {open.length ? null : <View className="s">都做完了</View>}
      {[...open, ...(all ? done : [])].map((duty) => (
        <DutyLine key={duty.dutyId} duty={duty} now={now} />
      ))}
      {done.length && !all ? (
        <View className="link" onClick={() => setAll(true)} {...role('button')}>
          {`看已完成的 ${done.length} 项`}
        </View>
      ) : null}
    </Card>
  );
}
