/** Pages of the owner's subpackage, relative to `owner/`. */
export const ownerPages = [
  'repair/index',
  'complaint/index',
  'inquiry/index',
  'case/index',
  'rating/index',
  'revisit/index',
  'warranty/index',
  'check/index',
  'notices/index',
  'job/index',
  'family/index',
  'data/index',
  'bind/index',
  'record/index',
];
