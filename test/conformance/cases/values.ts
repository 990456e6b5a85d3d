import { chapter } from '../case';
import type { Scene } from '../scene';

/** What a value is when it comes back. */
const keeps = (name: string, value: unknown, gives: unknown = value) => ({
  name: `${name} comes back as it was`,
  given: [{ _id: 'x', value }],
  run: async ({ things }: Scene) => (await things.doc('x').get()).data.value,
  gives,
});

export const values = chapter(
  'values',
  keeps('a text', '王女士 🏠 "quoted" \\ \u0000'),
  keeps('an empty text', ''),
  keeps('a whole number', 42),
  keeps('a negative fraction', -0.125),
  keeps('a time in milliseconds', 1_795_397_400_000),
  keeps('the greatest safe integer', Number.MAX_SAFE_INTEGER),
  keeps('a very small number', 5e-324),
  keeps('infinity', Number.POSITIVE_INFINITY),
  keeps('true', true),
  keeps('false', false),
  keeps('null', null),
  keeps('an empty list', []),
  keeps('lists in lists', [[1, [2]], []]),
  keeps('a list with null', [null, 1]),
  keeps('a nested object', { a: { b: { c: 1 } } }),
  keeps('an empty object', {}),
  keeps('a date', new Date('2026-11-23T01:30:00.123Z')),
  keeps('a date before 1970', new Date('1949-10-01T07:00:00Z')),
  {
    name: 'undefined is left out',
    run: async ({ things, all }) => {
      await things.add({ data: { _id: 'x', a: undefined, b: 1 } });
      return Object.keys((await all())[0] ?? {});
    },
    gives: ['_id', 'b'],
  },
  {
    name: 'serverDate is the time of the cloud',
    run: async ({ things, db }) => {
      const before = Date.now();
      await things.add({ data: { _id: 'x', at: db.serverDate() } });
      const at = (await things.doc('x').get()).data.at as Date;
      return Math.abs(at.getTime() - before) < 5000;
    },
    gives: true,
  },
  {
    name: 'serverDate takes an offset in milliseconds',
    run: async ({ things, db }) => {
      const before = Date.now();
      await things.add({ data: { _id: 'x', at: db.serverDate({ offset: 3_600_000 }) } });
      const at = (await things.doc('x').get()).data.at as Date;
      return Math.abs(at.getTime() - before - 3_600_000) < 5000;
    },
    gives: true,
  },
  {
    name: 'serverDate in an update',
    given: [{ _id: 'x' }],
    run: async ({ things, db }) => {
      await things.doc('x').update({ data: { at: db.serverDate() } });
      return (await things.doc('x').get()).data.at instanceof Date;
    },
    gives: true,
  },
  {
    name: 'serverDate in a condition',
    given: [
      { _id: 'past', at: new Date(0) },
      { _id: 'future', at: new Date('2999-01-01') },
    ],
    run: async ({ things, db, _ }) =>
      (await things.where({ at: _.lt(db.serverDate()) }).get()).data.map(({ _id }) => _id),
    gives: ['past'],
  },
  {
    name: 'a point of the earth comes back as longitude and latitude',
    run: async ({ things, db }) => {
      await things.add({ data: { _id: 'x', at: db.Geo.Point(113.32, 23.11) } });
      const { at } = (await things.doc('x').get()).data as {
        at: { longitude: number; latitude: number };
      };
      return [at.longitude, at.latitude];
    },
    gives: [113.32, 23.11],
  },
);
