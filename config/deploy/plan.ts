import type { IndexDeclaration } from '../database/types';
import { sameIndex, sameJson, sameVariables } from './same';
import type { Change, DeployedFunction, Plan, Present, PresentFunction, Wanted } from './types';

/** Every collection of ours is closed to clients. */
export const permission = 'ADMINONLY';

/**
 * The steps from `present` to `wanted`, in the order in which they are safe: data is closed before
 * it is there, functions are closed before they run, timers start last. Nothing with data in it is
 * ever removed. No steps: the environment is as it should be.
 */
export function plan(wanted: Wanted, present: Present): Plan {
  const collections = wanted.collections.flatMap((collection) => {
    const there = present.collections.find(({ name }) => name === collection.name);
    return ofCollection(collection.name, collection.indexes, there);
  });
  const rules: Change[] = sameJson(wanted.functionRules, present.functionRules)
    ? []
    : [{ kind: 'functionRules', says: 'function rules: only api is open to clients' }];
  const storage: Change[] =
    wanted.storage === present.storage
      ? []
      : [{ kind: 'storage', says: `storage: ${present.storage} → ${wanted.storage}` }];
  const functions = wanted.functions.map((one) =>
    ofFunction(
      one,
      present.functions.find(({ name }) => name === one.name),
    ),
  );
  return {
    changes: [
      ...collections,
      ...rules,
      ...storage,
      ...functions.flatMap(({ changes }) => changes),
      ...functions.flatMap(({ timers }) => timers),
    ],
    leftAlone: notOurs(wanted, present),
  };
}

function ofCollection(
  name: string,
  indexes: IndexDeclaration[],
  there: Present['collections'][number] | undefined,
): Change[] {
  const created: Change[] = there ? [] : [{ kind: 'collection', name, says: `collection ${name}` }];
  const closed: Change[] =
    there?.permission === permission
      ? []
      : [
          {
            kind: 'permission',
            collection: name,
            says: `collection ${name}: ${there?.permission ?? 'new'} → ${permission}`,
          },
        ];
  const indexed = indexes.flatMap((index): Change[] => {
    const before = there?.indexes.find((one) => one.name === index.name);
    if (before && sameIndex(before, index)) return [];
    const says = `index ${name}.${index.name} (${keysOf(index)})${before ? `, was (${keysOf(before)})` : ''}`;
    return [{ kind: 'index', collection: name, index, replaces: before !== undefined, says }];
  });
  return [...created, ...closed, ...indexed];
}

function ofFunction(
  wanted: DeployedFunction,
  there: PresentFunction | undefined,
): { changes: Change[]; timers: Change[] } {
  const name = wanted.name;
  const timers = wanted.triggers
    .filter((one) => !there?.triggers.some((other) => sameJson(one, other)))
    .map(
      (trigger): Change => ({
        kind: 'trigger',
        function: name,
        trigger,
        says: `timer ${name}.${trigger.name} ${trigger.cron}`,
      }),
    );
  if (!there) {
    const says = `function ${name}: ${wanted.memory} MB, ${wanted.timeout} s, ${wanted.runtime}`;
    return { changes: [{ kind: 'create function', function: wanted, says }], timers };
  }
  const strays = there.triggers
    .filter((one) => !wanted.triggers.some((other) => sameJson(one, other)))
    .map(
      (one): Change => ({
        kind: 'remove trigger',
        function: name,
        name: one.name,
        says: `timer ${name}.${one.name} ${one.cron}: removed`,
      }),
    );
  const code: Change[] =
    there.release === wanted.release && there.untouched !== false
      ? []
      : [{ kind: 'code', function: wanted, says: `code of ${name}: ${whyCode(wanted, there)}` }];
  const differs = configuration(wanted, there);
  const configure: Change[] = differs.length
    ? [
        {
          kind: 'configure function',
          function: wanted,
          says: `function ${name}: ${differs.join(', ')}`,
        },
      ]
    : [];
  return { changes: [...code, ...configure, ...strays], timers };
}

const whyCode = (wanted: DeployedFunction, there: PresentFunction): string =>
  there.release === wanted.release
    ? `${wanted.release} again, altered since it was deployed`
    : `${there.release || 'unknown'} → ${wanted.release}`;

/** What differs besides the code. Values of variables are never named: they may be secrets. */
function configuration(wanted: DeployedFunction, there: PresentFunction): string[] {
  return [
    ...(wanted.timeout === there.timeout ? [] : [`${there.timeout} s → ${wanted.timeout} s`]),
    ...(wanted.memory === there.memory ? [] : [`${there.memory} MB → ${wanted.memory} MB`]),
    ...(sameVariables(wanted.variables, there.variables)
      ? []
      : [`variables ${Object.keys(wanted.variables).join(', ') || '(none)'}`]),
  ];
}

function notOurs(wanted: Wanted, present: Present): string[] {
  const foreign = present.collections
    .filter(({ name }) => !wanted.collections.some((one) => one.name === name))
    .map(({ name }) => `collection ${name}`);
  const indexes = present.collections.flatMap(({ name, indexes: there }) => {
    const ours = wanted.collections.find((one) => one.name === name)?.indexes;
    if (!ours) return [];
    return there
      .filter((index) => !ours.some((one) => one.name === index.name))
      .map((index) => `index ${name}.${index.name}`);
  });
  const functions = present.functions
    .filter(({ name }) => !wanted.functions.some((one) => one.name === name))
    .map(({ name }) => `function ${name}`);
  return [...foreign, ...indexes, ...functions];
}

const keysOf = (index: IndexDeclaration): string =>
  Object.entries(index.keys)
    .map(([key, direction]) => (direction === 1 ? key : `−${key}`))
    .join(', ');
