/** Reports (H51) in memory: drafted from the records, fixed when handed in, answered; who sees and does what; what is owed. */
import type { ActionName, Input, Output } from '../../shared/contract';
import { idOf, openids } from '../../shared/contract/examples';
import {
  checkSpan,
  checkWords,
  dueAt,
  isOwed,
  planFor,
  type ReportSettings,
} from '../../shared/domain/report';
import { undrawn } from '../../shared/domain/reportFacts';
import { Refused } from '../../shared/errors';
import type { ReportKind } from '../../shared/policy/reports';
import { type Settings, settingsFrom } from '../../shared/policy/settings';
import { HOUR, stamp } from '../../shared/time/shanghai';
import { at, refusalOf, settings } from '../builders';
import { MemoryCompany } from './memory/company';

const { agentChen, agentSun, manager, leader } = openids;

const asks = (more: Partial<Settings> = {}): ReportSettings =>
  settingsFrom({ ...settings, ...more, reports: { ...settings.reports, since: '2026-11-02' } });
const owed = (kind: ReportKind, day: string, all = asks()) =>
  isOwed(all, kind, planFor(kind, day), 'agent');

describe('by when, and whether at all', () => {
  const due = (kind: ReportKind, day: string) => stamp(dueAt(kind, planFor(kind, day).to, asks()));

  test.each([
    ['a diary: the next working day', 'day', '2026-11-19', '2026-11-20 10:00'],
    ['of a Friday: Monday', 'day', '2026-11-20', '2026-11-23 10:00'],
    ['before a public holiday: the first day after it', 'day', '2026-09-30', '2026-10-08 10:00'],
    ['before a make-up Sunday (调休): that Sunday', 'day', '2026-09-19', '2026-09-20 10:00'],
    ['a week: the Monday after', 'week', '2026-11-18', '2026-11-23 12:00'],
    ['a month: the third working day', 'month', '2026-11-18', '2026-12-03 18:00'],
    ['over the end of the year', 'month', '2025-12-05', '2026-01-06 18:00'],
    ['the department’s month', 'departmentMonth', '2026-11-18', '2026-12-07 18:00'],
  ] as [string, ReportKind, string, string][])('%s', (_what, kind, day, expected) => {
    expect(due(kind, day)).toBe(expected);
  });

  test('owed on working days since the company asks, not on days off, not while away', () => {
    expect(owed('day', '2026-11-20')).toBe(true);
    expect(owed('day', '2026-11-21')).toBe(false);
    expect(owed('day', '2026-10-30')).toBe(false);
    expect(owed('day', '2026-11-20', settingsFrom(settings))).toBe(false);
    const away = (from: string, to: string) =>
      asks({
        standIns: [{ agentId: 'agent', standInId: 'x', mobile: '', from: at(from), to: at(to) }],
      });
    expect(owed('day', '2026-11-20', away('2026-11-20 08:30', '2026-11-20 18:00'))).toBe(false);
    expect(owed('day', '2026-11-20', away('2026-11-20 08:30', '2026-11-20 17:59'))).toBe(true);
    expect(owed('week', '2026-11-20', away('2026-11-16 00:00', '2026-11-20 23:00'))).toBe(false);
    expect(owed('week', '2026-11-20', away('2026-11-17 00:00', '2026-11-20 23:00'))).toBe(true);
  });

  test('the roster says who worked, where the month has one: a Sunday on duty is owed, a Monday off is not', () => {
    const days = `${'-'.repeat(21)}e-${'-'.repeat(7)}`;
    const row = {
      personId: 'agent',
      name: '陈静',
      mobile: '',
      department: 'service' as const,
      days,
    };
    const rostered = asks({ rosters: { '2026-11': { revision: 1, by: '', at: 0, rows: [row] } } });
    expect(owed('day', '2026-11-22', rostered)).toBe(true);
    expect(owed('day', '2026-11-23', rostered)).toBe(false);
  });

  test('handed in from the last working day of the span on, and not years later', () => {
    const may = (kind: ReportKind, day: string, now: string) =>
      refusalOf(() => checkSpan(kind, planFor(kind, day), asks(), at(now)));
    expect(may('day', '2026-11-23', '2026-11-23 08:00')).toBe('allowed');
    expect(may('day', '2026-11-24', '2026-11-23 23:59')).toBe('bad_input');
    expect(may('week', '2026-11-23', '2026-11-26 23:59')).toBe('wrong_state');
    expect(may('week', '2026-11-23', '2026-11-27 00:00')).toBe('allowed');
    expect(may('month', '2026-11-01', '2026-11-29 23:59')).toBe('wrong_state');
    expect(may('month', '2026-11-01', '2026-11-30 00:00')).toBe('allowed');
    expect(may('day', '2026-10-23', '2026-11-23 10:00')).toBe('allowed');
    expect(may('day', '2026-10-22', '2026-11-23 10:00')).toBe('bad_input');
  });

  test('owners are not named in what is kept for long (H61, H62)', () => {
    const checked = (words: string) => refusalOf(() => checkWords(words, 'remarks'));
    expect(checked('王女士下午等电话')).toBe('bad_input');
    expect(checked('请打 139 0000-0001')).toBe('bad_input');
    expect(checked('WX-DEM00009 下午等电话,共 13 单')).toBe('allowed');
  });

  test('days that are not drawn up: behind the last to today, as far as cases keep them', () => {
    expect(undrawn('2026-11-21', '2026-11-23', 14)).toEqual(['2026-11-22', '2026-11-23']);
    expect(undrawn('2026-11-23', '2026-11-23', 14)).toEqual([]);
    expect(undrawn(null, '2026-11-23', 2)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23']);
  });
});

async function ask<N extends ActionName>(
  company: MemoryCompany,
  as: string,
  name: N,
  input: Input<N>,
  requestId?: string,
): Promise<Output<N>> {
  const answer = await company.call(as, name, input, requestId);
  if (!answer.ok) throw new Refused(answer.error);
  return answer.data as Output<N>;
}
const refused = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'allowed';
  } catch (error) {
    if (error instanceof Refused)
      return `${error.refusal.code} ${error.refusal.field ?? ''}`.trim();
    throw error;
  }
};

describe('from the draft to the answer', () => {
  const today = { kind: 'day', day: '2026-11-23' } as const;

  test('a diary counts what happened today though no night has passed, and stays as it was handed in', async () => {
    const company = await MemoryCompany.start();
    const repairs = async () =>
      (await ask(company, agentChen, 'report.show', today)).facts?.figures.find(
        ({ key }) => key === 'repairs',
      )?.value ?? 0;
    const before = await repairs();
    const report = (description: string) =>
      ask(company, openids.wang, 'repair.report', {
        homeId: 'FWNANSHAN1',
        place: 'balcony',
        fault: 'other',
        description,
      });
    await report('阳台门关不严');
    expect(await repairs()).toBe(before + 1);
    const draft = await ask(company, agentChen, 'report.show', today);
    expect(draft).toMatchObject({
      standing: { state: 'none' },
      facts: { complete: true },
      may: { handIn: true },
    });
    expect(draft.facts?.duties.open).toBeGreaterThan(0);

    await ask(company, agentChen, 'report.handIn', { ...today, remarks: '报修已受理' });
    await report('窗户漏风');
    const kept = await ask(company, agentChen, 'report.show', today);
    expect(kept.facts?.figures.find(({ key }) => key === 'repairs')?.value).toBe(before + 1);
    expect(kept).toMatchObject({ remarks: '报修已受理', may: { handIn: false, takeBack: true } });
  });

  test('calls are counted by direction, of this agent and span alone', async () => {
    const company = await MemoryCompany.start();
    const add = (id: string, by: string, direction: string, when: number) =>
      company.all('calls').set(id, {
        _id: id,
        caseId: '',
        name: '',
        mobile: '',
        direction,
        at: when,
        startedAt: when,
        durationSeconds: 90,
        about: { what: '' },
        outcome: '',
        by: idOf(by),
      });
    add('a', agentChen, 'in', company.now - HOUR);
    add('b', agentChen, 'out', company.now);
    add('c', agentSun, 'out', company.now);
    add('d', agentChen, 'out', at('2026-11-22 23:59'));
    const { facts } = await ask(company, agentChen, 'report.show', today);
    expect(facts?.calls).toEqual({ in: 1, out: 1, missed: 0, minutes: 3 });
  });

  test('nobody owed or counted for a report is named, and no number stands in it', async () => {
    const company = await MemoryCompany.start();
    await ask(company, agentChen, 'report.handIn', { ...today, remarks: '如上' });
    const stored = JSON.stringify([...company.all('reports').values()]);
    for (const { name, mobile } of [...company.all('people').values()].filter(({ roles }) =>
      (roles as string[]).includes('owner'),
    )) {
      expect(stored).not.toContain(String(name));
      if (mobile) expect(stored).not.toContain(String(mobile));
    }
  });

  test('the manager answers once, the agent reads it; taken back only before; late shows as late', async () => {
    const company = await MemoryCompany.start();
    const about = { ...today, personId: idOf(agentChen) };
    expect(await refused(ask(company, manager, 'report.answer', { ...about, words: '好' }))).toBe(
      'not_found',
    );
    company.now = at('2026-11-24 10:00') + 1;
    expect((await ask(company, agentChen, 'report.show', today)).standing).toMatchObject({
      owed: true,
      late: true,
    });
    expect(await ask(company, agentChen, 'report.handIn', { ...today, remarks: '补交' })).toEqual({
      state: 'handedIn',
      late: true,
    });
    expect(await ask(company, agentChen, 'report.takeBack', today)).toMatchObject({
      state: 'takenBack',
    });
    expect((await ask(company, manager, 'report.show', about)).remarks).toBe('');
    expect((await ask(company, agentChen, 'report.show', today)).remarks).toBe('补交');
    expect(await refused(ask(company, agentChen, 'report.takeBack', today))).toBe('wrong_state');
    expect(await refused(ask(company, manager, 'report.answer', { ...about, words: '好' }))).toBe(
      'wrong_state',
    );
    await ask(company, agentChen, 'report.handIn', { ...today, remarks: '补交,改过' });
    expect(
      await refused(ask(company, agentChen, 'report.handIn', { ...today, remarks: '再交' })),
    ).toBe('wrong_state');
    await ask(company, manager, 'report.answer', { ...about, words: '以后请按时交' });
    expect(await refused(ask(company, manager, 'report.answer', { ...about, words: '再答' }))).toBe(
      'wrong_state',
    );
    expect(await refused(ask(company, agentChen, 'report.takeBack', today))).toBe('wrong_state');
    expect(await ask(company, agentChen, 'report.show', today)).toMatchObject({
      standing: { state: 'answered', late: true },
      answer: { by: '罗敏', words: '以后请按时交' },
    });
    const { team } = await ask(company, manager, 'report.list', today);
    expect(team?.rows.map(({ name, state, late }) => [name, state, late])).toEqual(
      expect.arrayContaining([
        ['陈静', 'answered', true],
        // By the roster she has that day off.
        ['孙丽', 'none', false],
      ]),
    );
  });

  test('in time to the second of the limit', async () => {
    const company = await MemoryCompany.start();
    company.now = at('2026-11-24 10:00');
    expect(await ask(company, agentChen, 'report.handIn', { ...today, remarks: '按时' })).toEqual({
      state: 'handedIn',
      late: false,
    });
  });

  test('the department’s month goes to the leader, who answers it; the manager does not', async () => {
    const company = await MemoryCompany.start();
    company.now = at('2026-11-30 17:00');
    const month = { kind: 'departmentMonth', day: '2026-11-01' } as const;
    const draft = await ask(company, manager, 'report.show', month);
    expect(draft.facts?.figures.length).toBeGreaterThan(3);
    await ask(company, manager, 'report.handIn', {
      ...month,
      remarks: '报修多在雨后',
      plan: '先查外窗',
    });
    expect((await ask(company, leader, 'report.list', {})).mine).toContainEqual(
      expect.objectContaining({ kind: 'departmentMonth', day: '2026-11-01', state: 'handedIn' }),
    );
    expect(await refused(ask(company, manager, 'report.answer', { ...month, words: '好' }))).toBe(
      'bad_input kind',
    );
    await ask(company, leader, 'report.answer', { ...month, words: '同意先查外窗' });
    expect((await ask(company, manager, 'report.show', month)).answer?.words).toBe('同意先查外窗');
  });

  test.each([
    [
      'an agent reads another’s',
      agentSun,
      'report.show',
      { ...today, personId: idOf(agentChen) },
      'forbidden',
    ],
    [
      'an agent reads the department’s',
      agentSun,
      'report.show',
      { kind: 'departmentMonth', day: '2026-11-01' },
      'forbidden',
    ],
    [
      'the leader reads an agent’s',
      leader,
      'report.show',
      { ...today, personId: idOf(agentChen) },
      'forbidden',
    ],
    [
      'an agent hands the department’s in',
      agentSun,
      'report.handIn',
      { kind: 'departmentMonth', day: '2026-10-01', remarks: '一' },
      'bad_input kind',
    ],
    [
      'the manager hands a diary in',
      manager,
      'report.handIn',
      { ...today, remarks: '一' },
      'bad_input kind',
    ],
    [
      'the leader answers an agent’s',
      leader,
      'report.answer',
      { ...today, personId: idOf(agentSun), words: '一' },
      'bad_input kind',
    ],
    [
      'a month that has not ended',
      agentSun,
      'report.handIn',
      { kind: 'month', day: '2026-11-01', remarks: '一' },
      'wrong_state',
    ],
    [
      'tomorrow',
      agentSun,
      'report.handIn',
      { kind: 'day', day: '2026-11-24', remarks: '一' },
      'bad_input day',
    ],
    [
      'an owner named',
      agentSun,
      'report.handIn',
      { ...today, remarks: '李先生来电' },
      'bad_input remarks',
    ],
  ] as [string, string, ActionName, never, string][])(
    'refused, and nothing written: %s',
    async (_what, as, name, input, expected) => {
      const company = await MemoryCompany.start();
      const before = company.state();
      expect(await refused(ask(company, as, name, input, 'report-refused-1'))).toBe(expected);
      expect(company.state()).toBe(before);
    },
  );

  test('the same request again gets the same answer; another input under it is refused', async () => {
    const company = await MemoryCompany.start();
    const send = (remarks: string) =>
      ask(company, agentChen, 'report.handIn', { ...today, remarks }, 'report-twice-1');
    const first = await send('一');
    expect(await send('一')).toEqual(first);
    expect(await refused(send('二'))).toBe('request_reused requestId');
  });

  test('two at once: one stands, the other is refused', async () => {
    const company = await MemoryCompany.start();
    const hand = (remarks: string) =>
      refused(ask(company, agentChen, 'report.handIn', { ...today, remarks }));
    expect((await Promise.all([hand('一'), hand('二')])).sort()).toEqual([
      'allowed',
      'wrong_state',
    ]);
    expect(
      [...company.all('reports').values()].filter(({ _id }) =>
        String(_id).startsWith('day:2026-11-23'),
      ),
    ).toHaveLength(1);
  });
});
