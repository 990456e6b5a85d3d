import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { call } from '../../cloud/call';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Tag } from '../../ui/Tag';
import '../../staff/case/case.css';

type Shown = Output<'import.show'>;

const where = ({ sheet, line, column }: Shown['problems'][number]): string =>
  [sheet, line > 0 ? `第 ${line} 行` : '', column].filter(Boolean).join(' · ');

/** Every wrong line, a page at a time. */
export function Problems({ of }: { of: Shown }) {
  const [more, setMore] = useState<Pick<Shown, 'problems' | 'next'>[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const next = more.length ? (more[more.length - 1]?.next ?? null) : of.next;
  const all = [of, ...more].flatMap(({ problems }) => problems);

  async function load(from: number): Promise<void> {
    setBusy(true);
    const answer = await call('import.show', { importId: of.importId, from });
    setBusy(false);
    setFailure(answer.ok ? '' : answer.error.message);
    if (answer.ok) setMore([...more, answer.data]);
  }
  if (of.problemCount === 0)
    return of.state === 'checked' ? <Note tone="go">每一行都没有问题</Note> : null;
  return (
    <Card title="有误的地方" extra={<Tag tone="late">{`${of.problemCount} 处`}</Tag>}>
      {all.length ? null : <View className="s">明细已随上传的表一起清除</View>}
      {all.map((problem, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows
        <View key={place} className="line">
          <View>{problem.message}</View>
          <View className="s">{where(problem)}</View>
        </View>
      ))}
      {failure ? <Note tone="late">{failure}</Note> : null}
      {next === null ? null : (
        <Button look="soft" busy={busy} onClick={() => load(next)}>
          再看后面的
        </Button>
      )}
    </Card>
  );
}
