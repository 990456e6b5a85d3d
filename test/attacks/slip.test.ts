import { openids, projects, receipts } from '../../shared/contract/examples';
import { attacks } from './attacks';
import type { World } from './world';

const { agentChen, agentSun, financeOne, financeTwo, manager } = openids;
const money = 'shared/domain/money.ts';
const payment = 'shared/domain/payment.ts';
const twoPeople = 'shared/domain/twoPeople.ts';
const warranty = 'shared/domain/warranty.ts';

/** What is open on the home that owes, fen. */
const OPEN = 1_260_000;
const owing = { caseId: projects.owing };

/** The slip, although nobody has paid. */
const issued = (world: World) => world.may(agentChen, 'warranty.issue', owing);

/** Whoever holds the slip's code is told that it is in force. */
async function inForce(world: World, caseId: string): Promise<boolean> {
  const code = (await world.truth(caseId)).project?.slip?.code ?? '';
  return (await world.does('a-buyer', 'warranty.check', { code })).valid;
}

attacks('a slip while money is open (H15)', [
  {
    name: 'by asking for it',
    cuts: [{ file: warranty, piece: 'if (owed > 0) refuse(', instead: 'if (owed < 0) refuse(' }],
    attempt: issued,
  },
  {
    name: 'by a change downwards that nobody else has seen',
    cuts: [
      {
        file: money,
        piece: "type === 'discount' || (type === 'change' && amount < 0);",
        instead: "type === 'discount' || (type === 'change' && amount === 0);",
      },
    ],
    async attempt(world) {
      await world.does(financeOne, 'payment.change', { ...owing, amount: -OPEN, note: '减项' });
      return issued(world);
    },
  },
  {
    name: 'by a discount that nobody has agreed to',
    cuts: [
      {
        file: money,
        piece: 'isLive(entry) && (!needsSecond(entry) || entry.approvedBy !== undefined);',
        instead: 'isLive(entry);',
      },
    ],
    async attempt(world) {
      await world.does(financeOne, 'payment.discount', { ...owing, amount: OPEN, reason: '让利' });
      return issued(world);
    },
  },
  {
    name: 'by a discount that one agrees to oneself',
    cuts: [
      {
        file: twoPeople,
        piece: 'if (!isFirst(ctx.actor, step.first)) {',
        instead: 'if (isSecondRole(ctx.actor)) {',
      },
    ],
    async attempt(world) {
      const asked = { ...owing, amount: OPEN, reason: '自己让利' };
      await world.does(financeOne, 'payment.discount', asked);
      const entries = (await world.truth(projects.owing)).project?.money?.entries ?? [];
      const entry = entries.find(({ note }) => note === '自己让利');
      await world.tries(financeOne, 'payment.approve', { ...owing, entryId: entry?.id });
      return issued(world);
    },
  },
  {
    name: 'by correcting the contract downwards alone',
    cuts: [
      {
        file: payment,
        piece: 'if (contractSum < sumNow(project)) {',
        instead: 'if (contractSum < 0) {',
      },
    ],
    async attempt(world) {
      const sum = (await world.truth(projects.owing)).project?.money?.contractSum ?? 0;
      const corrected = { ...owing, contractSum: sum - OPEN, reason: '更正' };
      await world.does(financeOne, 'payment.correctSum', corrected);
      return issued(world);
    },
  },
  {
    name: 'by a refund of less than nothing',
    cuts: [
      {
        file: 'shared/contract/base.ts',
        piece: 'export const fen = z.int().min(1)',
        instead: 'export const fen = z.int()',
      },
      // Such an entry would be one that nobody knows.
      { file: money, piece: 'return amount > 0;', instead: 'return true;' },
    ],
    async attempt(world) {
      const refund = { ...owing, receiptNo: 'TK-1', amount: -OPEN, type: 'refund' };
      await world.tries(financeOne, 'payment.book', refund);
      return issued(world);
    },
  },
  {
    name: 'by one receipt for two homes',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/payments.ts',
        piece: 'claimReceipt(call.ports, call.actor, { receiptNo, caseId }, call.now, elsewhere),',
        instead: 'Promise.resolve(void [claimReceipt, elsewhere]),',
      },
    ],
    async attempt(world) {
      const receipt = { receiptNo: 'SJ-2026-0777', amount: OPEN };
      await world.does(financeOne, 'payment.book', { caseId: projects.building, ...receipt });
      await world.tries(financeOne, 'payment.book', { ...owing, ...receipt });
      return issued(world);
    },
  },
  {
    name: 'before final acceptance',
    alone: true,
    cuts: [
      {
        file: warranty,
        piece: "if (accepted(project) === undefined) refuse('not_accepted');",
      },
    ],
    async attempt(world) {
      const caseId = projects.building;
      const { contractSum = 0, outstanding = 0 } = (await world.truth(caseId)).project?.money ?? {};
      for (const second of [financeOne, financeTwo])
        await world.tries(second, 'payment.confirmSum', { caseId, contractSum });
      const paid = { caseId, receiptNo: 'SJ-2026-0778', amount: outstanding };
      await world.does(financeOne, 'payment.book', paid);
      return world.may(agentChen, 'warranty.issue', { caseId });
    },
  },
  {
    name: 'while only one person has seen what the contract says',
    alone: true,
    cuts: [
      {
        file: warranty,
        piece: 'if (project.sumWaiting)\n    refuse(',
        instead: 'if (owed < 0)\n    refuse(',
      },
      {
        file: warranty,
        piece: "if (accepted(project) === undefined) refuse('not_accepted');",
      },
    ],
    async attempt(world) {
      const caseId = projects.building;
      const { outstanding = 0 } = (await world.truth(caseId)).project?.money ?? {};
      const paid = { caseId, receiptNo: 'SJ-2026-0779', amount: outstanding };
      await world.does(financeOne, 'payment.book', paid);
      return world.may(agentChen, 'warranty.issue', { caseId });
    },
  },
  {
    name: 'and still in force after the receipt was reversed',
    alone: true,
    cuts: [
      {
        file: warranty,
        piece: "return settled(project) ? 'inForce' : 'suspended';",
        instead: "return settled(project) ? 'inForce' : 'inForce';",
      },
    ],
    async attempt(world) {
      const caseId = projects.couple;
      await world.does(agentChen, 'warranty.issue', { caseId });
      const reversed = { caseId, receiptNo: receipts.couple, reason: '退票' };
      await world.does(manager, 'payment.reverse', reversed);
      return inForce(world, caseId);
    },
  },
  {
    name: 'and still in force after a refund',
    alone: true,
    cuts: [
      {
        file: money,
        piece: "entry.type === 'change' || entry.type === 'refund' ? entry.amount : -entry.amount;",
        instead: "entry.type === 'change' ? entry.amount : -entry.amount;",
      },
    ],
    async attempt(world) {
      const caseId = projects.couple;
      await world.does(agentChen, 'warranty.issue', { caseId });
      const refund = { caseId, receiptNo: 'TK-2', amount: 5_000, type: 'refund' as const };
      await world.does(financeOne, 'payment.book', refund);
      return inForce(world, caseId);
    },
  },
  {
    name: 'by a refund that one person alone takes back',
    alone: true,
    cuts: [
      {
        file: payment,
        piece: "(entry.type === 'receipt' && maySecond(ctx.actor, [entry.by]))",
        instead: 'maySecond(ctx.actor, [entry.by])',
      },
    ],
    async attempt(world) {
      const caseId = projects.couple;
      await world.does(agentChen, 'warranty.issue', { caseId });
      const refund = { caseId, receiptNo: 'TK-3', amount: 5_000, type: 'refund' as const };
      await world.does(financeOne, 'payment.book', refund);
      const reversal = { caseId, receiptNo: 'TK-3', reason: '登记错了' };
      await world.tries(manager, 'payment.reverse', reversal);
      return inForce(world, caseId);
    },
  },
  {
    name: 'by one receipt written in four ways',
    alone: true,
    cuts: [
      {
        file: 'shared/domain/receiptNo.ts',
        piece: ".replace(NOT_LETTERS, '')",
      },
    ],
    async attempt(world) {
      for (const receiptNo of ['SJ-2026-0790', 'sj_2026_0790', 'SJ2026/0790', 'ＳＪ 2026-0790'])
        await world.tries(financeOne, 'payment.book', { ...owing, receiptNo, amount: OPEN / 4 });
      return issued(world);
    },
  },
  {
    name: 'by discounts that together are more than the contract',
    cuts: [{ file: payment, piece: 'if (amount > left)', instead: 'if (amount < 0)' }],
    async attempt(world) {
      const sum = (await world.truth(projects.owing)).project?.money?.contractSum ?? 0;
      for (const reason of ['一半', '又一半', '再一半'])
        await world.tries(financeOne, 'payment.discount', {
          ...owing,
          amount: Math.floor(sum / 2),
          reason,
        });
      const entries = (await world.truth(projects.owing)).project?.money?.entries ?? [];
      return entries.some(({ note }) => note === '再一半');
    },
  },
  {
    name: 'and still in force after acceptance was taken back',
    alone: true,
    cuts: [
      {
        file: warranty,
        piece:
          "if (project.slip.withdrawnAt !== undefined || accepted(project) === undefined) return 'withdrawn';",
      },
    ],
    async attempt(world) {
      const caseId = projects.couple;
      await world.does(agentChen, 'warranty.issue', { caseId });
      const taken = { caseId, event: 'finalAccepted' as const, reason: '还要返工' };
      await world.does(manager, 'project.retract', taken);
      return inForce(world, caseId);
    },
  },
  {
    name: 'by reversing one’s own receipt and asking nobody (the other way round: four eyes on money)',
    cuts: [
      {
        file: payment,
        piece: "(entry.type === 'receipt' && maySecond(ctx.actor, [entry.by]))",
        instead: "entry.type === 'receipt'",
      },
    ],
    async attempt(world) {
      const receipt = { ...owing, receiptNo: 'SJ-2026-0780', amount: 100 };
      await world.does(financeOne, 'payment.book', receipt);
      const reversal = { ...owing, receiptNo: 'SJ-2026-0780', reason: '登记错了' };
      return (await world.does(financeOne, 'payment.reverse', reversal)).status === 'counted';
    },
  },
  {
    name: 'by an agent who is not this home’s',
    cuts: [
      {
        file: 'shared/policy/access.ts',
        piece: "if (role === 'agent') return isAgentOf(kase, actor);",
        instead: "if (role === 'agent') return true;",
      },
      {
        file: 'shared/policy/access.ts',
        piece: "case 'agent':\n      return isAgentOf(kase, actor);",
        instead: "case 'agent':\n      return true;",
      },
    ],
    attempt: (world) => world.may(agentSun, 'warranty.issue', { caseId: projects.couple }),
  },
]);
