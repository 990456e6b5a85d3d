import type { Output } from '../../../shared/contract';

export type Signed = NonNullable<NonNullable<Output<'case.show'>['case']['repair']>['receipt']>;
