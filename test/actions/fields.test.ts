import { people } from '../../localcloud/demonstration/people';
import { type ActionName, actionNames, contract } from '../../shared/contract';
import {
  homes,
  idOf,
  jobCodes,
  openids,
  outsider,
  repairs,
  slipCode,
} from '../../shared/contract/examples';
import type { Case } from '../../shared/domain/case';
import { MemoryCompany } from '../cloudfunctions/memory/company';
import { leavesOf } from '../tools/leaves';
import { isNothing, mayRead, type Reader } from './fields/oracle';
import { type Audience, audienceOf } from './fields/table';
import { valuesOf } from './fields/values';

const readers: (Reader & { openid: string })[] = [
  ...people.map((person) => ({ openid: person.openid, personId: idOf(person.openid), person })),
  { openid: outsider, personId: outsider, person: undefined },
  { openid: 'nobody-knows-me', personId: 'nobody', person: undefined },
];

/** Actions that change nothing; what is printed is a file, not fields. */
const isRead = (name: ActionName): boolean =>
  contract[name].reads === true && !name.endsWith('.print');

describe('every field that comes back', () => {
  let company: MemoryCompany;
  let cases: Map<string, Case>;
  beforeAll(async () => {
    company = await MemoryCompany.start();
    cases = company.all('cases') as unknown as Map<string, Case>;
    // The one kind of field of which the demonstration has none.
    const repair = cases.get(repairs.received);
    if (repair?.kind !== 'repair') throw new Error('the demonstration has another repair');
    const by = { personId: idOf(openids.manager), name: '罗敏' };
    const fine = { department: 'engineering' as const, penalty: 20_000, by, at: company.now };
    repair.liability = { liable: 'company', reason: '软管没有拧紧', ...fine };
  });

  /** What everybody asks about everything. */
  function* questions(): Generator<[ActionName, Record<string, unknown>, string | undefined]> {
    for (const [caseId, kase] of cases) {
      yield ['case.show', { caseId }, caseId];
      yield ['case.older', { caseId, cursor: '1' }, caseId];
      yield ['file.show', { caseId }, caseId];
      const duty = kase.duties.find(({ card, doneAt }) => card && doneAt === undefined);
      if (duty) yield ['revisit.card', { caseId, dutyId: duty.id }, caseId];
    }
    const projectOf = (homeId: unknown) =>
      [...cases.values()].find(({ kind, home }) => kind === 'project' && home.id === homeId);
    for (const homeId of Object.values(homes)) {
      const project = projectOf(homeId);
      for (const action of ['home.show', 'record.show', 'warranty.show', 'member.list'] as const)
        yield [action, { homeId }, project?._id];
    }
    for (const code of Object.values(jobCodes)) yield ['job.show', { code }, undefined];
    yield ['warranty.check', { code: slipCode }, undefined];
    yield ['case.list', { scope: 'all' }, undefined];
    yield ['duty.list', { scope: 'mine' }, undefined];
    yield ['duty.list', { scope: 'team' }, undefined];
    yield ['staff.list', { role: 'agent' }, undefined];
    for (const action of ['home.show', 'me.show', 'staff.show'] as const)
      yield [action, {}, undefined];
    // Whatever else only reads, as its example asks.
    for (const action of actionNames.filter(isRead)) {
      const input = contract[action].example.input as Record<string, unknown>;
      const about = typeof input.caseId === 'string' ? input.caseId : projectOf(input.homeId)?._id;
      yield [action, input, about];
    }
  }

  test('the table has a row for every field of every action', () => {
    const all = actionNames.flatMap((action) =>
      leavesOf(contract[action].output).map(
        ({ path }) => `${action} ${path.filter((part) => part !== 0).join('.')}`,
      ),
    );
    expect(all.length).toBeGreaterThan(700);
    for (const path of all) expect(audienceOf(path)).toBeTruthy();
    // Whoever reads the settings reads all of them: the contract does not list what stands there.
    const kinds = new Set(all.map(audienceOf));
    expect([...kinds].sort()).toHaveLength(12);
  });

  test('goes to those only whom the table names, whoever asks about whatever', async () => {
    const faults = new Set<string>();
    const given = new Map<Audience, Set<string>>();
    const mobiles = people.map(({ mobile }) => mobile);
    for (const reader of readers) {
      for (const [action, input, about] of questions()) {
        const answer = await company.call(reader.openid, action, input);
        if (!answer.ok) continue;
        const own = reader.person?.mobile;
        // What the settings say of colleagues' numbers is looked at field by field.
        const text = action === 'settings.show' ? '' : JSON.stringify(answer.data);
        for (const mobile of mobiles)
          if (mobile !== own && text.includes(mobile))
            faults.add(`${reader.openid} reads ${mobile} in ${action} ${JSON.stringify(input)}`);
        for (const { path, value, beside, caseId } of valuesOf(action, answer.data, about)) {
          if (isNothing(value)) continue;
          const audience = audienceOf(path);
          if (mayRead(audience, caseId ? cases.get(caseId) : undefined, reader, value, beside))
            given.set(audience, (given.get(audience) ?? new Set()).add(reader.openid));
          else faults.add(`${reader.openid} reads ${path} of ${caseId ?? '?'} (${audience})`);
        }
      }
    }
    expect([...faults]).toEqual([]);
    // Every kind of field was handed to somebody: nothing of this is true because nothing came back.
    expect([...given.keys()].sort()).toHaveLength(13);
  });
});
