/** Important owners 重要客户 (H57): duties that end in a visit, ours to them or theirs to us, by kind of case. */
export const visitRules: ReadonlySet<string> = new Set([
  'repair:H20',
  'repair:H23',
  'repair:H23.visit',
  'repair:H24.rework',
  'reorder:H27.fit',
  'reorder:H27.refit',
  'invitation:H13.call',
]);
