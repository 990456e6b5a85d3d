import type { Duty } from '../../../client/pages/workbench/duty';
import { filterText, none, toggled } from '../../../client/pages/workbench/filter';
import { firstOf, groups } from '../../../client/pages/workbench/groups';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const hour = 3_600_000;

const duty = (dutyId: string, dueIn: number, state: Duty['state'] = 'open'): Duty => ({
  caseId: 'WXTEST0001',
  dutyId,
  rule: 'H22',
  kind: 'repair',
  number: '',
  title: '',
  who: '',
  label: '',
  vip: false,
  owedBy: '',
  mine: true,
  from: now,
  dueAt: now + dueIn,
  state,
  card: null,
  note: null,
});

const all = [
  duty('late', -hour, 'late'),
  duty('soon', 0),
  duty('tonight', 13 * hour),
  duty('ahead', 14 * hour, 'ahead'),
  duty('tomorrow', 15 * hour),
  duty('later', 72 * hour),
];

test('duties in groups by when they are due; what cannot be done yet comes last', () => {
  const found = groups(all, now).map(({ title, duties }) => [
    title,
    ...duties.map((d) => d.dutyId),
  ]);
  expect(found).toEqual([
    ['逾期 1 件', 'late'],
    ['今天 2 件', 'soon', 'tonight'],
    ['明天 1 件', 'tomorrow'],
    ['以后 1 件', 'later'],
    ['还没到时间 1 件', 'ahead'],
  ]);
});

test('the first so many, over all groups; the headings still count all', () => {
  const shown = firstOf(groups(all, now), 2);
  expect(shown.map(({ title, duties }) => [title, duties.length])).toEqual([
    ['逾期 1 件', 1],
    ['今天 2 件', 1],
  ]);
});

test('a filter tapped again is taken back', () => {
  const once = toggled(toggled(none, 'kind', 'repair'), 'community', '南山里');
  expect(filterText(once)).toBe('报修 · 南山里');
  expect(toggled(once, 'kind', 'repair')).toEqual({ community: '南山里' });
  expect(toggled(once, 'kind', 'complaint')).toEqual({ kind: 'complaint', community: '南山里' });
});
