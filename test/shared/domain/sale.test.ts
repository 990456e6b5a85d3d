import { openDebts, openMatters } from '../../../shared/domain/deletion';
import { isOpen } from '../../../shared/domain/duties';
import { follow } from '../../../shared/domain/family';
import { setBirthday } from '../../../shared/domain/greeting';
import { outstanding } from '../../../shared/domain/money';
import { bookChange } from '../../../shared/domain/payment';
import { completeFile } from '../../../shared/domain/project';
import { rate } from '../../../shared/domain/rating';
import { handOn, sell } from '../../../shared/domain/sale';
import { slipState } from '../../../shared/domain/warranty';
import { caseView } from '../../../shared/views/case';
import {
  aComplaint,
  aProject,
  aRepair,
  at,
  by,
  monday,
  people,
  refusalOf,
  settings,
  yuan,
} from '../../builders';

const newOwner = { ...people.owner, personId: 'buyer', name: '何丽' };
const buyer = people.memberOf(newOwner, '13800009901');
const soldAt = at('2026-12-01 10:00');
const accepted = () => aProject('2026-01-05').accepted('2026-09-01').at('2026-09-02 10:00');
const sold = (project = accepted().withSlip(), birthday?: string) =>
  project
    .at(soldAt)
    .as(people.agent, (kase, ctx) => sell(kase, { buyer, birthday, reason: '不动产权证' }, ctx));
const seenBy = (kase: Parameters<typeof caseView>[0], actor = newOwner) =>
  caseView(kase, { actor, now: soldAt + 1, settings, url: () => '' });
const ctx = by(people.manager, soldAt);

describe('a home sold (H18)', () => {
  test('the slip goes along: same number, code, dates; agent and duties stay', () => {
    const before = structuredClone(accepted().withSlip().kase);
    const { kase } = sold();
    expect(kase.slip).toMatchObject({
      number: before.slip?.number,
      issuedAt: before.slip?.issuedAt,
    });
    expect(slipState(kase)).toBe('inForce');
    expect(kase.facts).toEqual(before.facts);
    expect(kase.agent).toEqual(before.agent);
    const ids = kase.duties.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(before.duties.map(({ id }) => id)));
    expect(kase.members).toEqual([buyer]);
    expect(kase.sold?.former.map(({ name, until }) => [name, until])).toEqual([['王芳', soldAt]]);
  });

  test('the agent is told and has a day to ring the new owner', () => {
    const { kase } = sold();
    const duty = kase.duties.find(({ rule }) => rule === 'H18.owner');
    expect(duty).toMatchObject({ dueAt: at('2026-12-02 10:00'), about: '新业主 何丽女士' });
    expect(
      kase.notices.some(({ id, to }) => id.startsWith('H18.owner') && to.desk === 'agent'),
    ).toBe(true);
    expect(kase.journal.some(({ type }) => type === 'homeSold')).toBe(true);
  });

  test('money open stays open: the slip stays suspended, and the new owner reads no sum', () => {
    const project = accepted()
      .withSlip()
      .as(people.finance, (kase, context) =>
        bookChange(kase, { caseId: kase._id, amount: yuan(500), note: '增项' }, context),
      );
    expect(slipState(project.kase)).toBe('suspended');
    const { kase } = sold(project);
    expect(slipState(kase)).toBe('suspended');
    expect(outstanding(kase)).toBe(yuan(500));
    const view = seenBy(kase);
    expect(view.project?.slip?.state).toBe('suspended');
    expect(view.project?.money).toBeNull();
    expect(JSON.stringify(view)).not.toContain('500');
    const { kase: settled } = project.at(soldAt + 1).settled();
    expect(slipState(settled)).toBe('inForce');
    expect(settled.notices.filter(({ template }) => template === 'slip').at(-1)).toMatchObject({
      personId: 'buyer',
      fields: { state: '已恢复' },
    });
  });

  test('ratings, the former people and their file stay theirs', () => {
    const project = accepted()
      .as(people.agent, (kase, context) =>
        completeFile(
          kase,
          { caseId: kase._id, file: { layout: '三室两厅', occupation: '教师' } },
          context,
        ),
      )
      .as(people.owner, (kase, context) =>
        rate(kase, { subject: 'designer', occasion: 'accepted', overall: 2, words: '慢' }, context),
      );
    const { kase } = sold(project);
    expect(kase.file).toEqual({ layout: '三室两厅' });
    const view = seenBy(kase);
    expect(view.project?.ratings.map(({ occasion, overall }) => [occasion, overall])).toEqual([
      ['anytime', null],
      ['anytime', null],
      ['anytime', null],
    ]);
    expect(JSON.stringify(view)).not.toMatch(/王芳|慢|量房定金/);
    expect(view.timeline.map(({ title }) => title)).toContain('竣工验收通过,保修开始');
    const rateNow = (occasion: 'accepted' | 'anytime') =>
      rate(kase, { subject: 'designer', occasion, overall: 5 }, by(newOwner, soldAt + 1));
    expect(refusalOf(() => rateNow('accepted'))).toBe('wrong_state');
    rateNow('anytime');
    expect(kase.ratings.map(({ overall }) => overall)).toEqual([2, 5]);
    const staff = seenBy(kase, people.manager);
    expect(staff.people.map(({ partText }) => partText)).toEqual(['业主', '原业主']);
    expect(staff.project?.ratings).toContainEqual(expect.objectContaining({ overall: 2 }));
  });

  test('birthdays: the former owner’s is no duty any more, the new one’s is', () => {
    const project = accepted().as(people.agent, (kase, context) =>
      setBirthday(kase, { caseId: kase._id, personId: 'owner', day: '12-24' }, context),
    );
    const { kase } = sold(project, '12-25');
    expect(kase.birthdays).toEqual({ buyer: '12-25' });
    const open = kase.duties.filter((duty) => duty.rule === 'H14' && isOpen(duty));
    expect(open.map(({ id, about }) => [id, about])).toEqual([['H14:buyer-2026', '何丽']]);
  });

  test('not before acceptance, not to who is the owner already', () => {
    expect(refusalOf(() => sold(aProject('2026-01-05').signed('2026-05-01')))).toBe('wrong_state');
    const project = sold();
    expect(refusalOf(() => sold(project))).toBe('duplicate');
  });

  test('an open repair goes along, with nothing of how the former owner was', () => {
    const { kase } = aRepair();
    const project = sold().kase;
    expect(handOn(kase, project, ctx)).toBe(true);
    expect(kase.members).toEqual([buyer]);
    expect(kase.contact).toBe('13800009901');
    expect(
      kase.notices.filter(({ state, personId }) => state === 'due' && personId === 'owner'),
    ).toEqual([]);
    const view = seenBy(kase);
    expect(view.timeline.map(({ title, by: who }) => [title, who])).toContainEqual([
      '提交报修',
      '原业主',
    ]);
    const once = structuredClone(kase);
    expect(handOn(kase, project, ctx)).toBe(false);
    expect(kase).toEqual(once);
  });

  test('a complaint stays the former owner’s, for the agent to end on the phone', () => {
    const { kase } = aComplaint(monday);
    const duties = structuredClone(kase.duties);
    const project = sold().kase;
    handOn(kase, project, ctx);
    expect(kase.members).toEqual([]);
    expect(kase.open).toBe(true);
    expect(kase.duties).toEqual(duties);
    const staff = seenBy(kase, people.manager);
    expect(staff.who).toBe('王芳女士');
    expect(staff.people).toMatchObject([{ name: '王芳', partText: '原业主' }]);
    expect(follow(kase, project, 'buyer')).toBe(false);
    expect(kase.members).toEqual([]);
  });

  test('begun by somebody who had read the home before: follows too', () => {
    const { kase } = aRepair({}, undefined, soldAt + 5);
    expect(kase.members.map(({ personId }) => personId)).toEqual(['owner']);
    handOn(kase, sold().kase, ctx);
    expect(kase.members.map(({ personId }) => personId)).toEqual(['buyer']);
  });

  test('who still owes for a home sold is told that the debt stays under seal when the account goes (H62)', () => {
    const { kase } = sold(accepted().owing(yuan(800)));
    expect(openMatters([kase], 'owner')).toEqual([]);
    expect(openDebts(kase, 'owner')).toEqual([expect.stringContaining('800')]);
    expect(openDebts(sold().kase, 'owner')).toEqual([]);
  });
});
