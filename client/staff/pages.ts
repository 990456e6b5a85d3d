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
  'standins/index',
  'settings/index',
  'setting/index',
  'campaign/index',
];
