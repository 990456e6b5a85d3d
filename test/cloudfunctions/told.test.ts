import { doJob } from '../../cloudfunctions/usecases/jobs';
import { lastMonth } from '../../shared/contract/assessment';
import { idOf, openids, reports } from '../../shared/contract/examples';
import { at, monday } from '../builders';
import { MemoryCompany } from './memory/company';

const { agentChen, agentSun, manager } = openids;
const month = lastMonth(monday);
const [sun, chen] = [idOf(agentSun), idOf(agentChen)];

/** A colleague is told of their own papers (H51, H52). */
describe('assessment and reports are told of', () => {
  let company: MemoryCompany;
  let said: { text: string; mobiles: readonly string[] }[];
  let outcome: 'sent' | 'retry';
  beforeEach(async () => {
    company = await MemoryCompany.start();
    said = [];
    outcome = 'sent';
    company.ports.messenger.robot = async (_key, text, mobiles) => {
      said.push({ text, mobiles });
      return outcome === 'sent' ? { outcome } : { outcome, reason: 'no answer' };
    };
  });

  const mobileOf = (openid: string) => String(company.all('people').get(idOf(openid))?.mobile);
  const jobs = () =>
    ([...company.all('jobs').values()] as unknown as Parameters<typeof doJob>[1][]).filter(
      ({ kind }) => kind === 'tell',
    );
  /** As the clock does what is due. */
  async function clock(now = company.now): Promise<void> {
    company.now = now;
    const settings = await company.ports.settings();
    for (const job of jobs().filter((one) => one.at <= now))
      await doJob({ ports: company.ports, settings, timeLeft: () => 50_000 }, job);
  }
  const judge = (request: string) =>
    company.call(
      manager,
      'assessment.judge',
      { month, agentId: sun, entry: 'praise', reason: '感谢信' },
      request,
    );

  test('a decision: the agent, by name and month, not what was decided; once, however often it is sent', async () => {
    for (let time = 0; time < 2; time++) await judge('judge-00001');
    await clock();
    expect(said).toEqual([
      { text: expect.stringContaining('孙丽'), mobiles: [mobileOf(agentSun)] },
    ]);
    expect(said[0]?.text).not.toMatch(/感谢信|表扬|分/);
    await judge('judge-00001');
    await clock();
    expect(said).toHaveLength(1);
    expect(jobs()).toEqual([]);
  });

  test('at night it waits for the morning; a robot that was not reached is tried again', async () => {
    company.now = at('2026-11-23 23:30');
    await judge('judge-00001');
    await clock();
    expect(said).toEqual([]);
    outcome = 'retry';
    await clock(at('2026-11-24 09:30'));
    expect(jobs()).toHaveLength(1);
    outcome = 'sent';
    await clock(at('2026-11-24 09:40'));
    expect(said).toHaveLength(2);
    expect(jobs()).toEqual([]);
  });

  test('an answer to an objection is told to the agent, an answered report to whoever wrote it', async () => {
    await company.call(
      manager,
      'assessment.answer',
      { month, agentId: chen, words: '已核对记录' },
      'answer-0001',
    );
    await company.call(
      manager,
      'report.answer',
      { kind: 'day', day: reports.handedIn, personId: sun, words: '做得细' },
      'answer-0002',
    );
    await clock();
    expect(said.map(({ mobiles }) => mobiles[0]).sort()).toEqual(
      [mobileOf(agentChen), mobileOf(agentSun)].sort(),
    );
    expect(said.map(({ text }) => text).join()).toMatch(/异议.*报告|报告.*异议/s);
  });

  test('what was refused is told to nobody', async () => {
    const answer = { kind: 'day', day: '2026-11-01', personId: sun, words: '好' };
    expect(await company.call(manager, 'report.answer', answer, 'answer-0003')).toMatchObject({
      ok: false,
    });
    expect(jobs()).toEqual([]);
  });
});
