/**
 * The figures once more, reckoned from what happened and the handbook alone: nothing here comes from the product, not
 * even the calendar. What a figure means stands beside it.
 */
import { type Contact, DAY, HOUR, type Matter, type Owed, saidOf } from './year';

/** Numerator and denominator of a share or mean; a plain count has no denominator. */
interface Tally {
  sum: number;
  of: number;
}
/** span → 'all' or 'dimension/member' → figure */
export type Reckoned = Map<string, Map<string, Map<string, Tally>>>;

interface Whose {
  agent?: string;
  department?: string;
  person?: string;
  category?: string;
}

const beijing = (at: number): Date => new Date(at + 8 * HOUR);

/** All spans in which an instant lies: 'day 2026-03-05', 'week 2026-03-02', 'month …', 'quarter …', 'year …'. */
export function spansOf(at: number): string[] {
  const local = beijing(at);
  const day = local.toISOString().slice(0, 10);
  const sinceMonday = (local.getUTCDay() + 6) % 7;
  const monday = beijing(at - sinceMonday * DAY)
    .toISOString()
    .slice(0, 10);
  const quarter = String(Math.floor(local.getUTCMonth() / 3) * 3 + 1).padStart(2, '0');
  return [
    `day ${day}`,
    `week ${monday}`,
    `month ${day.slice(0, 7)}-01`,
    `quarter ${day.slice(0, 4)}-${quarter}-01`,
    `year ${day.slice(0, 4)}-01-01`,
  ];
}

/** Revisits that the agents owe (H3, H12, H26, H34 among those generated). */
const revisits = ['H3', 'H26', 'H34'];
/** What an owner was promised: the visit, the crew's appointment, the call back, the solution, the answer. */
const promises = ['H20', 'H23.visit', 'H28.reply', 'H28.resolve', 'H40'];
const firstReplies = ['H21', 'H28.reply', 'H42', 'H42.mail'];
const solutions = ['H28.resolve', 'H40'];

/** To every span and every member that it belongs to. */
function put(
  into: Reckoned,
  wanted: ReadonlySet<string>,
  figure: string,
  at: number,
  whose: Whose & { community: string },
  by: Tally,
): void {
  const members = Object.entries(whose).filter(([, member]) => member);
  for (const span of spansOf(at)) {
    if (!wanted.has(span)) continue;
    for (const who of ['all', ...members.map(([dimension, member]) => `${dimension}/${member}`)]) {
      const inSpan = into.get(span) ?? new Map<string, Map<string, Tally>>();
      into.set(span, inSpan);
      const ofWho = inSpan.get(who) ?? new Map<string, Tally>();
      inSpan.set(who, ofWho);
      const tally = ofWho.get(figure) ?? { sum: 0, of: 0 };
      ofWho.set(figure, tally);
      tally.sum += by.sum;
      tally.of += by.of;
    }
  }
}

/** Calls on the sheet 《电话记录表》 (H37) and visitors at the desk (H56), on the day on which they took place. */
export function reckonContacts(
  contacts: readonly Contact[],
  into: Reckoned,
  wanted: ReadonlySet<string>,
): void {
  for (const { what, at, seconds, by, isAgent, community } of contacts) {
    const whose = {
      ...(isAgent ? { agent: by } : { person: by }),
      department: 'service',
      community: community.replace('.', '_'),
      category: what === 'visit' || what === 'consultation' ? `visit:${what}` : `call:${what}`,
    };
    const tell = (figure: string, sum = 1, of = 0) =>
      put(into, wanted, figure, at, whose, { sum, of });
    if (what === 'visit' || what === 'consultation') tell('visitors');
    if (what === 'missed') tell('callsMissed');
    if (what === 'in') tell('callsIn');
    if (what === 'out') {
      tell('callsOut');
      tell('callsReached', seconds > 0 ? 1 : 0, 1);
      if (seconds === 0) tell('callsUnreached');
    }
    if ((what === 'in' || what === 'out') && seconds > 0) tell('callLength', seconds, 1);
  }
}

export function reckon(
  matters: readonly Matter[],
  into: Reckoned,
  wanted: ReadonlySet<string>,
): void {
  for (const matter of matters) reckonOne(matter, into, wanted);
}

function reckonOne(matter: Matter, into: Reckoned, wanted: ReadonlySet<string>): void {
  const { kind, begunAt, about, department, crew } = matter;
  /** Whose case it was then (H52: who had it answers for it). */
  const agentThen = (at: number): string =>
    matter.handed && at >= matter.handed.at ? matter.handed.to : matter.agent;
  const community = matter.community.replace('.', '_');

  function tell(figure: string, at: number, whose: Whose, sum = 1, of = 0): void {
    const all = { agent: agentThen(at), community, ...whose };
    put(into, wanted, figure, at, all, { sum, of });
  }
  /** A share or mean: `sum` of one. */
  const share = (figure: string, at: number, whose: Whose, sum: number | boolean): void =>
    tell(figure, at, whose, Number(sum), 1);

  const what: Record<Matter['kind'], [string, string, string]> = {
    repair: ['repairs', 'repairsClosed', `fault:${about}`],
    complaint: ['complaints', 'complaintsClosed', `level:${about}`],
    inquiry: ['inquiries', 'inquiriesClosed', `inquiry:${about}`],
    reorder: ['reorders', 'reordersClosed', `payer:${about}`],
    project: ['projects', '', 'kind:project'],
  };
  const [begun, closed, category] = what[kind];
  const itself: Whose = { department, category, ...(crew ? { person: crew } : {}) };
  tell(begun, begunAt, itself);
  if (matter.closedAt) tell(closed, matter.closedAt, itself);
  if (kind === 'repair') {
    share('repeatRate', begunAt, itself, matter.repeat);
    if (matter.repeat) tell('repeats', begunAt, itself);
    if (matter.signedAt)
      share('solveTime', matter.signedAt, itself, minutes(begunAt, matter.signedAt));
  }
  if (kind === 'reorder' && matter.closedAt)
    share('solveTime', matter.closedAt, itself, minutes(begunAt, matter.closedAt));
  if (kind === 'inquiry' && about === 'missedCall') tell('callsMissed', begunAt, itself);
  // Somebody looked for is called by whom the owner wanted, not by the agent (H41).
  if (about === 'missedCall')
    for (const { at, reached } of matter.calledBack ?? [])
      called(at, { department: 'service', category }, reached);
  if (matter.arrived) {
    const { at, by, how } = matter.arrived;
    tell('homeVisits', at, { department, category, person: how === 'byLink' ? '' : by });
  }
  if (matter.measured)
    tell('homeVisits', matter.measured.at, {
      department: 'design',
      category,
      person: matter.measured.by,
    });
  if (matter.contractAt) tell('signed', matter.contractAt, itself);
  if (matter.acceptedAt) tell('accepted', matter.acceptedAt, itself);
  if (matter.judged) {
    const { at, liable, department: fault } = matter.judged;
    tell('judged', at, { category: `liable:${liable}`, department: fault });
  }
  if (matter.rating) {
    const { at, of, amended } = matter.rating;
    const stars = amended?.stars ?? matter.rating.stars;
    const subject = kind === 'repair' ? 'crew' : 'designer';
    const whose = {
      person: of,
      department: kind === 'repair' ? 'engineering' : 'design',
      category: `subject:${subject}`,
    };
    tell('ratings', at, whose);
    share('stars', at, whose, stars);
    if (stars < 3) tell('lowRatings', at, whose);
  }
  for (const owed of matter.owed) {
    ofOwed(owed);
    ofRevisit(owed);
  }

  /** A call to the owner, who was reached or not. */
  function called(at: number, whose: Whose, reached: boolean): void {
    tell('callsOut', at, whose);
    share('callsReached', at, whose, reached);
    if (!reached) tell('callsUnreached', at, whose);
  }

  function ofRevisit({ rule, doneAt, way, seconds, tried }: Owed): void {
    const whose = { department: 'service', category: `rule:${rule}` };
    if (tried) called(tried.at, { ...whose, agent: tried.by }, tried.reached);
    if (doneAt === undefined) return;
    if (way === 'visit') tell('homeVisits', doneAt, whose);
    if (way !== 'phone') return;
    called(doneAt, whose, true);
    if (seconds) share('callLength', doneAt, whose, seconds);
  }

  function ofOwed({ rule, from, until, doneAt, droppedAt, moved, by, satisfied }: Owed): void {
    const written = `rule:${rule.replace('.', '_')}`;
    const theirs: Whose =
      by === 'agent'
        ? { department: 'service', category: written }
        : typeof by === 'string'
          ? { department: by, category: written }
          : { department: 'engineering', person: by.crew, category: written };
    // A limit that passed stays passed, whatever limit came after it (H33).
    const lapsedBefore = moved !== undefined && moved.at > moved.limit;
    const gone = droppedAt !== undefined && droppedAt <= until && !lapsedBefore;
    const inTime = doneAt !== undefined && doneAt <= until && !lapsedBefore;
    if (!gone) {
      // Whoever had the case when it was done, or at the latest when it fell due.
      const agent = agentThen(Math.min(doneAt ?? until, until));
      const own = { ...theirs, agent: by === 'agent' ? agent : '' };
      tell('duties', until, own);
      share('dutiesKept', until, own, inTime);
      if (!inTime) tell('dutiesLate', until, own);
      if (revisits.includes(rule)) {
        tell('revisits', until, own);
        share('revisitsKept', until, own, inTime);
        if (doneAt !== undefined) tell('revisitsDone', until, own);
        if (!inTime) tell('revisitsLate', until, own);
      }
      if (promises.includes(rule)) {
        tell('promises', until, { ...theirs, agent });
        share('promisesKept', until, { ...theirs, agent }, inTime);
      }
    }
    if (doneAt === undefined) return;
    if (satisfied !== undefined) share('satisfied', doneAt, { category: written }, satisfied);
    if (firstReplies.includes(rule)) {
      share('replyTime', doneAt, theirs, minutes(from, doneAt));
      share('replyInTime', doneAt, theirs, inTime);
    }
    if (solutions.includes(rule)) share('solveTime', doneAt, itself, minutes(from, doneAt));
  }
}

/** span → 'grouping/group' → how many cases (H36) */
export type Grouped = Map<string, Map<string, number>>;

/** Recurring faults: repairs, complaints and reorders by what is wrong, where, of what, and who repaired it. */
export function group(
  matters: readonly Matter[],
  into: Grouped,
  wanted: ReadonlySet<string>,
): void {
  for (const { kind, begunAt, about, department, community, crew, says } of matters) {
    const what: Partial<Record<Matter['kind'], string>> = {
      repair: `category/fault:${about}`,
      complaint: `category/against:${department}`,
      reorder: `category/payer:${about}`,
    };
    const category = what[kind];
    if (!category) continue;
    const groups = [
      category,
      `community/${community.replace('.', '_')}`,
      ...(kind === 'repair' && crew ? [`crew/${crew}`] : []),
      ...(saidOf[says]?.split(' ') ?? []).map((material) => `material/${material}`),
    ];
    for (const span of spansOf(begunAt)) {
      if (!wanted.has(span)) continue;
      const inSpan = into.get(span) ?? new Map<string, number>();
      into.set(span, inSpan);
      for (const one of groups) inSpan.set(one, (inSpan.get(one) ?? 0) + 1);
    }
  }
}

const minutes = (from: number, to: number): number => Math.round((to - from) / 60_000);
