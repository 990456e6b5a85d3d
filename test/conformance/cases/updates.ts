import { chapter, refusesUpdate, updates } from '../case';

/** Every update command. */
export const updateCommands = chapter(
  'update commands',
  updates('a plain value is set', { a: 1 }, () => ({ a: 2, b: 'x' }), { a: 2, b: 'x' }),
  updates(
    'an object is flattened: its neighbours stay',
    { o: { x: 1, y: 2 } },
    () => ({ o: { x: 9 } }),
    { o: { x: 9, y: 2 } },
  ),
  updates(
    'an empty object in an update is dropped by the SDK',
    { o: { x: 1 }, n: 1 },
    () => ({ o: {}, n: 2 }),
    { o: { x: 1 }, n: 2 },
  ),
  updates(
    'set replaces an object whole',
    { o: { x: 1, y: 2 } },
    ({ _ }) => ({ o: _.set({ x: 9 }) }),
    { o: { x: 9 } },
  ),
  updates('set of an empty object', { o: { x: 1 } }, ({ _ }) => ({ o: _.set({}) }), { o: {} }),
  updates('a dotted path is set and what is between is made', {}, () => ({ 'a.b.c': 1 }), {
    a: { b: { c: 1 } },
  }),
  updates('a position of a list is set', { l: [1, 2, 3] }, () => ({ 'l.1': 9 }), { l: [1, 9, 3] }),
  updates('a position beyond the end fills with null', { l: [1] }, () => ({ 'l.3': 9 }), {
    l: [1, null, null, 9],
  }),
  updates('a field of an element is set', { l: [{ k: 1 }, { k: 2 }] }, () => ({ 'l.0.k': 5 }), {
    l: [{ k: 5 }, { k: 2 }],
  }),
  updates('a list is replaced', { l: [1, 2] }, () => ({ l: [3] }), { l: [3] }),
  updates('null is set', { a: 1 }, () => ({ a: null }), { a: null }),
  updates('remove', { a: 1, b: 2 }, ({ _ }) => ({ a: _.remove() }), { b: 2 }),
  updates(
    'remove of a nested field leaves its object',
    { o: { x: 1 } },
    ({ _ }) => ({ 'o.x': _.remove() }),
    { o: {} },
  ),
  updates('remove of an element leaves null', { l: [1, 2] }, ({ _ }) => ({ 'l.0': _.remove() }), {
    l: [null, 2],
  }),
  updates('remove of what is missing does nothing', { a: 1 }, ({ _ }) => ({ 'b.c': _.remove() }), {
    a: 1,
  }),
  updates('inc', { n: 1 }, ({ _ }) => ({ n: _.inc(2) }), { n: 3 }),
  updates('inc by a fraction, downwards', { n: 1 }, ({ _ }) => ({ n: _.inc(-0.5) }), { n: 0.5 }),
  updates('inc of a missing field starts at 0', {}, ({ _ }) => ({ 'o.n': _.inc(2) }), {
    o: { n: 2 },
  }),
  updates('mul', { n: 3 }, ({ _ }) => ({ n: _.mul(2) }), { n: 6 }),
  updates('mul of a missing field is 0', {}, ({ _ }) => ({ n: _.mul(2) }), { n: 0 }),
  updates('min keeps the lesser', { a: 5, b: 5 }, ({ _ }) => ({ a: _.min(3), b: _.min(9) }), {
    a: 3,
    b: 5,
  }),
  updates('max keeps the greater', { a: 5, b: 5 }, ({ _ }) => ({ a: _.max(3), b: _.max(9) }), {
    a: 5,
    b: 9,
  }),
  updates(
    'min and max compare across types',
    { a: 'x', b: 5 },
    ({ _ }) => ({ a: _.min(3), b: _.max('x') }),
    { a: 3, b: 'x' },
  ),
  updates('min of dates', { at: new Date(50) }, ({ _ }) => ({ at: _.min(new Date(5)) }), {
    at: new Date(5),
  }),
  updates('bit and', { n: 13 }, ({ _ }) => ({ n: _.bit({ and: 10 }) }), { n: 8 }),
  updates('rename', { a: 1 }, ({ _ }) => ({ a: _.rename('b') }), { b: 1 }),
  updates(
    'rename over another field replaces it',
    { a: 1, b: 2 },
    ({ _ }) => ({ a: _.rename('b') }),
    { b: 1 },
  ),
  updates('rename of what is missing does nothing', { b: 2 }, ({ _ }) => ({ a: _.rename('b') }), {
    b: 2,
  }),
  updates('push of one value', { l: [1] }, ({ _ }) => ({ l: _.push(2) }), { l: [1, 2] }),
  updates('push of several values', { l: [1] }, ({ _ }) => ({ l: _.push([2, 3]) }), {
    l: [1, 2, 3],
  }),
  updates('push makes the list', {}, ({ _ }) => ({ l: _.push(1) }), { l: [1] }),
  updates('push of objects', { l: [] }, ({ _ }) => ({ l: _.push([{ k: 1 }]) }), { l: [{ k: 1 }] }),
  updates(
    'push at a position',
    { l: [1, 4] },
    ({ _ }) => ({ l: _.push({ each: [2, 3], position: 1 }) }),
    { l: [1, 2, 3, 4] },
  ),
  updates(
    'push at a position from the end',
    { l: [1, 2] },
    ({ _ }) => ({ l: _.push({ each: [9], position: -1 }) }),
    { l: [1, 9, 2] },
  ),
  updates(
    'push and sort',
    { l: [{ k: 3 }] },
    ({ _ }) => ({ l: _.push({ each: [{ k: 1 }, { k: 2 }], sort: { k: 1 } }) }),
    { l: [{ k: 1 }, { k: 2 }, { k: 3 }] },
  ),
  updates(
    'push, sort and keep the last',
    { l: [5, 1] },
    ({ _ }) => ({ l: _.push({ each: [3], sort: 1, slice: -2 }) }),
    { l: [3, 5] },
  ),
  updates(
    'push and keep the first',
    { l: [1, 2] },
    ({ _ }) => ({ l: _.push({ each: [3], slice: 2 }) }),
    { l: [1, 2] },
  ),
  updates(
    'push and keep none',
    { l: [1, 2] },
    ({ _ }) => ({ l: _.push({ each: [3], slice: 0 }) }),
    { l: [] },
  ),
  updates('unshift', { l: [3] }, ({ _ }) => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }),
  updates('pop', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.pop() }), { l: [1, 2] }),
  updates('pop of an empty list', { l: [] }, ({ _ }) => ({ l: _.pop() }), { l: [] }),
  updates('shift', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.shift() }), { l: [2, 3] }),
  updates('pull of a value takes all of them', { l: [1, 2, 1] }, ({ _ }) => ({ l: _.pull(1) }), {
    l: [2],
  }),
  updates('pull by a condition', { l: [1, 5, 9] }, ({ _ }) => ({ l: _.pull(_.gte(5)) }), {
    l: [1],
  }),
  updates(
    'pull of objects by some fields',
    { l: [{ k: 1, n: 1 }, { k: 2 }] },
    ({ _ }) => ({ l: _.pull({ k: 1 }) }),
    { l: [{ k: 2 }] },
  ),
  updates(
    'pull of objects by a condition on a field',
    { l: [{ k: 1 }, { k: 5 }] },
    ({ _ }) => ({ l: _.pull({ k: _.gt(3) }) }),
    { l: [{ k: 1 }] },
  ),
  updates('pull from a missing list does nothing', { a: 1 }, ({ _ }) => ({ l: _.pull(1) }), {
    a: 1,
  }),
  updates('pullAll', { l: [1, 2, 3, 1] }, ({ _ }) => ({ l: _.pullAll([1, 3]) }), { l: [2] }),
  updates(
    'pullAll takes whole objects only',
    { l: [{ k: 1 }, { k: 1, n: 1 }] },
    ({ _ }) => ({ l: _.pullAll([{ k: 1 }]) }),
    { l: [{ k: 1, n: 1 }] },
  ),
  updates('addToSet adds once', { l: [1] }, ({ _ }) => ({ l: _.addToSet(1) }), { l: [1] }),
  updates(
    'addToSet of several',
    { l: [1, 1] },
    ({ _ }) => ({ l: _.addToSet({ $each: [1, 2, 2] }) }),
    { l: [1, 1, 2] },
  ),
  updates(
    'addToSet minds the order of an object’s fields',
    { l: [{ x: 1, y: 2 }] },
    ({ _ }) => ({ l: _.addToSet({ y: 2, x: 1 }) }),
    {
      l: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ),
  updates(
    'several commands at once',
    { n: 1, l: [], o: { x: 1 } },
    ({ _ }) => ({ n: _.inc(1), l: _.push('a'), o: { x: _.remove(), y: 5 } }),
    { n: 2, l: ['a'], o: { y: 5 } },
  ),
  updates(
    'new fields of one update come in the order of their names',
    {},
    () => ({ z: 1, b: 2, a: 3 }),
    { a: 3, b: 2, z: 1 },
  ),
);

const before = { nothing: null, text: 'x', number: 1, list: [1], object: { x: 1 } };

export const refusedUpdates = chapter(
  'refused updates change nothing',
  refusesUpdate('set through null', before, () => ({ 'nothing.below': 1 }), 'Cannot create field'),
  refusesUpdate('set through a text', before, () => ({ 'text.below': 1 }), 'Cannot create field'),
  refusesUpdate(
    'set through a number',
    before,
    () => ({ 'number.below': 1 }),
    'Cannot create field',
  ),
  refusesUpdate(
    'set of a named field in a list',
    before,
    () => ({ 'list.name': 1 }),
    'Cannot create field',
  ),
  refusesUpdate('inc of a text', before, ({ _ }) => ({ text: _.inc(1) }), 'non-numeric'),
  refusesUpdate('inc of null', before, ({ _ }) => ({ nothing: _.inc(1) }), 'non-numeric'),
  refusesUpdate('inc by a text', before, ({ _ }) => ({ number: _.inc('1') }), 'non-numeric'),
  refusesUpdate('mul of a list', before, ({ _ }) => ({ list: _.mul(2) }), 'non-numeric'),
  refusesUpdate('push to a text', before, ({ _ }) => ({ text: _.push(1) }), 'must be an array'),
  refusesUpdate('push to null', before, ({ _ }) => ({ nothing: _.push(1) }), 'must be an array'),
  refusesUpdate('addToSet to a number', before, ({ _ }) => ({ number: _.addToSet(1) }), 'array'),
  refusesUpdate('pull from a text', before, ({ _ }) => ({ text: _.pull(1) }), 'array'),
  refusesUpdate('pop from an object', before, ({ _ }) => ({ object: _.pop() }), 'array'),
  refusesUpdate('bit of a text', before, ({ _ }) => ({ text: _.bit({ and: 1 }) }), 'bit'),
  refusesUpdate(
    'a path and one below it',
    before,
    ({ _ }) => ({ object: _.set({}), 'object.x': 1 }),
    'conflict',
  ),
  refusesUpdate(
    'a path with an empty name',
    before,
    () => ({ 'object..x': 1 }),
    'empty field name',
  ),
  refusesUpdate('rename onto itself', before, ({ _ }) => ({ text: _.rename('text') }), 'differ'),
  refusesUpdate(
    'the positional $ without a condition on the list',
    before,
    () => ({ 'list.$': 1 }),
    'positional',
  ),
);
