import {
  homes,
  idOf,
  openids,
  outsider,
  outsiderId,
  repairs,
} from '../../shared/contract/examples';
import { HOUR } from '../../shared/time/shanghai';
import { photo, sign } from './steps';
import { Story } from './story';

const { agentChen, crew, engineeringHead, manager, ouyang, wang } = openids;
const stranger = 'outsider-other';

/** Crew without an account: a link to one repair (H24). */
describe('crew from outside by a one-job link', () => {
  let story: Story;
  let caseId: string;
  let code: string;
  const gone = { code: 'not_found', field: 'code' };

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const show = (as: string, by = code) => story.do(as, 'job.show', { code: by });

  test('the head dispatches somebody without an account and makes a link', async () => {
    const report = await story.do(ouyang, 'repair.report', {
      homeId: homes.owing,
      place: 'kitchen',
      fault: 'hardware',
      description: '抽屉滑轨断了',
    });
    caseId = report.caseId;
    const now = await story.now();
    const span = { from: now + HOUR, to: now + 3 * HOUR };
    const person = { name: '赵刚', mobile: '13700001111' };
    await story.do(engineeringHead, 'repair.receive', { caseId, ...sign });
    expect(
      await story.refused(engineeringHead, 'repair.dispatch', { caseId, ...span }),
    ).toMatchObject({ code: 'bad_input', field: 'crewId' });
    const both = { caseId, crewId: idOf(crew), outsider: person, ...span };
    expect((await story.refused(engineeringHead, 'repair.dispatch', both)).code).toBe('bad_input');
    await story.do(engineeringHead, 'repair.dispatch', { caseId, outsider: person, ...span });
    await story.do(ouyang, 'repair.accept', { caseId });
    const link = await story.do(engineeringHead, 'job.link', { caseId });
    expect(link).toMatchObject({ name: '赵刚', mobile: '13700001111' });
    expect(link.text).toContain(link.path);
    expect((await story.refused(crew, 'job.link', { caseId })).code).toMatch(/forbidden|not_found/);
    code = link.code;
    const stored = JSON.stringify(
      await Promise.all(
        [`cases&id=${caseId}`, 'registry&after=job:'].map((query) =>
          story.cloud.get(`/dev/documents?collection=${query}`),
        ),
      ),
    );
    expect(stored).not.toContain(code);
  });

  test('with it somebody the company does not know sees this job, and nothing else', async () => {
    const { job, uploads } = await show(outsider);
    expect(uploads).toBe(`uploads/${outsiderId}`);
    expect(job).toMatchObject({ crew: '赵刚', description: '抽屉滑轨断了', who: '欧阳建华先生' });
    expect(job.address).toContain('江南路');
    expect(JSON.stringify(job)).not.toContain('13800006621');
    expect(job.may).toEqual(['job.arrive', 'job.finish']);
    expect((await story.refused(outsider, 'case.show', { caseId })).code).toBe('not_bound');
    expect((await story.refused(outsider, 'repair.arrive', { caseId })).code).toBe('not_bound');
    expect((await story.refused(wang, 'repair.arrive', { caseId })).code).toMatch(
      /forbidden|not_found/,
    );
  });

  test('finishes it with own photos; the sheet says by link and under which name', async () => {
    await story.do(outsider, 'job.arrive', { code });
    const work = { code, note: '更换滑轨,推拉顺畅', parts: '滑轨 1 副' };
    const mine = await story.cloud.upload(
      outsider,
      `uploads/${outsiderId}/done.png`,
      Buffer.from('iVBORw0KGgo=', 'base64'),
    );
    const theirs = await photo(story, crew, 'theirs');
    const notOwn = await story.refused(outsider, 'job.finish', { ...work, pictures: [theirs] });
    expect(notOwn.code).toBe('file_missing');
    await story.do(outsider, 'job.finish', { ...work, pictures: [mine] });
    const { timeline } = await story.show(agentChen, caseId);
    expect(timeline.map(({ by }) => by)).toContain('维修人员 赵刚(凭派工链接)');
    expect((await show(outsider)).job.may).toEqual(['job.sign', 'job.refuse']);
  });

  test('the owner refuses: rework; with the next dispatch the old link is over, a new one goes on', async () => {
    await story.do(outsider, 'job.refuse', { code, reason: '抽屉还是歪的' });
    expect(await story.refused(outsider, 'job.show', { code })).toMatchObject(gone);
    const now = await story.now();
    await story.do(engineeringHead, 'repair.dispatch', {
      caseId,
      crewId: idOf(crew),
      from: now + HOUR,
      to: now + 2 * HOUR,
    });
    expect(await story.refused(outsider, 'job.show', { code })).toMatchObject(gone);
    await story.do(ouyang, 'repair.accept', { caseId });
    const first = await story.do(engineeringHead, 'job.link', { caseId, name: '赵刚', hours: 2 });
    const second = await story.do(engineeringHead, 'job.link', { caseId, name: '赵刚', hours: 2 });
    expect(await story.refused(outsider, 'job.show', { code: first.code })).toMatchObject(gone);
    code = second.code;
    expect((await show(outsider)).job.title).toContain('五金');
  });

  test('the owner signs on the crew’s phone; then the link has ended, and its repetition is answered', async () => {
    const pictures = [
      await story.cloud.upload(
        outsider,
        `uploads/${outsiderId}/again.png`,
        Buffer.from('iVBORw0KGgo=', 'base64'),
      ),
    ];
    await story.do(outsider, 'job.finish', { code, pictures, note: '重新校正' });
    const input = { code, ...sign, signerName: '欧阳建华' };
    const once = await story.cloud.call(outsider, 'job.sign', input, 'job-sign-once');
    expect(once).toMatchObject({ ok: true, data: { state: 'confirmed' } });
    expect(await story.cloud.call(outsider, 'job.sign', input, 'job-sign-once')).toEqual(once);
    expect(await story.refused(outsider, 'job.sign', input)).toMatchObject(gone);
    const { repair } = await story.show(manager, caseId);
    expect(repair?.confirmation).toMatchObject({ name: '欧阳建华' });
  });

  test('it is over when its time is up, and wrong codes get the same refusal', async () => {
    const link = await story.do(engineeringHead, 'job.link', {
      caseId: repairs.appointed,
      hours: 1,
    });
    expect((await show(outsider, link.code)).job.crew).toBe('刘建国');
    await story.later(HOUR + 1);
    const over = await story.refused(outsider, 'job.show', { code: link.code });
    const wrong = await story.refused(outsider, 'job.show', { code: '0000000000AAAAAAAAAA' });
    expect(wrong).toEqual(over);
    expect(wrong).toMatchObject(gone);
  });

  test('ten wrong codes, and that person waits an hour; another does not', async () => {
    const { code: good } = await story.do(engineeringHead, 'job.link', {
      caseId: repairs.appointed,
    });
    const tries: string[] = [];
    for (let place = 0; place < 10; place++) {
      const guess = `000000000000000000${String(place).padStart(2, '0')}`;
      tries.push((await story.refused(stranger, 'job.show', { code: guess })).code);
    }
    expect(new Set(tries)).toEqual(new Set(['not_found']));
    expect((await story.refused(stranger, 'job.show', { code: good })).code).toBe('too_often');
    expect((await show(outsider, good)).job.crew).toBe('刘建国');
    await story.later(HOUR + 1);
    expect((await show(stranger, good)).job.crew).toBe('刘建国');
  });

  test('agents do not make links', async () => {
    const input = { caseId: repairs.jobAppointed };
    expect((await story.refused(agentChen, 'job.link', input)).code).toMatch(/forbidden|not_found/);
  });
});
