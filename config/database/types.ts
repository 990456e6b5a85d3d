/** An index as CloudBase knows it: up to three or four fields, 1 ascending, -1 descending. */
export type IndexDeclaration = {
  name: string;
  keys: Record<string, 1 | -1>;
  /** Missing counts as null, as in MongoDB: two documents without the field collide. */
  unique?: boolean;
};

export type CollectionDeclaration = {
  name: string;
  indexes: IndexDeclaration[];
};

/** `invoke` as in CloudBase's function rules: closed, open, or open to whoever is logged in. */
export type FunctionRule = { invoke: boolean | 'auth != null' };

/** By function name; `*` is the rule for every function not named. */
export type FunctionRules = Record<string, FunctionRule>;

/** Storage's rules by their names at CloudBase: 仅创建者可读写, 所有用户可读 with 创建者可写 or 仅管理员可写, 仅管理员可读写. */
export type StorageRule = 'PRIVATE' | 'READONLY' | 'ADMINWRITE' | 'ADMINONLY';

/** `resource.openid`: whoever created the file, nobody where a function did; of a file to be made it is its maker. */
export type StorageExpression = boolean | 'resource.openid == auth.openid';
