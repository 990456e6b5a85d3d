import { type ActionName, contract } from '../../shared/contract';
import { departmentOf, type Facts, personIdOf, roleOf } from './demonstration';
import type { CaseView } from './snapshot';

/**
 * Whether somebody certainly may not act on a case or home: worked out from the contract's permits and
 * from what the manager is shown, not from the code that decides it. Where that does not say for sure
 * (stand-ins, a department's share in a project) the answer is false.
 */
export function certainlyMayNot(name: ActionName, openid: string, subject: string, facts: Facts) {
  const permits: readonly string[] = contract[name].who;
  const role = roleOf(openid);
  if (role === 'nobody') return !permits.includes('anyone');
  const shown = facts.cases[subject];
  return !permits.some((permit) => {
    const [needed, relation] = permit.split(':');
    if (permit === 'anyone') return !isStrangeToOwner(openid, subject, facts);
    if (needed !== role) return false;
    if (relation === undefined) return true;
    return mayStandTo(relation, openid, subject, shown, facts);
  });
}

/** An owner sees nothing of homes that are not his own, whatever the action. */
function isStrangeToOwner(openid: string, subject: string, facts: Facts): boolean {
  if (roleOf(openid) !== 'owner') return false;
  const home = subject.startsWith('FW') ? subject : facts.cases[subject]?.home.homeId;
  return home !== undefined && facts.members[home]?.[personIdOf(openid)] === undefined;
}

function mayStandTo(
  relation: string,
  openid: string,
  subject: string,
  shown: CaseView | undefined,
  facts: Facts,
): boolean {
  const home = shown?.home.homeId ?? subject;
  const part = facts.members[home]?.[personIdOf(openid)];
  const project = Object.values(facts.cases).find(
    (one) => one.kind === 'project' && one.home.homeId === home,
  );
  switch (relation) {
    case 'home':
    case 'reporter':
      return part !== undefined;
    case 'signer':
      return part === true;
    case 'agent':
      return (shown ?? project)?.agent?.name === facts.names[openid];
    case 'department':
      if (shown?.kind === 'repair') return departmentOf(openid) === 'engineering';
      if (shown?.kind === 'complaint') return mayBeComplained(openid, shown);
      return true;
    case 'team':
      return teamOf(shown, project).includes(personIdOf(openid));
    default:
      return true;
  }
}

const departments: Record<string, RegExp> = {
  engineering: /工程|engineering/,
  design: /设计|design/,
  finance: /财务|finance/,
  service: /客服|service/,
};

function mayBeComplained(openid: string, { complaint }: CaseView): boolean {
  const mine = departments[departmentOf(openid) ?? ''];
  const texts = [
    complaint?.department,
    ...(complaint?.drawn ?? []).map((one) => one.departmentText),
  ];
  return texts.some((text) => mine?.test(text ?? '') ?? false);
}

function teamOf(shown: CaseView | undefined, project: CaseView | undefined): string[] {
  const { designer, supervisor, projectManager } = project?.project?.team ?? {};
  const crew = shown?.repair?.appointment?.crew;
  return [designer, supervisor, projectManager, crew].flatMap((one) => (one ? [one.personId] : []));
}
