import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meet } from '../../../client/cloud/me';
import Assessment from '../../../client/manager/assessment';
import { decided } from '../../../client/manager/assessment/Decide';
import Sampling from '../../../client/manager/sampling';
import { listened } from '../../../client/manager/sampling/JudgeSheet';
import * as month from '../../../shared/domain/assessment/month';
import type { Sampled } from '../../../shared/domain/assessment/sampling';
import { type FoundRecord, reckonTable } from '../../../shared/domain/assessment/table';
import type { Actor } from '../../../shared/domain/case';
import { type ItemKey, sampling as policy } from '../../../shared/policy/assessment';
import {
  itemRows,
  monthRow,
  monthTitle,
  monthView,
  nameOfItem,
  pageOf,
} from '../../../shared/views/assessment';
import { samplingView } from '../../../shared/views/sampling';
import { at, people } from '../../builders';
import { resetTaro } from '../fakes/taro';
import { transport } from '../fakes/transport';

jest.mock('../../../client/cloud/platform/cloud', () => jest.requireActual('../fakes/transport'));

const now = at('2026-11-23 09:30');
const whose = { month: '2026-10', agentId: 'agent' };
const records: FoundRecord[] = [
  { caseId: 'WXDEM00002', of: 'revisit', as: 'kept', at: at('2026-10-08 10:00'), what: 'H26' },
  { caseId: 'WXDEM00001', of: 'revisit', as: 'missed', at: at('2026-10-09 10:00'), what: 'H26' },
];
const revisit: Sampled = {
  ref: 'WXDEM00002@1791424800000',
  caseId: 'WXDEM00002',
  kind: 'revisit',
  direction: 'out',
  at: at('2026-10-08 10:00'),
  seconds: 330,
  what: 'H26',
};

/** The server's own answers, about one month in memory. */
function answering(actor: Actor): month.AgentMonth {
  const one = month.emptyMonth(whose.month, people.named(people.agent));
  const grounds = () => ({ records, verdicts: one.verdicts, judgements: one.judgements });
  const title = monthTitle(whose.month);
  const { personId, name, roles } = actor;
  meet({
    me: { personId, name, who: name, roles, roleText: '', staff: true, uploads: 'uploads/x/' },
    company: { name: '水木南山装饰' },
    templates: [],
  } as unknown as Parameters<typeof meet>[0]);
  const ok = (data: unknown) => ({ ok: true, data });
  Object.assign(transport.replies, {
    'assessment.list': () => ok({ now, ...whose, title, rows: [monthRow(one, now)] }),
    'assessment.show': () => ok(monthView(one, reckonTable(grounds()), actor, now)),
    'assessment.records': ({ input }: { input: { itemKey: ItemKey } }) =>
      ok({
        now,
        name: nameOfItem(input.itemKey),
        ...pageOf(itemRows(input.itemKey, grounds()), 0),
      }),
    'assessment.object': ({ input }: { input: { words: string } }) => {
      month.object(one, input.words, actor, now);
      return ok(whose);
    },
    'assessment.judge': () => ok({ ...whose, judgementId: 'KH00000001', points: 2 }),
    'sampling.show': () =>
      ok(samplingView(one, { sample: [revisit], of: 9 }, actor, { now, title, policy })),
    'sampling.judge': () => ok({ ...whose, passed: true, toJudge: 0 }),
  });
  return one;
}

async function open(page: () => React.ReactNode, params: Record<string, string> = {}) {
  resetTaro(params);
  const Page = page;
  const user = userEvent.setup();
  await act(async () => void render(<Page />));
  return user;
}

beforeEach(() => transport.reset());
afterEach(cleanup);

describe('the page of the monthly assessment (H52)', () => {
  test('ten items with their points, each opening to its records, the bad ones first', async () => {
    answering(people.manager);
    const user = await open(Assessment, { agentId: 'agent', month: '2026-10' });
    expect(screen.getByText('回访及时率')).toBeTruthy();
    // One of two revisits: 50 %, 5 points, for being late and for not being reached.
    expect(screen.getAllByText('扣 5 ›')).toHaveLength(2);
    expect(screen.getAllByText('1 / 2 · 50%')).toHaveLength(2);
    expect(screen.getAllByText('90')).toHaveLength(1);
    expect(screen.getAllByText('本月没有,不扣分').length).toBeGreaterThan(3);
    await user.click(screen.getByText('回访及时率'));
    const shown = screen.getAllByText(/按时$|逾期未完成/).map(({ textContent }) => textContent);
    expect(shown).toEqual(['逾期未完成', '按时']);
  });

  test('whoever reads all chooses among the agents; an agent sees their own at once', async () => {
    answering(people.leader);
    await open(Assessment);
    expect(screen.getByText('专职客服')).toBeTruthy();
    expect(screen.getByText('待结账')).toBeTruthy();
    cleanup();
    answering(people.agent);
    await open(Assessment);
    expect(transport.of('assessment.show').at(-1)?.input).not.toHaveProperty('agentId');
    expect(screen.queryByText('登记扣分或表扬')).toBeNull();
    expect(screen.queryByText('结账')).toBeNull();
  });

  test('an agent objects once', async () => {
    answering(people.agent);
    const user = await open(Assessment);
    await user.click(screen.getByText('提出异议'));
    await user.type(screen.getByPlaceholderText(/哪一项/), '业主改了时间');
    await user.click(screen.getByText('提交异议'));
    expect(await screen.findByText('业主改了时间')).toBeTruthy();
    expect(screen.queryByText('提出异议')).toBeNull();
    expect(screen.getByText('有异议待答复')).toBeTruthy();
  });

  test('a decision is sent as it was chosen', () => {
    const values = { entry: 'reports', serious: 'no', of: 'department', points: '', reason: '' };
    const given = (more: object) =>
      decided({ ...values, reason: ' 原因 ', ...more } as never, whose);
    expect(decided(values as never, whose)).toBeNull();
    expect(given({})).toEqual({ ...whose, entry: 'reports', reason: '原因' });
    expect(given({ serious: 'yes' })).toMatchObject({ serious: true });
    expect(given({ entry: 'conduct' })).toBeNull();
    expect(given({ entry: 'conduct', points: '11' })).toBeNull();
    expect(given({ entry: 'conduct', points: '2.5' })).toBeNull();
    expect(given({ entry: 'conduct', points: '10', serious: 'yes' })).toEqual({
      ...whose,
      entry: 'conduct',
      points: 10,
      reason: '原因',
    });
    expect(given({ entry: 'praise', points: '9' })).not.toHaveProperty('points');
    expect(given({ entry: 'praise', of: 'company', points: '3' })).toMatchObject({
      ofCompany: true,
      points: 3,
    });
  });
});

describe('the page of sampled calls (H53)', () => {
  test('a revisit is judged by the sheet, and whether it was true', async () => {
    answering(people.manager);
    const user = await open(Sampling, whose);
    expect(screen.getByText(/随机抽了 1 通/)).toBeTruthy();
    expect(screen.getByText('超过 5 分钟')).toBeTruthy();
    await user.click(screen.getByText('评这通电话'));
    // Whoever calls out does not answer by the third ring.
    expect(screen.queryByText(/铃响三声/)).toBeNull();
    for (const point of [/语速/, /吐字/, /倾听/]) await user.click(screen.getByText(point));
    expect(screen.getByText('没做到 3 项:不合格')).toBeTruthy();
    await user.click(screen.getByText('回访不属实'));
    await user.type(screen.getByPlaceholderText(/没有做到的地方/), '业主说没有接到');
    await user.click(screen.getByText('评完'));
    expect(transport.of('sampling.judge').at(-1)?.input).toEqual({
      ...whose,
      ref: revisit.ref,
      failed: ['pace', 'clear', 'listens'],
      isTrue: false,
      remark: '业主说没有接到',
    });
  });

  test('what is missing is not sent', () => {
    const call = { ref: 'TH00000001', isRevisit: false };
    const none = { failed: [], isTrue: '' as const, remark: '' };
    expect(listened(none, call, whose)).toEqual({ ...whose, ref: call.ref, failed: [] });
    expect(listened({ ...none, failed: ['tone'] }, call, whose)).toBeNull();
    expect(listened(none, { ...call, isRevisit: true }, whose)).toBeNull();
    expect(listened({ ...none, isTrue: 'no' }, { ...call, isRevisit: true }, whose)).toBeNull();
    expect(listened({ ...none, isTrue: 'yes' }, { ...call, isRevisit: true }, whose)).toMatchObject(
      { isTrue: true },
    );
  });
});
