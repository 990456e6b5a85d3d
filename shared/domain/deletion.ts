/**
 * An account deleted (H62): the person's name, number and pictures leave every record; what the law makes the company
 * keep – warranty, money, what was done – stays without them. A spouse's home stays the spouse's. What is changed in a
 * document is decided by the marks of its fields (`shared/documents`), never by what a text looks like: the person's id
 * where ids of people stand, a name or number beside that id, and in words what is known of them.
 */
import { documents } from '../documents';
import { GONE, type Leaf, leaves, through } from '../documents/walk';
import { cards } from '../policy/cards';
import { titleOf } from '../policy/notices';
import type { Case, Member, ProjectCase, Signed } from './case';
import { isOpen } from './duties';
import { isReadable, outstanding, yuan } from './money';
import { wordsAbout } from './nameless';
import { isParty } from './parties';

/** Who is to be forgotten. */
export interface Forgotten {
  personId: string;
  /** Every name that the person ever bore here, also as family at other homes. */
  names: readonly string[];
  /** Every number that ever was theirs and is nobody else's now. */
  mobiles: readonly string[];
  /** Stands where the person's id stood. */
  anonymous: string;
  /** Names of others, which stay whole where they begin with the person's: 刘建国 beside 刘建. */
  others?: readonly string[];
}

export const NOBODY = '已注销业主';
/** Stands where the person's name stood. */
const SOMEBODY = '业主';

/** What has to be ended before: in sentences, for owners of the home; family and tenants may go at any time. */
export function openMatters(cases: readonly Case[], personId: string): string[] {
  const own = cases.filter(({ members }) =>
    members.some((member) => member.personId === personId && member.part === 'owner'),
  );
  return own.flatMap((kase) => {
    if (kase.kind === 'invitation' || kase.kind === 'survey') return [];
    if (kase.kind === 'project' && !isParty(kase, personId)) return [];
    if (kase.kind !== 'project') return kase.open ? [`${titleOf(kase)}还没有结案`] : [];
    return projectMatters(kase);
  });
}

/**
 * Who still owes may go all the same: account, contacts and files go, the contract's party and the debt stay under seal
 * for finance until it is settled, and the owner is told so (H62). The contract's parties owe, wherever they
 * live by now (H16, H18).
 */
export const openDebts = (project: ProjectCase, personId: string): string[] =>
  owes(project) && isParty(project, personId)
    ? [
        `${project.home.label}的款项还有 ${yuan(outstanding(project) ?? 0)} 没有结清:账号、联系方式和照片照样删除,合同当事人和这笔欠款封存,只有财务能看到,结清后删除`,
      ]
    : [];

/** What has been worked for and is not paid. */
export const owes = (project: ProjectCase): boolean =>
  project.state !== 'cancelled' &&
  project.facts.finalAccepted !== undefined &&
  (!isReadable(project) || (outstanding(project) ?? 0) > 0);

function projectMatters(project: ProjectCase): string[] {
  if (project.state === 'cancelled') return [];
  if (!isReadable(project)) return [`${project.home.label}的款项要先核对清楚`];
  if (project.facts.finalAccepted === undefined) return [`${project.home.label}的工程还没有竣工`];
  return [];
}

const schemaOf = (collection: string) => {
  const schema = documents[collection];
  if (!schema) throw new Error(`no such collection: ${collection}`);
  return schema;
};

/** Files that the person uploaded, as a case or a page of its older record names them. */
export function uploadsIn(collection: string, document: unknown, personId: string): string[] {
  const mine = `/uploads/${personId}/`;
  const found = leaves(schemaOf(collection), document).flatMap((leaf) => {
    const { value } = leaf;
    const named = typeof value === 'string' && namesFile(leaf) && value.startsWith('cloud://');
    return named && value.includes(mine) ? value : [];
  });
  return [...new Set(found)];
}

/** A file; or what the content check doubts, which may be one (`ContentMark`). */
const namesFile = ({ mark, key }: Leaf): boolean => mark.kind === 'file' || key === 'content';

/** What documents say of a person besides the person's own: names and numbers that stand beside the id. */
export function knownAs(
  collection: string,
  document: unknown,
  personId: string,
): { names: string[]; mobiles: string[] } {
  const names = new Set<string>();
  const mobiles = new Set<string>();
  for (const leaf of leaves(schemaOf(collection), document)) {
    if (typeof leaf.value !== 'string' || leaf.value === '' || whoseOf(leaf) !== personId) continue;
    if (leaf.mark.kind === 'name') names.add(leaf.value);
    if (leaf.mark.kind === 'number') mobiles.add(leaf.value);
  }
  names.delete(SOMEBODY);
  names.delete(NOBODY);
  return { names: [...names], mobiles: [...mobiles] };
}

/** Names in a document that stand beside another's id, or are a colleague's. */
export function othersIn(collection: string, document: unknown, personId: string): string[] {
  const names = leaves(schemaOf(collection), document).flatMap((leaf) => {
    if (typeof leaf.value !== 'string') return [];
    if (leaf.mark.kind === 'colleague') return leaf.value;
    const whose = leaf.mark.kind === 'name' ? whoseOf(leaf) : undefined;
    return whose !== undefined && whose !== personId ? leaf.value : [];
  });
  return [...new Set(names)];
}

/** The id beside a name or number; undefined: there is none. */
function whoseOf({ mark, beside }: Leaf): string | undefined {
  const id = mark.of === undefined ? undefined : beside[mark.of];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Files that show the person: what they uploaded, and their signatures. */
export function filesOf(kase: Case, { personId, names }: Forgotten): string[] {
  const files = new Set(uploadsIn('cases', kase, personId));
  for (const signed of signatures(kase)) {
    const theirs = names.some((name) => name !== '' && signed.name.includes(name));
    if (signed.fileId && (theirs || isLast(kase, personId))) files.add(signed.fileId);
  }
  return [...files];
}

/** Signatures of owners; those of the company's own people stay. */
function signatures(kase: Case): Signed[] {
  if (kase.kind !== 'repair') return [];
  return [...(kase.confirmation ? [kase.confirmation] : []), ...(kase.disowned ?? [])];
}

/** Nobody else lives there: nobody is left to be called. */
const isLast = (kase: Case, personId: string): boolean =>
  kase.members.length > 0 && kase.members.every((member) => member.personId === personId);

/** The last one is an owner: what a tenant or family leave behind is the home's, with its duties and its file (H50). */
const endsWith = (kase: Case, personId: string): boolean =>
  isLast(kase, personId) && kase.members.some(({ part }) => part === 'owner');

/** Takes the person out of the case. Repeatable. */
export function forget(kase: Case, who: Forgotten, now: number): void {
  const last = isLast(kase, who.personId);
  const ends = endsWith(kase, who.personId);
  const files = filesOf(kase, who);
  for (const signed of signatures(kase)) if (files.includes(signed.fileId)) signed.fileId = '';
  const members: Member[] = last
    ? kase.members.map((member) => ({
        ...member,
        personId: who.anonymous,
        name: NOBODY,
        gender: 'unknown',
        mobile: '',
        maySign: false,
        mayReport: false,
      }))
    : kase.members.filter(({ personId }) => personId !== who.personId);
  const owing = kase.kind === 'project' && owes(kase) && isParty(kase, who.personId);
  const party = { personId: who.anonymous, name: who.names[0] ?? '', at: now };
  const sealed = owing ? [...(kase.sealed ?? []), party] : undefined;
  forgetAnswers(kase, who);
  Object.assign(kase, forgetIn('cases', { ...kase, members: [] }, who, files));
  kase.members = members;
  if (kase.kind === 'project' && sealed) kase.sealed = sealed;
  if (!ends) return;
  // Nobody can be visited or called any more; the home's warranty runs on (H17, H18).
  for (const duty of kase.duties) if (isOpen(duty)) duty.withdrawnAt = now;
  if (kase.kind === 'project') kase.file = null;
}

/**
 * An answer is repeated as it was or not at all: of one that tells of the person its mark alone stays, by which the
 * request is still known and never acts twice (`domain/requests.ts`).
 */
function forgetAnswers(kase: Case, who: Forgotten): void {
  const about = wordsAbout(who);
  const tells = ({ data }: Case['results'][number]): boolean =>
    JSON.stringify(data ?? null).includes(who.personId) ||
    stringsIn(data).some((text) => about(text) !== text);
  const gone = kase.results.filter(tells);
  if (gone.length === 0) return;
  kase.results = kase.results.filter((one) => !gone.includes(one));
  const marks = gone.map(({ mark = '' }) => mark).join('');
  if (marks) kase.requests = (kase.requests ?? '') + marks;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** A document without the person. `gone`: files that are. Repeatable: what was taken out is not there any more. */
export function forgetIn<T>(
  collection: string,
  document: T,
  who: Forgotten,
  gone: readonly string[] = [],
): T {
  const others = [...(who.others ?? []), ...othersIn(collection, document, who.personId)];
  const inWords = wordsAbout({ ...who, others });
  const theirs = new Set(who.mobiles.map(digitsOf));
  return through(schemaOf(collection), document, (leaf) => {
    const { mark, value } = leaf;
    if (typeof value !== 'string') return value;
    if (value !== '' && namesFile(leaf) && gone.includes(value)) return GONE;
    switch (mark.kind) {
      case 'person':
        return value === who.personId ? who.anonymous : value;
      case 'key':
        return withoutId(value, who);
      case 'name': {
        const whose = whoseOf(leaf);
        if (whose === undefined) return inWords(value);
        return whose === who.personId ? SOMEBODY : value;
      }
      case 'number': {
        const whose = whoseOf(leaf);
        if (whose !== undefined) return whose === who.personId ? '' : value;
        return value !== '' && theirs.has(digitsOf(value)) ? '' : value;
      }
      case 'words':
        return inWords(value);
      case 'said':
        return asksForWords(leaf) ? inWords(value) : value;
      default:
        return value;
    }
  });
}

const digitsOf = (number: string): string => number.normalize('NFKC').replace(/\D/g, '');

/** A person's id as a part of a machine's key; never a piece of a longer id. */
function withoutId(key: string, { personId, anonymous }: Forgotten): string {
  if (!key.includes(personId)) return key;
  const letter = /[A-Za-z0-9]/;
  const parts = key.split(personId);
  return parts.slice(1).reduce((left, right, place) => {
    const whole = !letter.test(parts[place]?.at(-1) ?? '') && !letter.test(right.at(0) ?? '');
    return `${left}${whole ? anonymous : personId}${right}`;
  }, parts[0] ?? '');
}

const textQuestions = new Set(
  Object.values(cards).flatMap(({ questions }) =>
    questions.flatMap(({ key, type }) => (type === 'text' ? key : [])),
  ),
);

/** Whether an answer is somebody's words: of a survey its own questions say so, of a revisit the cards. */
function asksForWords({ key, document }: Leaf): boolean {
  const { questions } = (document ?? {}) as { questions?: { key: string; type: string }[] };
  const asked = Array.isArray(questions) && questions.find((one) => one.key === key);
  return asked ? asked.type === 'text' || asked.type === 'choice' : textQuestions.has(key);
}
