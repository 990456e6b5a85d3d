/** What must be so after every step, whoever did whatever. */
import { people as company } from '../../../localcloud/demonstration/people';
import { misfit } from '../../../shared/documents';
import type { Case, ProjectCase } from '../../../shared/domain/case';
import { outstanding } from '../../../shared/domain/money';
import { slipState } from '../../../shared/domain/warranty';
import { isNothing, mayRead } from '../../actions/fields/oracle';
import { audienceOf } from '../../actions/fields/table';
import { valuesOf } from '../../actions/fields/values';
import type { Done, Fault, Model } from './model';
import { type Document, openids, type World } from './world';

const reads = /\.(show|list|older|card)$/;
const staffNames = new Map(company.map(({ openid, name }) => [openid.replace(/^demo-/, ''), name]));

/** Outstanding is the ledger's, and no slip is in force that the ledger does not allow. */
function money(model: Model, cases: ReadonlyMap<string, Document>): Fault[] {
  const faults: Fault[] = [];
  for (const [id, ledger] of model.ledgers) {
    const project = cases.get(id) as unknown as ProjectCase | undefined;
    if (!project) {
      faults.push({ invariant: 'opens', what: `${id} is not there any more` });
      continue;
    }
    const says = outstanding(project);
    if (says !== ledger.outstanding)
      faults.push({ invariant: 'ledger', what: `${id} owes ${ledger.outstanding}, shown ${says}` });
    if (slipState(project) !== 'inForce') continue;
    if (!ledger.settled || !model.accepted.has(id) || model.cancelled.has(id))
      faults.push({
        invariant: 'slip',
        what: `${id} is in force with ${ledger.outstanding} open, accepted: ${model.accepted.has(id)}`,
      });
  }
  return faults;
}

/** The same fault told twice in one moment is one case. */
function twins(cases: ReadonlyMap<string, Document>): Fault[] {
  const seen = new Map<string, string>();
  const faults: Fault[] = [];
  for (const one of cases.values()) {
    const kase = one as unknown as Case;
    if (kase.kind !== 'repair' || !kase.open || kase._id.startsWith('WXDEM')) continue;
    const key = `${kase.home.id} ${kase.place} ${kase.fault} ${kase.createdAt}`;
    const other = seen.get(key);
    if (other) faults.push({ invariant: 'twins', what: `${other} and ${kase._id} are one fault` });
    seen.set(key, kase._id);
  }
  return faults;
}

/** Whoever was of a home, or of the staff, has nothing of it left. */
async function former(model: Model, world: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const one of model.former) {
    const [personId = '', homeId = ''] = one.split(' ');
    const openid = model.people.get(personId)?.openid;
    const { projectId = '' } = model.homes.get(homeId) ?? {};
    if (!openid || (model.people.get(personId)?.roles.size ?? 0) > 0) continue;
    const shown = await world.call(openid, 'case.show', { caseId: projectId }, 'look-former');
    if (shown.ok) faults.push({ invariant: 'rights', what: `${openid} still sees ${projectId}` });
  }
  for (const [personId, openid] of model.leftStaff) {
    const owed = await world.call(openid, 'duty.list', { scope: 'mine' }, 'look-former');
    if (owed.ok) faults.push({ invariant: 'rights', what: `${personId} has left and still works` });
  }
  return faults;
}

const unchanged = (before: ReadonlyMap<string, unknown>, id: string, one: Document): boolean => {
  const known = before.get(id) as Document | undefined;
  return known === one || (known !== undefined && known.v !== undefined && known.v === one.v);
};

/** Documents changed since the last look: each is what it should be, can be opened, and calls colleagues by their names. */
async function opens(
  world: World,
  before: ReadonlyMap<string, unknown>,
  cases: ReadonlyMap<string, Document>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [id, one] of cases) {
    if (unchanged(before, id, one)) continue;
    const wrong = misfit('cases', one);
    if (wrong) faults.push({ invariant: 'fits', what: `${id} ${wrong.path}: ${wrong.why}` });
    const shown = await world.call(openids.manager, 'case.show', { caseId: id }, 'look-opens');
    if (!shown.ok) faults.push({ invariant: 'opens', what: `${id}: ${shown.error?.code}` });
    const kase = one as unknown as Case;
    for (const named of [kase.agent, ...Object.values(kase.team ?? {})]) {
      const name = named && staffNames.get(named.personId);
      if (name && named.name !== name)
        faults.push({ invariant: 'opens', what: `${id} calls ${name} ${named.name}` });
    }
  }
  const people = await world.documents('people');
  for (const [id, one] of people) {
    const wrong = misfit('people', one);
    if (wrong && !unchanged(before, id, one))
      faults.push({ invariant: 'fits', what: `${id} ${wrong.path}: ${wrong.why}` });
  }
  return faults;
}

/** Every text in a value. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* texts(one);
  else if (value && typeof value === 'object')
    for (const one of Object.values(value)) yield* texts(one);
}

/** Names that are words of this trade too, and stay where they are words. */
const ordinary = new Set(['工程', '业主']);
const collections = ['cases', 'people', 'registry', 'invitations', 'calls', 'visits', 'pages'];
/** Written with whatever between the digits, in whatever width. */
const digits = (text: string): string =>
  text.normalize('NFKC').replace(/(?<=\d)[\s\-_.·()（）]+(?=\d)/g, '');

/** Of whoever has been deleted nothing is left that tells of them: no number that they ever had, no name. */
async function forgotten(model: Model, world: World): Promise<Fault[]> {
  const people = await world.documents('people');
  const gone = [...model.people].filter(([id]) => !people.has(id));
  if (gone.length === 0) return [];
  const others = [...model.people].filter(([id]) => people.has(id)).map(([, one]) => one);
  const faults: Fault[] = [];
  for (const [id, { names, mobiles }] of gone) {
    const distinct = [...names].filter(
      (name) =>
        /^\p{Script=Han}{2,}$/u.test(name) &&
        !ordinary.has(name) &&
        !others.some((other) =>
          [...other.names].some((one) => one.includes(name) || name.includes(one)),
        ),
    );
    const numbers = [...mobiles].filter((one) => !others.some((other) => other.mobiles.has(one)));
    for (const collection of collections)
      for (const [document, stored] of await world.documents(collection))
        for (const text of texts(stored)) {
          const plain = digits(text);
          const trace =
            (text.includes(id) && !text.startsWith('cloud://') && id) ||
            numbers.find((one) => plain.includes(one)) ||
            distinct.find((one) => text.includes(one));
          if (trace) {
            faults.push({
              invariant: 'forgotten',
              what: `${trace} stands in ${collection} ${document} after ${id} was deleted`,
            });
            break;
          }
        }
  }
  return faults.slice(0, 1);
}

/** Nobody is handed a field that the table of access does not give them. */
export function fields(
  done: Done,
  model: Model,
  cases: ReadonlyMap<string, Document>,
  people: ReadonlyMap<string, Document>,
): Fault[] {
  if (!done.answer.ok || !reads.test(done.action)) return [];
  const person = done.by === undefined ? undefined : people.get(done.by);
  const roles = (person?.roles ?? []) as string[];
  // Who is both is shown what both are.
  if (roles.includes('owner') && roles.length > 1) return [];
  const reader = {
    personId: done.by ?? done.openid,
    person: person && ({ ...person, openid: done.openid } as never),
  };
  const { caseId, homeId } = done.input;
  const about = String(caseId ?? model.homes.get(String(homeId))?.projectId ?? '');
  for (const { path, value, beside, caseId: of } of valuesOf(
    done.action,
    done.answer.data,
    about,
  )) {
    if (isNothing(value)) continue;
    const kase = of ? (cases.get(of) as unknown as Case | undefined) : undefined;
    // A colleague who lives there is shown what both are.
    const lives = kase?.members.some(({ personId }) => personId === reader.personId);
    if (lives && roles.some((role) => role !== 'owner')) continue;
    if (!mayRead(audienceOf(path), kase, reader, value, beside))
      return [{ invariant: 'fields', what: `${done.openid} reads ${path} of ${of}` }];
  }
  return [];
}

/** Everything that must be so now. `before`: the documents as they were at the last look, by id. */
export async function look(
  model: Model,
  world: World,
  before: ReadonlyMap<string, unknown>,
): Promise<Fault[]> {
  const cases = await world.documents('cases');
  return [
    ...model.faults.splice(0),
    ...money(model, cases),
    ...twins(cases),
    ...(await opens(world, before, cases)),
    ...(await former(model, world)),
    ...(await forgotten(model, world)),
    ...(await world.defects()).map((what) => ({ invariant: 'opens', what: what.slice(0, 200) })),
  ];
}
