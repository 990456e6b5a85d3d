import { changes, facts } from './facts';

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
  | 'office'
  /** Those, and the company's leader. */
  | 'lead';

export const table: readonly (readonly [RegExp, Audience])[] = [
  // The case itself.
  [/^case\.show case\.project\.money\./, 'money'],
  [/^(case\.show case\.(repair|reorder)\.quote)\./, 'charges'],
  [/\.penaltyText$/, 'penalty'],
  [/^case\.show case\.reorder\.(signOff|order\.maker)/, 'colleagues'],
  [/^case\.show case\.project\.file\./, 'file'],
  [/^case\.show case\.project\.(sale\.(mobile|reason)|partiesAsked\.)/, 'colleagues'],
  [/^case\.show case\.project\.members\.party$/, 'money'],
  [
    /^case\.show case\.project\.(vipPrepare|likelihood|prospect|late\.|events\.|entered\.)/,
    'colleagues',
  ],
  [/^case\.show case\.(people|duties|untold)\..*mobile$/, 'number'],
  [/^case\.show case\.(people|duties|untold)\./, 'colleagues'],
  [/^case\.show case\.letters\./, 'colleagues'],
  [/^case\.show case\.repair\.repeat$/, 'colleagues'],
  [/^case\.show case\.complaint\.(findings|drawn\.what)/, 'colleagues'],
  [/^case\.show case\.(project\.ratings|repair\.rating)\./, 'ratings'],
  [/^case\.show case\.revisit\./, 'household'],
  [/^case\.show case\.home\.address$/, 'address'],
  [/^case\.show case\.(handover|prospect|content|campaign|finding)\./, 'colleagues'],
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
  // Colleagues' own numbers, at which the group's robot mentions them.
  [/^settings\.show settings\.(departments\.[^.]+\.(head|deputy)|manager|leader)\.mobile$/, 'lead'],
  // Numbers wherever else one comes back.
  [/mobile$/, 'number'],
  // Actions that no owner may call.
  [/^(reveal\.export|reviewer\.(invite|list|end)|health\.show) /, 'office'],
  [/^(call|file|record|letter|complaint)\.print /, 'colleagues'],
  [
    /^project\.(open|assign|completeFile|markVip|sell|changeParties|confirmParties|record|retract|cancel|fileDrawings) /,
    'colleagues',
  ],
  [
    /^payment\.(book|reverse|change|correctSum|confirmSum|discount|approve|withdrawDiscount) /,
    'colleagues',
  ],
  [/^complaint\.(classify|sign|reply|plan|draw|signPart|planPart|resolve) /, 'colleagues'],
  [/^repair\.(check|receive|dispatch|renew|judge|quote|arrive|complete) /, 'colleagues'],
  [
    /^reorder\.(open|check|quote|judge|return|signOff|order|renew|stock|ship|fit|writeOff|cancel) /,
    'colleagues',
  ],
  [/^(job\.link|inquiry\.(pass|answer|called)|content\.judge|warranty\.issue) /, 'colleagues'],
  [/^(survey\.plan|campaign\.(plan|send|preview|results|download|cancel)) /, 'colleagues'],
  [/^(invitation\.(written|attend)|finding\.(pass|answer|remedy|close)) /, 'colleagues'],
  [/^(call|visit|gift|letter|revisit)\.record |^letter\.answer /, 'colleagues'],
  [/^visit\.list /, 'colleagues'],
  [/^(recurring\.(show|cases)|prospect\.(mark|list)|handover\.(give|sign|recall)) /, 'colleagues'],
  [/^prospect\./, 'colleagues'],
  [/^(figures\.(show|download)|sampling\.(show|judge)|roster\.(show|propose|draw)) /, 'colleagues'],
  [/^assessment\.(list|show|records|judge|withdraw|object|answer|close) /, 'colleagues'],
  [/^report\.(list|show|handIn|takeBack|answer) /, 'colleagues'],
  [
    /^(settings\.(show|change)|person\.invite|staff\.(invite|change|leave|withdraw|confirm)) /,
    'colleagues',
  ],
  [/^import\.(template|check|start|show|list) /, 'colleagues'],
  [/^training\.show team\./, 'office'],
  [/^training\./, 'colleagues'],
];

/** Paths of an outline: 'home(homeId label)' is 'home.homeId' and 'home.label'. */
function pathsOf(outline: string): string[] {
  const above: string[] = [];
  const paths: string[] = [];
  for (const [, name = '', end] of outline.matchAll(/([^\s()]+)?([()]|\s|$)/g)) {
    if (end === '(') above.push(name);
    else if (name !== '') paths.push([...above, name].join('.'));
    if (end === ')') above.pop();
  }
  return paths;
}

const named = new Set([
  ...Object.entries(facts).flatMap(([action, outline]) =>
    pathsOf(outline).map((path) => `${action} ${path}`),
  ),
  ...changes.flatMap((action) => ['caseId', 'state', 'stateText'].map((key) => `${action} ${key}`)),
]);

/** @throws where neither a row nor the facts have the field: somebody has to decide who may see it. */
export function audienceOf(path: string): Audience {
  const row = table.find(([pattern]) => pattern.test(path));
  if (row) return row[1];
  if (named.has(path)) return 'caller';
  throw new Error(`no row says who may see ${path}`);
}
