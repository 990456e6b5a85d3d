import type { Case } from '../../../../shared/domain/case';
import { countedCall, countedVisit } from '../../../../shared/domain/figures/contacts';
import { contributions } from '../../../../shared/domain/figures/contributions';
import { partsOf, type Sums } from '../../../../shared/domain/figures/facts';
import { reckon, sayFigure } from '../../../../shared/domain/figures/reckon';
import { recordRevisit } from '../../../../shared/domain/revisit';
import { dimensionKeys, figures, type Measure } from '../../../../shared/policy/figures';
import { HOUR, MINUTE } from '../../../../shared/time/shanghai';
import { aProject, aRepair, at, people } from '../../../builders';
import { by } from '../../../builders/settings';

const monday = at('2026-11-23 09:30');
const contacts: readonly string[] = ['ti', 'tx', 'tr', 'tu', 'tm', 'tq', 'tl', 'ts', 'vi', 'vh'];

/** 'measure day agent department person category community sum' of calls and visits. */
const told = (sums: Sums): string[] =>
  Object.entries(sums)
    .map(([fact, sum]) => ({ ...partsOf(fact), sum }))
    .filter(({ measure }) => contacts.includes(measure))
    .map((fact) =>
      [fact.measure, fact.day, ...dimensionKeys.map((key) => fact[key] || '-'), fact.sum].join(' '),
    )
    .sort();

const agent = { personId: 'agent', roles: ['agent' as const] };
const manager = { personId: 'manager', roles: ['manager' as const] };

describe('calls on the sheet and visitors count by themselves (H37, H56, H59)', () => {
  test.each([
    ['in', 95, ['ti … 1', 'tl … 1', 'ts … 95']],
    ['in', 0, ['ti … 1']],
    ['out', 60, ['tl … 1', 'ts … 60', 'tx … 1']],
    ['out', 0, ['tu … 1', 'tx … 1']],
    ['missed', 0, ['tm … 1']],
    ['missed', 30, ['tm … 1']],
  ] as const)('a call %s of %i seconds', (direction, durationSeconds, expected) => {
    const entered = { actor: agent, community: '南山里', now: monday };
    const { counted, countedOn } = countedCall(
      { direction, startedAt: monday, durationSeconds },
      entered,
    );
    expect(countedOn).toEqual(['2026-11-23']);
    const of = `2026-11-23 agent service - call:${direction} 南山里`;
    expect(told(counted['2026-11-23'] ?? {})).toEqual(expected.map((one) => one.replace('…', of)));
  });

  test('entered the day after, it counts on the day on which it began', () => {
    const before = at('2026-11-22 23:59') + 59_999;
    const call = { direction: 'in' as const, startedAt: before, durationSeconds: 0 };
    const { counted, countedOn } = countedCall(call, { actor: agent, community: '', now: monday });
    expect(countedOn).toEqual(['2026-11-23']);
    expect(told(counted['2026-11-23'] ?? {})).toEqual([
      'ti 2026-11-22 agent service - call:in - 1',
    ]);
  });

  test('what the manager enters is no agent’s; a visitor is of the kind that was entered', () => {
    const entered = { actor: manager, community: '', now: monday };
    const { counted } = countedVisit({ type: 'consultation', at: monday }, entered);
    expect(told(counted['2026-11-23'] ?? {})).toEqual([
      'vi 2026-11-23 - service manager visit:consultation - 1',
    ]);
  });
});

describe('calls and visits that a case knows of', () => {
  const withH3 = () => {
    const project = aProject('2026-11-01').assigned().measured('2026-11-23 09:00').kase;
    const duty = project.duties.find(({ rule }) => rule === 'H3');
    if (!duty) throw new Error('no duty');
    return { project, dutyId: duty.id };
  };
  const record = (more: Partial<Parameters<typeof recordRevisit>[1]>, as = people.agent) => {
    const { project, dutyId } = withH3();
    const input = {
      caseId: project._id,
      dutyId,
      outcome: 'done' as const,
      way: 'phone' as const,
      answers: {},
      ratings: [],
      restated: true,
      ...more,
    };
    recordRevisit(project, input, by(as, at('2026-11-24 10:00')));
    return told(contributions(project)).filter((line) => !line.includes('kind:project'));
  };

  test.each([
    [{ durationSeconds: 150 }, ['tl … 1', 'tr … 1', 'ts … 150']],
    [{}, ['tr … 1']],
    [{ way: 'visit' }, ['vh … 1']],
    [{ way: 'message' }, []],
    [{ outcome: 'unreached', nextAt: at('2026-11-24 15:00') }, ['tr … 1', 'tu … 1']],
    [{ outcome: 'inconvenient', nextAt: at('2026-11-24 15:00') }, ['tr … 1']],
    [{ outcome: 'unreached', way: 'visit', nextAt: at('2026-11-24 15:00') }, ['vh … 1']],
  ] as const)('a revisit with %j (H38)', (more, expected) => {
    const of = '2026-11-24 agent service - rule:H3 南山里';
    expect(record(more)).toEqual(expected.map((one) => one.replace('…', of)));
  });

  test('measuring is the designer’s visit, on the day on which it ended; taken back it was none', () => {
    const { project } = withH3();
    expect(told(contributions(project))).toEqual([
      'vh 2026-11-23 agent design designer kind:project 南山里 1',
    ]);
    delete project.facts.measured;
    expect(told(contributions(project))).toEqual([]);
  });

  const atHome = (kase: Case): string[] =>
    told(contributions(kase)).map((line) => line.split(' ').slice(0, 5).join(' '));

  test('crew at the door count once each time, whether the arrival was entered or the work tells of it (H23)', () => {
    const entered = aRepair({}, undefined, monday).received().dispatched().accepted();
    entered.at(monday + HOUR).arrived();
    entered.at(monday + 2 * HOUR).completed();
    expect(atHome(entered.kase)).toEqual(['vh 2026-11-23 agent engineering crew']);
    const byWork = aRepair({}, undefined, monday).received().dispatched().accepted();
    byWork.at(monday + HOUR).completed();
    expect(atHome(byWork.kase)).toEqual(['vh 2026-11-23 agent engineering crew']);
  });
});

test('figures of calls: reached of all that went out, and how long a call took (H38, H43)', () => {
  const line: Partial<Record<Measure, number>> = { tx: 3, tr: 5, tu: 2, ts: 400, tl: 3 };
  const said = (key: string): string => {
    const figure = figures.find((one) => one.key === key);
    return figure ? sayFigure(reckon(figure, line as Record<string, number>), figure.unit) : '';
  };
  expect(['callsOut', 'callsReached', 'callLength', 'callsMissed'].map(said)).toEqual([
    '8',
    '75.0%',
    '2 分 13 秒',
    '0',
  ]);
  expect(sayFigure(59.4, 'seconds')).toBe('59 秒');
  expect(sayFigure(5 * (MINUTE / 1000), 'seconds')).toBe('5 分 0 秒');
});
