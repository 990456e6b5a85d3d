/** The limits that belong to a rule, with their defaults, and where a company sets them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DutyRow, dutyRows, type Span } from '../../../shared/policy/duties';
import { defaultSettings, type Settings } from '../../../shared/policy/settings';
import { citedIn, root } from './citations';

export const rowsOf = (rule: number): DutyRow[] =>
  dutyRows.filter((row) => citedIn(row.rule).has(rule));

const counted = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;

export function sayEnd(span: Span): string {
  if ('minutes' in span) return counted(span.minutes, 'minute');
  if ('hours' in span) return counted(span.hours, 'hour');
  if ('workingHours' in span) {
    return span.workingHours < 1
      ? counted(Math.round(span.workingHours * 60), 'working minute')
      : counted(span.workingHours, 'working hour');
  }
  if ('workingDays' in span) return counted(span.workingDays, 'working day');
  if ('day' in span) return span.day === 0 ? 'the same day' : `the end of day ${span.day}`;
  return 'as promised or by level';
}

export const sayRow = (row: DutyRow): string => {
  const key = `${row.kind}:${row.rule}`;
  const from = row.from && 'day' in row.from ? `from day ${row.from.day} to ` : '';
  const where = 'given' in row.within ? '' : `, \`limits['${key}']\``;
  return `\`${key}\` ${row.title} (${row.owedBy}: ${from}${sayEnd(row.within)}${where})`;
};

/** Fields of the settings whose comment cites the rule. */
export function fieldsOf(rule: number): string[] {
  const source = readFileSync(join(root, 'shared/policy/settings.ts'), 'utf8');
  return [...source.matchAll(/\/\*\* ([^\n]*?) \*\/\n {2}(\w+)\??:/g)]
    .filter(([, comment = '']) => citedIn(comment).has(rule))
    .map(
      ([, , field = '']) =>
        `\`${field}\` ${JSON.stringify(defaultSettings[field as keyof Settings])}`,
    );
}
