import type { Output } from '../../../shared/contract';

export type OneCase = Output<'case.show'>['case'];
export type Repair = NonNullable<OneCase['repair']>;
export type Complaint = NonNullable<OneCase['complaint']>;
export type Inquiry = NonNullable<OneCase['inquiry']>;
export type Reorder = NonNullable<OneCase['reorder']>;
export type Invitation = NonNullable<OneCase['invitation']>;
export type Survey = NonNullable<OneCase['survey']>;
export type Project = NonNullable<OneCase['project']>;
