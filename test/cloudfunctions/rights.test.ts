/**
 * Rights in every state: each kind of case in each state of its machine, each action on it, everybody. Who may not is
 * worked out from the contract's permits and the document alone, not from the code that decides.
 */
import { type DemoPerson, people } from '../../localcloud/demonstration/people';
import { type ActionName, actionNames, contract, exampleOf } from '../../shared/contract';
import { idOf } from '../../shared/contract/examples';
import type { Case } from '../../shared/domain/case';
import { campaignMachine, invitationMachine, surveyMachine } from '../../shared/policy/campaign';
import { reorderMachine } from '../../shared/policy/reorder';
import {
  complaintMachine,
  findingMachine,
  handoverMachine,
  inquiryMachine,
  projectMachine,
  prospectMachine,
  repairMachine,
} from '../../shared/policy/stages';
import type { CaseKind } from '../../shared/policy/words';
import { MemoryCompany } from './memory/company';

const machines: Record<CaseKind, Readonly<Record<string, Readonly<Record<string, string>>>>> = {
  project: projectMachine,
  repair: repairMachine,
  complaint: complaintMachine,
  inquiry: inquiryMachine,
  reorder: reorderMachine,
  campaign: campaignMachine,
  invitation: invitationMachine,
  survey: surveyMachine,
  finding: findingMachine,
  handover: handoverMachine,
  prospect: prospectMachine,
};

/** Every state that the machine names, and those in which it ends. */
const statesOf = (kind: CaseKind): string[] => [
  ...new Set(
    Object.entries(machines[kind]).flatMap(([from, moves]) => [from, ...Object.values(moves)]),
  ),
];

/** Actions on a case, by their input. */
const onCases = actionNames.filter((name) => {
  const { input } = exampleOf(name, Date.now()) as { input: object };
  return 'caseId' in input && !contract[name].who.includes('anyone' as never);
});

const inDepartment = (kase: Case, { departmentId }: DemoPerson): boolean =>
  departmentId !== undefined && kase.departments.includes(departmentId);

/** Named on the case. */
function hasPart(kase: Case, person: DemoPerson): boolean {
  const id = idOf(person.openid);
  if (Object.values(kase.team).some(({ personId }) => personId === id)) return true;
  return kase.kind === 'inquiry' && kase.handler?.desk === 'person' && kase.handler.id === id;
}

/** What a person has to do with the case in one of their roles; without that it does not exist for them. */
function sees(kase: Case, person: DemoPerson, role: string): boolean {
  const id = idOf(person.openid);
  const member = kase.members.find(({ personId }) => personId === id);
  const raised = kase.kind === 'complaint' || kase.kind === 'inquiry';
  switch (role) {
    case 'owner':
      return member !== undefined && (member.part !== 'tenant' || !raised || kase.raisedBy === id);
    case 'manager':
    case 'leader':
      return true;
    case 'administrator':
      return false;
    case 'agent':
      return kase.agent?.personId === id || (kase.kind === 'handover' && kase.from.personId === id);
    case 'head':
      return inDepartment(kase, person);
    case 'finance':
      return kase.kind === 'project' || inDepartment(kase, person);
    case 'projectManager':
      return (
        hasPart(kase, person) ||
        ((kase.kind === 'repair' || kase.kind === 'reorder') && inDepartment(kase, person))
      );
    default:
      return hasPart(kase, person);
  }
}

/** Whether a person with this permit stands to the case as it asks. */
function stands(permit: string, kase: Case, person: DemoPerson): boolean {
  const [role = '', relation] = permit.split(':');
  if (!person.roles.some((one) => one === role) || !sees(kase, person, role)) return false;
  const id = idOf(person.openid);
  const member = kase.members.find(({ personId }) => personId === id);
  switch (relation) {
    case 'signer':
      return member?.maySign === true;
    case 'payer':
      return member?.maySign === true && member.part !== 'tenant';
    case 'reporter':
      return member?.mayReport !== false;
    case 'agent':
      return kase.agent?.personId === id;
    case 'department':
      return inDepartment(kase, person);
    case 'team':
      return hasPart(kase, person);
    default:
      return true;
  }
}

const permitted = (name: ActionName, kase: Case, person: DemoPerson): boolean =>
  contract[name].who.some((permit) => stands(permit, kase, person));

/** Nobody's roles would ever be enough: turned away before any case is looked at. */
const hasRole = (name: ActionName, { roles }: DemoPerson): boolean =>
  contract[name].who.some(
    (permit) => permit.startsWith('owner') || roles.some((role) => role === permit.split(':')[0]),
  );

describe.each(Object.keys(machines) as CaseKind[])('rights on a case: %s', (kind) => {
  let company: MemoryCompany;
  let bases: Case[];
  beforeAll(async () => {
    company = await MemoryCompany.start();
    const all = [...company.all('cases').values()] as unknown as Case[];
    const several = all.filter((kase) => kase.kind === kind);
    // One home's agents and people, and another's.
    bases = [
      several[0],
      several.find((one) => one.agent?.personId !== several[0]?.agent?.personId),
    ].filter((one): one is Case => one !== undefined);
  });

  test.each(statesOf(kind))(
    'in state %s',
    async (state) => {
      expect(bases.length).toBeGreaterThan(0);
      const faults: string[] = [];
      let refused = 0;
      for (const base of bases) {
        const kase = { ...structuredClone(base), state };
        company.all('cases').set(kase._id, structuredClone(kase) as never);
        const before = company.state();
        for (const person of people) {
          const shown = await company.call(person.openid, 'case.show', { caseId: kase._id });
          if (shown.ok !== person.roles.some((role) => sees(kase, person, role)))
            faults.push(`${person.openid} ${shown.ok ? 'sees it' : 'does not see it'}`);
          const may = shown.ok ? (shown.data as { case: { may: ActionName[] } }).case.may : [];
          for (const name of may)
            if (
              contract[name] &&
              !contract[name].who.includes('anyone' as never) &&
              !permitted(name, kase, person)
            )
              faults.push(`${person.openid} is offered ${name}`);
          for (const name of onCases) {
            if (permitted(name, kase, person) || !hasRole(name, person)) continue;
            const { input } = exampleOf(name, company.now) as { input: Record<string, unknown> };
            // Pictures belong to who uploaded them, and are looked at first.
            const whole: Record<string, unknown> = { ...input, caseId: kase._id };
            const { pictures: _, ...rest } = whole;
            const fits = contract[name].input.safeParse(rest).success;
            const sent = fits ? rest : whole;
            const answer = await company.call(person.openid, name, sent);
            const code = answer.ok ? 'ok' : answer.error.code;
            refused += 1;
            if (!['forbidden', 'not_found', ...(fits ? [] : ['file_missing'])].includes(code))
              faults.push(`${person.openid} ${name}: ${code}`);
          }
        }
        if (company.state() !== before) faults.push(`${kase._id} was changed`);
      }
      expect(faults).toEqual([]);
      expect(refused).toBeGreaterThan(50);
      expect(company.defects).toEqual([]);
    },
    60_000,
  );
});
