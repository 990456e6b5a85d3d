import { onEvent } from '../../cloudfunctions/usecases/events';
import type { ContentMark } from '../../shared/domain/content';
import { MINUTE } from '../../shared/time/shanghai';
import { people } from '../builders';
import { Company } from './company';

const photo = 'cloud://env.bucket/uploads/owner/leak.jpg';
const verdict = (suggest: string, trace = 'trace-of-memory', errcode = 0) => ({
  Event: 'wxa_media_check',
  trace_id: trace,
  errcode,
  result: { suggest },
});

/** The owner reports with a photo, of which WeChat will tell. */
async function reported(): Promise<Company> {
  const company = Company.withHome();
  const input = {
    homeId: people.aHome.id,
    place: 'kitchen',
    fault: 'leak',
    description: '一直在滴水',
    pictures: [photo],
  };
  const answer = await company.call('owner', 'repair.report', input);
  expect(answer).toMatchObject({ ok: true });
  return company;
}
const marks = ({ repair }: Company): ContentMark[] => repair.content ?? [];

test('a verdict that is faster than the write is waited for', async () => {
  const company = Company.withHome();
  const early = await reported();
  const waits: number[] = [];
  company.ports.wait = async (milliseconds) => {
    waits.push(milliseconds);
    if (waits.length === 2) for (const [id, kase] of early.cases) company.cases.set(id, kase);
  };
  await onEvent(company.ports, verdict('risky'));
  expect(waits).toEqual([1_000, 3_000]);
  expect(company.repair.pictures).toEqual([]);
});

test('one of an id that nobody knows changes nothing', async () => {
  const company = await reported();
  const before = structuredClone([...company.cases]);
  await onEvent(company.ports, verdict('risky', 'another-trace'));
  await onEvent(company.ports, { ...verdict('risky'), trace_id: '../../x' });
  expect([...company.cases]).toEqual(before);
});

test('what WeChat could not look at is for a person', async () => {
  const company = await reported();
  await onEvent(company.ports, verdict('pass', 'trace-of-memory', -1008));
  expect(marks(company)).toMatchObject([{ state: 'review' }]);
});

test('two verdicts at once: one is settled, the other finds it so', async () => {
  const company = await reported();
  await Promise.all([
    onEvent(company.ports, verdict('risky')),
    onEvent(company.ports, verdict('risky')),
  ]);
  expect(company.repair.journal.filter(({ type }) => type === 'contentHidden')).toHaveLength(1);
});

test('a film, which WeChat cannot look at, is for a person at once', async () => {
  const company = Company.withHome();
  company.ports.files.look = async (ids) =>
    new Map(ids.map((id) => [id, { head: '0000002066747970', size: 9_000, url: 'https://x' }]));
  await company.call('owner', 'repair.report', {
    homeId: people.aHome.id,
    place: 'kitchen',
    fault: 'leak',
    description: '一直在滴水',
    pictures: [photo],
  });
  expect(marks(company)).toMatchObject([
    { state: 'review', reason: expect.stringContaining('视频') },
  ]);
});

test('the clock asks again and goes on when WeChat fails', async () => {
  const company = await reported();
  company.ports.content.picture = async () => ({ failed: '-1' });
  company.now += 30 * MINUTE;
  await company.tick();
  expect(marks(company)).toMatchObject([{ state: 'unchecked', tries: 2 }]);
});

test('switched off meanwhile, what waits is let go', async () => {
  const company = await reported();
  const settings = await company.ports.settings();
  company.ports.settings = async () => ({
    ...settings,
    contentCheck: { ...settings.contentCheck, on: false },
  });
  company.now += 30 * MINUTE;
  await company.tick();
  expect(marks(company)).toEqual([]);
});

test('a long text is checked in as few pieces as it needs', async () => {
  const company = await reported();
  const asked: number[] = [];
  company.ports.content.words = async (_openid, _scene, text) => {
    asked.push([...text].length);
    return 'pass';
  };
  const { repair } = company;
  await company.call('owner', 'case.add', { caseId: repair._id, text: '漏'.repeat(500) });
  expect(asked).toEqual([500]);
});
