import { bookChange } from '../../../shared/domain/payment';
import { seal } from '../../../shared/domain/seal';
import { NEVER } from '../../../shared/time/shanghai';
import {
  aComplaint,
  aProject,
  aRepair,
  monday,
  people,
  settings,
  tick,
  yuan,
} from '../../builders';

describe('scalars: by what a case is found', () => {
  test('the agent’s earliest limit', () => {
    const { kase } = aRepair();
    tick(kase, monday);
    const own = kase.duties
      .filter(({ owedBy }) => owedBy.desk === 'agent')
      .map(({ dueAt }) => dueAt);
    expect([kase.agentId, kase.agentAt]).toEqual(['agent', Math.min(...own)]);
  });

  test('without an agent the manager is asked', () => {
    const { kase } = aProject('2026-11-23 09:30');
    tick(kase, monday);
    expect([kase.agentId, kase.agentAt]).toEqual(['', NEVER]);
    expect(kase.managerAt).toBe(kase.duties.find(({ rule }) => rule === 'H1')?.dueAt);
    const taken = aProject('2026-11-23 09:30').assigned().kase;
    tick(taken, monday);
    expect(taken.managerAt).toBe(NEVER);
    expect(taken.agentAt).toBe(taken.duties.find(({ rule }) => rule === 'H2')?.dueAt);
  });

  test('departments and persons that owe something', () => {
    const { kase } = aRepair().received().dispatched();
    tick(kase, monday);
    expect(kase.owing).toEqual(['dept:engineering', 'person:crew']);
  });

  test('nothing owed: found by nobody’s list of duties', () => {
    const { kase } = aComplaint().classified('normal', '小事').through(2).revisited(true);
    tick(kase, monday);
    expect([kase.agentAt, kase.managerAt, kase.owedAt, kase.dueAt]).toEqual(Array(4).fill(NEVER));
    expect(kase.owing).toEqual([]);
  });

  test('whoever may see it: its people, its agent, its team, its departments', () => {
    const { kase } = aProject().ofCouple().assigned();
    tick(kase, monday);
    expect([...kase.viewers].sort()).toEqual(
      [
        'owner',
        'husband',
        'staff:agent',
        'staff:designer',
        'staff:supervisor',
        'staff:pm',
        'dept:engineering',
        'dept:design',
        'dept:finance',
        'all',
      ].sort(),
    );
  });

  test('a former agent no longer sees it', () => {
    const { kase } = aProject().assigned().assigned(people.otherAgent);
    tick(kase, monday);
    expect(kase.viewers).toContain('staff:agent-2');
    expect(kase.viewers).not.toContain('staff:agent');
    expect(kase.agentId).toBe('agent-2');
  });

  test('searched by name, phone, its end, home and number', () => {
    const { kase } = aProject();
    tick(kase, monday);
    expect(kase.searchKeys).toEqual(
      expect.arrayContaining([
        'N:王芳',
        'T:13800001202',
        'L:1202',
        'W:南山里',
        'W:南山里3栋1202',
        'P:1202',
        'C:XMTEST0001',
      ]),
    );
  });
});

describe('what a case remembers', () => {
  test('twelve answers: the one that began the case, and the latest', () => {
    const { kase } = aProject();
    for (let number = 1; number <= 20; number++)
      seal(kase, monday, settings, { requestId: `r${number}`, inputHash: 'h', data: number });
    expect(kase.results.map(({ data }) => data)).toEqual([
      1,
      ...Array.from({ length: 11 }, (_, i) => i + 10),
    ]);
  });

  test('a change by the clock is not a change for its reader', () => {
    const { kase } = aProject('2026-11-23 09:30');
    tick(kase, monday + 999_999);
    expect(kase.updatedAt).toBe(monday);
  });

  test('all that happened, and nothing is taken from it', () => {
    const project = aProject().accepted('2026-03-01');
    const before = structuredClone(project.kase.journal);
    project.later(1).withSlip().retracted('finalAccepted');
    project.as(people.finance, (kase, ctx) =>
      bookChange(kase, { caseId: kase._id, amount: yuan(1), note: '增项' }, ctx),
    );
    expect(project.kase.journal.slice(0, before.length)).toEqual(before);
    expect(project.kase.journal.length).toBeGreaterThan(before.length + 2);
  });
});
