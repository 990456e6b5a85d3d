import type { Ports } from '../../../cloudfunctions/ports';
import { list, records, show } from '../../../cloudfunctions/usecases/assessments';
import type { Call } from '../../../cloudfunctions/usecases/run';
import type { AgentMonth } from '../../../shared/domain/assessment/month';
import { emptyMonth } from '../../../shared/domain/assessment/month';
import type { Case } from '../../../shared/domain/case';
import { note } from '../../../shared/domain/figures/counted';
import { itemKeys } from '../../../shared/policy/assessment';
import { people } from '../../builders';
import { randomFrom } from '../../builders/random';
import { caseAt, instantsOf } from '../figures/writes';
import { DAY, HOUR, type Matter, yearOf } from '../figures/year';
import { assessmentPorts } from '../memory/assessments';
import { figurePorts } from '../memory/figures';
import { type Away, type Judged, reckonMonth } from './reckoning';

/** `ASSESSMENT_CASES=200000` for a large company. */
const CASES = Number(process.env.ASSESSMENT_CASES ?? 480);
const start = Date.parse('2026-09-10T00:00:00+08:00');
const DAYS = 80;
const months = ['2026-09', '2026-10', '2026-11'];
const agents = ['agent-0', 'agent-5', 'agent-11', 'agent-23'];
const manager = { ...people.manager, mobile: '' };
const midOctober = Date.parse('2026-10-14T00:00:00+08:00');
/** Half of October, over the end of a month, by turns, and somebody who is not among these. */
const away: Away[] = [
  { who: 'agent-0', by: 'agent-5', from: midOctober, to: midOctober + 14 * DAY },
  { who: 'agent-5', by: 'agent-11', from: midOctober + 15 * DAY, to: midOctober + 25 * DAY },
  { who: 'agent-7', by: 'agent-23', from: midOctober - 9 * DAY, to: midOctober + 30 * DAY },
  { who: 'agent-23', by: 'agent-7', from: midOctober + 32 * DAY, to: midOctober + 90 * DAY },
];
const standIns = away.map(({ who, by, from, to }) => ({
  agentId: who,
  standInId: by,
  mobile: '',
  from,
  to,
}));

/** What was judged of each month, by chance. */
function judgedBy(
  seed: number,
  agentId: string,
  month: string,
): { doc: AgentMonth; judged: Judged } {
  const dice = randomFrom(seed);
  const named = { personId: 'manager', name: '罗敏' };
  const doc = emptyMonth(month, { personId: agentId, name: agentId });
  const judged: Judged = { calls: [], reports: dice.below(3), conduct: [], praise: [] };
  for (let place = 0; place < dice.below(8); place++) {
    const fails = dice.next() < 0.3;
    const isTrue = dice.next() < 0.6 ? dice.next() < 0.8 : undefined;
    judged.calls.push({ fails, ...(isTrue === undefined ? {} : { true: isTrue }) });
    doc.verdicts.push({
      ref: `TH${place}`,
      caseId: null,
      kind: isTrue === undefined ? 'call' : 'revisit',
      direction: 'out',
      at: start,
      seconds: 60,
      what: '',
      failed: [],
      remark: '',
      passed: !fails,
      ...(isTrue === undefined ? {} : { isTrue }),
      by: named,
      judgedAt: start,
    });
  }
  const put = (item: 'reports' | 'conduct' | 'praise', points: number): void => {
    const id = `KH${doc.judgements.length}`;
    doc.judgements.push({ id, item, points, reason: '原因', by: named, at: start });
  };
  for (let place = 0; place < judged.reports; place++) put('reports', 2);
  for (let place = 0; place < dice.below(4); place++) judged.conduct.push(2 + dice.below(9));
  for (let place = 0; place < dice.below(3); place++) judged.praise.push(2 + dice.below(6));
  for (const points of judged.conduct) put('conduct', points);
  for (const points of judged.praise) put('praise', points);
  return { doc: { ...doc, v: 1 }, judged };
}

/** Opinions that were to be passed on, which the year does not have. */
function withOpinions(matter: Matter, chance: () => number): Matter {
  const owe = (rule: string, limit: number): void => {
    const until = matter.begunAt + limit;
    const luck = chance();
    const doneAt = luck < 0.85 ? until - 1 : luck < 0.95 ? until + HOUR : undefined;
    const owed = { rule, from: matter.begunAt, until, by: 'agent' as const };
    matter.owed.push(doneAt === undefined ? owed : { ...owed, doneAt });
  };
  if (matter.kind === 'complaint') owe('H29', HOUR / 2);
  if (matter.kind === 'inquiry' && matter.about === 'lookedFor') owe('H41.find', HOUR / 3);
  return matter;
}

describe.each([52, 7, 1_949])(`months of a company with ${CASES} cases, seed %i`, (seed) => {
  const cases = new Map<string, Case>();
  const documents = new Map<string, AgentMonth>();
  const matters: Matter[] = [];
  const judgements = new Map<string, Judged>();
  let operations = 0;

  beforeAll(() => {
    const make = yearOf(seed);
    const dice = randomFrom(seed + 1);
    for (let day = 0; day < DAYS; day++)
      for (const matter of make(start + day * DAY, Math.ceil(CASES / DAYS)))
        matters.push(withOpinions(matter, dice.next));
    for (const matter of matters) {
      let before: Case | null = null;
      for (const at of instantsOf(matter)) {
        const after: Case = {
          ...caseAt(matter, at),
          ...(before ? { assessed: before.assessed } : {}),
        };
        note(before, after, at);
        before = after;
      }
      if (before) cases.set(matter.id, JSON.parse(JSON.stringify(before)) as Case);
    }
    for (const month of months)
      for (const [place, agent] of agents.entries()) {
        const { doc, judged } = judgedBy(seed * 100 + place, agent, month);
        documents.set(doc._id, doc);
        judgements.set(doc._id, judged);
      }
  }, 120_000);

  function call(): Call {
    const port = assessmentPorts(cases, documents, 100);
    const counting = new Proxy(port, {
      get: (target, name) => {
        operations += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    const byIds = async (ids: readonly string[]) =>
      ids.map((personId) => ({ personId, name: personId, roles: ['agent'] }));
    const figures = figurePorts(new Map(), new Map());
    const ports = {
      assessments: counting,
      figures: {
        read: (...asked: Parameters<typeof figures.read>) => {
          operations += 1;
          return figures.read(...asked);
        },
      },
      people: { byIds, byRole: async () => [] },
    };
    return {
      ports: ports as unknown as Ports,
      actor: manager,
      settings: { standIns },
      now: Date.parse('2026-12-05T10:00:00+08:00'),
    } as unknown as Call;
  }

  test.each(months.flatMap((month) => agents.map((agent) => [month, agent] as const)))(
    '%s of %s is what was reckoned from what happened',
    async (month, agentId) => {
      operations = 0;
      const shown = await show(call(), { month, agentId });
      // The month itself, a read for every hundred cases behind it, and as many for whoever was stood in for.
      const others = away.filter(({ by }) => by === agentId && month !== '2026-09');
      expect(operations).toBe(2 + others.length);
      const judged = judgements.get(`${month}:${agentId}`);
      if (!judged) throw new Error('nobody judged it');
      const expected = reckonMonth(matters, agentId, month, judged, away);
      for (const { key, whole, counted, deducted } of shown.items)
        expect([key, whole, counted, deducted]).toEqual([
          key,
          expected[key]?.of,
          expected[key]?.good,
          expected[key]?.off,
        ]);
      expect(shown.total).toBe(expected.total.good);
    },
  );

  test('each item opens to the records it was reckoned of', async () => {
    const [month = ''] = months.slice(1);
    for (const agentId of agents) {
      const judged = judgements.get(`${month}:${agentId}`);
      if (!judged) throw new Error('nobody judged it');
      const expected = reckonMonth(matters, agentId, month, judged, away);
      for (const item of itemKeys.filter((key) => (expected[key]?.behind.length ?? 0) > 0)) {
        const { rows, all } = await records(call(), { month, agentId, itemKey: item });
        expect(all).toBe(rows.length);
        expect(rows.map(({ caseId, at }) => `${caseId} ${at}`).sort()).toEqual(
          expected[item]?.behind.sort(),
        );
      }
    }
  });

  test('the list of a month is two reads, however many cases there are: the months, and who else had work in it', async () => {
    operations = 0;
    const { rows } = await list(call(), { month: '2026-10' });
    expect([operations, rows.length]).toEqual([2, agents.length]);
  });
});

test('the generated months have something of everything', () => {
  const all = yearOf(52);
  const kinds = new Set(
    Array.from({ length: 30 }, (_, day) => all(start + day * DAY, 10))
      .flat()
      .flatMap(({ owed }) => owed.map(({ rule }) => rule)),
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining(['H21', 'H26', 'H28.resolve', 'H34', 'H2', 'H3']),
  );
});
