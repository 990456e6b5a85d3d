/** Decisions on a reorder 补单: furniture and parts that are made again (H27). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { shorten } from '../policy/notices';
import { type Payer, payerNames, reorderMachine, reorderStateNames } from '../policy/reorder';
import { sayTime } from '../time/shanghai';
import type { Home, Named, ProjectCase, ReorderCase, RepairCase } from './case';
import { byVoice, type Context, journal, move } from './context';
import { isOpen, raise, reschedule } from './duties';
import { leave } from './errands';
import { yuan } from './money';
import { newCase } from './new-case';
import { informOwners } from './notices';
import { vipOf } from './vip';

const step = (reorder: ReorderCase, event: string, name: string): void =>
  move(reorder, reorderMachine, event, reorderStateNames[reorder.state] ?? reorder.state, name);

const byOf = ({ actor }: Context): Named => ({ personId: actor.personId, name: actor.name });

/** Raised from a repair that needs a part, or for a home whose owner wants more of something. */
export function open(
  id: string,
  from: RepairCase | ProjectCase,
  input: Parsed<'reorder.open'>,
  ctx: Context,
): ReorderCase {
  if (from.kind === 'project' && from.state === 'cancelled')
    refuse('wrong_state', '这个工程已经终止,不能补单');
  if (from.kind === 'repair' && (!from.open || from.completion !== null))
    refuse('wrong_state', '这个报修已经完工,需要补单请另外登记');
  const home: Home = from.home;
  const reorder: ReorderCase = {
    ...newCase(id, 'reorder', 'opened', ctx),
    kind: 'reorder',
    home,
    members: from.members,
    ...vipOf(from),
    agent: from.agent,
    departments: ['engineering', 'finance'],
    team: from.team.crew ? { crew: from.team.crew } : {},
    repairId: from.kind === 'repair' ? from._id : '',
    payer: input.payer,
    item: input.item,
    quantity: input.quantity,
    reason: input.reason,
    channel: input.channel,
    evidence: null,
    liability: null,
    quote: null,
    quotes: 0,
    consent: null,
    signOff: null,
    order: null,
    shipment: null,
    fitting: null,
    fittings: 0,
  };
  journal(reorder, ctx, 'reorderOpened', {
    item: `${input.item} × ${input.quantity}`,
    payer: input.payer,
  });
  raise(reorder, ctx, 'opened');
  tellStep(reorder, ctx, 'opened', '已登记', '我们会尽快核对并告诉您');
  linkRepair(reorder, ctx, true);
  return reorder;
}

/** The repair knows its reorders: it is not finished as long as one is open. */
function linkRepair(reorder: ReorderCase, ctx: Context, still: boolean): void {
  const { repairId: to, item } = reorder;
  if (to === '') return;
  leave(reorder, { id: `link:${still}`, at: ctx.now, what: 'link', to, item, open: still });
}

/** Everybody in the home who did not do it; at most one message a step. */
function tellStep(
  reorder: ReorderCase,
  ctx: Context,
  occasion: string,
  state: string,
  note: string,
): void {
  informOwners(reorder, ctx, occasion, 'progress', {
    number: reorder._id,
    what: shorten(20, `补单:${reorder.item}`, '您的补单有进展'),
    state,
    note: shorten(20, note, '请打开小程序查看'),
  });
}

export function giveEvidence(
  reorder: ReorderCase,
  input: Parsed<'reorder.evidence'>,
  ctx: Context,
): void {
  step(reorder, 'evidenced', '举证');
  const known = reorder.evidence?.pictures ?? [];
  const added = input.pictures.filter((picture) => !known.includes(picture));
  const pictures = [...known, ...added].slice(0, 18);
  reorder.evidence = { note: input.note, pictures, at: ctx.now, by: byOf(ctx) };
  journal(reorder, ctx, 'evidenced', { note: input.note, pictures: added.length });
  raise(reorder, ctx, 'evidenced');
}

export function check(reorder: ReorderCase, input: Parsed<'reorder.check'>, ctx: Context): void {
  step(reorder, 'checked', '核对');
  if (input.item) reorder.item = input.item;
  if (input.quantity) reorder.quantity = input.quantity;
  if (input.payer) reorder.payer = input.payer;
  journal(reorder, ctx, 'checked', input.note ? { note: input.note } : {});
  raise(reorder, ctx, 'checked');
  raise(reorder, ctx, `checked:${reorder.payer}`);
}

/** Parts and labour in fen. The company's own costs are decided on, the owner's are put to the owner. */
export function quote(reorder: ReorderCase, input: Parsed<'reorder.quote'>, ctx: Context): void {
  const total = input.parts + input.labour;
  if (total === 0 && reorder.payer === 'owner')
    refuse('bad_input', '业主承担的补单,配件和人工不能都是 0', 'labour');
  step(reorder, 'quoted', '报价');
  reorder.quotes += 1;
  const { parts, labour, note } = input;
  reorder.quote = { parts, labour, note, at: ctx.now, by: byOf(ctx), state: 'offered' };
  journal(reorder, ctx, quotedTo(reorder.payer), { total, note });
  raise(reorder, ctx, 'quoted');
  offer(reorder, ctx);
}

/** What the company pays is no business of the owner's, so it is journalled apart (H50). */
const quotedTo = (payer: Payer) => (payer === 'owner' ? 'quoted' : 'quotedInside');

function offer(reorder: ReorderCase, ctx: Context): void {
  const { payer, quotes } = reorder;
  raise(reorder, ctx, `quoted:${payer}`, {
    occasion: String(quotes),
    given: { about: yuan(totalOf(reorder)) },
  });
}

const totalOf = ({ quote: given }: ReorderCase): number => (given ? given.parts + given.labour : 0);

/** Customer service decides who is liable: the company's goes on, anything else is the owner's to agree to (H19, H27). */
export function judge(reorder: ReorderCase, input: Parsed<'reorder.judge'>, ctx: Context): void {
  if (input.penalty !== undefined && !input.department)
    refuse('bad_input', '请选择责任部门', 'department');
  const payer: Payer = input.liable === 'company' ? 'company' : 'owner';
  if (payer === 'owner' && totalOf(reorder) === 0 && reorder.state === 'quoted')
    refuse('bad_input', '业主承担的补单要先报价,现在的报价是 0 元', 'liable');
  step(reorder, payer === 'company' ? 'judged' : 'judgedPaid', '判责');
  const { liable, reason, department, penalty } = input;
  reorder.liability = {
    liable,
    reason,
    ...(department ? { department } : {}),
    ...(penalty === undefined ? {} : { penalty }),
    by: byOf(ctx),
    at: ctx.now,
  };
  reorder.payer = payer;
  journal(reorder, ctx, 'reorderJudged', { liable, reason });
  if (payer === 'company') {
    decided(reorder, ctx);
    return;
  }
  // The same quote, now put to the owner: an occasion of its own.
  reorder.quotes += 1;
  raise(reorder, ctx, 'judgedPaid');
  offer(reorder, ctx);
}

/** The owner's yes, in the app or told to an agent on the phone, who says so. */
export function acceptQuote(reorder: ReorderCase, byPhone: boolean, ctx: Context): void {
  theOwners(reorder);
  step(reorder, 'quoteAccepted', '同意报价');
  reorder.consent = { at: ctx.now, by: byOf(ctx), byPhone };
  journal(reorder, ctx, 'quoteAccepted', { total: totalOf(reorder), ...byVoice(byPhone) });
  decided(reorder, ctx);
}

export function declineQuote(
  reorder: ReorderCase,
  reason: string,
  byPhone: boolean,
  ctx: Context,
): void {
  theOwners(reorder);
  step(reorder, 'quoteDeclined', '拒绝报价');
  if (reorder.quote) reorder.quote.state = 'declined';
  reorder.open = false;
  journal(reorder, ctx, 'quoteDeclined', { reason, ...byVoice(byPhone) });
  raise(reorder, ctx, 'quoteDeclined');
  linkRepair(reorder, ctx, false);
}

function theOwners(reorder: ReorderCase): void {
  if (reorder.payer !== 'owner')
    refuse('wrong_state', `这个补单由${payerNames.company.slice(0, 2)}承担,不需要业主确认`);
}

function decided(reorder: ReorderCase, ctx: Context): void {
  if (reorder.quote) reorder.quote.state = 'accepted';
  raise(reorder, ctx, 'decided');
}

export function giveBack(
  reorder: ReorderCase,
  input: Parsed<'reorder.return'>,
  ctx: Context,
): void {
  step(reorder, 'returned', '退回报价单');
  journal(reorder, ctx, 'quoteReturned', input.note ? { note: input.note } : {});
  raise(reorder, ctx, 'returned');
}

/** Finance's deduction from whoever is liable, or the owner's payment, and the sign-off. */
export function signOff(
  reorder: ReorderCase,
  input: Parsed<'reorder.signOff'>,
  ctx: Context,
): void {
  const total = totalOf(reorder);
  step(reorder, 'signedOff', '财务签字');
  if (reorder.payer === 'owner' && input.amount !== total)
    refuse('bad_input', `业主承担的补单,金额要等于业主同意的报价 ${yuan(total)}`, 'amount');
  reorder.signOff = { amount: input.amount, note: input.note ?? '', at: ctx.now, by: byOf(ctx) };
  journal(reorder, ctx, 'signedOff', { amount: input.amount, note: input.note ?? '' });
  raise(reorder, ctx, 'signedOff');
  raise(reorder, ctx, `signedOff:${reorder.payer}`);
}

/** The production order; the owner's paid kind is split into what is made where. */
export function order(reorder: ReorderCase, input: Parsed<'reorder.order'>, ctx: Context): void {
  if (input.promisedBy <= ctx.now) refuse('bad_input', '到货时间要晚于现在', 'promisedBy');
  if (reorder.payer === 'owner' && input.parts.length === 0)
    refuse('bad_input', '业主承担的补单要先拆单,请写下每一项', 'parts');
  step(reorder, 'ordered', '下生产单');
  const { maker, parts, promisedBy } = input;
  reorder.order = { maker, parts, promisedBy, renewedReason: '' };
  journal(reorder, ctx, 'ordered', { promisedBy, parts: parts.length });
  raise(reorder, ctx, 'ordered', { given: { promisedBy } });
  tellStep(reorder, ctx, 'ordered', '生产中', `预计 ${sayTime(promisedBy, ctx.now)} 到货`);
}

/** A date that cannot be kept is renewed with a reason, before it lapses (as H23). */
export function renew(reorder: ReorderCase, input: Parsed<'reorder.renew'>, ctx: Context): void {
  const before = reorder.order;
  step(reorder, 'renewed', '更新到货时间');
  if (!before) refuse('wrong_state', '还没有下生产单');
  if (ctx.now > before.promisedBy) refuse('too_late', '承诺的到货时间已经过了,请直接联系业主说明');
  if (input.promisedBy <= before.promisedBy)
    refuse('bad_input', '新的时间要晚于原来承诺的时间', 'promisedBy');
  reorder.order = { ...before, promisedBy: input.promisedBy, renewedReason: input.reason };
  journal(reorder, ctx, 'reorderRenewed', { by: input.promisedBy, reason: input.reason });
  const made = reorder.duties.find((duty) => duty.rule === 'H27.made' && isOpen(duty));
  if (made) reschedule(reorder, ctx, made, input.promisedBy, input.reason);
  const occasion = `renewed:${input.promisedBy}`;
  tellStep(reorder, ctx, occasion, '已改期', `改为 ${sayTime(input.promisedBy, ctx.now)} 到货`);
}

export function stock(reorder: ReorderCase, ctx: Context): void {
  step(reorder, 'stocked', '登记到货');
  journal(reorder, ctx, 'stocked');
  raise(reorder, ctx, 'stocked');
  raise(reorder, ctx, `stocked:${reorder.payer}`);
}

export function ship(reorder: ReorderCase, input: Parsed<'reorder.ship'>, ctx: Context): void {
  step(reorder, 'shipped', '发货');
  reorder.shipment = { note: input.note ?? '', at: ctx.now };
  journal(reorder, ctx, 'shipped', input.note ? { note: input.note } : {});
  raise(reorder, ctx, 'shipped');
  tellStep(reorder, ctx, 'shipped', '已发货', '安装前会与您约时间');
}

export function fit(reorder: ReorderCase, input: Parsed<'reorder.fit'>, ctx: Context): void {
  step(reorder, 'fitted', '登记安装');
  reorder.fittings += 1;
  reorder.fitting = { note: input.note, pictures: input.pictures, at: ctx.now, by: byOf(ctx) };
  journal(reorder, ctx, 'fitted', { note: input.note, pictures: input.pictures.length });
  raise(reorder, ctx, 'fitted', { occasion: String(reorder.fittings) });
  tellStep(reorder, ctx, `fitted:${reorder.fittings}`, '已安装', '专职客服会给您回访');
  linkRepair(reorder, ctx, false);
}

/** Satisfied → to be written off; not → it is fitted again, at no cost. */
export function afterRevisit(reorder: ReorderCase, satisfied: boolean, ctx: Context): void {
  step(reorder, satisfied ? 'revisited' : 'refitWanted', '登记回访结果');
  if (satisfied) return;
  journal(reorder, ctx, 'refitWanted');
  raise(reorder, ctx, 'refitWanted', { occasion: String(reorder.fittings) });
}

export function writeOff(
  reorder: ReorderCase,
  input: Parsed<'reorder.writeOff'>,
  ctx: Context,
): void {
  step(reorder, 'closed', '核销');
  reorder.open = false;
  journal(reorder, ctx, 'writtenOff', input.note ? { note: input.note } : {});
  raise(reorder, ctx, 'closed');
}

export function cancel(reorder: ReorderCase, input: Parsed<'reorder.cancel'>, ctx: Context): void {
  step(reorder, 'cancelled', '取消');
  reorder.open = false;
  journal(reorder, ctx, 'reorderCancelled', { reason: input.reason });
  raise(reorder, ctx, 'cancelled');
  linkRepair(reorder, ctx, false);
  tellStep(reorder, ctx, 'cancelled', '已取消', input.reason);
}
