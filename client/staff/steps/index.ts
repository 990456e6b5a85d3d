import type { ActionName } from '../../../shared/contract';
import { campaignSteps } from './campaign';
import { complaintSteps } from './complaint';
import { conductSteps } from './conduct';
import { contentSteps } from './content';
import { findingSteps } from './finding';
import { handoverSteps } from './handover';
import { inquirySteps } from './inquiry';
import { letterSteps } from './letter';
import { moneySteps } from './money';
import { projectSteps } from './project';
import { prospectSteps } from './prospect';
import { reorderMakeSteps } from './reorderMake';
import { reorderOfficeSteps } from './reorderOffice';
import { repairChargeSteps } from './repairCharge';
import { repairOfficeSteps } from './repairOffice';
import { repairSiteSteps } from './repairSite';
import type { CaseView, Step, Steps } from './types';

const steps: Steps = {
  ...projectSteps,
  ...repairOfficeSteps,
  ...repairChargeSteps,
  ...repairSiteSteps,
  ...reorderOfficeSteps,
  ...reorderMakeSteps,
  ...complaintSteps,
  ...inquirySteps,
  ...campaignSteps,
  ...findingSteps,
  ...handoverSteps,
  ...prospectSteps,
  ...moneySteps,
  ...letterSteps,
  ...conductSteps,
  ...contentSteps,
};

export function stepOf(action: string): Step | undefined {
  return steps[action as ActionName];
}

/** Started from a row of the money table, not from the case as a whole. */
const ofRows: readonly string[] = [
  'payment.reverse',
  'payment.approve',
  'payment.withdrawDiscount',
];

/** The steps that the reader may take on the case now, in the order of its way. */
export function stepsFor({ may }: Pick<CaseView, 'may'>): Step[] {
  return Object.values(steps).filter(
    ({ action }) => may.includes(action) && !ofRows.includes(action),
  );
}
