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

/** Storage's rules by their names at CloudBase; whoever uploaded a file may always read it, but where only functions may. */
export type StorageRule = 'PRIVATE' | 'READONLY' | 'ADMINWRITE' | 'ADMINONLY';
