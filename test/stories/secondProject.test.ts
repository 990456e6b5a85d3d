import { homes, idOf, openids, projects } from '../../shared/contract/examples';
import { Story } from './story';

const { agentChen, agentSun, financeOne, manager, wang } = openids;
const caseId = projects.warranty;
const homeId = homes.warranty;

describe('同一套房屋再次装修', () => {
  let story: Story;

  beforeEach(async () => {
    story = await Story.start();
  });
  afterEach(() => story?.stop());

  const openAgain = () =>
    story.do(financeOne, 'project.open', {
      homeId,
      home: {
        community: '南山里',
        building: '3 栋',
        room: '1202',
        address: '深圳市南山区南山大道 88 号',
      },
      members: [{ name: '王芳', gender: 'female', mobile: '13800001202' }],
    });
  const home = async () => {
    const { homes: cards } = await story.do(wang, 'home.show', { homeId });
    return cards[0];
  };

  test('warranty, slip and agent of the first stay on the owner’s page (H15, H17)', async () => {
    const before = await home();
    await openAgain();
    const after = await home();
    expect(after?.warranty).toEqual(before?.warranty);
    expect(after?.agent).toEqual(before?.agent);
    expect(before?.warranty.slip).toBe('inForce');
  });

  test('cancelled, it leaves the home as it was: its agent works on, and it can be sold (H18)', async () => {
    const { caseId: second } = await openAgain();
    await story.do(manager, 'project.assign', { caseId: second, agentId: idOf(agentSun) });
    const repair = await story.do(wang, 'repair.report', {
      homeId,
      place: 'balcony',
      fault: 'hardware',
      description: '晾衣架松了',
    });
    expect((await story.refused(agentChen, 'case.show', { caseId: repair.caseId })).code).toBe(
      'not_found',
    );
    await story.do(manager, 'project.cancel', { caseId: second, reason: '业主改期' });
    expect((await story.show(agentChen, repair.caseId)).caseId).toBe(repair.caseId);
    expect((await home())?.projectId).toBe(caseId);
    await story.do(agentChen, 'project.sell', {
      caseId,
      owner: { name: '何丽', gender: 'female', mobile: '13800007755' },
      reason: '已核对不动产权证',
    });
  });
});
