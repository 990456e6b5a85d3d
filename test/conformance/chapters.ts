import type { Chapter } from './case';
import { arithmetic } from './cases/arithmetic';
import { arrays } from './cases/arrays';
import { dialect } from './cases/dialect';
import { documents } from './cases/documents';
import { functions } from './cases/functions';
import { geo } from './cases/geo';
import { lists } from './cases/lists';
import { lookups } from './cases/lookups';
import { positional } from './cases/positional';
import { queries } from './cases/queries';
import { stages } from './cases/stages';
import { storage } from './cases/storage';
import { texts } from './cases/texts';
import { transactions } from './cases/transactions';
import { uniqueness } from './cases/uniqueness';
import { refusedUpdates, updateCommands } from './cases/updates';
import { values } from './cases/values';
import { wechat } from './cases/wechat';

/** The whole specification, in the order it is read. */
export const chapters: Chapter[] = [
  documents,
  values,
  lists,
  queries,
  dialect,
  geo,
  updateCommands,
  refusedUpdates,
  positional,
  stages,
  lookups,
  arithmetic,
  texts,
  arrays,
  transactions,
  uniqueness,
  storage,
  functions,
  wechat,
];
