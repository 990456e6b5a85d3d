import type { Output } from '../../shared/contract';
import { idOf, openids, projects } from '../../shared/contract/examples';
import type { ProjectCase } from '../../shared/domain/case';
import { MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

type Listed = Output<'visit.list'>;
const { agentChen, agentSun, manager, leader, financeOne, wang } = openids;
const month = '2026-11';
let asked = 1;

describe('visitors at the desk 来访 (H12, H56)', () => {
  let company: MemoryCompany;
  const call = (as: string, action: string, input: object) =>
    company.call(as, action, input, `request-visit-${asked++}`);
  const come = (as: string, input: object) =>
    call(as, 'visit.record', { visitor: '周先生', wanted: '何勇', about: '问报价', ...input });
  async function page(as: string, input: object = { month }): Promise<Listed> {
    const answer = await call(as, 'visit.list', input);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.data as Listed;
  }

  beforeEach(async () => {
    company = await MemoryCompany.start();
  });

  test('whoever is no owner is entered with whom they came for, and stands in the register', async () => {
    const before = (await page(manager)).items.length;
    expect(await come(agentChen, { mobile: '13900001234', outcome: '留了样册' })).toMatchObject({
      ok: true,
    });
    const { items } = await page(manager);
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toEqual({
      visitId: expect.stringMatching(/^LF/),
      at: company.now,
      visitor: '周先生',
      mobile: '139****1234',
      wanted: '何勇',
      typeText: '来访',
      about: '问报价',
      outcome: '留了样册',
      by: '陈静',
      caseId: null,
    });
  });

  test("an owner's visit is in the register and on the owner's record", async () => {
    await come(agentChen, { caseId: projects.warranty, type: 'consultation' });
    expect((await page(manager)).items[0]).toMatchObject({
      caseId: projects.warranty,
      typeText: '来公司咨询',
    });
    expect(company.kase<ProjectCase>(projects.warranty).journal.at(-1)).toMatchObject({
      type: 'visited',
      data: { wanted: '何勇' },
    });
  });

  test("an agent reads visitors who are no owners, and not a colleague's owners (H50)", async () => {
    await come(agentChen, { caseId: projects.warranty });
    await come(agentChen, { visitor: '路过的人' });
    const others = (await page(agentSun)).items;
    expect(others.map(({ visitor }) => visitor)).toContain('路过的人');
    expect(others.filter(({ caseId }) => caseId === projects.warranty)).toEqual([]);
    for (const as of [agentChen, manager, leader])
      expect((await page(as)).items.map(({ caseId }) => caseId)).toContain(projects.warranty);
    for (const as of [financeOne, wang])
      expect(await call(as, 'visit.list', { month })).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
  });

  test('the latest first, in pages; another month is another list', async () => {
    for (let n = 0; n < 60; n++) {
      company.now = monday + n * MINUTE;
      await come(agentChen, { visitor: `客人${n}` });
    }
    const seen: Listed['items'] = [];
    let cursor: string | null | undefined;
    do {
      const one: Listed = await page(manager, { month, ...(cursor ? { cursor } : {}) });
      expect(one.items.length).toBeLessThanOrEqual(50);
      seen.push(...one.items);
      cursor = one.next;
    } while (cursor);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(new Set(seen.map(({ visitId }) => visitId)).size).toBe(seen.length);
    expect(seen.filter(({ visitor }) => visitor.startsWith('客人'))).toHaveLength(60);
    expect((await page(manager, { month: '2026-10' })).items).toEqual([]);
  });

  test('a colleague who has left is not named', async () => {
    await come(agentSun, { visitor: '来过一次' });
    company.collections.people?.delete(idOf(agentSun));
    expect((await page(manager)).items[0]).toMatchObject({ by: '已离职的同事' });
  });
});
