import { type ActionName, actionNames, contract, exampleOf } from '../../shared/contract';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

/** What a reading action may leave: who looked at what, what counts against a limit, a file to be cleared away. */
const traces = new Set(['jobs', 'limits', 'guesses', 'reveals']);

/** Actions that change something of which the memory keeps nothing, or whose example is refused there. */
const unseen = new Set<ActionName>(['me.bind', 'member.withdraw', 'staff.withdraw']);

const written = async (name: ActionName): Promise<string[]> => {
  const company = await MemoryCompany.start();
  const stored = () =>
    new Map(
      Object.entries(company.collections).map(([collection, all]) => [
        collection,
        JSON.stringify([...all]),
      ]),
    );
  const before = stored();
  const { as, input } = exampleOf(name, monday);
  await company.call(as, name, input, 'example-in-memory');
  return [...stored()]
    .filter(([collection, all]) => (before.get(collection) ?? '[]') !== all)
    .map(([collection]) => collection);
};

const names = actionNames.filter((name) => !unseen.has(name));

test.each(names.filter((name) => contract[name].reads))(
  '%s reads, as its contract says',
  async (name) => {
    expect((await written(name)).filter((collection) => !traces.has(collection))).toEqual([]);
  },
);

test.each(names.filter((name) => !contract[name].reads))(
  '%s writes, as its contract says',
  async (name) => {
    expect(await written(name)).not.toEqual([]);
  },
);
