import { recordGift } from '../../../shared/domain/gift';
import { cancel } from '../../../shared/domain/project';
import { caseView } from '../../../shared/views/case';
import { aProject, aRepair, people, settings } from '../../builders';

const gift = { caseId: '', gift: '香烟两条', outcome: 'declined', value: 90_000 } as const;
const readAs = (kase: Parameters<typeof caseView>[0], actor: typeof people.owner, now: number) =>
  caseView(kase, { actor, now, settings, url: () => '' }).timeline.filter(({ title }) =>
    title.includes('送礼'),
  );

describe('a gift that an owner offered (H63)', () => {
  test('stands on the record for colleagues, and the owner does not read it', () => {
    const repair = aRepair().as(people.agent, (kase, ctx) => recordGift(kase, gift, ctx));
    expect(readAs(repair.kase, people.manager, repair.now)).toEqual([
      expect.objectContaining({ title: '业主送礼:香烟两条,当场婉拒', detail: '约 ¥900.00' }),
    ]);
    expect(readAs(repair.kase, people.owner, repair.now)).toEqual([]);
  });

  test('changes nothing else: state, duties, notices and what is owed stay', () => {
    const project = aProject();
    const { journal: _, v: __, updatedAt: ___, ...before } = structuredClone(project.kase);
    project.as(people.agent, (kase, ctx) => recordGift(kase, gift, ctx));
    expect(project.kase).toMatchObject(before);
    expect(project.kase.notices).toHaveLength(before.notices.length);
  });

  test('can be entered when the case is long closed', () => {
    const project = aProject().as(people.manager, (kase, ctx) =>
      cancel(kase, { caseId: kase._id, reason: '业主迁居' }, ctx),
    );
    project.as(people.agent, (kase, ctx) =>
      recordGift(kase, { ...gift, outcome: 'returned' }, ctx),
    );
    expect(readAs(project.kase, people.manager, project.now)[0]?.title).toContain('已退还业主');
  });
});
