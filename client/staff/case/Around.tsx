import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { length, moment } from '../../ui/when';

type Shown = Output<'file.show'>;

/** So many stand open; the others fold out. */
const newest = 4;
const readers: readonly string[] = ['agent', 'manager', 'leader'];

/** The rest of the owner's file: the home's other cases, and who rang about what. */
export function Around({ caseId, now }: { caseId: string; now: number }) {
  const may = useRoles().some((one) => readers.includes(one));
  const shown = useCall('file.show', may ? { caseId } : null);
  if (!may) return null;
  return (
    <Loading of={shown} cards={1}>
      {({ cases, calls }) => (
        <>
          <Folding
            title={`个案 ${cases.length} 件`}
            none="还没有报修、投诉或咨询"
            rows={cases.map((one) => <CaseRow key={one.caseId} row={one} now={now} />)}
          />
          <Folding
            title={`通话 ${calls.length} 次`}
            none="还没有登记过通话"
            rows={calls.map((one) => <CallRow key={one.callId} row={one} now={now} />)}
          />
        </>
      )}
    </Loading>
  );
}

interface Many {
  title: string;
  /** Said where there is nothing. */
  none: string;
  rows: JSX.Element[];
}

function Folding({ title, none, rows }: Many) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, newest);
  return (
    <Card title={title}>
      {rows.length ? null : <View className="s">{none}</View>}
      {shown}
      {shown.length < rows.length ? (
        <View className="link" onClick={() => setAll(true)} {...role('button')}>
          {`看全部 ${rows.length} 条`}
        </View>
      ) : null}
    </Card>
  );
}

function CaseRow({ row, now }: { row: Shown['cases'][number]; now: number }) {
  const { caseId, title, stateText, tone, number, updatedAt } = row;
  return (
    <View className="line" onClick={() => go('/staff/case/index', { caseId })} {...role('button')}>
      <View className="row sp">
        <View className="grow">{title}</View>
        <Tag tone={tone}>{stateText}</Tag>
      </View>
      <View className="s num">{`${number} · ${moment(updatedAt, now)}`}</View>
    </View>
  );
}

function CallRow({ row, now }: { row: Shown['calls'][number]; now: number }) {
  const { what, outcome, directionText, name, by, at, seconds } = row;
  const long = seconds ? length(seconds * 1000) : '';
  return (
    <View className="line">
      <View>{what}</View>
      <View className="s">{outcome}</View>
      <View className="xs num">
        {[`${directionText} ${name}`, moment(at, now), long, by].filter(Boolean).join(' · ')}
      </View>
    </View>
  );
}
