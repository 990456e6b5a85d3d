import type { Database } from '../database/database';
import type { FunctionHost, Invocation } from '../functions/host';
import type { Meter } from '../meter';

/** The JSON body of a control call, as the SDK sends it. */
export type ControlBody = Record<string, unknown>;

export type ControlCall = {
  body: ControlBody;
  /** The run of a function that sent it. */
  invocation: Invocation;
};

/** What goes into the reply beside the request id: `data`, or fields at the top level. */
export type ControlReply = { data?: unknown; transactionId?: string };

export type ControlAction = (call: ControlCall) => ControlReply | Promise<ControlReply>;

export type WireParts = {
  database: Database;
  host: FunctionHost;
  meter: Meter;
  now: () => number;
};
