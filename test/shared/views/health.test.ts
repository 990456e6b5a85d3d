import { defaultSettings } from '../../../shared/policy/settings';
import { HOUR, MINUTE } from '../../../shared/time/shanghai';
import { healthOf, type Signs } from '../../../shared/views/health';
import { monday as now } from '../../builders';

const department = { head: { personId: '', name: '', mobile: '' }, robotKey: 'key' };
const well: Signs = {
  now,
  clock: {
    at: now - 2 * MINUTE,
    alarm: null,
    release: 'r1',
    schema: 2,
    tooNew: 0,
    behind: 0,
    more: false,
  },
  release: 'r1',
  schema: 2,
  troubled: { parked: [], overdue: { count: 0, earliest: null }, jobs: [], more: false },
  notices: {},
  content: { waiting: 0, unchecked: 0, review: 0, hidden: 0 },
  settings: {
    contentCheck: defaultSettings.contentCheck,
    watch: defaultSettings.watch,
    sms: defaultSettings.sms,
    templates: { appointment: 'a', progress: 'b', revisit: 'c', slip: 'd' },
    departments: {
      service: department,
      engineering: department,
      design: department,
      finance: department,
    },
  },
};
const nothing = well.content;
const clockAt = (at: number): Partial<Signs> => ({ clock: well.clock && { ...well.clock, at } });
const waitingSince = (earliest: number): Partial<Signs> => ({
  ...clockAt(now - 30 * MINUTE),
  troubled: { ...well.troubled, overdue: { count: 1, earliest } },
});
const lineOf = (key: string, change: Partial<Signs>) =>
  healthOf({ ...well, ...change }).lines.find((line) => line.key === key);
const limit = defaultSettings.watch.silentMinutes * MINUTE;

test('all well says so, and asks for nothing', () => {
  const { overall, lines } = healthOf(well);
  expect(overall).toMatchObject({ tone: 'go', word: '正常', text: '系统运行正常' });
  for (const { tone, todo } of lines.filter((line) => line.tone !== 'info'))
    expect([tone, todo]).toEqual(['go', '']);
});

test.each<[string, string, Partial<Signs>, string]>([
  ['clock', 'a clock that never ran', { clock: null }, 'late'],
  ['clock', 'ten minutes after its hour', clockAt(now - 70 * MINUTE), 'go'],
  ['clock', 'a moment later', clockAt(now - 70 * MINUTE - 1), 'soon'],
  ['clock', 'at the limit', clockAt(now - HOUR - limit), 'soon'],
  ['clock', 'behind the limit', clockAt(now - HOUR - limit - 1), 'late'],
  ['clock', 'something due has waited to the limit', waitingSince(now - limit), 'go'],
  ['clock', 'it waits longer', waitingSince(now - limit - 1), 'late'],
  [
    'backlog',
    'late by minutes',
    { troubled: { ...well.troubled, overdue: { count: 3, earliest: now - 6 * MINUTE } } },
    'soon',
  ],
  [
    'backlog',
    'late by hours',
    { troubled: { ...well.troubled, overdue: { count: 3, earliest: now - 6 * HOUR } } },
    'late',
  ],
  [
    'parked',
    'a case that rests',
    {
      troubled: {
        ...well.troubled,
        parked: [{ caseId: 'WX00000001', kind: 'repair', since: now, tries: 3 }],
      },
    },
    'late',
  ],
  [
    'jobs',
    'a job under way',
    { troubled: { ...well.troubled, jobs: [{ kind: 'leave', at: now, tries: 0 }] } },
    'soon',
  ],
  [
    'jobs',
    'a job that failed',
    { troubled: { ...well.troubled, jobs: [{ kind: 'leave', at: now, tries: 2 }] } },
    'late',
  ],
  ['notices', 'owners without subscription', { notices: { 'subscribe:43101': 4 } }, 'soon'],
  ['notices', 'a template that does not fit', { notices: { 'subscribe:47003': 1 } }, 'late'],
  ['notices', 'a code that nobody knows', { notices: { 'robot:12345': 1 } }, 'late'],
  ['content', 'WeChat has been asked', { content: { ...nothing, waiting: 3, hidden: 1 } }, 'go'],
  ['content', 'somebody has to look', { content: { ...nothing, review: 1 } }, 'soon'],
  ['content', 'not checked yet', { content: { ...nothing, unchecked: 2 } }, 'soon'],
  ['content', 'no permission', { notices: { 'content:-604101': 2 } }, 'late'],
  [
    'content',
    'switched off',
    {
      settings: { ...well.settings, contentCheck: { ...defaultSettings.contentCheck, on: false } },
    },
    'soon',
  ],
  ['notices', 'a content check that failed is none', { notices: { 'content:61010': 2 } }, 'go'],
  ['version', 'half deployed', { release: 'r2' }, 'soon'],
  [
    'version',
    'documents of a later release',
    { clock: well.clock && { ...well.clock, tooNew: 3 } },
    'late',
  ],
])('%s: %s', (key, _, change, tone) => {
  const line = lineOf(key, change);
  expect(line?.tone).toBe(tone);
  if (tone !== 'go') expect(line?.todo).toMatch(/\p{Script=Han}/u);
  if (tone !== 'go') expect(healthOf({ ...well, ...change }).overall.tone).toBe(tone);
});

test('the most frequent refusal first, each with its meaning and what to do', () => {
  const { notices } = healthOf({
    ...well,
    notices: { 'subscribe:43101': 4, 'sms:parked': 9, 'robot:12345': 1 },
  });
  expect(notices.map(({ title, times }) => [title, times])).toEqual([
    ['短信', 9],
    ['微信订阅消息 43101', 4],
    ['企业微信群机器人 12345', 1],
  ]);
  for (const { text, todo } of notices) expect([text, todo]).not.toContain('');
});
