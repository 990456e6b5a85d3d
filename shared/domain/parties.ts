/**
 * Contract parties 合同当事人 (H16): who signed the contract and owes what it costs. They stand in the project, entered by
 * staff; an owner whom another owner invited has rights in the home and is no party. Two people change them, and as long
 * as money is open nobody else can: not the other owners, not they themselves.
 */
import { refuse } from '../errors';
import { salutation } from '../policy/wording';
import type { Member, Named, ProjectCase } from './case';
import { type Context, entryCount, journal } from './context';
import { raise } from './duties';
import { outstanding, settled, yuan } from './money';
import { agree } from './twoPeople';

type WithParties = Pick<ProjectCase, 'parties' | 'members' | 'sold'>;

const ownersAmong = (people: readonly Member[]): Named[] =>
  people.filter(({ part }) => part === 'owner').map(({ personId, name }) => ({ personId, name }));

/** Of a project from before parties were kept: its owners; those of before the first sale where it was sold. */
export function derivedParties({ members, sold }: Pick<WithParties, 'members' | 'sold'>): Named[] {
  const first = Math.min(...(sold?.former ?? []).map(({ until }) => until));
  const former = ownersAmong((sold?.former ?? []).filter(({ until }) => until === first));
  return former.length > 0 ? former : ownersAmong(members);
}

/** Who owes what the contract costs. */
export const partiesOf = (project: WithParties): readonly Named[] =>
  project.parties ?? derivedParties(project);

export const isParty = (project: WithParties, personId: string): boolean =>
  partiesOf(project).some((party) => party.personId === personId);

/** As staff enter them when the project is opened. */
export const firstParties = (members: readonly Member[]): Named[] => ownersAmong(members);

/** Whether money of the contract is open: then its parties stay what they are. */
export const moneyOpen = (project: ProjectCase): boolean =>
  project.state !== 'cancelled' && project.contractSum !== null && !settled(project);

/** Refuses to let a party go, or be less than an owner who may sign, while money is open; and the last one before there is a contract. */
export function partyStays(project: ProjectCase, { personId, name, gender }: Member): void {
  if (!isParty(project, personId)) return;
  const who = salutation(name, gender);
  if (moneyOpen(project)) {
    const owed = outstanding(project) ?? 0;
    refuse(
      'money_open',
      `${who}是合同当事人,款项${owed > 0 ? `还有 ${yuan(owed)} ` : ''}没有结清,不能退出或改为其他身份;要变更合同当事人请联系专职客服`,
      'personId',
    );
  }
  if (project.state === 'cancelled' || project.contractSum !== null) return;
  if (partiesOf(project).length < 2)
    refuse(
      'wrong_state',
      `${who}是公司登记的业主,还没有签合同,不能退出或改为其他身份;换业主请联系专职客服`,
      'personId',
    );
}

/** Before there is a contract nobody owes anything by it: who goes is no party of the one to come. */
export function partyGone(project: ProjectCase, personId: string): void {
  if (project.contractSum === null)
    project.parties = partiesOf(project).filter((party) => party.personId !== personId);
}

/** Staff ask for other parties, with the reason; nothing changes before another one agrees. */
export function askParties(
  project: ProjectCase,
  { partyIds, reason }: { partyIds: readonly string[]; reason: string },
  ctx: Context,
): void {
  if (project.state === 'cancelled') refuse('wrong_state', '这个工程已经终止');
  if (project.partiesAsked) refuse('wrong_state', '已经有一份变更在等另一位同事确认');
  const known = [...partiesOf(project), ...ownersAmong(project.members)];
  const to = [...new Set(partyIds)].map((id) => {
    const found = known.find(({ personId }) => personId === id);
    return found ?? refuse('bad_input', '合同当事人要是这套房屋的业主', 'partyIds');
  });
  const same = (list: readonly Named[]) =>
    JSON.stringify(list.map(({ personId }) => personId).sort());
  if (same(to) === same(partiesOf(project)))
    refuse('bad_input', '和现在的合同当事人一样,没有变更', 'partyIds');
  const by = { personId: ctx.actor.personId, name: ctx.actor.name };
  project.partiesAsked = { to, by, at: ctx.now, reason };
  journal(project, ctx, 'partiesAsked', { names: namesOf(to), reason });
  raise(project, ctx, 'partiesAsked', { occasion: String(entryCount(project)) });
}

/** Another one of finance, manager and leader agrees, or says no. */
export function confirmParties(
  project: ProjectCase,
  { agreed, reason }: { agreed: boolean; reason?: string | undefined },
  ctx: Context,
): void {
  const asked = project.partiesAsked ?? refuse('wrong_state', '没有等待确认的合同当事人变更');
  if (agreed) {
    const what = `合同当事人变更为${namesOf(asked.to)}`;
    const how = agree(project, ctx, {
      key: `parties:${asked.at}`,
      what,
      first: [asked.by],
      refusal: '变更是您提出的,请另一位同事确认',
    });
    if (how === 'announced') return;
    project.parties = [...asked.to];
  }
  project.partiesAsked = undefined;
  journal(project, ctx, agreed ? 'partiesChanged' : 'partiesKept', {
    names: namesOf(asked.to),
    ...(reason ? { reason } : {}),
  });
  raise(project, ctx, 'partiesSettled');
}

const namesOf = (people: readonly Named[]): string => people.map(({ name }) => name).join('、');
