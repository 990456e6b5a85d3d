import { type Case, chapter } from '../case';
import type { Scene } from '../scene';

const unique = (
  name: string,
  run: (collection: Scene['things'], scene: Scene) => Promise<unknown>,
  gives: unknown,
): Case => ({
  name,
  needs: 'indexes',
  gives,
  run: async (scene) => {
    const collection = scene.db.collection('conformance_unique');
    await collection.where({ _id: scene._.exists(true) }).remove();
    return run(collection, scene);
  },
});

const refusedAs = async ({ errorOf }: Scene, work: () => unknown) => {
  const error = await errorOf(work);
  return [error?.errCode, error?.message.includes('E11000')];
};

export const uniqueness = chapter(
  'unique indexes',
  unique(
    'the same value twice is E11000',
    async (c, scene) => {
      await c.add({ data: { no: 1 } });
      return refusedAs(scene, () => c.add({ data: { no: 1 } }));
    },
    [-502001, true],
  ),
  unique(
    'missing counts as null: only one document may lack the field',
    async (c, scene) => {
      await c.add({ data: { x: 1 } });
      return refusedAs(scene, () => c.add({ data: { x: 2 } }));
    },
    [-502001, true],
  ),
  unique(
    'null and missing are the same',
    async (c, scene) => {
      await c.add({ data: { x: 1 } });
      return refusedAs(scene, () => c.add({ data: { no: null } }));
    },
    [-502001, true],
  ),
  unique(
    'an update into a taken value is E11000',
    async (c, scene) => {
      await c.add({ data: { _id: 'a', no: 1 } });
      await c.add({ data: { _id: 'b', no: 2 } });
      return refusedAs(scene, () => c.doc('b').update({ data: { no: 1 } }));
    },
    [-502001, true],
  ),
  unique(
    'a value is free again once its document is gone',
    async (c) => {
      await c.add({ data: { _id: 'a', no: 1 } });
      await c.doc('a').remove();
      await c.add({ data: { _id: 'b', no: 1 } });
      return (await c.count()).total;
    },
    1,
  ),
  unique(
    'one of ten who add the same at once gets through',
    async (c) => {
      const tries = await Promise.allSettled(
        Array.from({ length: 10 }, () => c.add({ data: { no: 7 } })),
      );
      return tries.filter(({ status }) => status === 'fulfilled').length;
    },
    1,
  ),
  unique(
    'the elements of a list are each unique across documents',
    async (c, scene) => {
      await c.add({ data: { no: [1, 2] } });
      return refusedAs(scene, () => c.add({ data: { no: [2, 3] } }));
    },
    [-502001, true],
  ),
  unique(
    '1 and the text 1 are two values',
    async (c) => {
      await c.add({ data: { no: 1 } });
      await c.add({ data: { no: '1' } });
      return (await c.count()).total;
    },
    2,
  ),
);
