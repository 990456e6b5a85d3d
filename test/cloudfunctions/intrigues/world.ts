/** A small company in memory with every port complete, so that people can plot against it for a long time. */
import type { Invitation, Job, Person, Ports } from '../../../cloudfunctions/ports';
import { tick } from '../../../cloudfunctions/usecases/tick';
import { openids, projects } from '../../../shared/contract/examples';
import type { Case } from '../../../shared/domain/case';
import { answers } from '../../../shared/domain/search';
import { MINUTE } from '../../../shared/time/shanghai';
import { MemoryCompany } from '../memory/company';

export type Document = { _id: string } & Record<string, unknown>;
export interface Answered {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message: string };
}

/** What a sequence is played on: the company in memory, or the functions on a local cloud. */
export interface World {
  now(): number;
  call(openid: string, action: string, input: unknown, requestId: string): Promise<Answered>;
  /** Lets so many milliseconds pass; the clock function does what is due. */
  pass(milliseconds: number): Promise<void>;
  /** What is stored now. */
  documents(collection: string): Promise<ReadonlyMap<string, Document>>;
  /** What was logged as an error since it was last asked. */
  defects(): string[] | Promise<string[]>;
}

/** A second administrator, so that one can be dismissed. */
export const secondAdministrator = 'demo-admin-two';

const kept = new Set<string>([
  projects.owing,
  projects.couple,
  projects.warranty,
  projects.building,
  projects.opened,
]);

/** Small enough that thousands of sequences can be played: what is over is left out. */
function small(company: MemoryCompany): void {
  for (const name of ['figures', 'assessments', 'reports', 'reviewCases', 'calls', 'visits'])
    company.all(name).clear();
  company.all('jobs').clear();
  company.all('pages').clear();
  const cases = company.all('cases');
  let repairs = 0;
  for (const one of [...cases.values()]) {
    const kase = one as unknown as Case;
    const home = kept.has(kase.home?.projectId ?? '');
    const stays = home && (kase.kind === 'project' || (kase.kind === 'repair' && repairs++ < 3));
    if (!stays) cases.delete(one._id);
    else {
      kase.duties = kase.duties.filter((duty) => duty.doneAt === undefined).slice(0, 12);
      kase.journal = kase.journal.slice(0, 3);
      kase.notices = [];
    }
  }
  company.all('people').set('admin-two', {
    _id: 'admin-two',
    v: 1,
    openid: secondAdministrator,
    name: '顾远',
    gender: 'male',
    mobile: '13900000041',
    roles: ['administrator'],
    boundAt: company.now,
    schema: company.all('people').get('admin-gao')?.schema,
  });
}

/** 'phone-13800001202-…' → the number that WeChat would give for it. */
const numberOf = (code: string): string | null => /^phone-(1\d{10})-/.exec(code)?.[1] ?? null;

/** What the company in memory leaves out because nobody has asked for it: here everything is asked for. */
function complete(company: MemoryCompany): void {
  const { ports } = company;
  const people = company.all('people');
  const registry = company.all('registry');
  const invitations = company.all('invitations') as unknown as Map<string, Invitation>;
  const cases = company.all('cases') as unknown as Map<string, Case>;
  const jobs = company.all('jobs') as unknown as Map<string, Job>;
  const personOf = ({ _id, ...rest }: Document) =>
    structuredClone({ personId: _id, ...rest }) as unknown as Person;
  ports.phoneNumber = async (code) => numberOf(code);
  ports.people = {
    ...ports.people,
    replace: async (before, { personId, ...after }) => {
      const there = people.get(before.personId);
      if (!there || (there.v ?? 0) !== (before.v ?? 0)) return false;
      const next = { ...structuredClone(after), _id: personId, v: Number(before.v ?? 0) + 1 };
      people.set(personId, JSON.parse(JSON.stringify(next)) as Document);
      return true;
    },
    addOwner: async (id, person) => {
      let holder = id;
      if (person.mobile) {
        const claim = `mobile:${person.mobile}`;
        if (!registry.has(claim)) registry.set(claim, { _id: claim, personId: id });
        holder = String(registry.get(claim)?.personId);
      }
      if (!people.has(holder))
        people.set(holder, { _id: holder, v: 1, ...structuredClone(person) });
      return { ...personOf(people.get(holder) as Document), ...person, personId: holder };
    },
  };
  const open = (one: Invitation, now: number) => one.until > now;
  ports.invitations = {
    ...ports.invitations,
    find: async (id) => structuredClone(invitations.get(id) ?? null),
    end: async (id, now) => {
      const one = invitations.get(id);
      if (one && one.usedBy === undefined && open(one, now))
        invitations.set(id, { ...one, until: now });
    },
    ofHome: async (homeId, now) =>
      structuredClone(
        [...invitations.values()].filter((one) => one.homeId === homeId && open(one, now)),
      ),
    ofStaff: async (now) =>
      structuredClone(
        [...invitations.values()].filter((one) => one.kind === 'staff' && open(one, now)),
      ),
    forget: async (personId, usedBy) => {
      for (const [id, one] of invitations)
        if (
          one.personId === personId ||
          one.by.personId === personId ||
          (usedBy !== '' && one.usedBy === usedBy)
        )
          invitations.delete(id);
    },
    forgetNamed: async (homeId, name) => {
      for (const [id, one] of invitations)
        if (one.homeId === homeId && one.name === name) invitations.delete(id);
    },
  };
  ports.jobs = { ...ports.jobs, find: async (id) => structuredClone(jobs.get(id) ?? null) };
  ports.cases = {
    ...ports.cases,
    waking: async (now) => ({
      cases: structuredClone([...cases.values()].filter(({ wakeAt }) => wakeAt <= now)),
      jobs: structuredClone([...jobs.values()].filter(({ at }) => at <= now)),
      next: null,
    }),
    list: async ({ viewers, open: state, kind, search }) => ({
      items: structuredClone(
        [...cases.values()].filter(
          (kase) =>
            viewers.some((key) => kase.viewers.includes(key)) &&
            (state === undefined || kase.open === state) &&
            (kind === undefined || kase.kind === kind) &&
            (search === undefined || answers(search, kase.searchKeys)),
        ),
      ).slice(0, 20),
      next: null,
    }),
  };
  // A night's figures are another test's; here they would only take time.
  ports.figures = { ...ports.figures, drawnUpTo: async () => '9999-12-31' };
}

export async function inMemory(
  plant: (ports: Ports, company: MemoryCompany) => void = () => undefined,
): Promise<World> {
  const company = await MemoryCompany.start();
  small(company);
  complete(company);
  plant(company.ports, company);
  return {
    now: () => company.now,
    call: (openid, action, input, requestId) => company.call(openid, action, input, requestId),
    async pass(milliseconds) {
      company.now += milliseconds;
      for (let times = 0; times < 3; times++) {
        const { more } = await tick(company.ports, () => 50_000);
        if (!more && times > 0) break;
        company.now += MINUTE;
      }
    },
    documents: async (name) => company.all(name) as ReadonlyMap<string, Document>,
    defects: () => company.defects.splice(0),
  };
}

export { openids, projects };
