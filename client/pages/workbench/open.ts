import { go, replace } from '../../ui/nav';
import type { Duty } from './duty';

type Way = (page: string, query: Record<string, string>) => void;

/** The place where a duty is done: the call card where it is a call, otherwise the case's sheet. */
export function openDuty({ caseId, dutyId, card, mine }: Duty, way: Way = go): void {
  if (card && mine) way('/staff/revisit/index', { caseId, dutyId });
  else way('/staff/case/index', { caseId, dutyId });
}

export const openDutyInstead = (duty: Duty): void => openDuty(duty, replace);
