import type { Output } from '../../shared/contract';
import { homes, openids, projects } from '../../shared/contract/examples';
import type { Answer, RunningCloud } from '../tools/cloud';
import { startCloud } from '../tools/cloud';

const caseId = projects.owing;

/** Two requests for the slip at once, beside whatever opens an amount again, through the real functions (H15). */
describe('保修单 under attack', () => {
  let cloud: RunningCloud;
  let agent = '';
  let count = 0;

  beforeAll(async () => {
    cloud = await startCloud();
    const people = await cloud.get<{ openid: string; name: string }[]>('/dev/people');
    const { agent: named } = await view();
    agent = people.find(({ name }) => name === named?.name)?.openid ?? '';
  }, 120_000);
  afterAll(() => cloud?.stop());

  async function view(): Promise<Output<'case.show'>['case']> {
    const answer = await cloud.call(openids.manager, 'case.show', { caseId });
    return (answer.data as Output<'case.show'>).case;
  }

  const issue = () => cloud.call(agent, 'warranty.issue', { caseId });
  const owed = async () => (await view()).project?.money?.outstanding ?? Number.NaN;
  const receiptNo = () => `SJ-RACE-${++count}`;

  /** Pays what is open, if anything is; answers the receipt. */
  async function settle(): Promise<string> {
    const number = receiptNo();
    const amount = await owed();
    if (amount > 0) {
      const booked = await book(number, amount);
      expect(booked).toMatchObject({ ok: true, data: { outstanding: 0 } });
    }
    return number;
  }

  const book = (number: string, amount: number, type = 'receipt') =>
    cloud.call(openids.financeOne, 'payment.book', { caseId, receiptNo: number, amount, type });

  /** Every way in which money is open again, given the receipt that settled it. */
  const openers: Record<string, (receipt: string) => Promise<Answer>> = {
    冲销收据: (receipt) =>
      cloud.call(openids.financeTwo, 'payment.reverse', {
        caseId,
        receiptNo: receipt,
        reason: '退票',
      }),
    增项: () =>
      cloud.call(openids.financeOne, 'payment.change', {
        caseId,
        amount: 35_000,
        note: '加做柜子',
      }),
    更正合同金额: async () => {
      const sum = (await view()).project?.money?.contractSum ?? 0;
      return cloud.call(openids.financeOne, 'payment.correctSum', {
        caseId,
        contractSum: sum + 12_300,
        reason: '按合同更正',
      });
    },
    退款: () => book(receiptNo(), 5_000, 'refund'),
  };

  /** What everybody is shown is consistent: in force means that nothing is open. */
  async function look(): Promise<void> {
    const answer = await cloud.call(openids.ouyang, 'warranty.show', { homeId: homes.owing });
    const { slip, outstanding } = answer.data as Output<'warranty.show'>;
    if (slip?.state === 'inForce') expect(outstanding ?? 0).toBe(0);
  }

  test('while money is open, ten at once are refused', async () => {
    expect(await owed()).toBeGreaterThan(0);
    const answers = await Promise.all(Array.from({ length: 10 }, issue));
    expect(answers.map(({ error }) => error?.code)).toEqual(Array(10).fill('money_open'));
    expect((await view()).project?.slip).toBeNull();
  });

  test.each(Object.keys(openers))('issued twice at once beside %s', async (name) => {
    const opener = openers[name];
    const numbers = new Set<string>();
    for (let round = 0; round < 4; round++) {
      let receipt = await settle();
      if ((await view()).project?.money?.entries.every(({ id }) => !id.includes(receipt))) {
        // Nothing was open: a receipt to reverse is needed all the same.
        await cloud.call(openids.financeOne, 'payment.change', {
          caseId,
          amount: 10_000,
          note: '增项',
        });
        receipt = await settle();
      }
      const order = [issue, () => opener?.(receipt), issue, look];
      await Promise.all([...order.slice(round), ...order.slice(0, round)].map((run) => run()));
      const { project } = await view();
      const open = project?.money?.outstanding ?? Number.NaN;
      expect(open).toBeGreaterThan(0);
      expect(['suspended', undefined]).toContain(project?.slip?.state);
      await look();
      await settle();
      await issue();
      const again = (await view()).project;
      expect(again?.slip?.state).toBe('inForce');
      numbers.add(again?.slip?.number ?? '');
    }
    expect(numbers.size).toBe(1);
  });
});
