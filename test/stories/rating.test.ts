import { openids } from '../../shared/contract/examples';
import { at } from '../builders';
import { accepted, type Opened } from './steps';
import { Story } from './story';

const { agentChen, designer, leader, li, manager, supervisor, wang } = openids;

/** Step 5: designer, supervisor and project manager are rated after acceptance; a 1 makes a duty. */
describe('ratings', () => {
  let story: Story;
  let home: Opened;
  const caseId = () => home.caseId;
  const rate = (
    subject: 'designer' | 'supervisor' | 'projectManager',
    overall: number,
    more = {},
  ) =>
    story.do(li, 'rating.give', {
      caseId: caseId(),
      subject,
      occasion: 'accepted',
      overall,
      ...more,
    });
  const ratings = async (as: string) =>
    ((await story.show(as, caseId())).project?.ratings ?? []).filter(
      ({ occasion, overall }) => occasion === 'accepted' && overall !== null,
    );

  beforeAll(async () => {
    story = await Story.start();
    home = await accepted(story);
  });
  afterAll(() => story?.stop());

  test('the owner is asked on the first page', async () => {
    const { homes } = await story.do(li, 'home.show', { homeId: home.homeId });
    expect(homes[0]?.next).toContainEqual(expect.objectContaining({ what: 'rate' }));
  });

  test('the owner rates all three: overall, by aspect, in words', async () => {
    await rate('designer', 5, { aspects: { attitude: 5, skill: 4 }, words: '方案改了三次' });
    await rate('supervisor', 4);
    await rate('projectManager', 3);
    expect((await ratings(li)).map(({ name, overall }) => [name, overall])).toEqual([
      ['林晓', 5],
      ['黄志强', 4],
      ['何勇', 3],
    ]);
    expect(await story.owed(caseId(), 'H47')).toEqual([]);
  });

  test('a second is an amendment; a 1 makes a duty for the manager within 24 h (H47)', async () => {
    await story.at('2026-11-24 20:00');
    const heard = await story.heard(
      () => rate('projectManager', 1, { words: '约好不来' }),
      manager,
    );
    expect(await ratings(li)).toHaveLength(3);
    expect(await story.mine(manager, caseId(), 'H47')).toMatchObject({
      dueAt: at('2026-11-25 20:00'),
      title: expect.stringContaining('项目经理 何勇 1 星'),
    });
    expect(heard.map(({ text }) => text)).toContainEqual(expect.stringContaining('评价较低'));
  });

  test.each([
    [agentChen, 3],
    [manager, 3],
    [leader, 3],
    // Their own (H48).
    [designer, 1],
    [supervisor, 1],
  ])('%s reads %i of them', async (as, count) => {
    expect(await ratings(as)).toHaveLength(count);
  });

  test.each([
    [agentChen, 'forbidden'],
    [manager, 'forbidden'],
    [wang, 'not_found'],
  ])('%s can give none', async (as, code) => {
    const input = {
      caseId: caseId(),
      subject: 'designer',
      occasion: 'accepted',
      overall: 5,
    } as const;
    expect(await story.refused(as, 'rating.give', input)).toMatchObject({ code });
  });

  test('the agent does not enter over what the owner gave', async () => {
    const [duty] = await story.owed(caseId(), 'H8');
    expect(
      await story.refused(agentChen, 'revisit.record', {
        caseId: caseId(),
        dutyId: duty?.dutyId ?? '',
        outcome: 'done',
        restated: true,
        ratings: [{ subject: 'projectManager', overall: 5 }],
      }),
    ).toMatchObject({ code: 'duplicate', field: 'ratings' });
  });

  test('the manager contacts the owner: the duty is done, the rating stays', async () => {
    await story.revisit(caseId(), 'H47', { notes: '已致歉,周六带队返工' }, manager);
    expect(await story.owed(caseId(), 'H47')).toEqual([]);
    expect((await ratings(li)).find(({ name }) => name === '何勇')?.overall).toBe(1);
  });

  test('after seven days nothing is amended', async () => {
    await story.at('2026-11-30 09:31');
    expect(
      await story.refused(li, 'rating.give', {
        caseId: caseId(),
        subject: 'designer',
        occasion: 'accepted',
        overall: 1,
      }),
    ).toEqual({ code: 'too_late', message: '评价已超过 7 天,不能再改' });
    expect((await ratings(li)).find(({ name }) => name === '林晓')?.overall).toBe(5);
  });
});
