import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { length, moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

type Shown = Output<'file.show'>;

/** So many stand open; the others fold out, so many at a time. */
const newest = 4;
const step = 20;
const readers: readonly string[] = ['agent', 'manager', 'leader'];

/** The rest of the owner's file: the home's other cases, and who rang about what. */
export function Around({ view, now }: { view: CaseView; now: number }) {
  const { caseId, who, home } = view;
  const may = useRoles().some((one) => readers.includes(one));
  const shown = useCall('file.show', may ? { caseId } : null);
  if (!may) return null;
  return (
    <Loading of={shown} cards={1}>
      {({ cases, calls }) => (
        <>
          <Card>
            <Row
              label="全部服务记录"
              onClick={() =>
                go('/staff/record/index', { homeId: home.homeId, who, label: home.label })
              }
            >
              个案、通话、来访、通知
            </Row>
          </Card>
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
  const [drawn, setDrawn] = useState(newest);
  const left = rows.length - drawn;
  return (
    <Card title={title}>
      {rows.length ? null : <View className="s">{none}</View>}
      {rows.slice(0, drawn)}
      {left > 0 ? (
        <View className="link" onClick={() => setDrawn(drawn + step)} {...role('button')}>
          {left > step ? `再看 ${step} 条(还有 ${left} 条)` : `看全部 ${rows.length} 条`}
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
