import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importViolations, type Violation } from './cruise';

const project = join(__dirname, '../..');

/** A small tree in which every rule is broken by one file at least, and nothing else is wrong. */
const tree: Record<string, string> = {
  'shared/policy/hours.ts': 'export const hours = 2;',
  'shared/contract/index.ts':
    "import { z } from 'zod'; export const input = z.string(); export type Input = string;",
  'shared/domain/peeks.ts': "import '../../cloudfunctions/ports/store';",
  'shared/domain/reads.ts': "import 'node:fs';",
  'shared/domain/talks.ts': "import 'wx-server-sdk';",
  'shared/domain/turns.ts': "import './round'; export const turns = 1;",
  'shared/domain/round.ts': "import './turns'; export const round = 1;",
  'cloudfunctions/ports/store.ts': 'export const store = 1;',
  'cloudfunctions/adapters/cloud.ts': "import 'wx-server-sdk'; import '../ports/store';",
  'cloudfunctions/api/index.ts': "import 'wx-server-sdk'; import '../adapters/cloud';",
  'cloudfunctions/api/router.ts': "import '../adapters/cloud';",
  'cloudfunctions/usecases/draws.ts': "import '../../client/pages/home';",
  'cloudfunctions/usecases/shortcut.ts': "import 'wx-server-sdk';",
  'client/pages/home.ts':
    "import type { Input } from '../../shared/contract/index'; import { hours } from '../../shared/policy/hours'; export const home = (i: Input) => [i, hours];",
  'client/pages/direct.ts': "import '../../cloudfunctions/ports/store';",
  'client/pages/heavy.ts': "import { detour } from './detour'; export const heavy = detour;",
  'client/pages/detour.ts':
    "import { input } from '../../shared/contract/index'; export const detour = input;",
  'localcloud/application.ts': "import '../shared/policy/hours';",
  'localcloud/demonstration/people.ts': "import '../../shared/policy/hours';",
  'localcloud/lost.ts': "import './nowhere';",
  'localcloud/desk.ts': "import '../shared/policy/hours';",
  'config/tool.ts': "import '../localcloud/application';",
  'config/checks.ts': "import '../test/helper';",
  'test/helper.ts': "import '../localcloud/application';",
};

const expected: Violation[] = [
  ['shared-uses-only-shared', 'shared/domain/peeks.ts', 'cloudfunctions/ports/store.ts'],
  ['shared-takes-few-packages', 'shared/domain/reads.ts', 'fs'],
  ['shared-takes-few-packages', 'shared/domain/talks.ts', 'wx-server-sdk'],
  ['adapters-own-the-sdk', 'shared/domain/talks.ts', 'wx-server-sdk'],
  ['no-circles', 'shared/domain/round.ts', 'shared/domain/turns.ts'],
  ['imports-exist', 'localcloud/lost.ts', './nowhere'],
  ['entries-compose-adapters', 'cloudfunctions/api/router.ts', 'cloudfunctions/adapters/cloud.ts'],
  ['functions-use-only-shared', 'cloudfunctions/usecases/draws.ts', 'client/pages/home.ts'],
  ['adapters-own-the-sdk', 'cloudfunctions/usecases/shortcut.ts', 'wx-server-sdk'],
  ['client-uses-only-shared', 'client/pages/direct.ts', 'cloudfunctions/ports/store.ts'],
  ['client-bundle-stays-small', 'client/pages/heavy.ts', 'zod'],
  ['client-bundle-stays-small', 'client/pages/detour.ts', 'zod'],
  ['localcloud-meets-the-product-once', 'localcloud/desk.ts', 'shared/policy/hours.ts'],
  ['localcloud-is-a-tool', 'config/tool.ts', 'localcloud/application.ts'],
  ['tests-stay-tests', 'config/checks.ts', 'test/helper.ts'],
].map(([rule = '', from = '', to = '']) => ({ rule, from, to }));

/** `node_modules/zod/index.d.cts` → `zod`, so that a package's inner files do not matter here. */
const named = (path: string): string => /node_modules\/([^/]+)/.exec(path)?.[1] ?? path;
const line = ({ rule, from, to }: Violation): string => `${rule}: ${from} → ${named(to)}`;

describe('import rules', () => {
  let planted: string[];
  const root = mkdtempSync(join(tmpdir(), 'renocare-imports-'));

  beforeAll(() => {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `${text}\n`);
    }
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'dir');
    planted = [...new Set(importViolations(root).map(line))];
  }, 60_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(expected.map(line))('fires: %s', (violation) => {
    expect(planted).toContain(violation);
  });

  test('fires nowhere else in the planted tree', () => {
    expect(planted.sort()).toEqual(expected.map(line).sort());
  });

  test('every rule is planted', () => {
    const config = ['written', 'runtime'].flatMap((graph) => rulesOf(graph));
    expect([...new Set(expected.map(({ rule }) => rule))].sort()).toEqual(config.sort());
  });
});

/** The names of the rules of one graph, from the configuration itself. */
function rulesOf(graph: string): string[] {
  let names: string[] = [];
  jest.isolateModules(() => {
    process.env.CRUISE = graph;
    const config = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    names = config.forbidden.map(({ name }) => name);
  });
  return names;
}
