/**
 * An account deleted (H62): the person's name, number and pictures leave every record; what the law makes the company
 * keep – warranty, money, what was done – stays without them. A spouse's home stays the spouse's.
 */
import { titleOf } from '../policy/notices';
import type { Case, Member, ProjectCase, Signed } from './case';
import { isOpen } from './duties';
import { isReadable, outstanding, yuan } from './money';
import { walk } from './walk';

/** Who is to be forgotten. */
export interface Forgotten {
  personId: string;
  name: string;
  mobile: string;
  /** Stands where the person's id stood. */
  anonymous: string;
}

export const NOBODY = '已注销业主';

/** What has to be ended before: in sentences, for owners of the home; family and tenants may go at any time. */
export function openMatters(cases: readonly Case[], personId: string): string[] {
  const own = cases.filter(({ members }) =>
    members.some((member) => member.personId === personId && member.part === 'owner'),
  );
  return own.flatMap((kase) => {
    if (kase.kind === 'invitation' || kase.kind === 'survey') return [];
    if (kase.kind !== 'project') return kase.open ? [`${titleOf(kase)}还没有结案`] : [];
    return projectMatters(kase);
  });
}

/** Of homes sold: money of the contract may still be open (H16, H18). */
export const openDebts = (project: ProjectCase, personId: string): string[] =>
  project.sold?.former.some((one) => one.personId === personId && one.part === 'owner')
    ? projectMatters(project)
    : [];

function projectMatters(project: ProjectCase): string[] {
  if (project.state === 'cancelled') return [];
  const owed = outstanding(project);
  if (!isReadable(project)) return [`${project.home.label}的款项要先核对清楚`];
  if (project.facts.finalAccepted === undefined) return [`${project.home.label}的工程还没有竣工`];
  if (owed !== null && owed > 0) return [`${project.home.label}的款项还有 ${yuan(owed)} 没有结清`];
  return [];
}

/** Files that the person uploaded, as a case or a page of its older record names them. */
export function uploadsIn(value: unknown, personId: string): string[] {
  const files = new Set<string>();
  const mine = `/uploads/${personId}/`;
  walk(value, (text) => {
    if (text.startsWith('cloud://') && text.includes(mine)) files.add(text);
    return text;
  });
  return [...files];
}

/** Files that show the person: what they uploaded, and their signatures. */
export function filesOf(kase: Case, { personId, name }: Forgotten): string[] {
  const files = new Set(uploadsIn(kase, personId));
  for (const signed of signatures(kase))
    if (signed.fileId && (signed.name.includes(name) || alone(kase, personId)))
      files.add(signed.fileId);
  return [...files];
}

/** Signatures of owners; those of the company's own people stay. */
function signatures(kase: Case): Signed[] {
  if (kase.kind !== 'repair') return [];
  return [...(kase.confirmation ? [kase.confirmation] : []), ...(kase.disowned ?? [])];
}

/** Nobody else lives there: nobody is left to be called. */
const alone = (kase: Case, personId: string): boolean =>
  kase.members.every((member) => member.personId === personId);

/** Takes the person out of the case. Repeatable. */
export function forget(kase: Case, who: Forgotten, now: number): void {
  const sole = kase.members.length > 0 && alone(kase, who.personId);
  const files = new Set(filesOf(kase, who));
  for (const signed of signatures(kase)) if (files.has(signed.fileId)) signed.fileId = '';
  const members: Member[] = sole
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
  Object.assign(
    kase,
    walk({ ...kase, members: [] }, scrubber(who), (text) => files.has(text)),
  );
  kase.members = members;
  if (!sole) return;
  // Nobody can be visited or called any more; the home's warranty runs on (H17, H18).
  for (const duty of kase.duties) if (isOpen(duty)) duty.withdrawnAt = now;
  if (kase.kind === 'project') kase.file = null;
}

/** The same for whatever else holds words about the person: a page of old entries, a call. `gone`: files that are. */
export const forgetIn = <T>(value: T, who: Forgotten, gone: readonly string[] = []): T =>
  walk(value, scrubber(who), (text) => gone.includes(text)) as T;

function scrubber({ personId, name, mobile, anonymous }: Forgotten): (text: string) => string {
  // A name of one letter stands in many words; it is taken out where it stands for itself.
  const names =
    [...name].length > 1
      ? new RegExp(`${escaped(name)}(先生/女士|先生|女士)?`, 'g')
      : new RegExp(`^${escaped(name)}$|${escaped(name)}(先生/女士|先生|女士)`, 'g');
  return (text) => {
    const clean = text.replaceAll(personId, anonymous).replace(names, '业主');
    return mobile ? clean.replaceAll(mobile, '') : clean;
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
