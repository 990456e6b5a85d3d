/** The figures as sheets of a spreadsheet: what is shown, then the sums behind it, which add up. */
import { reckon } from '../../shared/domain/figures/reckon';
import type { Line } from '../../shared/domain/figures/sheets';
import { dimensions, type Figure, figures, measures, type Unit } from '../../shared/policy/figures';
import { type Found, lines, members } from '../../shared/views/figures';
import type { WrittenSheet } from '../ports';

const unitNames: Record<Unit, string> = {
  count: '件',
  times: '次',
  minutes: '分钟',
  seconds: '秒',
  percent: '%',
  stars: '星',
};
const counted = Object.entries(measures);

export function tablesOf(found: Found, company: string, drawnUpTo: string | null): WrittenSheet[] {
  const { plan, scope } = found;
  const { now, before, parts } = lines(found);
  const title = `${company} 统计 ${plan.title}`;
  const until = drawnUpTo === null ? '还没有汇总过' : `汇总到 ${drawnUpTo}`;
  const tables: WrittenSheet[] = [
    {
      name: '统计',
      widths: [22, 10, 14, 14, 70],
      titles: 2,
      rows: [
        [title, until],
        ['指标', '单位', '本期', '上期', '怎样算'],
        ...figures.map((figure) => [
          figure.name,
          unitNames[figure.unit],
          shownOf(figure, now),
          shownOf(figure, before),
          `${figure.how}(${figure.rule})`,
        ]),
      ],
    },
    sums('逐期', '日期', [
      ...parts.map((line, place) => ({ name: plan.parts[place]?.label ?? '', line })),
    ]),
  ];
  if (scope.of === undefined) {
    const by = dimensions[scope.by];
    const of = members(found);
    tables.push(sums(`按${by}`, by, [...of, ...without(`没有${by}的`, now, of)]));
  }
  return tables;
}

/** What belongs to none of the members, so that the sheet adds up to the whole; no row where there is nothing. */
function without(name: string, whole: Line, of: readonly { line: Line }[]) {
  const line: Line = {};
  for (const [measure, sum] of Object.entries(whole))
    line[measure] = of.reduce((left, one) => left - (one.line[measure] ?? 0), sum);
  return Object.values(line).some((left) => left !== 0) ? [{ name, line }] : [];
}

/** Shares and means with two places; the sums on the other sheets give more. */
function shownOf(figure: Figure, line: Line): number | null {
  const value = reckon(figure, line);
  return value === null ? null : Math.round(value * 100) / 100;
}

const sums = (
  name: string,
  first: string,
  rows: readonly { name: string; line: Line }[],
): WrittenSheet => ({
  name,
  widths: [24, ...counted.map(([, { name: title }]) => Math.max(8, title.length * 2 + 2))],
  titles: 1,
  rows: [
    [first, ...counted.map(([, { name: title }]) => title)],
    ...rows.map(({ name: of, line }) => [of, ...counted.map(([measure]) => line[measure] ?? 0)]),
  ],
});
