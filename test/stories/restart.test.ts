import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openids } from '../../shared/contract/examples';
import { DAY } from '../../shared/time/shanghai';
import { monday, yuan } from '../builders';
import { type RunningCloud, startCloud } from '../tools/cloud';
import {
  accepted,
  appointed,
  completed,
  contractSum,
  type Opened,
  pay,
  reported,
  sign,
} from './steps';
import { Story } from './story';

const { agentChen, engineeringHead, financeTwo, li, manager } = openids;

/** The local cloud as a process of its own, killed with −9 between the steps and started again on the same data. */
describe('killed in the middle of the story', () => {
  const data = mkdtempSync(join(tmpdir(), 'renocare-killed-'));
  let cloud: RunningCloud;
  let story: Story;
  let home: Opened;
  let repairId = '';
  let complaintId = '';
  let code = '';

  async function begin(): Promise<void> {
    cloud = await startCloud({ data });
    story = Story.at(cloud.url, cloud.stop);
  }

  /** Ends it as a power cut would, and goes on where it was. */
  async function kill(): Promise<void> {
    const before = await story.now();
    await cloud.stop('SIGKILL');
    await begin();
    expect(await story.now()).toBe(before);
  }

  beforeAll(async () => {
    await begin();
    await cloud.clock({ now: monday, running: false });
  }, 120_000);
  afterAll(async () => {
    await cloud?.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  });

  test('the project and its money are there', async () => {
    home = await accepted(story);
    await kill();
    expect((await story.show(li, home.caseId)).project?.money).toMatchObject({
      contractSum,
      outstanding: yuan(12_600),
    });
    expect(await story.owed(home.caseId, 'H8')).toHaveLength(1);
  }, 60_000);

  test('the slip is in force, and suspended after the receipt was reversed', async () => {
    const receiptNo = await pay(story, home, yuan(12_600));
    ({ code } = (await story.do(agentChen, 'warranty.issue', { caseId: home.caseId })).slip);
    await kill();
    expect(await story.do(li, 'warranty.check', { code })).toMatchObject({ valid: true });
    await story.do(financeTwo, 'payment.reverse', {
      caseId: home.caseId,
      receiptNo,
      reason: '退票',
    });
    await kill();
    expect(await story.do(li, 'warranty.check', { code })).toMatchObject({ state: 'suspended' });
    await pay(story, home, yuan(12_600));
    expect(await story.do(li, 'warranty.check', { code })).toMatchObject({ valid: true });
  }, 60_000);

  test('the repair goes on, its photos and signature are shown', async () => {
    repairId = await reported(story, home);
    await kill();
    await appointed(story, repairId);
    await kill();
    await completed(story, repairId);
    await story.do(li, 'repair.confirm', { caseId: repairId, ...sign });
    await kill();
    const { pictures, repair, state } = await story.show(li, repairId);
    expect([state, pictures.length]).toEqual(['confirmed', 2]);
    for (const url of [pictures[0]?.url, repair?.confirmation?.picture?.url])
      expect((await fetch(url ?? '')).status).toBe(200);
  }, 60_000);

  test('a request that was sent before the kill and again after it has one effect', async () => {
    const input = {
      homeId: home.homeId,
      department: 'engineering',
      description: '约好的时间迟到',
    } as const;
    const before = await cloud.call(li, 'complaint.file', input, 'request-complaint-1');
    await kill();
    const after = await cloud.call(li, 'complaint.file', input, 'request-complaint-1');
    expect(after).toEqual(before);
    complaintId = (after.data as { caseId: string }).caseId;
    const { items } = await story.do(li, 'case.list', { kind: 'complaint' });
    expect(items.filter(({ label }) => label === '海棠苑 2 栋 0704')).toHaveLength(1);
  }, 60_000);

  test('killed in mid-call: afterwards it is done or it is not, and it can be sent again', async () => {
    const requestId = 'request-classify-1';
    const input = { caseId: complaintId, level: 'critical', reason: '伤到人' };
    const under = cloud.call(agentChen, 'complaint.classify', input, requestId).catch(() => null);
    await kill();
    await under;
    expect(await cloud.call(agentChen, 'complaint.classify', input, requestId)).toMatchObject({
      ok: true,
    });
    const { complaint } = await story.show(manager, complaintId);
    expect(complaint?.level).toBe('critical');
    const { timeline } = await story.show(manager, complaintId);
    expect(timeline.filter(({ title }) => title === '定为“特急”')).toHaveLength(1);
  }, 60_000);

  test('what became due while it was down is caught up, once', async () => {
    await cloud.clock({ advanceMs: 60 * DAY });
    await kill();
    await story.tick();
    await kill();
    await story.tick(2);
    expect(await story.mine(agentChen, home.caseId, 'H10')).toMatchObject({ state: 'open' });
    const told = await story.told();
    const due = told.filter((text) => text.includes('60 天回访') && text.includes('海棠苑'));
    expect(due).toHaveLength(1);
    const late = told.filter((text) => /特急\|已逾期】给投诉业主回电/.test(text));
    expect(late).toHaveLength(1);
    expect(await story.mine(engineeringHead, complaintId, 'H28.reply')).toMatchObject({
      state: 'late',
    });
  }, 60_000);
});
