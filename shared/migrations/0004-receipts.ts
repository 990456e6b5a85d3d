import type { Migration } from './types';

/** Receipts are claimed by their normal form (H16): no document changes, the job enters the claims anew (`usecases/migrate.ts`). */
export const receipts: Migration = {
  version: 4,
  says: '收据号按统一写法查重(全角半角、大小写、分隔符、“第…号”不再算作不同的号)',
  up: {},
};
