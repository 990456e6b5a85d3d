import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import { agentKinds, type ReportKind, reportNames } from '../../../shared/policy/reports';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import './reports.css';
import { type Standing, spanText, statusOf, toHandIn } from './status';

type Shown = Output<'report.list'>;

/** 日志与报告 (H51): one's own, latest first; for the manager everybody's of a span, who has not handed in first. */
export default function Reports() {
  const [asked, setAsked] = useState<Input<'report.list'>>({});
  const shown = useCall('report.list', asked);
  return (
    <Page>
      <Loading of={shown} cards={3}>
        {({ mine, team, now }) => (
          <>
            {team ? (
              <Card title="客服专员交的">
                <Segments<ReportKind>
                  of={agentKinds.map((key) => ({
                    key,
                    text: reportNames[key].replace('工作', ''),
                  }))}
                  value={team.kind}
                  onChange={(kind) => setAsked({ kind })}
                />
                <Team of={team} now={now} onDay={(day) => setAsked({ kind: team.kind, day })} />
              </Card>
            ) : null}
            <Mine of={mine} now={now} />
            {mine.length || team ? null : <Empty title="没有要交的报告" />}
          </>
        )}
      </Loading>
    </Page>
  );
}

const open = ({ kind, day }: Standing): void => void go('/manager/report/index', { kind, day });

/** One's own: what is owed first, the next one due at the top; then what was, kind by kind. */
function Mine({ of, now }: { of: Shown['mine']; now: number }) {
  const [whole, setWhole] = useState<readonly ReportKind[]>([]);
  const owed = toHandIn(of);
  const others = of.filter((one) => !owed.includes(one));
  return (
    <>
      {owed.length ? (
        <Card title="要交的">
          {owed.map((one) => (
            <Line
              key={one.kind + one.day}
              label={`${reportNames[one.kind]} ${spanText(one, now)}`}
              of={one}
              now={now}
              onClick={() => open(one)}
            />
          ))}
        </Card>
      ) : null}
      {kindsOf(others).map((kind) => {
        const some = others.filter((one) => one.kind === kind);
        const shown = whole.includes(kind) ? some : some.slice(0, latest);
        return (
          <Card key={kind} title={reportNames[kind]}>
            {shown.map((one) => (
              <Line
                key={one.day}
                label={spanText(one, now)}
                of={one}
                now={now}
                onClick={() => open(one)}
              />
            ))}
            {shown.length < some.length ? (
              <View
                className="rp-line rp-more link"
                onClick={() => setWhole([...whole, kind])}
                {...role('button')}
              >
                看更早的
              </View>
            ) : null}
          </Card>
        );
      })}
    </>
  );
}

const kindsOf = (mine: Shown['mine']): ReportKind[] => [...new Set(mine.map(({ kind }) => kind))];
/** Of each kind so many are shown at first. */
const latest = 4;

function Team({
  of,
  now,
  onDay,
}: {
  of: NonNullable<Shown['team']>;
  now: number;
  onDay: (day: string) => void;
}) {
  const { after } = of;
  const missing = of.rows.filter(({ owed, handedInAt }) => owed && handedInAt === null).length;
  const rows = [...of.rows].sort(
    (one, other) => Number(one.handedInAt !== null) - Number(other.handedInAt !== null),
  );
  return (
    <>
      <View className="row rp-head">
        <View className="rp-step" onClick={() => onDay(of.before)} {...role('button', '前一期')}>
          ‹
        </View>
        <View className="grow mid">{spanText(of, now)}</View>
        {after ? (
          <View className="rp-step" onClick={() => onDay(after)} {...role('button', '后一期')}>
            ›
          </View>
        ) : (
          <View className="rp-step" />
        )}
      </View>
      <View className="s mid">{missing ? `还有 ${missing} 人没交` : '该交的都交了'}</View>
      {rows.map((one) => (
        <Line
          key={one.personId}
          label={one.name}
          of={one}
          now={now}
          onClick={() =>
            go('/manager/report/index', { kind: of.kind, day: of.day, personId: one.personId })
          }
        />
      ))}
      {rows.length ? null : <View className="s mid gap">还没有客服专员</View>}
    </>
  );
}

function Line({
  label,
  of,
  now,
  onClick,
}: {
  label: string;
  of: Standing;
  now: number;
  onClick: () => void;
}) {
  const { text, tone, detail } = statusOf(of, (at) => moment(at, now));
  return (
    <View className="rp-line row sp" onClick={onClick} {...role('button')}>
      <View className="grow">
        <View className="num">{label}</View>
        <View className="s num">{detail}</View>
      </View>
      <Tag tone={tone}>{text}</Tag>
    </View>
  );
}
