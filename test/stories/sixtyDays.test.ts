import { openids } from '../../shared/contract/examples';
import { at } from '../builders';
import { type Opened, withSlip } from './steps';
import { Story } from './story';

const { agentChen, li, manager, zhou } = openids;
const couple: string[] = [li, zhou];

/** Step 6: sixty days later the revisit is due; who was told, and who could not be. */
describe('sixty days later (H10)', () => {
  let story: Story;
  let home: Opened;
  const caseId = () => home.caseId;
  const day57 = '2027-01-19';

  beforeAll(async () => {
    story = await Story.start();
    home = await withSlip(story);
  });
  afterAll(() => story?.stop());

  const told = async (during: () => Promise<void>) =>
    (await story.heard(during)).filter(
      ({ text, title, errcode, to }) =>
        errcode === 0 &&
        (text?.includes('海棠苑') || (title === '回访提醒' && couple.includes(to))),
    );

  test('one owner agrees to a message for each of the two homes, the other to none', async () => {
    await story.cloud.post('/dev/subscribe', {
      openid: zhou,
      templates: ['local-revisit'],
      count: 2,
    });
    const results = { 'local-revisit': 'accept', 'local-slip': 'reject' } as const;
    for (let times = 1; times <= 2; times++)
      expect(await story.do(zhou, 'subscription.credit', { results })).toEqual({
        credited: ['revisit'],
      });
  });

  test('before day 57 nobody hears of it, and the workbench shows it a week ahead', async () => {
    await story.at('2027-01-11 10:00');
    expect(await story.mine(agentChen, caseId(), 'H10')).toBeUndefined();
    await story.at('2027-01-18 10:00');
    expect(await story.mine(agentChen, caseId(), 'H10')).toMatchObject({
      state: 'ahead',
      from: at(day57),
      dueAt: at('2027-01-26') - 1,
    });
  });

  test('not at midnight: the morning brings the robot to the agent and the message to the owner', async () => {
    expect(await told(() => story.at(`${day57} 00:01`))).toEqual([]);
    expect(await told(() => story.at(`${day57} 08:29`))).toEqual([]);
    const heard = await told(() => story.at(`${day57} 08:30`));
    expect(heard.map(({ channel, to }) => [channel, to]).sort()).toEqual([
      ['robot', 'demo-robot-service'],
      ['subscribe', zhou],
    ]);
    expect(heard.find(({ channel }) => channel === 'robot')).toMatchObject({
      mentioned: ['13900000007'],
      text: expect.stringContaining('保修期 60 天回访(第 1 次,2027-01-22)'),
    });
    expect(heard.find(({ channel }) => channel === 'subscribe')).toMatchObject({
      title: '回访提醒',
      data: { thing1: '保修期 60 天回访 0704', time2: '2027-01-25 23:59' },
    });
  });

  test('the owner who had no message left is named in the workbench, to be called', async () => {
    expect(await story.mine(agentChen, caseId(), 'H10')).toMatchObject({
      state: 'open',
      note: '没能通知到业主(业主没有可用的订阅),请电话联系',
    });
    expect((await story.show(agentChen, caseId())).untold).toContainEqual(
      expect.objectContaining({ to: '李娜女士', what: '保修期 60 天回访 0704' }),
    );
    expect(await story.messages(li)).not.toContainEqual(
      expect.objectContaining({ title: '回访提醒' }),
    );
  });

  test('the clock comes by again, twice at once: nobody is told twice', async () => {
    expect(await told(() => story.tick(2))).toEqual([]);
    expect(await told(() => story.at(`${day57} 12:00`))).toEqual([]);
  });

  test('not done by day 63: the manager hears of it', async () => {
    await story.at('2027-01-24 10:00');
    await story.at('2027-01-25 21:30');
    const heard = await story.heard(() => story.at('2027-01-26 08:30'), manager);
    expect(heard.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/已逾期】保修期 60 天回访.*海棠苑/s),
    );
  });

  test('done late, it does not shift the grid; the next is sixty days after the first', async () => {
    await story.revisit(caseId(), 'H10');
    const [next] = await story.owed(caseId(), 'H10');
    expect(next).toMatchObject({ dutyId: 'H10:2', from: at('2027-03-20') });
  });

  test('the next time no message is left: both owners are to be called', async () => {
    await story.at('2027-03-20 08:30');
    const { untold } = await story.show(agentChen, caseId());
    const missed = untold.filter(
      ({ what, at: when }) => what.includes('60 天') && when >= at('2027-03-20'),
    );
    expect(missed.map(({ to }) => to).sort()).toEqual(['周强先生', '李娜女士']);
  });
});

/** Moving the clock in one go, as the desk does: what became due on the way is caught up. */
test('sixty days in one step: the revisit is due, and each is told of it once', async () => {
  const story = await Story.start();
  try {
    const { caseId } = await withSlip(story);
    await story.later(60 * 86_400_000);
    expect(await story.mine(agentChen, caseId, 'H10')).toMatchObject({ state: 'open' });
    const told = (await story.told(agentChen)).filter(
      (text) => text.includes('60 天回访') && text.includes('海棠苑'),
    );
    expect(told).toHaveLength(1);
  } finally {
    await story.stop();
  }
});
