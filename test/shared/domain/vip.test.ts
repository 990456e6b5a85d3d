import { markVip } from '../../../shared/domain/project';
import { aProject, people, refusalOf } from '../../builders';

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

  test('who is not marked cannot lose the mark; nothing is prepared for somebody unmarked', () => {
    expect(refusalOf(() => mark(aProject(), false))).toBe('wrong_state');
    expect(refusalOf(() => mark(mark(aProject(), true), false, '备茶'))).toBe('bad_input');
  });
});
