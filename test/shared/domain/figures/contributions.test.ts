import type { Case } from '../../../../shared/domain/case';
import { contributions } from '../../../../shared/domain/figures/contributions';
import { note } from '../../../../shared/domain/figures/counted';
import { partsOf } from '../../../../shared/domain/figures/facts';
import { assign, handOver } from '../../../../shared/domain/project';
import { rate } from '../../../../shared/domain/rating';
import { wake } from '../../../../shared/domain/wake';
import { dutyRows } from '../../../../shared/policy/duties';
import {
  dimensionKeys,
  figures,
  type Measure,
  measures,
  revisits,
} from '../../../../shared/policy/figures';
import { DAY, HOUR } from '../../../../shared/time/shanghai';
import { aComplaint, aProject, aRepair, at, people } from '../../../builders';
import { by, settings } from '../../../builders/settings';

const monday = at('2026-11-23 09:30');

/** What a case contributes to one measure: `day sum` by the members named. */
const told = (kase: Case, measure: Measure, ...dimensions: (typeof dimensionKeys)[number][]) =>
  Object.entries(contributions(kase))
    .map(([fact, sum]) => ({ ...partsOf(fact), sum }))
    .filter((fact) => fact.measure === measure)
    .map((fact) => [fact.day, ...dimensions.map((key) => fact[key]), fact.sum].join(' '))
    .sort();

describe('what one case contributes to the figures (H59)', () => {
  test('a repair counts on the day it was reported, for its agent, crew, fault and community', () => {
    const repair = aRepair({ fault: 'leak' }, undefined, monday).received().dispatched().kase;
    expect(told(repair, 'ro', ...dimensionKeys)).toEqual([
      '2026-11-23 agent engineering crew fault:leak 南山里 1',
    ]);
    expect(told(repair, 'rp')).toEqual([]);
    repair.repeat = true;
    expect(told(repair, 'rp', 'category')).toEqual(['2026-11-23 fault:leak 1']);
  });

  test('at 23:59:59 it is still that day, a second later the next one', () => {
    const before = aRepair({}, undefined, at('2026-11-23 23:59') + 59_999).kase;
    const after = aRepair({}, undefined, at('2026-11-23 23:59') + 60_000).kase;
    expect([told(before, 'ro'), told(after, 'ro')]).toEqual([['2026-11-23 1'], ['2026-11-24 1']]);
  });

  test('the first reply: how long it took, and whether in time (H21, 2 working hours)', () => {
    const inTime = aRepair({}, undefined, monday)
      .at(monday + HOUR)
      .checked().kase;
    const late = aRepair({}, undefined, monday)
      .at(monday + 5 * HOUR)
      .checked().kase;
    expect([told(inTime, 'fr'), told(inTime, 'fm'), told(inTime, 'fk')]).toEqual([
      ['2026-11-23 1'],
      ['2026-11-23 60'],
      ['2026-11-23 1'],
    ]);
    expect([told(late, 'fm'), told(late, 'fk')]).toEqual([['2026-11-23 300'], []]);
  });

  test('a promise counts on the day it was for, once it is kept or lapsed, not before (H28, 60 minutes)', () => {
    const reply = (kase: Case, measure: Measure): string[] =>
      told(kase, measure, 'category').filter((line) => line.includes('H28_reply'));
    const open = aComplaint(monday).kase;
    expect(reply(open, 'pr')).toEqual([]);
    const kept = aComplaint(monday)
      .signed()
      .at(monday + 60 * 60_000)
      .replied().kase;
    expect([reply(kept, 'pr').length, reply(kept, 'pk').length]).toEqual([1, 1]);
    const late = aComplaint(monday)
      .signed()
      .at(monday + 60 * 60_000 + 1)
      .replied().kase;
    expect([reply(late, 'pr').length, reply(late, 'pk').length]).toEqual([1, 0]);
    const lapsed = aComplaint(monday).kase;
    wake(lapsed, monday + HOUR + 1, settings);
    expect([reply(lapsed, 'pr').length, reply(lapsed, 'pk').length]).toEqual([1, 0]);
  });

  test('a limit that was moved after it had passed stays broken (H33)', () => {
    const complaint = aComplaint(monday).kase;
    const duty = complaint.duties.find(({ rule }) => rule === 'H28.reply');
    expect(duty).toBeDefined();
    if (!duty) return;
    duty.earlier = [{ dueAt: monday + 10, until: monday + 20, reason: '改级别' }];
    duty.dueAt = monday + 2 * HOUR;
    duty.doneAt = monday + HOUR;
    expect(told(complaint, 'pr', 'category')).toContain('2026-11-23 rule:H28_reply 1');
    expect(told(complaint, 'pk', 'category')).not.toContain('2026-11-23 rule:H28_reply 1');
  });

  test('what was withdrawn in time was never owed; withdrawn late it was', () => {
    const { kase } = aProject('2026-11-01').assigned().measured('2026-11-23 09:00');
    const duty = kase.duties.find(({ rule }) => rule === 'H3');
    if (!duty) throw new Error('no duty');
    duty.withdrawnAt = duty.dueAt;
    expect(told(kase, 'vo')).toEqual([]);
    duty.withdrawnAt = duty.dueAt + 1;
    expect(told(kase, 'vo')).toEqual(['2026-11-24 1']);
  });

  test('a rating counts for whom it is about; amended it mends its own day (H46)', () => {
    const { kase } = aProject('2026-01-05').accepted('2026-11-20');
    const give = (overall: number, now: number): void =>
      rate(kase, { subject: 'designer', occasion: 'accepted', overall }, by(people.owner, now));
    give(2, at('2026-11-21 10:00'));
    expect(told(kase, 'rs', 'person', 'department')).toEqual(['2026-11-21 designer design 2']);
    expect(told(kase, 'rl')).toEqual(['2026-11-21 1']);
    give(5, at('2026-11-25 10:00'));
    expect(told(kase, 'rs')).toEqual(['2026-11-21 5']);
    expect(told(kase, 'rl')).toEqual([]);
  });

  test('who takes a case over is not answerable for what was before', () => {
    const repair = aRepair({}, undefined, monday).at(monday + 4 * HOUR);
    wake(repair.kase, repair.now, settings);
    handOver(repair.kase, people.named(people.otherAgent), by(people.manager, repair.now));
    expect(told(repair.kase, 'ro', 'agent')).toEqual(['2026-11-23 agent 1']);
    expect(told(repair.kase, 'du', 'agent', 'category')).toContain('2026-11-23 agent rule:H21 1');
    repair.at(monday + 5 * HOUR).checked();
    expect(told(repair.kase, 'du', 'agent', 'category')).toContain('2026-11-23 agent rule:H21 1');
    expect(told(repair.kase, 'dk', 'agent', 'category')).not.toContain(
      '2026-11-23 agent rule:H21 1',
    );
    expect(told(repair.kase, 'fr', 'agent')).toEqual(['2026-11-23 agent-2 1']);
  });

  test('… even when the record of that lies in a page', () => {
    const { kase } = aProject('2026-11-01').assigned().measured('2026-11-02 09:00');
    const cut: Case = { ...kase, journal: [] };
    const before = contributions(cut);
    const after = structuredClone(cut);
    if (after.kind !== 'project') throw new Error('no project');
    const team = { agent: people.named(people.otherAgent), team: {} };
    assign(after, team, by(people.manager, at('2026-11-10 09:00')));
    expect(contributions(after)).toEqual(before);
  });

  test('of an imported home only what came after counts', () => {
    const { kase } = aProject('2026-01-05').accepted('2026-11-20');
    const confirmedBy = people.named(people.finance);
    kase.imported = { at: at('2026-11-20 23:00'), number: 'A1', confirmedBy };
    expect([told(kase, 'po'), told(kase, 'ps'), told(kase, 'pa')]).toEqual([[], [], []]);
  });
});

describe('what a change changes is kept with it', () => {
  test('under the day of the change, added up, without what came back to nothing', () => {
    const first = aRepair({ fault: 'leak' }, undefined, monday).kase;
    note(null, first, monday);
    expect(first.countedOn).toEqual(['2026-11-23']);
    const second = structuredClone(first);
    second.repeat = true;
    note(first, second, monday + DAY);
    expect(Object.values(second.counted?.['2026-11-24'] ?? {})).toEqual([1]);
    const third = structuredClone(second);
    third.repeat = false;
    note(second, third, monday + DAY + HOUR);
    expect(third.counted?.['2026-11-24']).toEqual({});
  });

  test('a change that changes no figure leaves nothing; after a fortnight it goes', () => {
    const first = aRepair({}, undefined, monday).kase;
    note(null, first, monday);
    const same = structuredClone(first);
    note(first, same, monday + DAY);
    expect(same.counted).toEqual(first.counted);
    const later = structuredClone(first);
    later.repeat = true;
    note(first, later, monday + 15 * DAY);
    expect(later.countedOn).toEqual(['2026-12-08']);
  });
});

describe('the table of figures', () => {
  test('every measure is used, and every figure stands in what it is reckoned from', () => {
    // Recurring faults are shown by groups, on a page of their own (H36).
    const groups: Measure[] = ['fg'];
    const used = [
      ...groups,
      ...figures.flatMap(({ sum, less = [], of }) => [...sum, ...less, ...(of ? [of].flat() : [])]),
    ];
    expect(Object.keys(measures).filter((measure) => !used.includes(measure as Measure))).toEqual(
      [],
    );
    for (const { key, rule, how } of figures) {
      expect(rule).toMatch(/^H\d+$/);
      expect(`${key}: ${how}`.length).toBeGreaterThan(key.length + 4);
    }
  });

  test('rules that are called revisits have a card', () => {
    for (const rule of revisits)
      expect(dutyRows.filter((row) => row.rule === rule && row.card)).not.toEqual([]);
  });
});
