import type { ActionName, Input } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { yuan } from '../builders';
import type { Answer } from '../tools/cloud';
import { accepted, nextReceipt, type Opened, pay } from './steps';
import { Story } from './story';

const { agentChen, financeOne, financeTwo, manager } = openids;
const rest = yuan(12_600);
const reason = '核对后更正';

/** H15 through the real functions: `warranty.issue`, twice, against whatever opens an amount again or takes the acceptance back. */
describe('the slip in a race', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const call = <N extends ActionName>(as: string, action: N, input: Input<N>): Promise<Answer> =>
    story.cloud.call(as, action, input);

  interface Opener {
    /** Settles the last part in the way that can be undone; answers how to undo it. */
    settle: (home: Opened) => Promise<() => Promise<Answer>>;
    /** Settles once more after it was opened. */
    again: (home: Opened) => Promise<unknown>;
  }

  const paid = async (home: Opened) => {
    const receiptNo = await pay(story, home, rest);
    return receiptNo;
  };

  const openers: Record<string, Opener> = {
    'payment.reverse': {
      async settle(home) {
        const receiptNo = await paid(home);
        return () =>
          call(financeTwo, 'payment.reverse', { caseId: home.caseId, receiptNo, reason });
      },
      again: paid,
    },
    'payment.change': {
      async settle(home) {
        await paid(home);
        const { caseId } = home;
        return () => call(financeOne, 'payment.change', { caseId, amount: rest, note: '增项' });
      },
      again: paid,
    },
    'payment.correctSum': {
      async settle(home) {
        await paid(home);
        const { caseId } = home;
        const contractSum = yuan(80_000) + rest;
        return () => call(financeOne, 'payment.correctSum', { caseId, contractSum, reason });
      },
      again: paid,
    },
    'payment.book, a refund': {
      async settle(home) {
        await paid(home);
        const receiptNo = nextReceipt();
        const input = { caseId: home.caseId, receiptNo, amount: rest, type: 'refund' } as const;
        return () => call(financeOne, 'payment.book', input);
      },
      again: paid,
    },
    'payment.withdrawDiscount': {
      async settle({ caseId }) {
        await story.do(financeOne, 'payment.discount', { caseId, amount: rest, reason: '活动' });
        const entryId = await lastEntry(caseId);
        await story.do(manager, 'payment.approve', { caseId, entryId });
        return () => call(manager, 'payment.withdrawDiscount', { caseId, entryId, reason });
      },
      again: paid,
    },
    'project.retract': {
      async settle(home) {
        await paid(home);
        const { caseId } = home;
        return () => call(manager, 'project.retract', { caseId, event: 'finalAccepted', reason });
      },
      async again({ caseId }) {
        await story.do(manager, 'project.record', { caseId, event: 'finalAccepted' });
        await call(agentChen, 'warranty.issue', { caseId });
      },
    },
  };

  async function lastEntry(caseId: string): Promise<string> {
    return (await project(caseId)).money?.entries.at(-1)?.id ?? '';
  }

  async function project(caseId: string) {
    const shown = (await story.show(manager, caseId)).project;
    if (!shown) throw new Error('not a project');
    return shown;
  }

  const issue = (caseId: string) => () => call(agentChen, 'warranty.issue', { caseId });

  /** What a stranger is told of the slip, if there is one; somebody else each time, as a person asks so often a minute. */
  let strangers = 0;
  async function checked(caseId: string): Promise<{ valid: boolean; number: string } | null> {
    const { slip } = await project(caseId);
    return slip && story.do(`stranger-${strangers++}`, 'warranty.check', { code: slip.code });
  }

  /** One round: who begins first, and whether they wait for one another. */
  async function round(opener: Opener, order: 'issue' | 'open' | 'both', turn: number) {
    const home = await accepted(story);
    const { caseId } = home;
    const open = await opener.settle(home);
    const runs = [issue(caseId), open, issue(caseId)];
    let answers: Answer[] = [];
    if (order === 'both') {
      const turned = [...runs.slice(turn % 3), ...runs.slice(0, turn % 3)];
      answers = await Promise.all(turned.map((run) => run()));
    } else {
      for (const run of order === 'issue' ? runs : [open, issue(caseId), issue(caseId)])
        answers.push(await run());
    }
    const codes = answers.map(({ ok, error }) => (ok ? 'ok' : error?.code));
    expect(codes.filter((code) => code === 'ok').length).toBeGreaterThanOrEqual(1);
    expect(['ok', 'money_open', 'not_accepted', 'duplicate', 'busy']).toEqual(
      expect.arrayContaining(codes),
    );
    const after = await project(caseId);
    const money = after.money?.outstanding ?? Number.NaN;
    expect(after.slip?.state).not.toBe('inForce');
    expect((await checked(caseId))?.valid ?? false).toBe(false);
    if (order === 'issue') expect(after.slip).not.toBeNull();
    if (order === 'open') expect(after.slip).toBeNull();
    await opener.again(home);
    const last = await project(caseId);
    if (after.slip) {
      expect(last.slip).toMatchObject({ number: after.slip.number, code: after.slip.code });
      expect(await checked(caseId)).toMatchObject({ valid: true, number: after.slip.number });
    }
    return { money, issued: after.slip !== null };
  }

  describe.each(Object.entries(openers))('against %s', (name, opener) => {
    const leavesMoney = name !== 'project.retract';

    test.each(['issue', 'open'] as const)('%s first', async (order) => {
      const { money } = await round(opener, order, 0);
      expect(money).toBe(leavesMoney ? rest : 0);
    });

    test('truly at once, in turns: never in force with money open', async () => {
      for (let turn = 0; turn < 6; turn++) {
        const { money } = await round(opener, 'both', turn);
        expect(money).toBe(leavesMoney ? rest : 0);
      }
    }, 120_000);
  });

  test('two at once on a settled project: one slip, one number, one registered code', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const home = await accepted(story);
      await paid(home);
      const answers = await Promise.all([issue(home.caseId)(), issue(home.caseId)()]);
      expect(answers.map(({ ok, error }) => (ok ? 'ok' : error?.code)).sort()).toEqual([
        'duplicate',
        'ok',
      ]);
      expect(await checked(home.caseId)).toMatchObject({ valid: true });
    }
  }, 120_000);

  test('the same request twice at once gets the same slip', async () => {
    const home = await accepted(story);
    await paid(home);
    const same = () =>
      story.cloud.call(agentChen, 'warranty.issue', { caseId: home.caseId }, 'request-issue-1');
    const [first, second] = await Promise.all([same(), same()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await same()).toEqual(first);
  });
});
