/** The owner cannot be told by WeChat, has agreed to text messages, and gets one; refused, the agent calls. */
import { idOf, openids, signatureExample } from '../../shared/contract/examples';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { at } from '../builders';
import { type Opened, withSlip } from './steps';
import { Story } from './story';

const { agentChen, crew, engineeringHead, li, manager, zhou } = openids;

describe('a text message where WeChat’s cannot be had', () => {
  let story: Story;
  let home: Opened;

  beforeAll(async () => {
    story = await Story.start();
    home = await withSlip(story);
    await story.do(zhou, 'me.consent', { kind: 'sms', version: 1, given: true });
  });
  afterAll(() => story?.stop());

  /** A repair of Li's is given an appointment, and WeChat has nothing left for either of them. */
  async function appointed(place: 'kitchen' | 'bathroom' | 'bedroom' | 'balcony') {
    await story.cloud.post('/dev/subscribe', {
      openid: zhou,
      templates: ['local-appointment', 'local-progress'],
      banned: true,
    });
    const { caseId } = await story.do(li, 'repair.report', {
      homeId: home.homeId,
      place,
      fault: 'leak',
      description: '漏水',
    });
    await story.do(agentChen, 'repair.check', { caseId });
    await story.do(engineeringHead, 'repair.receive', { caseId, signature: signatureExample });
    const from = (await story.now()) + 3 * HOUR;
    await story.do(engineeringHead, 'repair.dispatch', {
      caseId,
      crewId: idOf(crew),
      from,
      to: from + 2 * HOUR,
    });
    return caseId;
  }
  async function tick() {
    await story.cloud.clock({ advanceMs: MINUTE });
    await story.cloud.post('/dev/tick', {});
  }
  const texts = async () => (await story.messages(zhou)).filter(({ channel }) => channel === 'sms');
  const call = (caseId: string) => story.owed(caseId, 'H40.call');

  test('goes out signed, to the one who agreed, and no call is owed', async () => {
    const caseId = await appointed('kitchen');
    await tick();
    const arrived = (await texts()).filter(({ text }) => text?.includes('已约好上门时间'));
    expect(arrived).toMatchObject([
      {
        to: '13800000904',
        errcode: 0,
        template: '2000001',
        text: expect.stringMatching(
          /^【水木南山装饰】周强先生您好,您的厨房漏水维修已约好上门时间:/,
        ),
      },
    ]);
    expect(await call(caseId)).toEqual([]);
    await tick();
    expect((await texts()).filter(({ text }) => text === arrived[0]?.text)).toHaveLength(1);
  });

  test('refused by the operator: the agent calls, and sees why', async () => {
    await story.cloud.post('/dev/faults', {
      kind: 'error',
      on: 'sms',
      code: 'LimitExceeded.PhoneNumberDailyLimit',
      times: 5,
    });
    const caseId = await appointed('bathroom');
    await tick();
    await story.cloud.delete('/dev/faults');
    expect((await texts()).at(-1)).toMatchObject({
      errcode: 'LimitExceeded.PhoneNumberDailyLimit',
    });
    expect((await call(caseId)).length).toBeGreaterThan(0);
  });

  test('no answer: it may have arrived; it is not sent again, and the agent calls', async () => {
    const before = (await texts()).length;
    await story.cloud.post('/dev/faults', { kind: 'lost', on: 'sms', times: 5 });
    const caseId = await appointed('bedroom');
    await tick();
    await story.cloud.delete('/dev/faults');
    const after = (await texts()).length;
    expect(after).toBeGreaterThan(before);
    for (let minute = 0; minute < 4; minute++) await tick();
    expect(await texts()).toHaveLength(after);
    expect((await call(caseId)).length).toBeGreaterThan(0);
  });

  test('switched off, or without a signature: as before, and a wrong setting is refused', async () => {
    const { settings } = await story.do(manager, 'settings.show', {});
    const { version, sms } = settings as unknown as {
      version: number;
      sms: {
        on: boolean;
        sign: string;
        appId: string;
        templates: Record<'appointment' | 'progress' | 'revisit' | 'slip', string>;
      };
    };
    expect(
      await story.refused(manager, 'settings.change', {
        version,
        reason: '试用',
        changes: { sms: { ...sms, sign: '' } },
      }),
    ).toMatchObject({ code: 'bad_input', field: 'changes.sms.sign' });
    await story.do(manager, 'settings.change', {
      version,
      reason: '停用短信',
      changes: { sms: { ...sms, on: false } },
    });
    const before = (await texts()).length;
    await story.cloud.post('/dev/cold');
    const caseId = await appointed('balcony');
    await tick();
    expect(await texts()).toHaveLength(before);
    expect((await call(caseId)).length).toBeGreaterThan(0);
  });

  test('a request that is not signed with the key is refused', async () => {
    const answer = await story.cloud.post<{ Response: { Error: { Code: string } } }>(
      '/',
      { PhoneNumberSet: ['+8613800000904'] },
      {
        'x-tc-action': 'SendSms',
        'x-tc-timestamp': String(at('2026-11-23 09:30') / 1000),
        authorization: `TC3-HMAC-SHA256 Credential=AKIDlocal/2026-11-23/sms/tc3_request, SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`,
      },
    );
    expect(answer.Response.Error.Code).toMatch(/^AuthFailure\./);
  });
});
