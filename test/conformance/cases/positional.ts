import { type Case, chapter } from '../case';
import type { Scene } from '../scene';

const change = (
  name: string,
  before: object,
  where: (scene: Scene) => object,
  data: (scene: Scene) => object,
  gives: object,
): Case => ({
  name,
  given: [{ _id: 'a', ...before }],
  gives: { _id: 'a', ...gives },
  run: async (scene) => {
    await scene.things.where(where(scene)).update({ data: data(scene) });
    return (await scene.things.doc('a').get()).data;
  },
});

const rows = {
  l: [
    { k: 1, n: 0 },
    { k: 2, n: 0 },
    { k: 2, n: 0 },
  ],
};

/** Updates of the element that the condition found. */
export const positional = chapter(
  'positional updates',
  change(
    '$ is the first element that fits',
    rows,
    () => ({ 'l.k': 2 }),
    () => ({ 'l.$.n': 9 }),
    {
      l: [
        { k: 1, n: 0 },
        { k: 2, n: 9 },
        { k: 2, n: 0 },
      ],
    },
  ),
  change(
    '$ after elemMatch',
    rows,
    ({ _ }) => ({ l: _.elemMatch({ k: 2 }) }),
    ({ _ }) => ({ 'l.$.n': _.inc(3) }),
    {
      l: [
        { k: 1, n: 0 },
        { k: 2, n: 3 },
        { k: 2, n: 0 },
      ],
    },
  ),
  change(
    '$ of a plain list',
    { l: [5, 6, 7] },
    () => ({ l: 6 }),
    () => ({ 'l.$': 60 }),
    { l: [5, 60, 7] },
  ),
  change(
    '$ with a comparison',
    { l: [5, 6, 7] },
    ({ _ }) => ({ l: _.gt(5) }),
    () => ({ 'l.$': 0 }),
    { l: [5, 0, 7] },
  ),
  change(
    '$ beside a condition on _id',
    rows,
    () => ({ _id: 'a', 'l.k': 2 }),
    () => ({ 'l.$.n': 9 }),
    {
      l: [
        { k: 1, n: 0 },
        { k: 2, n: 9 },
        { k: 2, n: 0 },
      ],
    },
  ),
  change(
    '$[] is every element',
    rows,
    () => ({ _id: 'a' }),
    ({ _ }) => ({ 'l.$[].n': _.inc(1) }),
    {
      l: [
        { k: 1, n: 1 },
        { k: 2, n: 1 },
        { k: 2, n: 1 },
      ],
    },
  ),
  change(
    '$[] of a plain list',
    { l: [1, 2] },
    () => ({ _id: 'a' }),
    ({ _ }) => ({ 'l.$[]': _.mul(2) }),
    { l: [2, 4] },
  ),
  change(
    '$ and remove leaves null',
    { l: [5, 6] },
    () => ({ l: 6 }),
    ({ _ }) => ({ 'l.$': _.remove() }),
    { l: [5, null] },
  ),
  change(
    '$ below the element',
    { l: [{ k: 1, d: { x: 1 } }] },
    () => ({ 'l.k': 1 }),
    () => ({ 'l.$.d.y': 2 }),
    { l: [{ k: 1, d: { x: 1, y: 2 } }] },
  ),
  change(
    'push into the element found',
    {
      l: [
        { k: 1, m: [1] },
        { k: 2, m: [] },
      ],
    },
    () => ({ 'l.k': 2 }),
    ({ _ }) => ({ 'l.$.m': _.push(7) }),
    {
      l: [
        { k: 1, m: [1] },
        { k: 2, m: [7] },
      ],
    },
  ),
);
