/**
 * One jest run over five kinds of test:
 *
 * - unit: pure and quick; no client, no running local cloud. Part of `npm run check`.
 * - client: components in jsdom, over plain HTML stand-ins for Taro's components.
 * - stories: whole journeys, attacks and conformance, through the real functions on a local cloud.
 * - weapp: the built mini-program, executed in a Node host.
 * - browser: programs of the machine: the H5 build in a real Chromium, the weapp build there on WeChat's own framework,
 *   spreadsheets in LibreOffice.
 *
 * `npx jest --selectProjects unit` runs one kind.
 */
const transform = {
  '\\.[jt]sx?$': [
    'babel-jest',
    {
      babelrc: false,
      configFile: false,
      presets: [
        ['@babel/preset-env', { targets: { node: '20' } }],
        ['@babel/preset-react', { runtime: 'automatic' }],
        ['@babel/preset-typescript', {}],
      ],
    },
  ],
};

/** @param {string} name @param {string[]} folders @param {object} [more] */
const project = (name, folders, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  modulePathIgnorePatterns: [
    '<rootDir>/test/upload/',
    '<rootDir>/dist/',
    '<rootDir>/.localcloud/',
    '<rootDir>/.cache/',
  ],
  transform,
  ...more,
});

const slow = { setupFilesAfterEnv: ['<rootDir>/test/tools/slow.ts'] };

module.exports = {
  // Jest's own default leaves one core idle.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/tools/plainSummary.cjs'],
  projects: [
    project('unit', ['shared', 'cloudfunctions', 'localcloud', 'config', 'imports', 'tools']),
    project('client', ['client'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/client/setup.ts'],
      // `./pad` is `pad.h5.tsx`, as in the H5 build.
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'cjs', 'json'],
      moduleNameMapper: {
        '^@tarojs/components$': '<rootDir>/test/client/fakes/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/client/fakes/taro.ts',
        '\\.(css|scss)$': '<rootDir>/test/client/fakes/style.ts',
        '\\.(png|jpg|svg)$': '<rootDir>/test/client/fakes/picture.ts',
      },
    }),
    project(
      'stories',
      ['stories', 'actions', 'attacks', 'conformance', 'notices', 'bench', 'deploy'],
      slow,
    ),
    project('weapp', ['weapp'], slow),
    project('browser', ['browser', 'easel', 'office'], {
      ...slow,
      globalSetup: '<rootDir>/test/tools/readyMachine.ts',
    }),
  ],
};
