/**
 * The lines of a checked spreadsheet come in, slice by slice. Every id is made from what the line says – the contract's
 * number, the owner's mobile –, so that a slice done twice, or by two at once, makes everything once.
 */
import type { Actor, Home, Member } from '../../shared/domain/case';
import type { Customer } from '../../shared/domain/importing/customers';
import { type Beginning, importProject } from '../../shared/domain/importing/project';
import type { DayReceipt } from '../../shared/domain/importing/receipts';
import type { Problem } from '../../shared/domain/importing/table';
import { seal } from '../../shared/domain/seal';
import { Refused, refuse } from '../../shared/errors';
import { importSheets } from '../../shared/policy/importing';
import type { Settings } from '../../shared/policy/settings';
import type { Import, Job, Person, Ports } from '../ports';
import { readBound } from './boundFiles';
import { canonical, nameFrom, sha256 } from './ids';
import type { Work } from './jobs';
import { fits } from './misfits';
import { eachOf, patiently } from './patience';
import { book } from './payments';
import { claimReceipt } from './receiptClaims';
import { insertCase } from './replace';

/** Lines of one slice, and how many are written at once. */
const SLICE = 60;
const WIDTH = 20;

/** What a line needs besides itself. */
interface Surroundings {
  ports: Ports;
  settings: Settings;
  one: Import;
  by: Person;
  confirmedBy: Person;
}

/** True: all of it is in. */
export async function bringIn(
  work: Work,
  { importId }: Extract<Job, { kind: 'import' }>,
): Promise<boolean> {
  const { ports, settings, timeLeft } = work;
  const one = await ports.imports.find(importId);
  if (one?.state !== 'running') return true;
  const bound = { fileId: one.files.lines, hash: one.hashes?.lines };
  const bytes = await readBound(ports, bound, 'import');
  // What was looked at and confirmed is not what lies there: none of it comes in, and nobody can start it again.
  if (bytes === 'altered')
    return ports.imports.advance(importId, one.done, one.done, [wholeFile(ALTERED)], true);
  if (!bytes) throw new Error(`the lines of ${importId} are gone`);
  const lines = JSON.parse(bytes.toString('utf8')) as unknown[];
  const people = await ports.people.byIds([one.by.personId, one.confirmedBy?.personId ?? '']);
  const person = (id: string | undefined): Person =>
    people.find(({ personId }) => personId === id) ?? fail(`${importId} is nobody's`);
  const around: Surroundings = {
    ports,
    settings,
    one,
    by: person(one.by.personId),
    confirmedBy: person(one.confirmedBy?.personId),
  };
  for (let from = one.done; from < lines.length; ) {
    if (timeLeft() <= 0) return false;
    const slice = lines.slice(from, from + SLICE);
    const refused = await bringSlice(around, slice);
    const to = from + slice.length;
    const last = to === lines.length;
    // Somebody else has done the same slice: they go on.
    if (!(await ports.imports.advance(importId, from, to, refused, last))) return false;
    from = to;
  }
  await ports.files.remove(Object.values(one.files));
  return true;
}

export const ALTERED =
  '存放的内容与检查时不一致,没有继续导入。系统已记录,请联系管理员在“系统状态”里查看,再重新上传';

/** About the import as a whole, not one of its lines. */
export const wholeFile = (message: string): Problem => ({
  sheet: '',
  line: 0,
  column: '',
  message,
});

function fail(message: string): never {
  throw new Error(message);
}

/** Answers the lines that could not be brought in. Throws when none could: it is not the lines then. */
async function bringSlice(around: Surroundings, slice: readonly unknown[]): Promise<Problem[]> {
  const refused: Problem[] = [];
  let failed: unknown;
  let failures = 0;
  const bring = await bringerOf(around, slice);
  await eachOf(slice, WIDTH, async (line) => {
    try {
      await bring(line);
    } catch (error) {
      if (!(error instanceof Refused)) {
        failures += 1;
        failed = error;
      }
      const message =
        error instanceof Refused ? error.refusal.message : '系统没有写成功,请再上传一次这张表';
      refused.push(problemOf(around.one, line, message));
    }
  });
  if (failures > 0 && failures === slice.length) throw failed;
  return refused;
}

function problemOf({ kind }: Import, line: unknown, message: string): Problem {
  const [sheet] = importSheets[kind];
  return {
    sheet: sheet?.name ?? '',
    line: (line as { line: number }).line,
    column: '',
    message: `没有导入:${message}`,
  };
}

type Bring = (line: unknown) => Promise<void>;

async function bringerOf(around: Surroundings, slice: readonly unknown[]): Promise<Bring> {
  if (around.one.kind === 'receipts') return (line) => bookReceipt(around, line as DayReceipt);
  const mobiles = (slice as Customer[]).flatMap(({ owners }) => owners.map(({ mobile }) => mobile));
  const known = await around.ports.people.withMobiles([...new Set(mobiles)]);
  const byMobile = new Map(known.map(({ mobile, personId }) => [mobile, personId]));
  return (line) => bringCustomer(around, line as Customer, byMobile);
}

/** As finance enters it by hand: the same decision, the same record, the same notices. */
async function bookReceipt(
  { ports, settings, one, confirmedBy }: Surroundings,
  { caseId, receiptNo, amount, type, paidAt, note }: DayReceipt,
): Promise<void> {
  const input = { caseId, receiptNo, amount, type, paidAt, ...(note ? { note } : {}) };
  const call = {
    ports,
    actor: confirmedBy,
    openid: undefined,
    settings,
    now: ports.now(),
    action: 'payment.book' as const,
    requestId: `${one._id}-${sha256(receiptNo).slice(0, 20)}`,
    inputHash: sha256(canonical({ action: 'payment.book', input })),
    publishing: { input, pictures: [] },
  };
  await book(call, input);
}

/** The id that a contract's number leads to; `taken`: so many others had it by chance. */
export const projectIdOf = (number: string, taken = 0): string =>
  `XM${nameFrom(taken === 0 ? ['imported', number] : ['imported', number, taken])}`;

/** People and numbers first, the project last: what is cut short is done again under the same ids. */
async function bringCustomer(
  around: Surroundings,
  customer: Customer,
  byMobile: ReadonlyMap<string, string>,
): Promise<void> {
  const { ports, settings } = around;
  const members = await membersOf(ports, customer, byMobile);
  const secret = customer.slip ? await ports.registry.secret() : '';
  for (let taken = 0; ; taken++) {
    const id = projectIdOf(customer.number, taken);
    const beginning = beginningOf(customer, id, members, secret, around.confirmedBy);
    const kase = projectOf(customer, beginning, settings, around.by, ports.now());
    if (!(await fits(ports, 'cases', kase)))
      refuse('bad_input', '这一行做不成系统能用的资料,请联系系统管理员');
    await claimNumbers(ports, customer, beginning, around.confirmedBy);
    if (await patiently(ports, () => insertCase(ports, kase))) return;
    const there = await ports.cases.find(id);
    if (there?.kind === 'project' && there.imported?.number === customer.number) return;
  }
}

function beginningOf(
  customer: Customer,
  id: string,
  members: Member[],
  secret: string,
  confirmedBy: Actor,
): Beginning {
  const home: Home = {
    ...customer.home,
    id: `FW${nameFrom(['imported home', customer.number])}`,
    projectId: id,
  };
  // Nobody can make it without the environment's secret, and the same line gets the same again.
  const code = customer.slip
    ? `${nameFrom([secret, 'slip', id])}${nameFrom([secret, id]).slice(4)}`
    : '';
  return { id, home, members, code, confirmedBy };
}

/** Sealed, so that it is found; as of the import, with nothing to be told. */
export function projectOf(
  customer: Customer,
  beginning: Beginning,
  settings: Settings,
  by: Actor,
  now: number,
) {
  const ids = (purpose: string): string => fail(`an imported project needs no id for ${purpose}`);
  const kase = importProject(customer, beginning, { now, settings, actor: by, ids });
  seal(kase, now, settings);
  return kase;
}

async function membersOf(
  ports: Ports,
  { owners }: Customer,
  byMobile: ReadonlyMap<string, string>,
): Promise<Member[]> {
  const members: Member[] = [];
  for (const { name, gender, mobile } of owners) {
    const add = () =>
      ports.people.addOwner(`P${nameFrom(['imported owner', mobile])}`, {
        name,
        gender,
        mobile,
        roles: ['owner'],
      });
    const personId = byMobile.get(mobile) ?? (await patiently(ports, add)).personId;
    members.push({ personId, name, gender, mobile, part: 'owner', maySign: true });
  }
  return members;
}

/** What was refused, so that it is not tried again. */
async function refusalOf(work: Promise<void>): Promise<Refused | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

async function claimNumbers(
  ports: Ports,
  { receipts }: Customer,
  { id, code }: Beginning,
  by: Person,
): Promise<void> {
  const now = ports.now();
  for (const { receiptNo } of receipts) {
    const refused = await patiently(ports, () =>
      refusalOf(claimReceipt(ports, by, { receiptNo, caseId: id }, now)),
    );
    if (refused) throw refused;
  }
  if (code) await patiently(ports, () => ports.registry.claim('slip', code, id, now));
}
