import type { Case, Duty } from '../../../shared/domain/case';
import { dutyState, isLate } from '../../../shared/domain/duties';
import { toldKey } from '../../../shared/domain/notices';
import { type Desk, dutyRows } from '../../../shared/policy/duties';
import { DAY } from '../../../shared/time/shanghai';
import { at, tick } from '../../builders';
import { onCampaigns } from './duties/campaign';
import { onComplaints } from './duties/complaint';
import { onContent } from './duties/content';
import { onFindings } from './duties/finding';
import { onInquiries } from './duties/inquiry';
import type { Owed } from './duties/owed';
import { onProjects } from './duties/project';
import { onReorders } from './duties/reorder';
import { onRepairs } from './duties/repair';

const rows = [
  ...onProjects,
  ...onRepairs,
  ...onComplaints,
  ...onInquiries,
  ...onReorders,
  ...onCampaigns,
  ...onFindings,
  ...onContent,
];

const limit = (time: string): number =>
  time.endsWith(' 24:00') ? at(time.slice(0, 10)) + DAY - 1 : at(time);

function dutyOf(kase: Case, { rule, id = `${rule}:1` }: Owed): Duty {
  const found = kase.duties.find((duty) =>
    id.endsWith(':*') ? duty.rule === rule : duty.id === id,
  );
  if (!found) throw new Error(`no duty ${id}: ${kase.duties.map((duty) => duty.id).join(' ')}`);
  return found;
}

/** How a desk of the table is called in a notice's id. */
const keyOf = (desk: Desk): string =>
  ['engineering', 'department'].includes(desk) ? 'department-engineering' : desk;

test('every row of the table is described here', () => {
  expect([...new Set(rows.map(({ rule }) => rule))].sort()).toEqual(
    [...new Set(dutyRows.map(({ rule }) => rule))].sort(),
  );
});

describe.each(rows)('$rule: $what', (row) => {
  const dueAt = limit(row.dueAt);
  const finished = (now: number): Duty => {
    const { kase } = row.given();
    const { id } = dutyOf(kase, row);
    row.done(kase, now);
    const duty = kase.duties.find((one) => one.id === id);
    if (!duty) throw new Error(`${id} is gone`);
    return duty;
  };

  test('is owed by the right one within the right time', () => {
    const duty = dutyOf(row.given().kase, row);
    expect(duty.owedBy).toEqual(row.by);
    expect(duty.dueAt).toBe(dueAt);
    if (row.from) expect(duty.from).toBe(at(row.from));
    expect(duty.doneAt).toBeUndefined();
  });

  test('is there once, however often the clock comes by', () => {
    const { kase } = row.given();
    const ids = kase.duties.map((duty) => duty.id);
    tick(kase, dueAt);
    expect(kase.duties.map((duty) => duty.id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a second before the limit it is not late, at the limit neither, a second after it is', () => {
    const duty = dutyOf(row.given().kase, row);
    expect(dutyState(duty, dueAt - 1000)).not.toBe('late');
    expect(dutyState(duty, dueAt)).not.toBe('late');
    expect(dutyState(duty, dueAt + 1000)).toBe('late');
    expect(isLate(duty, dueAt)).toBe(false);
    expect(isLate(duty, dueAt + 1000)).toBe(true);
  });

  test.each([
    { when: 'a second before the limit', offset: -1000, late: false },
    { when: 'at the limit', offset: 0, late: false },
    { when: 'a second after the limit', offset: 1000, late: true },
  ])('fulfilled $when it is done; late: $late, for ever', ({ offset, late }) => {
    const duty = finished(dueAt + offset);
    expect(dutyState(duty, dueAt + offset)).toBe('done');
    expect(isLate(duty, dueAt + 365 * DAY)).toBe(late);
  });

  test('its lapse is journalled once, and told to whom the table says', () => {
    const { kase } = row.given();
    const { id, rule } = dutyOf(kase, row);
    const lapses = () =>
      kase.journal.filter(({ type, data }) => type === 'lapsed' && data?.rule === rule).length;
    const told = () =>
      kase.notices
        .filter((notice) => notice.id.startsWith(`${id}@${dueAt + 1}:lapse`))
        .map(({ to }) => toldKey(to));
    tick(kase, dueAt);
    expect([lapses(), told()]).toEqual([0, []]);
    tick(kase, dueAt + 1);
    tick(kase, dueAt + 1);
    const desks = dutyRows.find((one) => one.rule === rule && one.kind === kase.kind)?.lapse ?? [];
    expect(lapses()).toBe(1);
    expect(told()).toEqual(desks.map(keyOf));
    expect(desks).not.toEqual([]);
  });
});
