import type { CollectionDeclaration, FunctionRules, StorageRule } from '../config/database/types';
import type { MakeDemonstration } from './demonstration.types';
import type { SmsAccount } from './sms/sms';
import type { MessageTemplate } from './wechat/templates';

/** An action of the product, as `GET /dev/actions` lists it. */
export type ActionDescription = {
  name: string;
  /** One line: what it does. */
  title: string;
  /** Roles as `GET /dev/people` names them. */
  roles: readonly string[];
  /** How each role has to stand to the case: 'owner:home', 'agent:agent'. */
  permits: readonly string[];
  /** JSON Schemas. */
  input: unknown;
  output: unknown;
  refusals: readonly string[];
  /** An input that is valid in the demonstration as it stands after its start … */
  example: unknown;
  /** … when this openid sends it. */
  exampleAs: string;
};

/** All that the local cloud knows of the product it serves. */
export type Application = {
  functionsDir: string;
  collections: CollectionDeclaration[];
  functionRules: FunctionRules;
  /** Who uses files directly; default: everybody reads and creators write, as in a new environment. */
  storageRule?: StorageRule;
  templates: MessageTemplate[];
  /** What is approved at the operator of text messages; none is sent without it. */
  sms?: SmsAccount;
  /** A collection that was not declared is made when it is first used. */
  openCollections?: boolean;
  /** What a role is called, for the desk. */
  roleNames: Record<string, string>;
  /** `now`: of the local cloud's clock, which examples reckon from. */
  actions: (now: number) => ActionDescription[];
  demonstration: MakeDemonstration;
  /** Why something is no document of its collection; null: it is one. Functions that write such a thing are pointed out. */
  misfit?: (collection: string, document: object) => string | null;
};
