import type { Scene } from './scene';
import type { Row } from './sdk';

/** What only some places have; a case that needs it is skipped elsewhere, by name and with the reason. */
export type Need = 'function' | 'indexes' | 'wechat' | 'clock';

/** One sentence of the specification. */
export type Case = {
  /** What holds; unique within its chapter. */
  name: string;
  /** Documents in the collection before it. */
  given?: Row[];
  /** Works through the unmodified SDK and answers what was seen. */
  run: (scene: Scene) => Promise<unknown>;
  /** What must be seen … */
  gives?: unknown;
  /** … or how it must be refused: an errCode, or words of the message. */
  refused?: number | string | { errCode: number; message: string };
  needs?: Need;
};

export type Chapter = { title: string; cases: Case[] };

export const chapter = (title: string, ...cases: (Case | Case[])[]): Chapter => ({
  title,
  cases: cases.flat(),
});

/** A condition finds just these documents, by _id, in ascending order. */
export const finds = (
  name: string,
  given: Row[],
  where: (scene: Scene) => unknown,
  gives: unknown[],
): Case => ({
  name,
  given,
  gives,
  run: async (scene) => {
    const { data } = await scene.things.where(where(scene)).get();
    return data.map(({ _id }) => _id).sort();
  },
});

/** A condition is refused. */
export const refusesQuery = (
  name: string,
  given: Row[],
  where: (scene: Scene) => unknown,
  refused: NonNullable<Case['refused']>,
): Case => ({
  name,
  given,
  refused,
  run: (scene) => scene.things.where(where(scene)).get(),
});

/** An update of the one document gives this document, or is refused and changes nothing. */
export const updates = (
  name: string,
  before: Row,
  change: (scene: Scene) => unknown,
  gives: Row,
): Case => ({
  name,
  given: [{ _id: 'a', ...before }],
  gives: { _id: 'a', ...gives },
  run: async (scene) => {
    await scene.things.doc('a').update({ data: change(scene) });
    return (await scene.things.doc('a').get()).data;
  },
});

export const refusesUpdate = (
  name: string,
  before: Row,
  change: (scene: Scene) => unknown,
  words: string,
): Case => ({
  name,
  given: [{ _id: 'a', ...before }],
  gives: { errCode: -502001, says: true, left: { _id: 'a', ...before } },
  run: async (scene) => {
    const error = await scene.errorOf(() => scene.things.doc('a').update({ data: change(scene) }));
    const left = (await scene.things.doc('a').get()).data;
    return { errCode: error?.errCode, says: error?.message.includes(words), left };
  },
});

/** An expression over one document has this value. */
export const computes = (
  name: string,
  document: Row,
  expression: (scene: Scene) => unknown,
  gives: unknown,
): Case => ({
  name,
  given: [{ _id: 'a', ...document }],
  gives,
  run: async (scene) => {
    const rows = await scene.aggregate((pipeline) =>
      pipeline.project({ _id: 0, value: expression(scene) }),
    );
    return (rows[0] as { value?: unknown }).value;
  },
});

/** A pipeline gives these rows. */
export const pipes = (
  name: string,
  given: Row[],
  build: Parameters<Scene['aggregate']>[0],
  gives: unknown,
): Case => ({
  name,
  given,
  gives,
  run: (scene) => scene.aggregate((pipeline) => build(pipeline, scene)),
});
