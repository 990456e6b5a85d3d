import { type Case, chapter } from '../case';
import type { Scene } from '../scene';
import type { Pipeline } from '../sdk';

const people = [
  { _id: 'p1', name: '王', homes: ['h1', 'h2'] },
  { _id: 'p2', name: '李', homes: [] },
];
const homes = [
  { _id: 'h1', of: 'p1', size: 90 },
  { _id: 'h2', of: 'p1', size: 120 },
  { _id: 'h3', of: 'p3', size: 60 },
];

const joins = (
  name: string,
  build: (pipeline: Pipeline, scene: Scene) => Pipeline,
  gives: unknown,
): Case => ({
  name,
  given: people,
  gives,
  run: async (scene) => {
    for (const data of homes) await scene.others.add({ data });
    return scene.aggregate((pipeline) => build(pipeline.sort({ _id: 1 }), scene));
  },
});

export const lookups = chapter(
  'lookup',
  joins(
    'by equal fields',
    (p) =>
      p
        .lookup({ from: 'conformance2', localField: '_id', foreignField: 'of', as: 'own' })
        .project({ own: '$own._id' }),
    [
      { _id: 'p1', own: ['h1', 'h2'] },
      { _id: 'p2', own: [] },
    ],
  ),
  joins(
    'by a list of ids',
    (p) =>
      p
        .lookup({ from: 'conformance2', localField: 'homes', foreignField: '_id', as: 'own' })
        .project({ own: '$own.size' }),
    [
      { _id: 'p1', own: [90, 120] },
      { _id: 'p2', own: [] },
    ],
  ),
  joins(
    'by a pipeline with let',
    (p, { $ }) =>
      p
        .lookup({
          from: 'conformance2',
          let: { person: '$_id' },
          pipeline: $.pipeline()
            .match({ $expr: $.and([$.eq(['$of', '$$person']), $.gt(['$size', 100])]) })
            .project({ _id: 0, size: 1 })
            .done(),
          as: 'large',
        })
        .project({ large: 1 }),
    [
      { _id: 'p1', large: [{ size: 120 }] },
      { _id: 'p2', large: [] },
    ],
  ),
  joins(
    'by a pipeline without let',
    (p, { $ }) =>
      p
        .lookup({
          from: 'conformance2',
          pipeline: $.pipeline()
            .group({ _id: null, most: $.max('$size') })
            .done(),
          as: 'all',
        })
        .limit(1)
        .project({ 'all.most': 1 }),
    [{ _id: 'p1', all: [{ most: 120 }] }],
  ),
  joins(
    'a missing local field meets null and missing',
    (p) =>
      p
        .limit(1)
        .lookup({ from: 'conformance2', localField: 'nothing', foreignField: 'nothing', as: 'all' })
        .project({ all: { $size: '$all' } }),
    [{ _id: 'p1', all: 3 }],
  ),
  joins(
    'then unwind and group',
    (p, { $ }) =>
      p
        .lookup({ from: 'conformance2', localField: '_id', foreignField: 'of', as: 'own' })
        .unwind('$own')
        .group({ _id: '$name', sum: $.sum('$own.size') }),
    [{ _id: '王', sum: 210 }],
  ),
  joins(
    'from a collection that does not exist is empty',
    (p) =>
      p
        .limit(1)
        .lookup({ from: 'conformance_none', localField: '_id', foreignField: 'x', as: 'none' })
        .project({ none: 1 }),
    [{ _id: 'p1', none: [] }],
  ),
);
