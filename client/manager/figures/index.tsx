import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract';
import { sayFigure } from '../../../shared/domain/figures/reckon';
import {
  type Dimension,
  type FigureGroup,
  figureGroups,
  type Period,
  periodNames,
  periods,
} from '../../../shared/policy/figures';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { cls } from '../../ui/cls';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { toTop } from '../../ui/platform/top';
import { Segments } from '../../ui/Segments';
import { Loading } from '../../ui/States';
import { Bars } from './Bars';
import './figures.css';
import { Span } from './Span';
import { firstPeriod, yesterday } from './spans';
import { useFile } from './useFile';

type Shown = Output<'figures.show'>;
type Asked = Input<'figures.show'>;

/** 统计 (H59): one figure chosen, drawn over time and by whom or what; all others beside it. */
export default function Figures() {
  const [asked, setAsked] = useState<Asked>({ period: firstPeriod, day: yesterday(cloudNow()) });
  const shown = useCall('figures.show', asked);
  const [chosen, setChosen] = useState('repairs');
  const table = useFile('figures.download');
  const choose = (key: string): void => {
    setChosen(key);
    // Where it is drawn.
    toTop();
  };
  const { member: _member, ...whole } = asked;
  return (
    <Page
      footer={
        shown.data ? (
          <Button look="line" busy={table.busy} onClick={() => void table.open(whole)}>
            下载表格
          </Button>
        ) : null
      }
    >
      <Segments<Period>
        of={periods.map((key) => ({ key, text: periodNames[key] }))}
        value={asked.period}
        onChange={(period) => setAsked({ ...asked, period })}
      />
      {table.failure ? <Note tone="late">{table.failure}</Note> : null}
      <Loading of={shown} cards={3}>
        {(data) => (
          <>
            <Span of={data} onStep={(day) => setAsked({ ...asked, day })} />
            {data.member && data.dimensions.length > 0 ? (
              <Button look="soft" onClick={() => setAsked(whole)}>
                {`正在看:${data.member.name} · 看全部`}
              </Button>
            ) : null}
            <One of={data} chosen={chosen} />
            <Rows of={data} chosen={chosen} onAsk={(more) => setAsked({ ...whole, ...more })} />
            {(Object.keys(figureGroups) as FigureGroup[]).map((group) => (
              <Group key={group} of={data} group={group} chosen={chosen} onChoose={choose} />
            ))}
          </>
        )}
      </Loading>
    </Page>
  );
}

/** The chosen figure: its value, the span before, and its course. */
function One({ of, chosen }: { of: Shown; chosen: string }) {
  const place = of.figures.findIndex(({ key }) => key === chosen);
  const figure = of.figures[place];
  if (!figure) return null;
  const bars = of.parts.map(({ label, values }) => {
    const value = values[place] ?? null;
    return { label, value, text: sayFigure(value, figure.unit) };
  });
  return (
    <Card title={of.member ? `${of.member.name} · ${figure.name}` : figure.name}>
      <View className="row sp">
        <View className="h1 num">{figure.text}</View>
        <View
          className={`s t-${figure.tone}`}
        >{`上期 ${figure.before}${words[figure.tone] ?? ''}`}</View>
      </View>
      <Bars of={bars} name={figure.name} />
      <View className="s gap-s">{`怎样算:${figure.how}`}</View>
    </Card>
  );
}

const words: Partial<Record<Shown['figures'][number]['tone'], string>> = {
  go: ',变好了',
  late: ',变差了',
};

interface GroupProps {
  of: Shown;
  group: FigureGroup;
  chosen: string;
  onChoose: (key: string) => void;
}

function Group({ of, group, chosen, onChoose }: GroupProps) {
  return (
    <Card title={figureGroups[group]}>
      <View className="fig-grid">
        {of.figures
          .filter((figure) => figure.group === group)
          .map(({ key, name, text }) => (
            <View
              key={key}
              className={cls('fig-cell', key === chosen && 'on')}
              onClick={() => onChoose(key)}
              {...role('button')}
            >
              <View className="s">{name}</View>
              <View className="fig-value num">{text}</View>
            </View>
          ))}
      </View>
    </Card>
  );
}

interface RowsProps {
  of: Shown;
  chosen: string;
  onAsk: (more: { dimension: Dimension; member?: string }) => void;
}

/** The chosen figure by whom or what; a row opens that one's own figures. */
function Rows({ of, chosen, onAsk }: RowsProps) {
  const place = of.figures.findIndex(({ key }) => key === chosen);
  const figure = of.figures[place];
  if (!figure || !of.dimensions.length || of.member) return null;
  const rows = of.rows
    .flatMap(({ key, name, values }) => {
      const value = values[place] ?? null;
      return value === null || value === 0 ? [] : [{ key, name, value }];
    })
    .sort((one, other) => other.value - one.value);
  const most = rows[0]?.value ?? 1;
  return (
    <Card title={`${figure.name}:分开看`}>
      <Chips<Dimension>
        of={of.dimensions.map(({ key, name }) => ({ key, text: name }))}
        value={[of.dimension]}
        onChange={([dimension]) => dimension && onAsk({ dimension })}
      />
      {rows.slice(0, SHOWN).map(({ key, name, value }) => (
        <View
          key={key}
          className="fig-row"
          onClick={() => onAsk({ dimension: of.dimension, member: key })}
          {...role('button')}
        >
          <View className="row sp">
            <View className="grow">{name}</View>
            <View className="num">{`${sayFigure(value, figure.unit)} ›`}</View>
          </View>
          <View className="fig-track">
            <View className="fig-fill" style={{ width: `${(value / most) * 100}%` }} />
          </View>
        </View>
      ))}
      {rows.length === 0 ? <View className="s gap">这样分没有数据</View> : null}
      {rows.length > SHOWN || of.more > 0 ? (
        <View className="s gap">{`只列前 ${Math.min(rows.length, SHOWN)} 个,其余在表格里`}</View>
      ) : null}
    </Card>
  );
}

/** More than a thumb goes through; the page stays light. */
const SHOWN = 20;
