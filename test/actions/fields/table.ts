/**
 * Who may see which field of what comes back (H50, H61): the first row whose pattern a field's path has decides. Paths
 * are 'action path', places in lists left out: 'case.show case.project.money.received'.
 */
export type Audience =
  /** Whoever may call the action for this case or home. */
  | 'caller'
  /** Colleagues, not owners of this home. */
  | 'colleagues'
  /** The contract's money: the home's owners and family, its agent, finance, manager, leader. */
  | 'money'
  /** What work costs: those, and who quotes it: head and project managers of a department that has to do with it. */
  | 'charges'
  /** Between the company and a department: manager, leader, the department's head. */
  | 'penalty'
  /** Everybody but crew whose job is over. */
  | 'address'
  /** The owner's file: the agent and the manager. */
  | 'file'
  /** Ratings: the home, its agent, manager, leader; and who was rated, their own. */
  | 'ratings'
  /** A number: colleagues a masked one, everybody their own. */
  | 'number'
  /** Those who are concerned: an owner's own record, their own messages. */
  | 'self'
  /** The home's own people. */
  | 'household'
  /** Who stands above the others: manager and administrator. */
  | 'office';

export const table: readonly (readonly [RegExp, Audience])[] = [
  // The case itself.
  [/^case\.show case\.project\.money\./, 'money'],
  [/^(case\.show case\.(repair|reorder)\.quote)\./, 'charges'],
  [/\.penaltyText$/, 'penalty'],
  [/^case\.show case\.reorder\.(signOff|order\.maker)/, 'colleagues'],
  [/^case\.show case\.project\.file\./, 'file'],
  [/^case\.show case\.project\.(vipPrepare|likelihood|late\.|events\.|entered\.)/, 'colleagues'],
  [/^case\.show case\.(people|duties|untold)\..*mobile$/, 'number'],
  [/^case\.show case\.(people|duties|untold)\./, 'colleagues'],
  [/^case\.show case\.repair\.repeat$/, 'colleagues'],
  [/^case\.show case\.complaint\.(findings|drawn\.what)/, 'colleagues'],
  [/^case\.show case\.(project\.ratings|repair\.rating)\./, 'ratings'],
  [/^case\.show case\.revisit\./, 'household'],
  [/^case\.show case\.home\.address$/, 'address'],
  [/^case\.show case\.handover\./, 'colleagues'],
  [/^case\.show case\.vip$/, 'colleagues'],
  [/^case\.older (duties|untold)\./, 'colleagues'],
  // Lists.
  [/^case\.list items\.vip$/, 'colleagues'],
  [/^home\.show homes\.outstanding$/, 'money'],
  [/^home\.show homes\./, 'household'],
  [/^warranty\.show outstanding$/, 'money'],
  [/^member\.list /, 'household'],
  [/^me\.show /, 'self'],
  [/^me\.(copy|delete|correct|consent|keep)/, 'self'],
  [/^(revisit\.card|duty\.list|file\.show|staff\.list) /, 'colleagues'],
  [/^(staff\.show|reveal\.list) /, 'office'],
  [/^training\.show team\./, 'office'],
  [/^training\./, 'colleagues'],
  // Numbers wherever else one comes back.
  [/mobile$/, 'number'],
  // Facts of the case or home that whoever is let through at all may read, and what a change answers.
  [/^[a-zA-Z]+\.[a-zA-Z]+ /, 'caller'],
];

export function audienceOf(path: string): Audience {
  const row = table.find(([pattern]) => pattern.test(path));
  if (!row) throw new Error(`no row says who may see ${path}`);
  return row[1];
}
