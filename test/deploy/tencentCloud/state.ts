import type { Parts } from '../../../localcloud/parts';
import { ObjectStore } from './objectStore';

/** What one environment of the stand-in holds, in the shapes of Tencent Cloud's API. */
export type Index = { Name: string; Unique: boolean; Keys: { Name: string; Direction: string }[] };

export type CloudFunction = {
  FunctionName: string;
  Timeout: number;
  MemorySize: number;
  Runtime: string;
  Handler: string;
  Environment: { Variables: { Key: string; Value: string }[] };
  Triggers: { TriggerName: string; Type: string; TriggerDesc: string }[];
  /** What was uploaded. */
  zip: Buffer;
  Status: string;
};

export class EnvironmentState {
  readonly tables = new Map<string, Index[]>();
  readonly permissions = new Map<string, string>();
  readonly functions = new Map<string, CloudFunction>();
  readonly store = new ObjectStore();
  functionRules: string | null = null;
  /** As a new environment comes. */
  storage = 'READONLY';

  constructor(
    readonly envId: string,
    /** What lies in it, where documents and files are asked for: a local cloud. */
    readonly data?: Parts,
  ) {}
}

/** An error as the API answers it. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
