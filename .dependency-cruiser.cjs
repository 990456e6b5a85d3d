/**
 * Which folder may import which: `client → shared ← cloudfunctions`.
 * `test/imports` plants a violation of every rule and proves that it fires.
 *
 * Two graphs are read. The written one has every import; the one at runtime (`CRUISE=runtime`) only
 * those that are left once types are erased. `import type` from the contract is therefore allowed
 * to the client, and zod reaching its bundle by any detour is not.
 */
const runtime = process.env.CRUISE === 'runtime';

/** A folder of ours, from the root of the tree that is checked. */
const npm = (names) => `node_modules/(${names})(/|$)`;
const ours = '^(shared|client|cloudfunctions|localcloud|config|test)/';

const written = [
  {
    name: 'client-uses-only-shared',
    comment: 'The client talks to the functions through call(), and shares only the pure core.',
    from: { path: '^client/' },
    to: { path: ours, pathNot: '^(client|shared)/' },
  },
  {
    name: 'shared-uses-only-shared',
    comment: 'The core is pure: it knows neither the shell nor the screen.',
    from: { path: '^shared/' },
    to: { path: ours, pathNot: '^shared/' },
  },
  {
    name: 'shared-takes-few-packages',
    comment:
      'Nothing but zod, dayjs, a holiday table and the world’s number plans: no SDK, no I/O, no Node.',
    from: { path: '^shared/' },
    to: { pathNot: [ours, npm('zod|dayjs|chinese-days|libphonenumber-js')] },
  },
  {
    name: 'functions-use-only-shared',
    comment: 'What is deployed to the cloud comes from cloudfunctions/ and shared/ alone.',
    from: { path: '^cloudfunctions/' },
    to: { path: ours, pathNot: '^(cloudfunctions|shared)/' },
  },
  {
    name: 'entries-compose-adapters',
    comment: 'Only the entry files know which adapters are used; the rest knows ports.',
    from: {
      path: '^cloudfunctions/',
      pathNot: [
        '^cloudfunctions/adapters/',
        '^cloudfunctions/(api|clock|events|forms|sheets|watch)/index\\.ts$',
      ],
    },
    to: { path: '^cloudfunctions/adapters/' },
  },
  {
    name: 'adapters-own-the-sdk',
    comment: 'wx-server-sdk is touched by adapters and by the entries that set it up.',
    from: {
      path: '^(shared|client|cloudfunctions|localcloud|config)/',
      pathNot: [
        '^cloudfunctions/adapters/',
        '^cloudfunctions/(api|clock|events|forms|sheets|watch)/index\\.ts$',
      ],
    },
    to: { path: npm('wx-server-sdk') },
  },
  {
    name: 'localcloud-is-a-tool',
    comment: 'Nothing of the product needs the local cloud.',
    from: { pathNot: '^(localcloud|test)/' },
    to: { path: '^localcloud/' },
  },
  {
    name: 'localcloud-meets-the-product-once',
    comment: 'application.ts and the demonstration are the only places that know the product.',
    from: {
      path: '^localcloud/',
      pathNot: '^localcloud/(application\\.ts$|demonstration/)',
    },
    to: { path: '^(shared|cloudfunctions|client)/' },
  },
  {
    name: 'tests-stay-tests',
    comment: 'Nothing outside test/ imports from it.',
    from: { pathNot: '^test/' },
    to: { path: '^test/' },
  },
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one file, or three.',
    from: { path: ours },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'imports-exist',
    comment:
      'A misspelt import is found here, not in the cloud. test/upload has packages of its own.',
    from: { path: ours, pathNot: '^test/upload/' },
    to: { couldNotResolve: true, pathNot: '\\.(css|scss|png|jpg|svg)$' },
  },
];

const bundled = [
  {
    name: 'client-bundle-stays-small',
    comment:
      'zod is 87 KB, the number plans 100, and the SDK runs on the server: none may reach the client at runtime.',
    from: { path: '^client/' },
    to: { path: npm('zod|wx-server-sdk|libphonenumber-js'), reachable: true },
  },
];

module.exports = {
  forbidden: (runtime ? bundled : written).map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.localcloud|\\.cache)/' },
    tsPreCompilationDeps: !runtime,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.cjs', '.mjs', '.json', '.scss'],
    },
  },
};
