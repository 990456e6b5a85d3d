import { type Case, chapter, finds } from '../case';
import type { Scene } from '../scene';

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

/** Guangzhou's tower, and how far away things are from it. */
const [towerX, towerY] = [113.3245, 23.1064];
const places = [
  { _id: 'tower', at: point(towerX, towerY) },
  { _id: 'museum', at: point(113.3266, 23.1149) },
  { _id: 'station', at: point(113.3248, 23.1489) },
  { _id: 'shenzhen', at: point(114.0579, 22.5431) },
  { _id: 'nowhere' },
];

const near = (name: string, options: object, gives: string[]): Case => ({
  name,
  given: [...places].reverse(),
  gives,
  run: async ({ things, db, _ }) => {
    const at = _.geoNear({ geometry: db.Geo.Point(towerX, towerY), ...options });
    return (await things.where({ at }).get()).data.map(({ _id }) => _id);
  },
});

const square = ({ db }: Scene, from: [number, number], to: [number, number]) =>
  db.Geo.Polygon([
    db.Geo.LineString([
      db.Geo.Point(from[0], from[1]),
      db.Geo.Point(to[0], from[1]),
      db.Geo.Point(to[0], to[1]),
      db.Geo.Point(from[0], to[1]),
      db.Geo.Point(from[0], from[1]),
    ]),
  ]);

export const geo = chapter(
  'geo queries',
  near('geoNear finds all, nearest first', {}, ['tower', 'museum', 'station', 'shenzhen']),
  near('geoNear up to a distance in metres', { maxDistance: 1000 }, ['tower', 'museum']),
  near('geoNear from a distance on', { minDistance: 1000, maxDistance: 10_000 }, ['station']),
  finds(
    'geoWithin a polygon',
    places,
    (scene) => ({
      at: scene._.geoWithin({ geometry: square(scene, [113.3, 23.1], [113.35, 23.13]) }),
    }),
    ['museum', 'tower'],
  ),
  finds(
    'geoWithin a circle, in radians',
    places,
    ({ db, _ }) => ({
      at: _.geoWithin({ centerSphere: [db.Geo.Point(towerX, towerY), 5 / 6378.1] }),
    }),
    ['museum', 'station', 'tower'],
  ),
  finds(
    'geoIntersects: points inside',
    places,
    (scene) => ({
      at: scene._.geoIntersects({ geometry: square(scene, [113.3, 23.1], [113.35, 23.13]) }),
    }),
    ['museum', 'tower'],
  ),
  finds(
    'geoIntersects: a line that crosses',
    [
      {
        _id: 'in',
        l: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [2, 2],
          ],
        },
      },
      {
        _id: 'out',
        l: {
          type: 'LineString',
          coordinates: [
            [5, 5],
            [6, 6],
          ],
        },
      },
    ],
    (scene) => ({ l: scene._.geoIntersects({ geometry: square(scene, [1, 1], [3, 3]) }) }),
    ['in'],
  ),
  finds(
    'geoIntersects: a polygon around it',
    [
      {
        _id: 'around',
        p: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [9, 0],
              [9, 9],
              [0, 9],
              [0, 0],
            ],
          ],
        },
      },
    ],
    (scene) => ({ p: scene._.geoIntersects({ geometry: square(scene, [1, 1], [3, 3]) }) }),
    ['around'],
  ),
  finds(
    'geoWithin: a polygon that sticks out is not within',
    [
      {
        _id: 'a',
        p: {
          type: 'Polygon',
          coordinates: [
            [
              [2, 2],
              [9, 2],
              [9, 9],
              [2, 9],
              [2, 2],
            ],
          ],
        },
      },
    ],
    (scene) => ({ p: scene._.geoWithin({ geometry: square(scene, [1, 1], [3, 3]) }) }),
    [],
  ),
  finds(
    'a hole is not within',
    [
      { _id: 'hole', at: point(2, 2) },
      { _id: 'rim', at: point(0.5, 0.5) },
    ],
    ({ db, _ }) => {
      const ring = (a: number, b: number) =>
        db.Geo.LineString(
          [
            [a, a],
            [b, a],
            [b, b],
            [a, b],
            [a, a],
          ].map(([x = 0, y = 0]) => db.Geo.Point(x, y)),
        );
      return { at: _.geoWithin({ geometry: db.Geo.Polygon([ring(0, 4), ring(1, 3)]) }) };
    },
    ['rim'],
  ),
  {
    name: 'the geoNear stage gives distances in metres, nearest first',
    given: places,
    run: async ({ aggregate }) => {
      const rows = (await aggregate((p) =>
        p.geoNear({
          near: { longitude: towerX, latitude: towerY },
          spherical: true,
          distanceField: 'far',
          maxDistance: 10_000,
        }),
      )) as { _id: string; far: number }[];
      return rows.map(({ _id, far }) => [_id, Math.round(far / 100)]);
    },
    gives: [
      ['tower', 0],
      ['museum', 10],
      ['station', 47],
    ],
  },
  {
    name: 'the geoNear stage takes a condition and a multiplier',
    given: places,
    run: async ({ aggregate, _ }) => {
      const rows = (await aggregate((p) =>
        p.geoNear({
          near: { longitude: towerX, latitude: towerY },
          spherical: true,
          distanceField: 'd.km',
          distanceMultiplier: 0.001,
          query: { _id: _.neq('tower') },
          includeLocs: 'loc',
          limit: 1,
        }),
      )) as { _id: string; d: { km: number }; loc: { coordinates: number[] } }[];
      return rows.map(({ _id, d, loc }) => [_id, Math.round(d.km * 10) / 10, loc.coordinates[0]]);
    },
    gives: [['museum', 1, 113.3266]],
  },
  {
    name: 'geoNear must be the first stage',
    given: places,
    run: ({ aggregate }) =>
      aggregate((p) =>
        p
          .match({ _id: 'tower' })
          .geoNear({ near: { longitude: 1, latitude: 1 }, distanceField: 'd' }),
      ),
    refused: 'first stage',
  },
);
