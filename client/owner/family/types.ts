import type { Output } from '../../../shared/contract';
import { partNames } from '../../../shared/policy/words';
import { choices } from '../../ui/Chips';

export type Family = Output<'member.list'>;
export type FamilyMember = Family['members'][number];
export type Part = FamilyMember['part'];

export const parts = choices(partNames);

/** What somebody may do in the home beside seeing it. */
export interface Rights {
  part: Part;
  maySign: boolean;
  mayReport: boolean;
}

/** What usually goes with a part. */
export const usual: Record<Part, Omit<Rights, 'part'>> = {
  owner: { maySign: true, mayReport: true },
  family: { maySign: true, mayReport: true },
  tenant: { maySign: false, mayReport: true },
};

/** '家人 · 可以报修 · 不签字' */
export const rightsText = (one: { partText: string; maySign: boolean; mayReport: boolean }) =>
  [one.partText, one.mayReport ? '可以报修' : '不报修', one.maySign ? '可以签字' : '不签字'].join(
    ' · ',
  );
