import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start();
});
afterAll(() => cloud.stop());

type Answer = { value?: unknown };
const as = async (openid: string | undefined, code: string, more: object = {}, name = 'api') =>
  ((await cloud.call(name, { code, ...more }, openid)).result as Answer | undefined)?.value;

const who = `return cloud.getWXContext().OPENID ?? null`;

describe('identity never leaks between calls', () => {
  it('though a call overwrites its environment', async () => {
    await as('o-bad', `process.env.WX_OPENID = 'o-boss'; process.env.WX_API_TOKEN = 'local-x'`);
    expect(await as('o-next', who)).toBe('o-next');
  });

  it('though a call removes its environment', async () => {
    await as('o-bad', `delete process.env.WX_OPENID; delete process.env.TCB_SOURCE`);
    expect(await as('o-next', `return cloud.getWXContext().SOURCE`)).toBe('wx_client');
  });

  it('nobody is nobody, also in an instance that somebody has just used', async () => {
    expect(await as('o-1', who, {}, 'brief')).toBe('o-1');
    expect(await as(undefined, who, {}, 'brief')).toBeNull();
  });

  it('an event cannot say who sent it', async () => {
    const forged = { userInfo: { openId: 'o-boss' }, OPENID: 'o-boss', openid: 'o-boss' };
    expect(
      await as('o-me', `return [event.userInfo.openId, cloud.getWXContext().OPENID]`, forged),
    ).toEqual(['o-me', 'o-me']);
  });

  it('the token of one run is worth nothing once it is long over, and cannot be guessed', async () => {
    const answer = await cloud.request('POST', '/admin', {
      action: 'database.getDocument',
      collectionName: 'things',
      wxCloudApiToken: 'local-00000000-0000-0000-0000-000000000000',
    });
    expect(answer.body).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' });
  });

  it('among 120 calls that come at once, with what they write', async () => {
    const people = Array.from({ length: 120 }, (_, i) => `o-p${i % 17}`);
    const seen = await Promise.all(
      people.map((openid, i) =>
        as(
          openid,
          `const mine = cloud.getWXContext().OPENID;
           await db.collection('things').add({ data: { _id: 'w' + event.i, by: mine } });
           await sleep(event.i % 7);
           return [mine, cloud.getWXContext().OPENID]`,
          { i },
        ),
      ),
    );
    expect(seen).toEqual(people.map((openid) => [openid, openid]));
    const written = (await as(
      'o-1',
      `return (await db.collection('things').limit(1000).get()).data`,
    )) as { _id: string; by: string }[];
    expect(written.every(({ _id, by }) => by === people[Number(_id.slice(1))])).toBe(true);
  });
});

describe('a function over its memory is ended where it stands', () => {
  it.each([
    [
      'objects',
      `const all = []; for (;;) { all.push({ i: all.length, text: 'x' + all.length }); if (all.length % 1000 === 0) await null }`,
    ],
    ['buffers', `const all = []; for (;;) { all.push(Buffer.alloc(1 << 20, 1)); await sleep(2) }`],
  ])('%s', async (_name, code) => {
    const { error } = await cloud.call('small', { code }, 'o-1');
    expect(error).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringMatching(/memory limit/i),
    });
    expect(await as('o-1', 'return 1', {}, 'small')).toBe(1);
  });

  it('what fits is left alone', async () => {
    expect(await as('o-1', `return Buffer.alloc(20 << 20, 1).length`, {}, 'small')).toBe(20 << 20);
  });
});
