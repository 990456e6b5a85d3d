import type { CollectionDeclaration, FunctionRules, IndexDeclaration } from '../database/types';

/** A timer of a function: seven-field cron in Shanghai's time. */
export type Trigger = { name: string; cron: string };

export type DeployedFunction = {
  name: string;
  /** Seconds. */
  timeout: number;
  /** MB. */
  memory: number;
  runtime: string;
  variables: Record<string, string>;
  triggers: Trigger[];
  /** WeChat's interfaces that it may call; nobody can ask which it was given. */
  openapi: string[];
  /** Which code it is: a hash of the built folder. */
  release: string;
};

/** What an environment should be. */
export type Wanted = {
  collections: CollectionDeclaration[];
  functionRules: FunctionRules;
  storage: string;
  functions: DeployedFunction[];
};

export type PresentFunction = Omit<DeployedFunction, 'openapi'> & {
  /** Whether the code is still the one that was deployed with `release`; null when it is not known. */
  untouched: boolean | null;
};

/** What an environment is. */
export type Present = {
  collections: { name: string; permission: string; indexes: IndexDeclaration[] }[];
  functionRules: unknown;
  storage: string;
  functions: PresentFunction[];
};

/** One step from what is there to what should be. `says` is a line of the plan. */
export type Change = { says: string } & (
  | { kind: 'collection'; name: string }
  | { kind: 'permission'; collection: string }
  | { kind: 'index'; collection: string; index: IndexDeclaration; replaces: boolean }
  | { kind: 'functionRules' }
  | { kind: 'storage' }
  | { kind: 'create function'; function: DeployedFunction }
  | { kind: 'configure function'; function: DeployedFunction }
  | { kind: 'code'; function: DeployedFunction }
  | { kind: 'trigger'; function: string; trigger: Trigger }
  | { kind: 'remove trigger'; function: string; name: string }
);

export type Plan = {
  changes: Change[];
  /** What is there and not ours: named, never touched. */
  leftAlone: string[];
};
