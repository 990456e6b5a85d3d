import type { Case } from '../../../shared/domain/case';
import { HOUR, MINUTE } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import { aComplaint, aRepair, people, settings, tick } from '../../builders';

const seen = (kase: Case, now: number, actor = people.owner) =>
  caseView(kase, { actor, now, settings, url: () => '' }).timeline;

describe('promises on the owner’s time line', () => {
  const appointed = () => aRepair().received().dispatched().accepted();

  test('a visit in the agreed time is a promise kept', () => {
    const one = appointed();
    const by = one.kase.appointment?.to ?? 0;
    one.at(by).arrived();
    const [arrival] = seen(one.kase, one.now);
    expect(arrival?.promise).toMatchObject({ kept: true });
    expect(arrival?.promise?.text).toMatch(/^准时,承诺 .* 前$/);
  });

  test('a second later it is broken, and says by how much', () => {
    const one = appointed();
    const by = one.kase.appointment?.to ?? 0;
    one.at(by + 1000).arrived();
    expect(seen(one.kase, one.now)[0]?.promise).toEqual({
      kept: false,
      text: '比承诺晚了 1 分钟,对不起',
    });
    const later = appointed();
    later.at(by + 3 * HOUR).arrived();
    expect(seen(later.kase, later.now)[0]?.promise?.text).toContain('3 小时');
  });

  test('a complaint’s reply and its solution are promises; a step that was none says nothing', () => {
    const one = aComplaint();
    one.at(one.now + 59 * MINUTE);
    one.signed().replied();
    const [reply, signature] = seen(one.kase, one.now);
    expect(reply?.promise?.kept).toBe(true);
    expect(signature?.promise).toBeNull();
  });

  test('a lapsed promise is told to the owner with an apology; what colleagues owe one another is not', () => {
    const one = aComplaint();
    const limit = one.kase.duties.find(({ rule }) => rule === 'H28.reply')?.dueAt ?? 0;
    tick(one.kase, limit + MINUTE);
    const owner = seen(one.kase, limit + MINUTE).map(({ title }) => title);
    expect(owner).toContain('没有在承诺的时间给您回电');
    expect(owner.join()).not.toContain('逾期');
    expect(owner.join()).not.toContain('签收投诉书');
    const staff = seen(one.kase, limit + MINUTE, people.manager).map(({ title }) => title);
    expect(staff.join()).toContain('逾期:给投诉业主回电');
    expect(staff.join()).toContain('逾期:部门主管签收投诉书');
  });
});
