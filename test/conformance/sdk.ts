/** wx-server-sdk as it behaves; its own types leave out half of what it can do. */
export type Row = Record<string, unknown>;

/** Something the SDK turns into an operator; conditions can be chained. */
export type Command = { and: (other: unknown) => Command; or: (other: unknown) => Command };

type CommandName =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'and'
  | 'nor'
  | 'or'
  | 'not'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'rename'
  | 'bit'
  | 'max'
  | 'min'
  | 'expr';

type ExpressionName =
  | 'abs'
  | 'add'
  | 'ceil'
  | 'divide'
  | 'exp'
  | 'floor'
  | 'ln'
  | 'log'
  | 'log10'
  | 'mod'
  | 'multiply'
  | 'pow'
  | 'sqrt'
  | 'subtract'
  | 'trunc'
  | 'arrayElemAt'
  | 'arrayToObject'
  | 'concatArrays'
  | 'filter'
  | 'in'
  | 'indexOfArray'
  | 'isArray'
  | 'map'
  | 'range'
  | 'reduce'
  | 'reverseArray'
  | 'size'
  | 'slice'
  | 'zip'
  | 'and'
  | 'not'
  | 'or'
  | 'cmp'
  | 'eq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'neq'
  | 'cond'
  | 'ifNull'
  | 'switch'
  | 'dateFromParts'
  | 'dateFromString'
  | 'dayOfMonth'
  | 'dayOfWeek'
  | 'dayOfYear'
  | 'isoDayOfWeek'
  | 'isoWeek'
  | 'isoWeekYear'
  | 'millisecond'
  | 'minute'
  | 'month'
  | 'second'
  | 'hour'
  | 'week'
  | 'year'
  | 'literal'
  | 'mergeObjects'
  | 'objectToArray'
  | 'allElementsTrue'
  | 'anyElementTrue'
  | 'setDifference'
  | 'setEquals'
  | 'setIntersection'
  | 'setIsSubset'
  | 'setUnion'
  | 'concat'
  | 'dateToString'
  | 'indexOfBytes'
  | 'indexOfCP'
  | 'split'
  | 'strLenBytes'
  | 'strLenCP'
  | 'strcasecmp'
  | 'substr'
  | 'substrBytes'
  | 'substrCP'
  | 'toLower'
  | 'toUpper'
  | 'addToSet'
  | 'avg'
  | 'first'
  | 'last'
  | 'max'
  | 'min'
  | 'push'
  | 'stdDevPop'
  | 'stdDevSamp'
  | 'sum'
  | 'let';

type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind';

/** A pipeline under construction. */
export type Pipeline = Record<StageName, (value: unknown) => Pipeline> & {
  end: () => Promise<{ list: unknown[] }>;
  done: () => unknown[];
};

/** `db.command.aggregate` */
export type Expressions = Record<ExpressionName, (operand: unknown) => unknown> & {
  pipeline: () => Pipeline;
};

/** `db.command` */
export type Commands = Record<CommandName, (...operands: unknown[]) => Command> & {
  aggregate: Expressions;
  project: { slice: (range: unknown) => unknown; elemMatch: (condition: unknown) => unknown };
};

type Data = { data: unknown };

export type Query = {
  where: (condition: unknown) => Query;
  orderBy: (field: string, way: string) => Query;
  skip: (many: number) => Query;
  limit: (many: number) => Query;
  field: (fields: unknown) => Query;
  get: () => Promise<{ data: Row[] }>;
  count: () => Promise<{ total: number }>;
  update: (change: Data) => Promise<{ stats: { updated: number } }>;
  remove: () => Promise<{ stats: { removed: number } }>;
};

export type DocumentReference = {
  field: (fields: unknown) => DocumentReference;
  get: () => Promise<{ data: Row }>;
  set: (document: Data) => Promise<{ _id: unknown; stats: { updated: number; created: number } }>;
  update: (change: Data) => Promise<{ stats: { updated: number } }>;
  remove: () => Promise<{ stats: { removed: number } }>;
};

export type Collection = Query & {
  add: (document: Data) => Promise<{ _id: unknown }>;
  doc: (id: unknown) => DocumentReference;
  aggregate: () => Pipeline;
};

export type Transaction = {
  collection: (name: string) => Collection;
  commit: () => Promise<unknown>;
  rollback: (reason?: unknown) => Promise<unknown>;
};

export type Database = {
  collection: (name: string) => Collection;
  createCollection: (name: string) => Promise<unknown>;
  serverDate: (options?: { offset: number }) => unknown;
  RegExp: (pattern: { regexp: string; options?: string }) => unknown;
  Geo: Record<'Point' | 'LineString' | 'Polygon', (...parts: unknown[]) => unknown>;
  command: Commands;
  startTransaction: () => Promise<Transaction>;
  runTransaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
};

type FileAnswer = { fileID: string; status: number; tempFileURL: string; maxAge: number };
type Api = (parameters: Row) => Promise<Row>;

export type Cloud = {
  init: (options: { env: unknown }) => void;
  DYNAMIC_CURRENT_ENV: unknown;
  database: (options?: { throwOnNotFound?: boolean }) => Database;
  uploadFile: (file: { cloudPath: string; fileContent: Buffer }) => Promise<{ fileID: string }>;
  downloadFile: (file: { fileID: string }) => Promise<{ fileContent: Buffer }>;
  getTempFileURL: (files: { fileList: unknown[] }) => Promise<{ fileList: FileAnswer[] }>;
  deleteFile: (files: { fileList: string[] }) => Promise<{ fileList: FileAnswer[] }>;
  callFunction: (call: { name: string; data?: unknown }) => Promise<{ result: unknown }>;
  getWXContext: () => Record<'OPENID' | 'APPID' | 'ENV' | 'SOURCE', string | undefined>;
  openapi: {
    subscribeMessage: { send: Api };
    phonenumber: { getPhoneNumber: Api };
    security: { msgSecCheck: Api; mediaCheckAsync: Api };
    wxacode: { getUnlimited: Api };
    templateMessage: { send: Api };
  };
};
