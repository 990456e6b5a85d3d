/** Pages of the subpackage of those who run the company, relative to `manager/`. */
export const managerPages: string[] = [
  'figures/index',
  'assessment/index',
  'sampling/index',
  'looks/index',
  'recurring/index',
  'group/index',
  'audience/index',
  'results/index',
  'settings/index',
  'setting/index',
  'health/index',
  'imports/index',
  'standins/index',
  'shifts/index',
  'colleagues/index',
  'colleague/index',
];
