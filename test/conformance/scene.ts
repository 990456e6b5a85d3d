import type { Cloud, Collection, Commands, Database, Expressions, Pipeline, Row } from './sdk';

export type SdkError = { errCode: number; code?: string; message: string };

/** What a case works with. */
export type Scene = {
  cloud: Cloud;
  db: Database;
  _: Commands;
  $: Expressions;
  things: Collection;
  /** A second collection. */
  others: Collection;
  /** Runs a pipeline on `things`. */
  aggregate: (build: (pipeline: Pipeline, scene: Scene) => Pipeline) => Promise<unknown[]>;
  /** What an operation is refused with; undefined when it is not. */
  errorOf: (work: () => unknown) => Promise<SdkError | undefined>;
  /** All documents of `things`, by _id. */
  all: () => Promise<Row[]>;
  sleep: (milliseconds: number) => Promise<void>;
};

export const COLLECTIONS = { things: 'conformance', others: 'conformance2' } as const;

export function makeScene(cloud: Cloud): Scene {
  const db = cloud.database();
  const things = db.collection(COLLECTIONS.things);
  const scene: Scene = {
    cloud,
    db,
    _: db.command,
    $: db.command.aggregate,
    things,
    others: db.collection(COLLECTIONS.others),
    aggregate: async (build) => (await build(things.aggregate(), scene).end()).list,
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
  };
  return scene;
}

/** An error of the SDK with what is common to its kinds. */
export function described(error: unknown): SdkError {
  const {
    errCode = 0,
    code,
    errMsg,
    message = '',
  } = error as Partial<SdkError> & {
    errMsg?: string;
  };
  return { errCode, ...(code !== undefined && { code }), message: errMsg || message };
}
