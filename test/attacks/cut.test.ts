import { without } from './cut';

const source = 'if (a) refuse();\nif (b) refuse();';
const cut = (piece: string) => [{ file: 'x.ts', piece, instead: '' }];

describe('cutting a piece out of the source', () => {
  test('takes out what is there once', () => {
    expect(without(source, cut('if (a) refuse();\n'))).toBe('if (b) refuse();');
  });

  test('throws where it is not there, or more than once', () => {
    expect(() => without(source, cut('if (c) refuse();'))).toThrow('found 0 times in x.ts');
    expect(() => without(source, cut('refuse();'))).toThrow('found 2 times in x.ts');
  });
});
