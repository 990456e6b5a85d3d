import type * as Sdk from 'wx-server-sdk';

/** The SDK, whose own types leave out the half of what it can do. */
export type Database = ReturnType<typeof Sdk.database>;
type Collection = ReturnType<Database['collection']>;

/** A pipeline under construction: every stage by its name. */
// biome-ignore format: one line a stage reads better
export type Pipeline = {
  [stage in
    | 'addFields' | 'bucket' | 'bucketAuto' | 'count' | 'geoNear' | 'group' | 'limit' | 'lookup'
    | 'match' | 'project' | 'replaceRoot' | 'sample' | 'skip' | 'sort' | 'sortByCount' | 'unwind']: (
    value: unknown,
  ) => Pipeline;
} & { end: () => Promise<{ list: unknown[] }>; done: () => unknown[] };

/** A function of the SDK by its name; what it takes is what is being tested. */
export type Operators = Record<string, (...values: unknown[]) => never>;

export type SdkError = { errCode: number; code?: string; message: string };

export type Scene = {
  cloud: typeof Sdk;
  db: Database;
  /** `db.command` */
  _: Operators & { aggregate: Operators; project: Operators };
  /** `db.command.aggregate` */
  $: Operators & { pipeline: () => Pipeline };
  things: Collection;
  /** A second collection. */
  others: Collection;
  /** Runs a pipeline on `things`. */
  aggregate: (build: (pipeline: Pipeline, scene: Scene) => Pipeline) => Promise<unknown[]>;
  /** What an operation is refused with; undefined when it is not. */
  errorOf: (work: () => unknown) => Promise<SdkError | undefined>;
  /** All documents of `things`, by _id. */
  all: () => Promise<Record<string, unknown>[]>;
  sleep: (milliseconds: number) => Promise<void>;
  openid: string | undefined;
};

export const COLLECTIONS = { things: 'conformance', others: 'conformance2' } as const;

export function makeScene(cloud: typeof Sdk): Scene {
  const db = cloud.database();
  const commands = db.command as unknown as Scene['_'] & { aggregate: Scene['$'] };
  const things = db.collection(COLLECTIONS.things);
  const scene: Scene = {
    cloud,
    db,
    _: commands,
    $: commands.aggregate,
    things,
    others: db.collection(COLLECTIONS.others),
    aggregate: async (build) => {
      const pipeline = (things as unknown as { aggregate: () => Pipeline }).aggregate();
      return (await build(pipeline, scene).end()).list;
    },
    errorOf: async (work) => {
      try {
        await work();
        return undefined;
      } catch (error) {
        return described(error);
      }
    },
    all: async () => (await things.orderBy('_id', 'asc').limit(1000).get()).data,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    openid: cloud.getWXContext().OPENID,
  };
  return scene;
}

/** An error of the SDK with what is common to its kinds. */
export function described(error: unknown): SdkError {
  const { errCode = 0, code, errMsg, message = '' } = error as Partial<SdkError> & {
    errMsg?: string;
  };
  return { errCode, ...(code !== undefined && { code }), message: errMsg || message };
}
