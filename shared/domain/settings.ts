/** What a change of settings has to hold before it is written. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { dutyRows } from '../policy/duties';
import { warrantyItems } from '../policy/warranty';
import { checkWording } from '../policy/wording';
import { minutesOf } from '../time/shanghai';

type Changes = Parsed<'settings.change'>['changes'];

/** Refuses what would make the company's calendar or promises impossible, naming the field. */
export function checkChanges(changes: Changes): void {
  if (Object.values(changes).every((value) => value === undefined))
    refuse('bad_input', '没有要修改的内容', 'changes');
  if (changes.calendar) checkWindows(changes.calendar.windows, 'changes.calendar.windows');
  for (const [id, department] of Object.entries(changes.departments ?? {})) {
    if (department?.windows) checkWindows(department.windows, `changes.departments.${id}.windows`);
  }
  for (const [place, { text }] of (changes.festivals ?? []).entries()) {
    const [hint] = checkWording(text);
    if (hint)
      refuse(
        'bad_input',
        `祝福语里的“${hint.phrase}”不合用语规范,可改为:${hint.instead}`,
        `changes.festivals.${place}.text`,
      );
  }
  for (const [place, one] of (changes.standIns ?? []).entries()) {
    const field = `changes.standIns.${place}`;
    if (one.to <= one.from) refuse('bad_input', '代班的结束时间要晚于开始时间', `${field}.to`);
    if (one.agentId === one.standInId)
      refuse('bad_input', '不能自己替自己代班', `${field}.standInId`);
  }
  for (const [place, one] of (changes.shifts ?? []).entries()) {
    if (one.to <= one.from)
      refuse('bad_input', '值班的结束时间要晚于开始时间', `changes.shifts.${place}.to`);
  }
  for (const key of Object.keys(changes.limits ?? {})) {
    const row = dutyRows.find(({ kind, rule }) => `${kind}:${rule}` === key);
    if (!row) refuse('bad_input', `没有“${key}”这项待办`, `changes.limits.${key}`);
    if ('given' in row.within)
      refuse(
        'bad_input',
        `“${row.title}”的期限随承诺或级别而定,不能在这里修改`,
        `changes.limits.${key}`,
      );
  }
  for (const [key, years] of Object.entries(changes.warrantyYears ?? {})) {
    const item = warrantyItems.find((candidate) => candidate.key === key);
    if (!item || item.years === null)
      refuse('bad_input', `没有“${key}”这项保修`, `changes.warrantyYears.${key}`);
    if (years < Math.max(item.years, item.lawYears)) {
      refuse(
        'bad_input',
        `“${item.name}”的保修不能少于 ${item.years} 年`,
        `changes.warrantyYears.${key}`,
      );
    }
  }
}

/** Windows of a day: each ends after it begins, and the next begins after that. */
function checkWindows(windows: readonly (readonly [string, string])[], field: string): void {
  let end = -1;
  for (const [from, to] of windows) {
    if (minutesOf(from) <= end || minutesOf(to) <= minutesOf(from))
      refuse('bad_input', '时间段要从早到晚,不能重叠', field);
    end = minutesOf(to);
  }
}
