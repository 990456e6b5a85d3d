import * as z from 'zod';
import { collections } from '../../../config/database/collections';
import { documents, misfit } from '../../../shared/documents';
import { count, list, markOf, object, words } from '../../../shared/documents/marks';

/** What a schema is made of. */
function parts(schema: z.core.$ZodType): [string, z.core.$ZodType][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'readonly':
      return [['', def.innerType]];
    case 'object':
      return Object.entries(def.shape);
    case 'array':
      return [['[]', def.element]];
    case 'tuple':
      return def.items.map((one, place) => [String(place), one]);
    case 'record':
      return [
        ['{}', def.keyType],
        ['{}', def.valueType],
      ];
    case 'union':
      return def.options.map((one) => ['|', one]);
    default:
      return [];
  }
}

const isEmptyObject = (schema: z.core.$ZodType): boolean =>
  (schema as z.core.$ZodTypes)._zod.def.type === 'object';

describe('what a stored document is', () => {
  it('is said for every collection', () => {
    expect(Object.keys(documents).sort()).toEqual(collections.map(({ name }) => name).sort());
  });

  it('does not compile with a field that has no mark', () => {
    object({ marked: words(), nested: list(object({ inner: count() })) });
    // @ts-expect-error: a leaf without a mark
    object({ unmarked: z.string() });
    // @ts-expect-error: nor in a list
    list(z.number());
    // @ts-expect-error: nor an object of zod's own
    object({ nested: z.strictObject({ inner: z.string() }) });
  });

  it('carries a mark on every leaf, by itself too', () => {
    const bare: string[] = [];
    const seen = new Set<object>();
    const visit = (schema: z.core.$ZodType, path: string): void => {
      if (markOf(schema) || seen.has(schema)) return;
      seen.add(schema);
      const inner = parts(schema);
      if (inner.length === 0 && !isEmptyObject(schema)) bare.push(path);
      for (const [key, one] of inner) visit(one, `${path}.${key}`);
    };
    for (const [name, schema] of Object.entries(documents)) visit(schema, name);
    expect(bare).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });

  it('names the place where a document is none, and nothing that stands there', () => {
    const receipt = { _id: 'receipt:王芳', caseId: 'XM1', at: 1 };
    expect(misfit('registry', receipt)).toBeNull();
    expect(misfit('registry', { ...receipt, at: '王芳' })).toEqual({
      path: 'at',
      why: '缺少内容或格式不对',
    });
    expect(misfit('registry', { ...receipt, 王芳: 1 })).toEqual({
      path: '',
      why: '有不认识的字段',
    });
    expect(misfit('nothing', receipt)).toEqual({ path: '', why: '没有这种资料' });
  });
});
