/** What must hold at the end of a history, whatever went wrong in it. */
import { group } from '../../../cloudfunctions/usecases/recipients';
import type { Case, Notice } from '../../../shared/domain/case';
import { settings } from '../company';
import type { World } from '../memory/world';

export interface Verdict {
  broken: string[];
  notices: number;
  sent: number;
  /** Of those, text messages. */
  texted: number;
  unsent: number;
  parked: number;
  lost: number;
  doubled: number;
  pages: number;
}

/** The message that this notice would be. */
export function contentOf({ people }: Pick<World, 'people'>, kase: Case, notice: Notice): string {
  if (notice.channel === 'robot') {
    const { key, mobile } = group(notice, settings, kase, people, notice.createdAt);
    return JSON.stringify([key, notice.text ?? '', mobile ? [mobile] : []]);
  }
  const { openid, mobile } = people.get(notice.personId ?? '') ?? {};
  if (notice.channel === 'sms') {
    const templateId = notice.template && settings.sms.templates[notice.template];
    return JSON.stringify([mobile, templateId, Object.values(notice.params ?? {})]);
  }
  const page = `pages/home/index?caseId=${kase._id}`;
  return JSON.stringify([openid, notice.template, notice.fields, page]);
}

const noticesOf = (world: World, kase: Case): Notice[] => [
  ...world.pagesOf(kase).flatMap(({ notices }) => notices),
  ...kase.notices,
];

/** An entry bears the time at which its call began: who lost a race is entered after who began later. */
const LONGEST_CALL = 60_000;

/** What has gone to pages and what stayed are the whole: nothing missing, nothing twice, in its order. */
function torn(world: World): string[] {
  return world.all().flatMap((kase) => {
    const pages = world.pagesOf(kase);
    const gone = pages.flatMap(({ journal }) => journal);
    const times = [...gone, ...kase.journal].map(({ at }) => at);
    const duties = [...pages.flatMap((page) => page.duties), ...kase.duties].map(({ id }) => id);
    const notices = noticesOf(world, kase).map(({ id }) => id);
    const broken = [
      ...(gone.length === (kase.paged?.entries ?? 0) ? [] : ['entries of the record are missing']),
      ...(times.some((at, place) => at < (times[place - 1] ?? 0) - LONGEST_CALL)
        ? ['the record is disordered']
        : []),
      ...(new Set(duties).size < duties.length ? ['a duty is there twice'] : []),
      ...(new Set(notices).size < notices.length ? ['a notice is there twice'] : []),
    ];
    return broken.map((what) => `${kase._id}: ${what}`);
  });
}

interface Told {
  id: string;
  notice: Notice;
  content: string;
}

export function verdict(world: World): Verdict {
  const all: Told[] = world.all().flatMap((kase) =>
    noticesOf(world, kase).map((notice) => ({
      id: `${kase._id}/${notice.id}`,
      notice,
      content: contentOf(world, kase, notice),
    })),
  );
  const there = new Set(all.map(({ id }) => id));
  const gone = [...world.notices].filter((id) => !there.has(id));
  const open = inState(all, 'due').concat(inState(all, 'sending'));
  const { lost, doubled } = compare(world, all);
  const broken = [
    ...world.broken,
    ...torn(world),
    ...gone.map((id) => `gone from the record: ${id}`),
    ...open.map(({ id }) => `never ended: ${id}`),
    ...withoutReason(all),
    ...givenUpOnBusy(all),
    ...parkedUntouched(world, all),
    ...parkedForNothing(world, all),
    ...overdrawn(world),
    ...(lost > 0 ? [`${lost} lost`] : []),
    ...(doubled > 0 ? [`${doubled} doubled`] : []),
  ];
  return {
    broken,
    notices: all.length,
    sent: inState(all, 'sent').length,
    texted: inState(all, 'sent').filter(({ notice }) => notice.channel === 'sms').length,
    unsent: inState(all, 'unsent').length,
    parked: inState(all, 'parked').length,
    lost: lost + gone.length + open.length,
    doubled,
    pages: world.pages.size,
  };
}

const inState = (all: readonly Told[], state: Notice['state']): Told[] =>
  all.filter(({ notice }) => notice.state === state);

/** What arrived against what the cases say: all that was sent, and of what is parked at most one each. */
function compare(world: World, all: readonly Told[]): { lost: number; doubled: number } {
  const arrived = countOf(world.delivered);
  const sent = countOf(inState(all, 'sent'));
  const parked = countOf(inState(all, 'parked'));
  let lost = 0;
  let doubled = 0;
  for (const content of new Set([...arrived.keys(), ...sent.keys()])) {
    const came = arrived.get(content) ?? 0;
    const said = sent.get(content) ?? 0;
    lost += Math.max(0, said - came);
    doubled += Math.max(0, came - said - (parked.get(content) ?? 0));
  }
  return { lost, doubled };
}

function countOf(messages: readonly { content: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of messages) counts.set(content, (counts.get(content) ?? 0) + 1);
  return counts;
}

const withoutReason = (all: readonly Told[]): string[] =>
  [...inState(all, 'unsent'), ...inState(all, 'parked')]
    .filter(({ notice }) => !notice.reason)
    .map(({ id, notice }) => `${notice.state} without a reason: ${id}`);

/** What each channel says when it is busy; two at once to one user (43108) is WeChat's alone. */
const busy = {
  subscribe: /^[^:]*\((43108|45009|-1)\)/,
  robot: /^[^:]*\((45009|-1)\)/,
  sms: /^[^:]*ThirtySecondLimit/,
};

/** Busy is no refusal. */
const givenUpOnBusy = (all: readonly Told[]): string[] =>
  inState(all, 'unsent')
    .filter(({ notice }) => busy[notice.channel].test(notice.reason ?? ''))
    .map(({ id, notice }) => `given up though only busy: ${id} ${notice.reason}`);

/** Of a subscription message for which nothing was taken it is known that it was not sent. */
const parkedUntouched = ({ ledger }: World, all: readonly Told[]): string[] =>
  inState(all, 'parked')
    .filter(({ notice }) => notice.channel === 'subscribe')
    .filter(({ id, notice: { personId, template } }) => {
      return !ledger.get(`${personId}:${template}`)?.taken.includes(id);
    })
    .map(({ id }) => `parked though nothing was taken for it: ${id}`);

/** Only a sender that died between claim and mark, or a send that was never answered, leaves a notice ambiguous. */
function parkedForNothing({ excused, counts }: World, all: readonly Told[]): string[] {
  const parked = inState(all, 'parked');
  return [
    ...parked
      .filter(({ id, content }) => !excused.has(id) && !excused.has(content))
      .map(({ id }) => `parked though its sender lived: ${id}`),
    ...(parked.length > counts.killsInWindow + counts.lostSends
      ? ['more parked than cut short']
      : []),
  ];
}

const overdrawn = ({ ledger }: World): string[] =>
  [...ledger].filter(([, { left }]) => left < 0).map(([id]) => `${id} holds less than nothing`);
