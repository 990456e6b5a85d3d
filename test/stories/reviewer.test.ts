/** An account for WeChat's own reviewers from its first code to its end, on the real functions. */
import { collections } from '../../config/database/collections';
import { openids, signatureExample } from '../../shared/contract/examples';
import { MINUTE } from '../../shared/time/shanghai';
import { Story } from './story';

const { administrator, agentChen, manager } = openids;
const TESTER = 'a-tester-at-wechat';
const picture = Buffer.from(signatureExample, 'base64');

describe('an account for WeChat’s reviewers', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  /** Every document of every collection, as text. */
  async function stored(): Promise<string> {
    const texts: string[] = [];
    for (const { name } of collections) {
      for (let after: string | undefined; ; ) {
        const path = `/dev/documents?collection=${name}${after ? `&after=${encodeURIComponent(after)}` : ''}`;
        const page = await story.cloud.get<{ _id: string }[]>(path);
        texts.push(...page.map((document) => `${name} ${JSON.stringify(document)}`));
        after = page.at(-1)?._id;
        if (page.length < 50 || after === undefined) break;
      }
    }
    return texts.join('\n');
  }

  test('is used like an owner’s, tells nobody, and leaves nothing behind', async () => {
    // What the company had to say anyway has been said.
    await story.tick(3);
    const said = (await story.cloud.get<unknown[]>('/dev/messages')).length;
    const owed = await story.do(manager, 'duty.list', { scope: 'team' });
    const { code, personId } = await story.do(administrator, 'reviewer.invite', {});
    await story.do(TESTER, 'me.join', { code, consent: 1 });
    const { homes, me } = await story.do(TESTER, 'home.show', {});
    const homeId = homes[0]?.homeId ?? '';
    const photo = await story.cloud.upload(TESTER, `${me.uploads}/crack.png`, picture);
    const { caseId } = await story.do(TESTER, 'repair.report', {
      homeId,
      place: 'balcony',
      fault: 'leak',
      description: '阳台漏水',
      pictures: [photo],
    });
    const { items } = await story.do(TESTER, 'case.list', { scope: 'open' });
    const done = items.find(({ state }) => state === 'completed')?.caseId ?? '';
    await story.do(TESTER, 'repair.confirm', { caseId: done, signature: signatureExample });
    await story.do(TESTER, 'me.copy', {});
    await story.tick(3);
    expect((await story.refused(agentChen, 'case.show', { caseId })).code).toBe('not_found');
    expect((await story.cloud.get<unknown[]>('/dev/messages')).length).toBe(said);
    expect((await story.do(manager, 'duty.list', { scope: 'team' })).counts).toEqual(owed.counts);
    expect(await stored()).toContain(personId);

    await story.do(administrator, 'reviewer.end', { personId });
    await story.cloud.clock({ advanceMs: 3 * MINUTE });
    expect((await story.refused(TESTER, 'home.show', {})).code).toBe('not_bound');
    await story.tick(3);
    const left = await stored();
    for (const trace of [personId, homeId, caseId, done]) expect(left).not.toContain(trace);
  });
});
