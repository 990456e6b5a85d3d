import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { usePages } from '../../cloud/usePages';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import '../../ui/field.css';
import { Loading } from '../../ui/States';
import { dayWord } from '../../ui/when';
import type { CaseRow } from '../search/CaseLine';
import { useSettled } from '../search/useSettled';

interface Props {
  kind: 'complaint';
  /** Ids of the cases. */
  value: string[];
  onChange: (value: string[]) => void;
}

const same = (one: CaseRow, other: CaseRow): boolean => one.caseId === other.caseId;

/** So many are offered at a time: whoever wants others looks for them or for the next ones. */
const step = 6;

/** Cases to choose several of, latest first; those chosen stay in sight whatever is looked for. */
export function CasesField({ kind, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<CaseRow[]>([]);
  const [shown, setShown] = useState(step);
  const search = useSettled(typed.trim());
  const list = usePages('case.list', { scope: 'all', kind, ...(search ? { search } : {}) });
  const found = list.pages.flatMap(({ items }) => items);
  const chosen = [...known, ...found.filter((row) => !known.some((one) => same(one, row)))].filter(
    ({ caseId }) => value.includes(caseId),
  );
  const fresh = found.filter((row) => !chosen.some((one) => same(one, row)));
  const offered = fresh.slice(0, shown);

  function tap(row: CaseRow): void {
    const on = value.includes(row.caseId);
    setKnown((rows) => [...rows.filter(({ caseId }) => caseId !== row.caseId), row]);
    onChange(on ? value.filter((id) => id !== row.caseId) : [...value, row.caseId]);
  }
  async function more(): Promise<void> {
    if (shown >= fresh.length) await list.more();
    setShown((count) => count + step);
  }
  return (
    <View>
      <Input
        className="input"
        value={typed}
        placeholder="按业主、小区、单号找"
        placeholderClass="placeholder"
        maxlength={40}
        confirmType="search"
        onInput={({ detail }) => setTyped(detail.value)}
      />
      <Loading of={list.first} cards={1}>
        {({ now }) => (
          <View>
            {[...chosen, ...offered].map((row) => (
              <View
                key={row.caseId}
                className={cls('pick pick-case', value.includes(row.caseId) && 'on')}
                onClick={() => tap(row)}
                {...role('checkbox', `${row.title} ${row.who}`)}
              >
                <View className="pick-title">
                  {value.includes(row.caseId) ? `✓ ${row.title}` : row.title}
                </View>
                <View className="s">
                  {[row.who, row.label, dayWord(row.updatedAt, now)].join(' · ')}
                </View>
              </View>
            ))}
            {value.length ? <View className="s gap-s">{`已选 ${value.length} 件`}</View> : null}
            {chosen.length + offered.length ? null : <View className="s gap-s">没有找到</View>}
            {list.open || shown < fresh.length ? (
              <View className="link" onClick={() => void more()} {...role('button')}>
                看更多
              </View>
            ) : null}
          </View>
        )}
      </Loading>
    </View>
  );
}
