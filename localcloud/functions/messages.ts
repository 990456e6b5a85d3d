/** What a function's instance is told when it starts. */
export type InstanceData = {
  /** Absolute path of the function's index.js. */
  entry: string;
  clock: SharedArrayBuffer;
  /** The most it may hold, in MB. */
  memory: number;
};

/** One call. `environment` replaces the variables of the call before; undefined removes one. */
export type CallMessage = {
  requestId: string;
  event: string;
  context: Record<string, unknown>;
  environment: Record<string, string | undefined>;
};

export type InstanceMessage =
  | { type: 'ready' }
  | { type: 'broken'; message: string }
  | { type: 'result'; requestId: string; result: string }
  | { type: 'error'; requestId: string; message: string; stack: string }
  | { type: 'log'; level: string; text: string }
  /** More memory is held than the function has. */
  | { type: 'memory' }
  /** An empty object at this path was given to update(). */
  | { type: 'dropped'; path: string };
