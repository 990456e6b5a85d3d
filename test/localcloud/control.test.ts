import { request } from 'node:http';
import { TestCloud } from './running';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await TestCloud.start({
    empty: false,
    demonstration: async (startAt) => ({
      people: [{ openid: 'o-owner', name: '王女士', role: 'owner', mobile: '13800000001' }],
      documents: { things: [{ _id: 'a', at: startAt }] },
      files: [{ path: 'uploads/p1/a.txt', bytes: Buffer.from('hello') }],
      subscriptions: [{ openid: 'o-owner', template: 'visit', count: 2 }],
      robots: [{ key: 'k1', name: '客服部' }],
    }),
  });
});
afterAll(() => cloud.stop());

function status(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${cloud.cloud.url}/dev/people`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the control interface', () => {
  it('serves the demonstration', async () => {
    expect((await cloud.request('GET', '/dev/people')).body).toEqual([
      { openid: 'o-owner', name: '王女士', role: 'owner', mobile: '13800000001', roleText: '业主' },
    ]);
    const value = await cloud.value(`
      const { data } = await db.collection('things').doc('a').get();
      const { fileContent } = await cloud.downloadFile({ fileID: 'cloud://renocare-local.7265-renocare-local/uploads/p1/a.txt' });
      return [data.at, fileContent.toString()]`);
    expect(value).toEqual([Date.parse('2026-11-23T09:30:00+08:00'), 'hello']);
  });

  it('lists every action of the product with JSON Schemas and an example', async () => {
    const actions = (await cloud.request('GET', '/dev/actions')).body as unknown as Record<
      string,
      unknown
    >[];
    expect(actions.length).toBeGreaterThan(20);
    for (const action of actions) {
      expect(action).toMatchObject({
        name: expect.stringMatching(/^\w+\.\w+$/),
        roles: expect.arrayContaining([expect.stringMatching(/^[a-zA-Z]+$/)]),
        input: { type: 'object' },
        output: expect.any(Object),
        refusals: expect.any(Array),
        example: expect.any(Object),
        exampleAs: expect.stringMatching(/^demo-/),
      });
    }
  });

  it('says what is wrong with a request', async () => {
    const notJson = await fetch(`${cloud.cloud.url}/dev/clock`, { method: 'POST', body: '{' });
    expect([notJson.status, await notJson.json()]).toEqual([
      400,
      { error: 'the body is not JSON' },
    ]);
    expect(await cloud.request('GET', '/dev/nothing')).toMatchObject({ status: 404 });
    expect(await cloud.request('PUT', '/dev/clock')).toMatchObject({
      status: 405,
      body: { error: '/dev/clock takes GET, POST, not PUT' },
    });
    expect(await cloud.request('POST', '/call/api', {}, 'not an openid!')).toMatchObject({
      status: 400,
    });
  });

  it('is closed to pages from elsewhere and to names pointed at this machine', async () => {
    expect(await status({})).toBe(200);
    expect(await status({ origin: 'http://localhost:1234' })).toBe(200);
    expect(await status({ origin: 'https://example.com' })).toBe(403);
    expect(await status({ host: 'example.com' })).toBe(403);
  });
});
