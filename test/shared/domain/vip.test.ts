import { markVip, markWith } from '../../../shared/domain/project';
import { visitRules } from '../../../shared/policy/vip';
import { dutyView } from '../../../shared/views/duty';
import { aProject, aRepair, at, monday, people, refusalOf, settings } from '../../builders';

const mark = (project: ReturnType<typeof aProject>, vip: boolean, prepare?: string) =>
  project.as(people.agent, (kase, ctx) =>
    markVip(
      kase,
      { caseId: kase._id, vip, reason: '老客户', ...(prepare ? { prepare } : {}) },
      ctx,
    ),
  );

describe('an important owner (H57)', () => {
  test('is marked with a reason, and with what must be prepared', () => {
    const { kase } = mark(aProject(), true, '备茶');
    expect(kase.vip).toBe(true);
    expect(kase.vipPrepare).toBe('备茶');
    expect(kase.journal.at(-1)).toMatchObject({
      type: 'vipMarked',
      data: { reason: '老客户', prepare: '备茶' },
    });
  });

  test('what must be prepared can be changed, and stays when the mark is only confirmed', () => {
    const project = mark(mark(aProject(), true, '备茶'), true, '经理接待');
    expect(project.kase.vipPrepare).toBe('经理接待');
    expect(refusalOf(() => mark(project, true))).toBe('wrong_state');
  });

  test('the mark taken back takes the preparation with it', () => {
    const { kase } = mark(mark(aProject(), true, '备茶'), false);
    expect(kase.vip).toBe(false);
    expect(kase.vipPrepare).toBeUndefined();
  });

  test('what must be prepared shows on the duty of a visit, and on no other', () => {
    const project = mark(aProject('2026-01-05').accepted('2026-09-01'), true, '备茶').kase;
    const repair = aRepair({}, project, at('2026-11-23 10:00')).received().kase;
    expect(repair.vipPrepare).toBe('备茶');
    const notes = repair.duties.map((duty) => {
      const { rule, note } = dutyView(repair, duty, {
        actor: people.agent,
        now: monday,
        settings,
        url: () => '',
      });
      return [rule, note] as const;
    });
    const told = notes.filter(([, note]) => note?.includes('备茶')).map(([rule]) => rule);
    expect(told.length).toBeGreaterThan(0);
    for (const rule of told) expect(visitRules.has(`repair:${rule}`)).toBe(true);
    expect(told.length).toBeLessThan(notes.length);
    markWith(repair, true, '经理陪同');
    expect(repair.vipPrepare).toBe('经理陪同');
    markWith(repair, false, '经理陪同');
    expect(repair.vipPrepare).toBeUndefined();
  });

  test('who is not marked cannot lose the mark; nothing is prepared for somebody unmarked', () => {
    expect(refusalOf(() => mark(aProject(), false))).toBe('wrong_state');
    expect(refusalOf(() => mark(mark(aProject(), true), false, '备茶'))).toBe('bad_input');
  });
});
