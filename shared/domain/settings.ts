/** What a change of settings has to hold before it is written. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { dutyRows } from '../policy/duties';
import { templates } from '../policy/notices';
import { defaultSettings, type Settings, templateKeys } from '../policy/settings';
import { circleIn } from '../policy/stand-ins';
import { warrantyItems } from '../policy/warranty';
import { checkWording } from '../policy/wording';
import { type Level, levelNames } from '../policy/words';
import { minutesOf } from '../time/shanghai';

type Changes = Parsed<'settings.change'>['changes'];

/** From the mildest to the gravest. */
const levels = Object.keys(levelNames) as Level[];

/** Refuses what would make the company's calendar or promises impossible, naming the field. */
export function checkChanges(changes: Changes, before: Settings = defaultSettings): void {
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
  const circle = circleIn(changes.standIns ?? []);
  if (circle >= 0)
    refuse(
      'bad_input',
      '代班的同事那时也不在,又转回了本人,请另选一位',
      `changes.standIns.${circle}.standInId`,
    );
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
  if (changes.levels) checkLevels(changes.levels);
  checkDuties(changes, before);
  if (changes.templates) checkTemplates(changes.templates);
  if (changes.sms) checkSms(changes.sms);
  if (changes.quiet && changes.quiet[0] === changes.quiet[1])
    refuse('bad_input', '免打扰的开始和结束不能相同', 'changes.quiet');
  if (changes.grid && changes.grid.everyDays <= 2 * changes.grid.marginDays)
    refuse('bad_input', '前后天数太多,相邻两次回访会重叠', 'changes.grid.marginDays');
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

/** Each of WeChat's message templates has other fields: an id that stands twice is one pasted wrongly. */
function checkTemplates(wanted: NonNullable<Changes['templates']>): void {
  for (const [place, key] of templateKeys.entries()) {
    const twin = templateKeys.slice(0, place).find((one) => wanted[one] === wanted[key]);
    if (wanted[key] && twin)
      refuse(
        'bad_input',
        `“${templates[key].title}”和“${templates[twin].title}”填了同一个编号`,
        `changes.templates.${key}`,
      );
  }
}

/** Switched on, text messages need a signature, an application and at least one template. */
function checkSms({ on, sign, appId, templates }: NonNullable<Changes['sms']>): void {
  if (!on) return;
  if (!sign) refuse('bad_input', '开通短信要填写签名', 'changes.sms.sign');
  if (!appId) refuse('bad_input', '开通短信要填写短信应用的编号', 'changes.sms.appId');
  if (Object.values(templates).every((id) => id === ''))
    refuse('bad_input', '开通短信至少要填写一个模板', 'changes.sms.templates');
}

/** The graver a complaint, the shorter its limits; and a reply comes before the resolution (H28). */
function checkLevels(wanted: NonNullable<Changes['levels']>): void {
  for (const [place, level] of levels.entries()) {
    const { replyMinutes, resolveHours } = wanted[level];
    const field = `changes.levels.${level}`;
    if (replyMinutes > resolveHours * 60)
      refuse('bad_input', '回电时限不能长于解决时限', `${field}.replyMinutes`);
    const milder = levels[place - 1];
    if (!milder) continue;
    const than = `“${levelNames[level]}”的时限不能长于“${levelNames[milder]}”`;
    if (replyMinutes > wanted[milder].replyMinutes)
      refuse('bad_input', than, `${field}.replyMinutes`);
    if (resolveHours > wanted[milder].resolveHours)
      refuse('bad_input', than, `${field}.resolveHours`);
  }
}

/** Beginnings and warnings belong to duties that have them; none begins after it ends. */
function checkDuties(changes: Changes, before: Settings): void {
  const rowOf = (key: string) => dutyRows.find(({ kind, rule }) => `${kind}:${rule}` === key);
  for (const key of Object.keys(changes.begins ?? {})) {
    const from = rowOf(key)?.from;
    if (!from || !('day' in from))
      refuse('bad_input', `“${key}”没有可以修改的开始日`, `changes.begins.${key}`);
  }
  for (const [key, shares] of Object.entries(changes.warnings ?? {})) {
    const field = `changes.warnings.${key}`;
    if (!rowOf(key)?.warn) refuse('bad_input', `“${key}”没有到期前的提醒`, field);
    if (shares.some((share, place) => place > 0 && share <= (shares[place - 1] ?? 0)))
      refuse('bad_input', '提醒的比例要从小到大,不能重复', field);
  }
  for (const row of dutyRows) {
    const key = `${row.kind}:${row.rule}`;
    const begins = (changes.begins ?? before.begins)[key] ?? row.from;
    const within = (changes.limits ?? before.limits)[key] ?? row.within;
    if (!begins || !('day' in begins) || 'given' in within) continue;
    const field = changes.limits?.[key] ? `changes.limits.${key}` : `changes.begins.${key}`;
    if (!('day' in within)) refuse('bad_input', `“${row.title}”的期限要按天填写`, field);
    if (begins.day > within.day) refuse('bad_input', `“${row.title}”的开始日不能晚于期限`, field);
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
