/** Pages of the owner's subpackage, relative to `owner/`. */
export const ownerPages = [
  'repair/index',
  'complaint/index',
  'inquiry/index',
  'case/index',
  'rating/index',
  'warranty/index',
  'check/index',
];
