/** The project of an old customer, as if its events had been entered when they happened; what began before is not owed. */
import { refuse } from '../../errors';
import { eventOrder } from '../../policy/stages';
import type { Actor, Home, Member, Named, ProjectCase } from '../case';
import { type Context, journal } from '../context';
import { raise } from '../duties';
import { received, settled } from '../money';
import { newCase } from '../new-case';
import { beginWarranty, termsOf } from '../warranty';
import type { Customer } from './customers';

export interface Beginning {
  id: string;
  home: Home;
  members: Member[];
  /** Of the slip, where there is one. */
  code: string;
  /** The second person, who looked at the contracts and had it done (H16). */
  confirmedBy: Actor;
}

const named = ({ personId, name }: Actor): Named => ({ personId, name });

/**
 * Nothing is told to anybody, and only duties whose time begins after the import are made (`begin` in `duties.ts`).
 * Refuses a slip while money is open (H15).
 */
export function importProject(
  customer: Customer,
  { id, home, members, code, confirmedBy }: Beginning,
  ctx: Context,
): ProjectCase {
  const { facts } = customer;
  const project: ProjectCase = {
    ...newCase(id, 'project', stateOf(facts), ctx),
    kind: 'project',
    home,
    members,
    departments: ['engineering', 'design', 'finance'],
    agent: customer.agent,
    team: customer.team,
    facts: { ...facts },
    contractSum: customer.contractSum,
    money: [],
    slip: null,
    file: null,
    drawings: [],
    terms: facts.finalAccepted === undefined ? null : termsOf(ctx.settings),
    imported: { at: ctx.now, number: customer.number, confirmedBy: named(confirmedBy) },
  };
  journal(project, ctx, 'imported', { number: customer.number });
  const { personId: agentId, name: agent } = customer.agent;
  journal(project, ctx, 'assigned', { agent, agentId });
  events(project, ctx);
  money(project, customer, confirmedBy, ctx);
  if (customer.slip) {
    if (facts.finalAccepted === undefined) refuse('not_accepted');
    if (!settled(project)) refuse('money_open');
    project.slip = {
      number: customer.slip.number || `BX-${id.slice(2)}`,
      code,
      issuedAt: customer.slip.at,
      issuedBy: named(ctx.actor),
    };
    journal(project, ctx, 'slipIssued', { number: project.slip.number }, customer.slip.at);
  }
  return project;
}

function stateOf(facts: Customer['facts']): string {
  if (facts.finalAccepted !== undefined) return 'accepted';
  if (facts.contractSigned !== undefined) return 'construction';
  return facts.measured === undefined ? 'measuring' : 'design';
}

function events(project: ProjectCase, ctx: Context): void {
  journal(project, ctx, 'opened', {}, project.facts.depositPaid);
  for (const event of [...eventOrder, 'furnitureDelivered'] as const) {
    const at = project.facts[event];
    if (at === undefined) continue;
    journal(project, ctx, event, {}, at);
    if (event !== 'finalAccepted') raise(project, ctx, event, { at });
  }
  if (project.state === 'construction')
    raise(project, ctx, 'siteRuns', { at: ctx.now, occasion: '1' });
  if (project.state === 'accepted') beginWarranty(project, ctx);
}

/** Two people have looked at all of it: nothing waits for a second one. */
function money(project: ProjectCase, customer: Customer, second: Actor, ctx: Context): void {
  const me = named(ctx.actor);
  const at = project.facts.contractSigned ?? ctx.now;
  if (customer.contractSum !== null)
    journal(project, { ...ctx, actor: second }, 'sumConfirmed', { sum: customer.contractSum });
  const extra = { at, by: me, approvedBy: named(second) };
  const { changes, discount } = customer;
  if (changes !== 0) {
    const note = '导入:增减项合计';
    project.money.push({ ...extra, id: 'imported-change', type: 'change', amount: changes, note });
  }
  if (discount !== 0) {
    const note = '导入:优惠合计';
    project.money.push({
      ...extra,
      id: 'imported-discount',
      type: 'discount',
      amount: discount,
      note,
    });
  }
  for (const [place, { receiptNo, amount, type, paidAt, note }] of customer.receipts.entries()) {
    const plain = /^[A-Za-z0-9_-]{1,40}$/.test(receiptNo);
    project.money.push({
      id: plain ? `receipt-${receiptNo}` : `receipt-imported-${place + 1}`,
      type,
      amount,
      note,
      at: paidAt,
      receiptNo,
      by: me,
    });
  }
  if (customer.receipts.length > 0)
    journal(project, ctx, 'receiptsImported', {
      count: customer.receipts.length,
      amount: received(project),
    });
}
