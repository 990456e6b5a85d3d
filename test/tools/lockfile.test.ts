import { missingBinaries, readLockfile } from './lockfile';

describe('lockfile', () => {
  test('a binary of another system that npm left out is found', () => {
    const lock = {
      packages: {
        'node_modules/fast': {
          version: '1.0.0',
          dev: true,
          optionalDependencies: { '@fast/darwin-arm64': '1.0.0', '@fast/linux-x64-gnu': '1.0.0' },
        },
        'node_modules/@fast/linux-x64-gnu': { version: '1.0.0', optional: true },
      },
    };
    expect(missingBinaries(lock)).toEqual({
      'node_modules/@fast/darwin-arm64': {
        version: '1.0.0',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  test('names every optional binary, so that npm 11 accepts it (if not: npx tsx test/tools/completeLockfile.ts)', () => {
    expect(missingBinaries(readLockfile())).toEqual({});
  });
});
