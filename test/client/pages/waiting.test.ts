import { spanText, toHandIn } from '../../../client/manager/reports/status';
import { managing, openTo, working } from '../../../client/pages/workbench/entrances';
import { lastMonth, monthsWaiting, reportsWaiting } from '../../../client/pages/workbench/waiting';
import type { Output } from '../../../shared/contract';

const now = Date.parse('2026-11-23T09:30:00+08:00');
const hour = 3_600_000;
type Reports = Output<'report.list'>;
type Row = NonNullable<Reports['team']>['rows'][number];

const row = (more: Partial<Row>): Row => ({
  kind: 'day',
  title: '工作日志 2026-11-22',
  day: '2026-11-22',
  state: 'none',
  owed: true,
  late: false,
  dueAt: now + hour,
  handedInAt: null,
  personId: 'agent-chen',
  name: '陈静',
  ...more,
});
const list = (rows: Row[], mine: Reports['mine'] = []): Reports => ({
  now,
  mine,
  team: { kind: 'day', title: '', day: '2026-11-22', before: '2026-11-21', after: null, rows },
});
const handedIn = { state: 'handedIn', handedInAt: now - hour } as const;

describe('what waits for the manager', () => {
  test('diaries that are missing and unanswered are one line; who need not write is none', () => {
    const rows = [
      row({}),
      row({ owed: false }),
      row(handedIn),
      row({ ...handedIn, state: 'answered' }),
    ];
    expect(reportsWaiting(list(rows), false)).toEqual([
      expect.objectContaining({ text: '昨天的日志', detail: '1 人没交,1 份没答复', late: false }),
    ]);
    expect(reportsWaiting(list([row({ late: true })]), false)[0]?.late).toBe(true);
    expect(reportsWaiting(list([row({ owed: false })]), false)).toEqual([]);
  });

  test('a summary of one’s own from five days before it is due', () => {
    const summary = (dueAt: number) =>
      reportsWaiting(list([], [row({ title: '部门月度总结 2026 年 10 月', dueAt })]), false);
    expect(summary(now + 120 * hour)).toEqual([]);
    expect(summary(now + 120 * hour - 1)).toEqual([
      expect.objectContaining({ text: '部门月度总结 2026 年 10 月', detail: '快到期了' }),
    ]);
  });

  test('the leader is told of summaries to be answered, not of ones to be written', () => {
    const mine = [row({ title: '部门月度总结 2026 年 10 月', ...handedIn }), row({ late: true })];
    expect(reportsWaiting({ now, mine, team: null }, true)).toEqual([
      expect.objectContaining({ text: '部门月度总结 2026 年 10 月', detail: '等您答复' }),
    ]);
  });

  test('an objection is late, a month to be closed is not; a closed one waits no longer', () => {
    const month = (...states: Output<'assessment.list'>['rows'][number]['state'][]) =>
      monthsWaiting({
        now,
        month: '2026-10',
        title: '2026 年 10 月',
        rows: states.map((state) => ({
          agentId: state,
          name: '陈静',
          state,
          stateText: '',
          tone: 'soon',
          total: null,
        })),
      });
    expect(month('objected', 'open', 'answered')).toEqual([
      {
        text: '10 月考核',
        detail: '1 条异议等您答复,2 人没结账',
        late: true,
        page: '/manager/assessment/index',
        query: { month: '2026-10' },
      },
    ]);
    expect(month('open')[0]).toMatchObject({ detail: '1 人没结账', late: false });
    expect(month('closed', 'running')).toEqual([]);
  });

  test('the month before, over the turn of a year and of a Shanghai day', () => {
    expect(lastMonth(now)).toBe('2026-10');
    expect(lastMonth(Date.parse('2026-12-31T16:00:00Z'))).toBe('2026-12');
    expect(lastMonth(Date.parse('2026-12-31T15:59:59Z'))).toBe('2026-11');
  });
});

describe('where pages are reached', () => {
  const titles = (...roles: string[]) =>
    managing.flatMap(({ of }) => openTo(of, roles).map(({ text }) => text));

  test('the manager reaches all, the leader what is read, the crew nothing', () => {
    expect(titles('manager')).toEqual(managing.flatMap(({ of }) => of.map(({ text }) => text)));
    expect(titles('leader')).toContain('月度考核');
    expect(titles('leader')).not.toContain('同事');
    expect(titles('crew')).toEqual([]);
  });

  test('a colleague’s own pages are those they may open', () => {
    const own = (...roles: string[]) => openTo(working, roles).map(({ text }) => text);
    expect(own('agent')).toEqual([
      '日志与报告',
      '我的考核',
      '统计',
      '排班表',
      '来访登记簿',
      '培训',
    ]);
    expect(own('crew')).toEqual(['排班表', '培训']);
    expect(own('owner')).toEqual([]);
  });
});

describe('one’s own reports', () => {
  test('what is owed comes first, the one due first at the top', () => {
    const all = [
      row({ day: '2026-11-23', dueAt: now + 24 * hour }),
      row({ day: '2026-11-18', dueAt: now - 100 * hour, late: true }),
      row({ day: '2026-11-17', owed: false }),
      row({ day: '2026-11-16', ...handedIn }),
    ];
    expect(toHandIn(all).map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-23']);
  });

  test('a diary is called by its day, others by their span', () => {
    expect(spanText(row({}), now)).toBe('昨天 周日');
    expect(spanText(row({ day: '2025-12-31' }), now)).toBe('2025-12-31 周三');
    expect(spanText(row({ kind: 'month', title: '月报 2026 年 10 月' }), now)).toBe(
      '2026 年 10 月',
    );
  });
});
