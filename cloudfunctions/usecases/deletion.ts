/** Deleting an account (H62): asked for, thought over for some days, then carried out in slices that can be cut short. */
import type { Output, Parsed } from '../../shared/contract';
import type { Case, ProjectCase, ProspectCase } from '../../shared/domain/case';
import { system } from '../../shared/domain/context';
import {
  type Forgotten,
  filesOf,
  forget,
  forgetIn,
  knownAs,
  openDebts,
  openMatters,
  othersIn,
  uploadsIn,
} from '../../shared/domain/deletion';
import { standsForFaults } from '../../shared/domain/errands';
import { pageId, type RecordPage } from '../../shared/domain/pages';
import { isStaff } from '../../shared/domain/person';
import { erase } from '../../shared/domain/prospect';
import { refuse } from '../../shared/errors';
import { DAY } from '../../shared/time/shanghai';
import type { Job, Look, Person, VisitRecord } from '../ports';
import { amendCase } from './amendCase';
import { changePerson } from './changePerson';
import { anonymousOf, goneHash } from './gone';
import { sha256 } from './ids';
import type { Work } from './jobs';
import { fits } from './misfits';
import { all, callsAbout } from './record';
import type { Call } from './run';
import { eachCase } from './spread';

const jobId = (personId: string): string => `delete:${personId}`;

/** What stays, in words for the owner. */
const stays = [
  '房屋的保修记录、款项和维修记录依法保留,但不再有您的姓名、电话、签名和照片',
  '同住的业主和家人不受影响',
];

/** First what would happen, then with `confirmed` the wish itself. */
export async function ask(
  call: Call,
  { confirmed }: Parsed<'me.delete'>,
): Promise<Output<'me.delete'>> {
  const { actor, ports, settings, now } = call;
  if (isStaff(actor)) refuse('wrong_state', '同事离职请联系系统管理员办理');
  const { open, debts } = await matters(ports, actor.personId);
  const keeps = [...stays, ...debts];
  if (!confirmed) return { at: null, open, stays: keeps, days: settings.deletionDays };
  if (open.length > 0) refuse('wrong_state', `还不能注销:${open.join(';')}`);
  const at = now + settings.deletionDays * DAY;
  // Written down first: a job without the wish beside it does nothing.
  await ports.jobs.put({
    _id: jobId(actor.personId),
    kind: 'delete',
    personId: actor.personId,
    at,
  });
  return changePerson(call, actor.personId, (draft) => {
    draft.deletion = { askedAt: now, at };
    return { at, open: [], stays: keeps, days: settings.deletionDays };
  });
}

export async function keep(call: Call): Promise<Output<'me.keep'>> {
  const answer = await changePerson(call, call.actor.personId, (draft) => {
    draft.deletion = undefined;
    return { kept: true as const };
  });
  await call.ports.jobs.remove(jobId(call.actor.personId));
  return answer;
}

const casesOf = (ports: Call['ports'], personId: string): Promise<Case[]> =>
  all((behind) => ports.cases.seenBy([personId], behind));

/** What has to be ended before, and debts that stay behind under seal. */
async function matters(
  ports: Call['ports'],
  personId: string,
): Promise<{ open: string[]; debts: string[] }> {
  const cases = await casesOf(ports, personId);
  const projects = cases.filter((kase): kase is ProjectCase => kase.kind === 'project');
  const person = await ports.people.find(personId);
  for (const homeId of person?.formerHomes ?? []) {
    const { project, earlier } = await ports.cases.ofHome(homeId, ports.now());
    projects.push(...(project ? [project, ...earlier] : []));
  }
  return {
    open: openMatters(cases, personId),
    debts: unique(projects.flatMap((one) => openDebts(one, personId))),
  };
}

type Deletion = Extract<Job, { kind: 'delete' }>;

/** Every step finds nothing to do where it has been done; the person's document goes last. */
export async function carryOut(work: Work, job: Deletion): Promise<boolean> {
  const { ports, timeLeft } = work;
  const person = await ports.people.find(job.personId);
  if (!person?.deletion) return true;
  const now = ports.now();
  // What was ended then is open again in a backup from before: it keeps nobody.
  const { open } = job.again ? { open: [] } : await matters(ports, job.personId);
  if (person.deletion.at > now || open.length > 0) {
    await ports.jobs.put({ ...job, at: Math.max(person.deletion.at, now + DAY) });
    return false;
  }
  const who: Forgetting = { ...(await toForget(work, person)), aside: new Set() };
  const seen = await eachCase(
    (behind) => ports.cases.seenBy([who.personId], behind),
    timeLeft,
    (kase) => forgetCase(work, kase, who),
  );
  if (!seen) return false;
  for (const homeId of person.formerHomes ?? []) {
    const done = await eachCase(
      (behind) => ports.cases.inHome(homeId, behind),
      timeLeft,
      (kase) => forgetCase(work, kase, who),
    );
    if (!done) return false;
  }
  if (timeLeft() <= 0) return false;
  await forgetElsewhere(work, person, who);
  if (who.aside.size > 0) {
    // What is put aside still names the person: so long the names to look for are kept, and it is tried again.
    await ports.jobs.put({ ...job, at: now + DAY });
    return false;
  }
  await ports.registry.claim('gone', goneHash(person.personId), '', now);
  await ports.people.remove(person.personId, undefined);
  return true;
}

/**
 * The WeChat account is nobody's from now on. Names and numbers of before are gathered from all that tells of the person
 * and kept with the wish, so that a deletion cut short still knows those that it has taken out already.
 */
async function toForget({ ports, settings }: Work, person: Person): Promise<Forgotten> {
  const { openid, ...rest } = person;
  if (openid) {
    await ports.invitations.forget(person.personId, sha256(openid));
    await ports.registry.release('openid', sha256(openid), person.personId);
  }
  const cases = await casesOf(ports, person.personId);
  for (const homeId of person.formerHomes ?? [])
    cases.push(...(await all<Case>((behind) => ports.cases.inHome(homeId, behind))));
  const said = cases.map((kase) => knownAs('cases', kase, person.personId));
  const formerNames = unique([
    ...(person.formerNames ?? []),
    ...said.flatMap(({ names }) => names),
  ]);
  const formerMobiles = unique([
    ...(person.formerMobiles ?? []),
    ...said.flatMap(({ mobiles }) => mobiles),
  ]);
  const kept = { ...rest, formerNames, formerMobiles };
  if (!(await ports.people.replace(person, kept))) throw new Error('changed meanwhile');
  // A number that another bears now, in the same home or elsewhere, is that one's.
  const numbers = unique([person.mobile, ...formerMobiles]).filter(Boolean);
  const holders = await ports.people.withMobiles(numbers);
  const others = new Set(
    holders.filter(({ personId }) => personId !== person.personId).map(({ mobile }) => mobile),
  );
  return {
    personId: person.personId,
    names: unique([person.name, ...formerNames]).filter(Boolean),
    mobiles: numbers.filter((mobile) => !others.has(mobile)),
    anonymous: anonymousOf(person.personId),
    others: unique([
      ...cases.flatMap((kase) => othersIn('cases', kase, person.personId)),
      ...staffOf(settings),
    ]),
  };
}

/** With the documents that were put aside, since they are none. */
type Forgetting = Forgotten & { aside: Set<string> };

/** Put aside, if it is no such document: nobody knows what a name in it would be. */
async function readable(
  ports: Call['ports'],
  collection: string,
  document: { _id: string },
  { aside }: Forgetting,
): Promise<boolean> {
  const sound = await fits(ports, collection, document);
  if (!sound) aside.add(`${collection}/${document._id}`);
  return sound;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Names of colleagues that the company's settings give. */
const staffOf = ({ departments, manager, leader }: Work['settings']): string[] =>
  [manager, leader, ...Object.values(departments).flatMap(({ head, deputy }) => [head, deputy])]
    .flatMap((one) => one?.name ?? [])
    .filter(Boolean);

/** What hangs on the case first, the case last: once it is clean it is not found again. */
async function forgetCase(work: Work, kase: Case, who: Forgetting): Promise<void> {
  const { ports, settings } = work;
  if (who.aside.has(`cases/${kase._id}`)) return;
  if (!(await readable(ports, 'cases', kase, who))) return;
  for (const id of beside(kase)) {
    const other = await ports.cases.find(id);
    if (other) await forgetCase(work, other, who);
  }
  if (kase.kind === 'project') {
    for (const name of who.names) await ports.invitations.forgetNamed(kase.home.id, name);
  }
  await forgetAround(ports, kase, who);
  await amendCase(ports, settings, kase._id, system, (draft) => forget(draft, who, ports.now()));
}

/** Visits, calls, pages and files of a case. */
async function forgetAround(ports: Call['ports'], kase: Case, who: Forgetting): Promise<void> {
  await forgetVisits(ports, { caseIds: [kase._id] }, who);
  for (const one of await callsAbout(ports, [kase._id], '')) {
    if (!(await readable(ports, 'calls', one, who))) continue;
    const { _id, name, mobile, about, outcome } = forgetIn('calls', one, who);
    await ports.logs.change('calls', _id, { name, mobile, about, outcome });
  }
  const count = kase.paged?.pages ?? 0;
  const ids = Array.from({ length: count }, (_, place) => pageId(kase._id, place + 1));
  const pages: RecordPage[] = [];
  for (const page of await ports.pages.read(ids))
    if (await readable(ports, 'pages', page, who)) pages.push(page);
  // Older pictures may be named by a page alone.
  const files = [
    ...new Set([
      ...filesOf(kase, who),
      ...pages.flatMap((page) => uploadsIn('pages', page, who.personId)),
    ]),
  ];
  if (files.length > 0) await ports.files.remove(files);
  for (const page of pages) await ports.pages.amend(forgetIn('pages', page, who, files));
}

/**
 * A prospect's time of keeping is over, or they asked (H57, H62). What is around the case goes first, the case last; done
 * again, it finds nothing.
 */
export async function forgetProspect(
  ports: Call['ports'],
  settings: Work['settings'],
  kase: ProspectCase,
): Promise<void> {
  const [one] = kase.members;
  if (one) {
    const { personId, name, mobile } = one;
    const known = knownAs('cases', kase, personId);
    const who: Forgetting = {
      aside: new Set(),
      personId,
      names: unique([name, ...known.names]).filter(Boolean),
      mobiles: unique([mobile, ...known.mobiles]).filter(Boolean),
      anonymous: anonymousOf(personId),
      others: othersIn('cases', kase, personId),
    };
    await ports.registry.release('prospect', mobile, kase._id);
    await forgetAround(ports, kase, who);
    await forgetByNumber(ports, who);
    await forgetWords(ports, kase._id);
    await ports.pages.remove(
      Array.from({ length: kase.paged?.pages ?? 0 }, (_, place) => pageId(kase._id, place + 1)),
    );
    await ports.registry.claim('gone', goneHash(personId), '', ports.now());
  }
  await amendCase(ports, settings, kase._id, system, (draft, ctx) => {
    if (draft.kind === 'prospect') erase(draft, ctx);
  });
}

/** Cases of no home that may tell of the person: wider faults (H36), events and surveys (H13, H49), the prospect they were (H57). */
function beside(kase: Case): readonly string[] {
  if (kase.kind === 'project') return kase.prospectId ? [kase.prospectId] : [];
  if (standsForFaults(kase)) return kase.findings ?? [];
  return kase.kind === 'invitation' || kase.kind === 'survey' ? [kase.campaignId] : [];
}

/** Visits at the desk (H56). */
async function forgetVisits(
  ports: Call['ports'],
  about: { caseIds: string[] } | { mobile: string },
  who: Forgetting,
): Promise<void> {
  for (const one of await all<VisitRecord>((behind) => ports.logs.about('visits', about, behind))) {
    if (!(await readable(ports, 'visits', one, who))) continue;
    const { _id, visitor, about: matter, outcome, mobile } = forgetIn('visits', one, who);
    await ports.logs.change('visits', _id, {
      visitor,
      about: matter,
      ...(outcome === undefined ? {} : { outcome }),
      ...(mobile === undefined ? {} : { mobile }),
    });
  }
}

/** Calls and visits under the number, and the looks at it. */
async function forgetByNumber(ports: Call['ports'], who: Forgetting): Promise<void> {
  const { personId, mobiles } = who;
  for (const mobile of mobiles) {
    await forgetVisits(ports, { mobile }, who);
    for (const one of await callsAbout(ports, [], mobile)) {
      if (!(await readable(ports, 'calls', one, who))) continue;
      const { _id, name, mobile: number, about, outcome } = forgetIn('calls', one, who);
      await ports.logs.change('calls', _id, { name, mobile: number, about, outcome });
    }
  }
  for (const { _id } of await all<Look>((behind) =>
    ports.logs.about('reveals', { personId }, behind),
  ))
    await ports.logs.change('reveals', _id, { personId: who.anonymous });
}

/** Stands where a prospect's name stood. */
const GONE = '已删除';

/** Nothing came of it: what was said goes too, that somebody called or came stays. */
async function forgetWords(ports: Call['ports'], caseId: string): Promise<void> {
  for (const { _id } of await all<VisitRecord>((behind) =>
    ports.logs.about('visits', { caseIds: [caseId] }, behind),
  ))
    await ports.logs.change('visits', _id, { visitor: GONE, about: '', outcome: '', mobile: '' });
  for (const { _id } of await callsAbout(ports, [caseId], ''))
    await ports.logs.change('calls', _id, {
      name: GONE,
      mobile: '',
      about: { what: '' },
      outcome: '',
    });
}

async function forgetElsewhere({ ports }: Work, person: Person, who: Forgetting): Promise<void> {
  const { personId, mobile } = person;
  await forgetByNumber(ports, who);
  const copies = person.copy?.files.map(({ fileId }) => fileId) ?? [];
  if (copies.length > 0) await ports.files.remove(copies);
  await ports.invitations.forget(personId, '');
  await ports.ledger.forget(personId);
  if (mobile) await ports.registry.release('mobile', mobile, personId);
}
