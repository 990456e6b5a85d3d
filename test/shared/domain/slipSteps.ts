import { projectEvents } from '../../../shared/contract/project';
import type { Actor, ProjectCase } from '../../../shared/domain/case';
import type { Context } from '../../../shared/domain/context';
import { outstanding } from '../../../shared/domain/money';
import * as payment from '../../../shared/domain/payment';
import { assign, cancel, record, retract } from '../../../shared/domain/project';
import { issueSlip } from '../../../shared/domain/warranty';
import { people, type randomFrom } from '../../builders';

export type Random = ReturnType<typeof randomFrom>;
type Step = (project: ProjectCase, ctx: Context, random: Random) => void;

const caseId = people.aHome.projectId;
const reason = '核对后更正';
let receipts = 0;

const entryId = (project: ProjectCase, random: Random): string =>
  project.money.length > 0 ? random.pick(project.money).id : 'none';
const receiptNo = (project: ProjectCase, random: Random): string =>
  project.money.length > 0 ? (random.pick(project.money).receiptNo ?? 'none') : 'none';
/** Small sums, so that what is owed often comes to nothing exactly. */
const amount = (random: Random): number => (1 + random.below(4)) * 100;

const book =
  (type: 'receipt' | 'refund'): Step =>
  (project, ctx, random) => {
    receipts += 1;
    const owed = outstanding(project) ?? 0;
    const exact = type === 'receipt' && owed > 0 && random.below(3) > 0;
    const input = {
      caseId,
      // Now and then a number that is taken.
      receiptNo: random.below(10) === 0 ? receiptNo(project, random) : `SJ-R${receipts}`,
      amount: exact ? owed : amount(random),
      type,
      ...(random.below(4) === 0 ? { otherPaper: 'cloud://photo' } : {}),
    };
    payment.book(project, input, ctx);
  };

/** Everything that may touch money, acceptance or the slip. */
export const steps: Record<string, Step> = {
  receipt: book('receipt'),
  refund: book('refund'),
  reverse: (project, ctx, random) => {
    payment.reverse(project, { caseId, receiptNo: receiptNo(project, random), reason }, ctx);
  },
  change: (project, ctx, random) => {
    const sign = random.below(2) === 0 ? 1 : -1;
    payment.bookChange(project, { caseId, amount: sign * amount(random), note: '增减项' }, ctx);
  },
  correctSum: (project, ctx, random) => {
    const contractSum = Math.max(1, (project.contractSum ?? 500) + (random.below(7) - 3) * 100);
    payment.correctSum(project, { caseId, contractSum, reason }, ctx);
  },
  discount: (project, ctx, random) => {
    payment.discount(project, { caseId, amount: amount(random), reason }, ctx);
  },
  approve: (project, ctx, random) => {
    payment.approve(project, { caseId, entryId: entryId(project, random) }, ctx);
  },
  withdrawDiscount: (project, ctx, random) => {
    payment.withdrawDiscount(project, { caseId, entryId: entryId(project, random), reason }, ctx);
  },
  record: (project, ctx, random) => {
    const event = random.pick(projectEvents);
    const at = random.below(4) === 0 ? ctx.now - random.below(10) * 3_600_000 : ctx.now;
    record(project, { caseId, event, at, contractSum: 500 + amount(random) }, ctx);
  },
  accept: (project, ctx) => {
    record(project, { caseId, event: 'finalAccepted' }, ctx);
  },
  retract: (project, ctx, random) => {
    const event = random.below(2) === 0 ? 'finalAccepted' : random.pick(projectEvents);
    retract(project, { caseId, event, reason }, ctx);
  },
  issue: issueSlip,
  issueAgain: issueSlip,
  assign: (project, ctx) => {
    assign(project, { agent: people.named(people.agent), team: {} }, ctx);
  },
  cancel: (project, ctx, random) => {
    if (random.below(25) === 0) cancel(project, { caseId, reason }, ctx);
  },
};

/** Most steps by those whose work it is, some by anybody. */
export const actorFor = (random: Random): Actor =>
  random.below(4) === 0
    ? random.pick(people.everybody)
    : random.pick([people.manager, people.finance, people.otherFinance]);
