/**
 * What the test knows of the company by itself: whose a home is, who works here, which codes were handed out, what
 * everybody was ever called. It learns from answers alone.
 */
import type { Case, ProjectCase } from '../../../shared/domain/case';
import { Ledger, paperOf, type Step } from './ledger';
import { type Answered, type Document, openids, type World } from './world';

export interface Done extends Step {
  answer: Answered;
  /** The person whose account it was when it was sent; of a stranger nothing. */
  by: string | undefined;
}

interface Code {
  kind: 'member' | 'bind' | 'staff';
  by: string;
  at: number;
  homeId?: string;
  personId?: string;
  roles?: string[];
  /** Why nobody may use it any more. */
  dead?: string;
  usedBy?: string;
}

/** Something that must never be so, by the invariant's name. */
export interface Fault {
  invariant: string;
  what: string;
}

interface Known {
  names: Set<string>;
  mobiles: Set<string>;
  roles: Set<string>;
  openid?: string | undefined;
}

export class Model {
  readonly ledgers = new Map<string, Ledger>();
  readonly accepted = new Set<string>();
  readonly homes = new Map<string, { projectId: string; members: Map<string, string> }>();
  /** Whoever signed the contract of a project, and owes its money. */
  readonly parties = new Map<string, Set<string>>();
  readonly codes = new Map<string, Code>();
  readonly people = new Map<string, Known>();
  /** Who was of a home and is so no more: 'person home'. */
  readonly former = new Set<string>();
  readonly leftStaff = new Map<string, string>();
  readonly cancelled = new Set<string>();
  readonly faults: Fault[] = [];

  static async of(world: World): Promise<Model> {
    const model = new Model();
    for (const [id, person] of await world.documents('people')) model.#know(id, person);
    for (const kase of (await world.documents('cases')).values())
      if (kase.kind === 'project') model.#project(kase as unknown as ProjectCase);
    return model;
  }

  #know(id: string, { name, mobile, roles, openid }: Document): void {
    this.people.set(id, {
      names: new Set([String(name)]),
      mobiles: new Set(mobile ? [String(mobile)] : []),
      roles: new Set((roles as string[]).filter((role) => role !== 'owner')),
      openid: openid as string | undefined,
    });
  }

  #project(project: ProjectCase): void {
    const ledger = new Ledger(project as never);
    this.ledgers.set(project._id, ledger);
    if (project.facts.finalAccepted !== undefined) this.accepted.add(project._id);
    const members = new Map(project.members.map(({ personId, part }) => [personId, part]));
    if (!this.homes.has(project.home.id))
      this.homes.set(project.home.id, { projectId: project._id, members });
    this.parties.set(
      project._id,
      new Set(project.members.filter(({ part }) => part === 'owner').map((one) => one.personId)),
    );
  }

  #fault(invariant: string, what: string): void {
    this.faults.push({ invariant, what });
  }

  /** After a step: what was asked, what was answered, what is stored now. */
  async learn(done: Done, world: World): Promise<void> {
    await this.#newcomers(done, world);
    if (!done.answer.ok) return;
    const { action } = done;
    if (action.startsWith('payment.')) return this.#money(done, world);
    if (action.startsWith('project.')) return this.#projects(done, world);
    if (action.startsWith('member.')) return this.#family(done, world);
    if (action.startsWith('staff.') || action === 'person.invite') return this.#staff(done, world);
    if (action === 'me.join') return this.#joined(done, world);
    if (action === 'me.correct') this.#corrected(done);
    if (action === 'case.list') await this.#searched(done, world);
  }

  /** People whom the company did not know before. */
  async #newcomers(_done: Done, world: World): Promise<void> {
    for (const [id, person] of await world.documents('people')) {
      const known = this.people.get(id);
      if (!known) this.#know(id, person);
      else {
        known.openid = person.openid as string | undefined;
        if (person.mobile) known.mobiles.add(String(person.mobile));
      }
    }
  }

  async #money(done: Done, world: World): Promise<void> {
    const { caseId } = done.input;
    const project = (await world.documents('cases')).get(String(caseId)) as
      | (ProjectCase & Document)
      | undefined;
    const ledger = this.ledgers.get(String(caseId));
    if (!project || !ledger) return;
    const { status = 'counted' } = done.answer.data as { status?: string };
    const fresh = project.money.filter(({ id }) => !ledger.entries.has(id));
    const before = ledger.outstanding;
    const wrong = ledger.learn(done, done.by ?? '', status, fresh);
    if (wrong) this.#fault('twoPeople', `${wrong} on ${caseId}`);
    if (this.live(done.input.receiptNo) > 1)
      this.#fault('receipt', `${done.input.receiptNo} counts twice, now on ${caseId}`);
    const answered = (done.answer.data as { outstanding?: number }).outstanding;
    if (answered !== undefined && before !== null && answered !== (ledger.outstanding ?? 0))
      this.#fault('ledger', `${caseId} owes ${ledger.outstanding}, the answer says ${answered}`);
  }

  /** How many receipts count under this number in the whole company. */
  live(receiptNo: unknown): number {
    const paper = paperOf(String(receiptNo));
    return [...this.ledgers.values()].reduce((all, ledger) => all + ledger.live(paper), 0);
  }

  async #projects({ action, input, answer }: Done, world: World): Promise<void> {
    const caseId = String(input.caseId ?? (answer.data as { caseId?: string }).caseId);
    const cases = await world.documents('cases');
    const project = cases.get(caseId) as unknown as ProjectCase | undefined;
    if (!project) return;
    if (action === 'project.open') this.#opened(input, project);
    if (action === 'project.record') this.#recorded(caseId, input, project);
    if (action === 'project.retract' && input.event === 'finalAccepted')
      this.accepted.delete(caseId);
    if (action === 'project.cancel') this.cancelled.add(caseId);
    if (action === 'project.sell' || action === 'project.confirmSale') this.#sold(project);
  }

  #recorded(caseId: string, input: Step['input'], project: ProjectCase): void {
    if (input.event === 'finalAccepted') this.accepted.add(caseId);
    const ledger = this.ledgers.get(caseId);
    if (input.event !== 'contractSigned' || !ledger) return;
    ledger.sum = Number(input.contractSum);
    ledger.sumBy = project.sumWaiting?.by.personId;
    if (ledger.sumBy === undefined) this.#fault('twoPeople', `the sum of ${caseId} counts at once`);
  }

  #opened(input: Step['input'], project: ProjectCase): void {
    for (const { name, mobile } of (input.members ?? []) as { name: string; mobile: string }[]) {
      const [id] =
        [...this.people].find(([, one]) => one.mobiles.has(mobile) && !one.names.has(name)) ?? [];
      if (id && project.members.some(({ personId }) => personId === id))
        this.#fault('homes', `${project._id} of ${name} was given to ${id}, whose number it is`);
    }
    const there = this.homes.get(project.home.id);
    this.#project(project);
    if (there) there.projectId = project._id;
  }

  #sold(project: ProjectCase): void {
    const home = this.homes.get(project.home.id);
    if (!home || !project.sold) return;
    const now = new Map(project.members.map(({ personId, part }) => [personId, part]));
    const gone = [...home.members.keys()].filter((id) => !now.has(id));
    if (gone.length === 0) return;
    for (const id of gone) this.former.add(`${id} ${project.home.id}`);
    for (const id of now.keys()) this.former.delete(`${id} ${project.home.id}`);
    home.members = now;
    for (const code of this.codes.values())
      if (code.homeId === project.home.id) code.dead ??= 'the home was sold';
  }

  #owed(homeId: string): boolean {
    const { projectId = '' } = this.homes.get(homeId) ?? {};
    const owed = this.ledgers.get(projectId)?.outstanding ?? 0;
    return !this.cancelled.has(projectId) && owed > 0;
  }

  async #family({ action, input, answer, by = '' }: Done, world: World): Promise<void> {
    const homeId = String(input.homeId);
    const personId = String(input.personId);
    const home = this.homes.get(homeId);
    if (!home) return;
    if (action === 'member.invite') {
      const { code } = answer.data as { code: string };
      this.codes.set(code, { kind: 'member', by, at: world.now(), homeId });
    }
    if (action === 'member.withdraw') await this.#withdrawn(homeId, world);
    if (action === 'member.change') {
      const demoted = input.part !== 'owner' && this.parties.get(home.projectId)?.has(personId);
      if (demoted && this.#owed(homeId))
        this.#fault('parties', `${personId} owes for ${homeId} and is no owner any more`);
      home.members.set(personId, String(input.part));
      if (input.part !== 'owner' || input.maySign !== true) this.#codesEnd(personId, homeId);
    }
    if (action === 'member.remove') {
      if (this.parties.get(home.projectId)?.has(personId) && this.#owed(homeId))
        this.#fault('parties', `${personId} owes for ${homeId} and was removed`);
      home.members.delete(personId);
      this.former.add(`${personId} ${homeId}`);
      this.#codesEnd(personId, homeId);
    }
  }

  /** What somebody gave with a right that has ended. */
  #codesEnd(personId: string, homeId: string): void {
    for (const code of this.codes.values())
      if (code.homeId === homeId && code.by === personId) code.dead ??= 'the inviter may not';
  }

  async #withdrawn(homeId: string, world: World): Promise<void> {
    const open = [...(await world.documents('invitations')).values()];
    const ended = open.filter((one) => one.homeId === homeId && Number(one.until) <= world.now());
    for (const code of this.codes.values())
      if (code.homeId === homeId && code.usedBy === undefined)
        if (ended.some(({ at }) => at === code.at)) code.dead ??= undefined as never;
  }

  async #staff(done: Done, world: World): Promise<void> {
    const { action, input, answer, by = '' } = done;
    const personId = String(input.personId);
    if (action === 'person.invite' || action === 'staff.invite') {
      const { code } = answer.data as { code: string };
      const bind = input.personId !== undefined;
      this.codes.set(code, {
        kind: bind ? 'bind' : 'staff',
        by,
        at: world.now(),
        ...(bind ? { personId } : { roles: input.roles as string[] }),
      });
    }
    const known = this.people.get(personId);
    if (action === 'staff.change' && known) this.#rolesOf(personId, input.roles as string[]);
    if (action === 'staff.leave' && known) {
      this.#rolesOf(personId, []);
      if (known.openid) this.leftStaff.set(personId, known.openid);
      for (const code of this.codes.values())
        if (code.personId === personId) code.dead ??= 'whom it was for has left';
    }
  }

  #rolesOf(personId: string, roles: string[]): void {
    const known = this.people.get(personId);
    const was = known?.roles.has('administrator') && !roles.includes('administrator');
    if (known) known.roles = new Set(roles);
    for (const code of this.codes.values())
      if (was && code.by === personId && code.kind === 'staff')
        code.dead ??= 'who gave it is no administrator any more';
  }

  async #joined({ input, openid, by: before }: Done, world: World): Promise<void> {
    const code = this.codes.get(String(input.code));
    if (!code) return;
    const people = [...(await world.documents('people')).values()];
    const by = before ?? people.find((one) => one.openid === openid)?._id ?? '';
    if (code.dead) this.#fault('rights', `${openid} joined by a code that is dead: ${code.dead}`);
    if (code.kind === 'member' && code.homeId) {
      if (code.usedBy !== undefined && this.former.has(`${by} ${code.homeId}`))
        this.#fault('rights', `${openid} was sent away and came back by the code of then`);
      const project = (await world.documents('cases')).get(
        this.homes.get(code.homeId)?.projectId ?? '',
      ) as unknown as ProjectCase | undefined;
      const member = project?.members.find(({ personId }) => personId === by);
      if (member) {
        this.homes.get(code.homeId)?.members.set(by, member.part);
        this.former.delete(`${by} ${code.homeId}`);
      }
    }
    const target = code.personId === undefined ? undefined : this.people.get(code.personId);
    if (code.kind === 'bind' && target && target.roles.size > 0 && !this.#isOffice(code.by))
      this.#fault('rights', `${openid} has the account of ${code.personId}, who works here now`);
    if (code.kind === 'staff') {
      if (this.leftStaff.has(by))
        this.#fault('rights', `${openid} was dismissed and came back by a code of before`);
      for (const role of code.roles ?? []) this.people.get(by)?.roles.add(role);
    }
    code.usedBy = openid;
  }

  #isOffice(personId: string): boolean {
    const roles = this.people.get(personId)?.roles;
    return roles?.has('administrator') === true || roles?.has('manager') === true;
  }

  #corrected({ input, by = '' }: Done): void {
    const known = this.people.get(by);
    if (known && typeof input.name === 'string') known.names.add(input.name);
  }

  /** A part of a number must find nobody (H61). */
  async #searched({ input, answer, openid }: Done, world: World): Promise<void> {
    const term = String(input.search ?? '').replace(/[\s-]/g, '');
    if (!/^\d{5,10}$/.test(term)) return;
    const cases = await world.documents('cases');
    for (const { caseId } of (answer.data as { items: { caseId: string }[] }).items) {
      const kase = cases.get(caseId) as unknown as Case | undefined;
      if (kase?.members.some(({ mobile }) => mobile !== '' && mobile.startsWith(term)))
        if (!`${kase._id}${kase.home.label}${kase.home.address}`.includes(term))
          this.#fault('numbers', `${openid} finds ${caseId} by ${term}, a part of a number`);
    }
  }
}

export const manager = openids.manager;
