import { View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '../../cloud/call';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import type { Row, Shown } from './rows';

interface Props {
  of: Shown;
  rows: readonly Row[];
  onFilled: (rows: Row[]) => void;
  onClose: () => void;
}

/** Fills the rest of the month in, to be looked at before it is saved. */
export function FillSheet({ of, rows, onFilled, onClose }: Props) {
  const [chosen, setChosen] = useState<string[]>(
    rows.length ? rows.map(({ personId }) => personId) : of.people.map(({ personId }) => personId),
  );
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  async function fill(how: 'copyWeek' | 'rotate'): Promise<void> {
    setBusy(true);
    setFailure('');
    const { month, department } = of;
    const answer = await call('roster.propose', { month, department, people: chosen, how });
    setBusy(false);
    if (!answer.ok) setFailure(answer.error.message);
    else onFilled(answer.data.rows);
  }
  return (
    <Sheet title="快速排班" onClose={onClose}>
      <Field label="谁参加(轮流时按这个顺序)">
        <Chips
          of={of.people.map(({ personId, name }) => ({ key: personId, text: name }))}
          value={chosen}
          many
          onChange={setChosen}
        />
      </Field>
      <View className="s">今天以前的班不变;请假的人不会排上。填好后先看,再保存。</View>
      {failure ? <Note tone="late">{failure}</Note> : null}
      <View className="row gap">
        <Button
          look="line"
          grow
          busy={busy}
          disabled={!chosen.length}
          onClick={() => void fill('copyWeek')}
        >
          照上一周
        </Button>
        <Button grow busy={busy} disabled={!chosen.length} onClick={() => void fill('rotate')}>
          轮流
        </Button>
      </View>
    </Sheet>
  );
}
