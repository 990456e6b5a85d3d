import { openids, projects, receipts } from '../../shared/contract/examples';
import { attacks } from './attacks';
import type { World } from './world';

const { agentChen, agentSun, financeOne, financeTwo, manager } = openids;
const money = 'shared/domain/money.ts';
const payment = 'shared/domain/payment.ts';
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
        piece:
          'entry.endedAt === undefined && (!needsSecond(entry) || entry.approvedBy !== undefined);',
        instead: 'entry.endedAt === undefined;',
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
        file: payment,
        piece:
          "if (asked.personId === ctx.actor.personId)\n      refuse('second_person', '不能自己",
        instead: "if (asked.personId === '')\n      refuse('second_person', '不能自己",
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
        piece: 'if (input.contractSum < before) {',
        instead: 'if (input.contractSum < 0) {',
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
        piece: '() => claimReceipt(call, input),',
        instead: 'async () => void claimReceipt,',
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
        piece: 'if (entry.by.personId === ctx.actor.personId) {',
        instead: "if (entry.by.personId === '') {",
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
