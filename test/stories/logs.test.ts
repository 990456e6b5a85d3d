/** What the functions write to their log: one JSON line a run, and nothing of anybody in it (H61). */
import { demonstration } from '../../localcloud/demonstration';
import type { RunLog } from '../../localcloud/functions/logs';
import { actionNames, exampleOf } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { monday } from '../builders';
import { Story } from './story';

let story: Story;
beforeAll(async () => {
  story = await Story.start(/defect|a fault was asked for|case parked/);
}, 120_000);
afterAll(() => story?.stop());

const runs = () => story.cloud.get<RunLog[]>('/dev/logs');
const linesOf = ({ lines }: RunLog) =>
  lines.map(({ text }) => JSON.parse(text) as Record<string, unknown>);

const caseNumber = /^[A-Z]{2}[0-9A-Z]{8}$/;

/** Every word in Chinese, number and account that anything in here holds. */
function wordsOf(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    for (const [word] of value.matchAll(/\p{Script=Han}{2,}|\d{8,}/gu)) into.add(word);
    if (/^demo-/.test(value)) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) wordsOf(one, into);
  }
  return into;
}

/** People's texts, names, numbers, accounts and ids of the demonstration, and what the examples send. */
async function secrets(): Promise<string[]> {
  const { documents } = await demonstration(monday);
  const inputs = actionNames.map((name) => exampleOf(name, monday).input);
  const ids = Object.values(openids).map((openid) => openid.replace('demo-', ''));
  return [...wordsOf(documents), ...wordsOf(inputs), ...ids, 'nobody-wangfang'].filter(
    (word) => !caseNumber.test(word),
  );
}

const found = (text: string, words: readonly string[]) =>
  words.filter((word) => text.includes(word));

test('every action leaves one line that says how it went, and no name, number or text', async () => {
  const words = await secrets();
  expect(words.length).toBeGreaterThan(500);
  expect(found('{"message":"王芳 13900000001"}', words)).not.toEqual([]);

  for (const name of actionNames) {
    const { as, input } = exampleOf(name, await story.now());
    await story.cloud.call(as, name, input);
    await story.cloud.call('demo-nobody-wangfang', name, { ...input, 王芳: '13900000001' });
  }
  for (let hour = 0; hour < 5; hour++) await story.later(3_600_000);

  const all = await runs();
  expect(all.length).toBeGreaterThan(actionNames.length);
  for (const run of all) {
    for (const { text } of run.lines) expect([text, found(text, words)]).toEqual([text, []]);
    const own = linesOf(run).filter(({ message }) =>
      ['call', 'tick', 'event', 'print', 'sheets'].includes(String(message)),
    );
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      request: run.requestId,
      function: run.functionName,
      ms: expect.any(Number),
      release: 'local',
      outcome: expect.stringMatching(/^[a-z_]+$/),
    });
  }
}, 240_000);

test('the line counts the operations that the platform bills', async () => {
  await story.cloud.call(openids.wang, 'home.show', {});
  await story.cloud.call(openids.manager, 'duty.list', { scope: 'mine' });
  await story.tick();
  for (const run of (await runs()).slice(0, 3)) {
    const billed = run.operations.filter(({ name }) => /^(database|storage)/.test(name));
    expect(billed.length).toBeGreaterThan(0);
    expect(linesOf(run)[0]).toMatchObject({ operations: billed.length });
  }
});

test('an internal fault: the person gets a number, the log its inside under that number', async () => {
  await story.cloud.post('/dev/faults', {
    kind: 'error',
    on: 'database',
    action: 'duty.list',
    times: 20,
    code: 'DATABASE_REQUEST_FAILED',
    message: 'E11000 dup key: { _id: "mobile:13900000001" } 王芳',
  });
  const { code, message } = await story.refused(openids.manager, 'duty.list', { scope: 'mine' });
  await story.cloud.delete('/dev/faults');
  expect(code).toBe('internal');
  const [, number = ''] =
    /^系统出了问题,我们已经记录,请稍后再试\(编号 ([0-9A-F]{8})\)$/.exec(message) ?? [];
  const run = (await runs()).find(({ requestId }) => requestId.toUpperCase().startsWith(number));
  const defect = run && linesOf(run).find(({ message: what }) => what === 'defect');
  expect(defect).toMatchObject({
    action: 'duty.list',
    error: { message: expect.stringContaining('E11000') },
  });
  expect(JSON.stringify(defect)).not.toMatch(/13900000001|王芳/);
  expect(JSON.stringify(defect)).toContain('"stack":["at ');
});
