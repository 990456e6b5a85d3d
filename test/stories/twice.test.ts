import { homes, openids, projects } from '../../shared/contract/examples';
import { Story } from './story';

const { chen, financeOne, ouyang } = openids;

/** The home of an owner is decorated again: both warranties are seen (H18). */
describe('a home decorated a second time', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  test('the owner sees the older warranty beside the new project, with its slip', async () => {
    const before = await story.do(chen, 'warranty.show', { homeId: homes.expired });
    expect(before.earlier).toEqual([]);
    await story.do(financeOne, 'project.open', {
      homeId: homes.expired,
      home: {
        community: '云山府',
        building: '2 栋',
        room: '0601',
        address: '深圳市福田区云山路 6 号',
      },
      members: [{ name: '陈建国', gender: 'male', mobile: '13800000601' }],
    });
    const after = await story.do(chen, 'warranty.show', { homeId: homes.expired });
    expect(after).toMatchObject({ state: 'none', items: [], slip: null });
    expect(after.earlier).toEqual([
      { caseId: projects.expired, state: 'running', items: before.items, slip: before.slip },
    ]);
    const { code } = await story.refused(ouyang, 'warranty.show', { homeId: homes.expired });
    expect(code).toBe('not_found');
  });
});
