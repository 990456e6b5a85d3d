/** Pages of the staff's subpackage, relative to `staff/`. */
export const staffPages: string[] = [
  'case/index',
  'step/index',
  'revisit/index',
  'search/index',
  'behalf/index',
  'phone/index',
  'open/index',
  'quick/index',
  'campaign/index',
  'record/index',
  'finding/index',
  'share/index',
  'training/index',
  'handover/index',
  'prospect/index',
];
