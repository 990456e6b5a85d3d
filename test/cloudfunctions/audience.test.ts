import { readSheets } from '../../cloudfunctions/sheets/read';
import { tick } from '../../cloudfunctions/usecases/tick';
import type { Output } from '../../shared/contract';
import { campaigns, homes, openids, projects, surveys } from '../../shared/contract/examples';
import type { CampaignCase, ProjectCase } from '../../shared/domain/case';
import { MemoryCompany } from './memory/company';

type Preview = Output<'campaign.preview'>;
type Results = Output<'campaign.results'>;
let asked = 1000;

async function ask<T>(
  company: MemoryCompany,
  action: string,
  input: object,
  as: string = openids.manager,
) {
  const answer = await company.call(as, action, input, `request-${asked++}`);
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.field ?? ''}`);
  return answer.data as T;
}

/** Homes that the campaign's invitations went to. */
const invited = (company: MemoryCompany, campaignId: string): string[] =>
  [...company.all('cases').values()]
    .filter((one) => one.campaignId === campaignId)
    .map(({ home }) => (home as { id: string }).id)
    .sort();

describe('owners chosen by conditions (H13, H49)', () => {
  let company: MemoryCompany;
  beforeEach(async () => {
    company = await MemoryCompany.start();
  });
  const accepted = () =>
    [...company.all('cases').values()]
      .filter(({ kind, state }) => kind === 'project' && state === 'accepted')
      .map(({ home }) => (home as { id: string }).id)
      .sort();

  test.each([
    ['everybody', {}],
    ['the warranty runs', { warranty: 'running' }],
    ['it is over', { warranty: 'over' }],
    ['one community', { communities: ['南山里'] }],
    ['nothing open', { open: 'hasNot' }],
    ['something open', { open: 'has' }],
  ])('what is previewed is what is sent: %s', async (_what, conditions) => {
    const { count, looked, next } = await ask<Preview>(company, 'campaign.preview', { conditions });
    expect([looked, next]).toEqual([accepted().length, null]);
    const caseId = campaigns.planned;
    await ask(company, 'campaign.send', { caseId, everyone: true, conditions });
    await tick(company.ports, () => 50_000);
    const sent = invited(company, caseId);
    expect(sent.length).toBe(count);
    expect(company.kase<CampaignCase>(caseId)).toMatchObject({ sent: count, everyone: null });
    await tick(company.ports, () => 50_000);
    expect(invited(company, caseId)).toEqual(sent);
  });

  test('running and over add up to everybody, and so do something open and nothing open', async () => {
    const count = async (conditions: object) =>
      (await ask<Preview>(company, 'campaign.preview', { conditions })).count;
    const all = await count({});
    expect(all).toBeGreaterThan(2);
    expect((await count({ warranty: 'running' })) + (await count({ warranty: 'over' }))).toBe(all);
    expect((await count({ open: 'has' })) + (await count({ open: 'hasNot' }))).toBe(all);
  });

  test('whoever refuses is left out, of conditions and of chosen homes, and may come back', async () => {
    const refuse = (refused: boolean) =>
      ask(company, 'campaign.refuse', { caseId: projects.owing, refused }, openids.ouyang);
    const before = await ask<Preview>(company, 'campaign.preview', {});
    await refuse(true);
    expect(await ask<Preview>(company, 'campaign.preview', {})).toMatchObject({
      count: before.count - 1,
      refused: 1,
    });
    const caseId = campaigns.planned;
    await ask(company, 'campaign.send', { caseId, homeIds: [homes.owing, homes.warranty] });
    await tick(company.ports, () => 50_000);
    expect(invited(company, caseId)).toEqual([homes.warranty]);
    expect(company.kase<CampaignCase>(caseId).sent).toBe(1);
    await refuse(false);
    expect(await ask<Preview>(company, 'campaign.preview', {})).toMatchObject({ refused: 0 });
  });

  test('a preview of many homes goes on where it was cut off, each home looked at once', async () => {
    const one = company.kase<ProjectCase>(projects.warranty);
    for (let n = 0; n < 450; n++) {
      const id = String(n).padStart(8, '0');
      company
        .all('cases')
        .set(`XM${id}`, { ...one, _id: `XM${id}`, home: { ...one.home, id: `FW${id}` } } as never);
    }
    let [after, looked, calls] = ['', 0, 0];
    for (let next: string | null = ''; next !== null; calls++) {
      const part: Preview = await ask(company, 'campaign.preview', { after });
      looked += part.looked;
      next = part.next;
      after = next ?? '';
    }
    expect([looked, calls]).toEqual([accepted().length, 3]);
  });

  test('a preview costs one read, two where it matters whether something is open', async () => {
    const reads: string[] = [];
    const { cases } = company.ports;
    const [page, open] = [cases.acceptedAfter, cases.withOpenCases];
    cases.acceptedAfter = (...args) => {
      reads.push('page');
      return page(...args);
    };
    cases.withOpenCases = (...args) => {
      reads.push('open');
      return open(...args);
    };
    await ask(company, 'campaign.preview', { conditions: { vip: true } });
    expect(reads).toEqual(['page']);
    await ask(company, 'campaign.preview', { conditions: { open: 'has' } });
    expect(reads).toEqual(['page', 'page', 'open']);
  });
});

describe('what came back (H13, H49)', () => {
  let company: MemoryCompany;
  beforeEach(async () => {
    company = await MemoryCompany.start();
  });
  const results = (caseId: string, as: string = openids.manager) =>
    ask<Results>(company, 'campaign.results', { caseId }, as);

  test('a survey: average and distribution by question, words, share of answers', async () => {
    const empty = await results(campaigns.survey);
    expect(empty).toMatchObject({ sent: 1, answered: 0, answeredPercent: 0, event: null });
    expect(empty.questions[0]).toMatchObject({ average: null, answered: 0 });
    const answers = { q1: '4', q2: '否', q3: '微信', q4: '阳台门有点响' };
    const input = { caseId: surveys.sent, answers };
    await ask(company, 'survey.answer', input, openids.ouyang);
    const { questions, words, ...whole } = await results(campaigns.survey);
    expect(whole).toMatchObject({ sent: 1, answered: 1, answeredPercent: 100 });
    expect(questions.map(({ answered, average }) => [answered, average])).toEqual([
      [1, 4],
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(questions[0]?.options[1]).toEqual({ name: '4 星', count: 1, percent: 100 });
    expect(questions[1]?.options.map(({ count }) => count)).toEqual([0, 1]);
    expect(questions[2]?.options.map(({ count }) => count)).toEqual([0, 1, 0]);
    expect(words).toEqual([expect.objectContaining({ key: 'q4', said: '阳台门有点响' })]);
  });

  test('an event: invited, reached, coming, came', async () => {
    expect((await results(campaigns.over)).event).toEqual({
      reached: 1,
      yes: 1,
      no: 0,
      maybe: 0,
      guests: 2,
      came: 0,
      cameGuests: 0,
    });
  });

  test('the spreadsheet has the sums and every home; what begins like a formula is text', async () => {
    const answers = { q1: '4', q2: '否', q3: '微信', q4: '=1+1' };
    await ask(company, 'survey.answer', { caseId: surveys.sent, answers }, openids.ouyang);
    const { name, url } = await ask<Output<'campaign.download'>>(company, 'campaign.download', {
      caseId: campaigns.survey,
    });
    expect(name).toBe('入住满意度问卷 结果.xlsx');
    const path = url.replace('https://files/cloud://memory/', '');
    const book = await readSheets(company.files.get(path) as Buffer);
    const sheets = 'wrong' in book ? [] : book.sheets;
    const rows = sheets.map(({ rows: all }) => all.map((row) => row.map(String)));
    expect(rows[0]).toContainEqual(['平均(星)', '4']);
    expect(rows[0]).toContainEqual(['收回', '1']);
    expect(rows[1]).toHaveLength(2);
    expect(rows[1]?.[1]?.join(' ')).toContain('微信');
    expect(rows[1]?.[1]?.join(' ')).toContain('1+1');
  });

  test('nobody but the manager and the leaders; nothing that is no campaign', async () => {
    for (const as of [openids.agentChen, openids.ouyang])
      await expect(results(campaigns.survey, as)).rejects.toThrow('forbidden');
    expect(await results(campaigns.survey, openids.leader)).toMatchObject({ type: 'survey' });
    await expect(results(projects.owing)).rejects.toThrow('not_found');
  });
});
