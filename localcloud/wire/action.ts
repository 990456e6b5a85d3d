import type { Database } from '../database/database';
import type { Faults } from '../faults/faults';
import type { FunctionHost, Invocation } from '../functions/host';
import type { Logs } from '../functions/logs';
import type { Meter } from '../meter';
import type { Warnings } from '../warnings';

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
  faults: Faults;
  logs: Logs;
  warnings: Warnings;
  now: () => number;
};
