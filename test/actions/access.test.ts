import { type ActionName, actionNames, contract, exampleOf } from '../../shared/contract';
import { type Person, type RunningCloud, startCloud } from '../tools/cloud';
import { faultOf } from './answers';
import {
  allCases,
  allHomes,
  everybody,
  type Facts,
  missing,
  personIdOf,
  stranger,
} from './demonstration';
import { certainlyMayNot } from './oracle';
import { snapshot } from './snapshot';

type Input = Record<string, unknown>;

/** The field that says which case or home an action is about, if it has one. */
function subjectField(input: Input): 'caseId' | 'homeId' | undefined {
  if ('caseId' in input) return 'caseId';
  return 'homeId' in input ? 'homeId' : undefined;
}

/** The example's own case, another of its kind, one of another kind, and one that does not exist. */
function subjects(input: Input): string[] {
  const field = subjectField(input);
  if (field === undefined) return [''];
  const own = String(input[field]);
  const all = field === 'caseId' ? allCases : allHomes;
  const same = all.filter((id) => id.slice(0, 2) === own.slice(0, 2) && id !== own);
  const other = all.find((id) => id.slice(0, 2) !== own.slice(0, 2));
  return [own, ...same.slice(0, 2), ...(other === undefined ? [] : [other]), missing(own)];
}

const withSubject = (input: Input, subject: string): Input => {
  const field = subjectField(input);
  return field === undefined ? input : { ...input, [field]: subject };
};

/** Refused for who one is; or for pictures that are not one's own, where they are looked at first. */
const refused = (code: string | undefined, input: Input): boolean =>
  [
    'forbidden',
    'not_found',
    'not_bound',
    ...('pictures' in input ? ['file_missing'] : []),
  ].includes(code ?? '');

async function factsOf(cloud: RunningCloud): Promise<Facts> {
  const cases = await snapshot(cloud);
  const people = await cloud.get<Person[]>('/dev/people');
  const members: Facts['members'] = {};
  for (const { home, project } of Object.values(cases)) {
    for (const { personId, maySign } of project?.members ?? []) {
      members[home.homeId] = { ...members[home.homeId], [personId]: maySign };
    }
  }
  return { cases, members, names: Object.fromEntries(people.map((one) => [one.openid, one.name])) };
}

describe('every action, as everybody, on own, other and missing cases', () => {
  let cloud: RunningCloud;
  let facts: Facts;
  let now: number;

  beforeAll(async () => {
    cloud = await startCloud();
    ({ now } = await cloud.clock({ running: false }));
    facts = await factsOf(cloud);
  }, 120_000);
  afterAll(() => cloud?.stop());

  /** Pictures belong to who uploaded them; without them only the access decides. */
  function withoutPictures(name: ActionName, input: Input): Input {
    const { pictures: _, ...rest } = input;
    return contract[name].input.safeParse(rest).success ? rest : input;
  }

  /** Everybody's tries at one action, split by whether the oracle forbids them. */
  function tries(name: ActionName, forbidden: boolean): [string, Input, string][] {
    const example = exampleOf(name, now).input as Input;
    const input = forbidden ? withoutPictures(name, example) : example;
    return [...everybody, stranger].flatMap((openid) =>
      subjects(input)
        .filter((subject) => certainlyMayNot(name, openid, subject, facts) === forbidden)
        .map((subject): [string, Input, string] => [openid, withSubject(input, subject), subject]),
    );
  }

  test('the facts are there', () => {
    expect(Object.keys(facts.cases)).toEqual(expect.arrayContaining(allCases));
    expect(Object.keys(facts.members)).toEqual(expect.arrayContaining(allHomes));
    for (const openid of everybody) expect(facts.names[openid]).toBeTruthy();
    expect(facts.members[allHomes[0] ?? '']?.[personIdOf(everybody[0] ?? '')]).toBeDefined();
  });

  describe('those who may not', () => {
    test.each(actionNames)(
      'are refused %s',
      async (name) => {
        const faults: string[] = [];
        for (const [openid, input, subject] of tries(name, true)) {
          const answer = await cloud.call(openid, name, input);
          const fault = answer.ok ? 'is allowed' : faultOf(name, answer);
          if (fault !== undefined) faults.push(`${openid} ${subject} ${fault}`);
          else if (!refused(answer.error?.code, input)) {
            faults.push(`${openid} ${subject} is refused only as ${answer.error?.code}`);
          }
        }
        expect(faults).toEqual([]);
      },
      120_000,
    );

    test('have changed nothing', async () => {
      expect(await snapshot(cloud)).toEqual(facts.cases);
    });
  });

  describe('those who perhaps may', () => {
    test.each(actionNames)(
      'get a proper answer to %s',
      async (name) => {
        const faults: string[] = [];
        for (const [openid, input, subject] of tries(name, false)) {
          const answer = await cloud.call(openid, name, input);
          const missed = subject.endsWith('ZZZZZZZZ') && answer.ok && 'found what does not exist';
          const fault = missed || faultOf(name, answer);
          if (fault) faults.push(`${openid} ${subject} ${fault}`);
        }
        expect(faults).toEqual([]);
      },
      120_000,
    );
  });

  test.each(['clock', 'events'])('clients cannot call function %s', async (name) => {
    for (const openid of [stranger, ...everybody.slice(0, 3)]) {
      const { result, error } = await cloud.invoke(openid, name, {
        Type: 'Timer',
        TriggerName: 'x',
      });
      expect(result).toBeUndefined();
      expect(error).toBeDefined();
    }
  });
});
