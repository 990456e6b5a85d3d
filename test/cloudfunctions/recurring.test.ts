import { drawUp } from '../../cloudfunctions/usecases/drawUp';
import type { Output } from '../../shared/contract';
import { complaints, findings, homes, openids, repairs } from '../../shared/contract/examples';
import type { RepairCase } from '../../shared/domain/case';
import { contributions } from '../../shared/domain/figures/contributions';
import { partsOf } from '../../shared/domain/figures/facts';
import { groupsOf, materialsIn } from '../../shared/domain/recurring';
import { current } from '../../shared/migrations';
import { groupingKeys, materials } from '../../shared/policy/recurring';
import { DAY } from '../../shared/time/shanghai';
import { aComplaint, aRepair, monday, people } from '../builders';
import { MemoryCompany } from './memory/company';

type Shown = Output<'recurring.show'>;
type Listed = Output<'recurring.cases'>;
const month = { period: 'month', day: '2026-11-20' };

let asked = 1000;

async function ask<T>(company: MemoryCompany, action: string, input: object): Promise<T> {
  const answer = await company.call(openids.manager, action, input, `request-${asked++}`);
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.field ?? ''}`);
  return answer.data as T;
}

describe('of what a fault is (H36)', () => {
  test('materials are known by the words of the table, each once, several where several are named', () => {
    expect(materialsIn('卫生间墙砖空鼓,角阀也漏')).toEqual(['tile', 'tap']);
    expect(materialsIn('门铃坏了')).toEqual([]);
    expect(materialsIn('')).toEqual([]);
    const all = Object.values(materials).flatMap(({ words }) => words);
    expect(new Set(all).size).toBe(all.length);
  });

  test('what was used counts, as soon as it is known', () => {
    const repair = aRepair({ description: '厨房龙头漏水' }, undefined, monday).kase;
    const keys = () => groupsOf(repair).flatMap(({ by, key }) => (by === 'material' ? key : []));
    expect(keys()).toEqual(['tap']);
    repair.completion = { at: monday, parts: '软管 1 根', note: '', pictures: [] };
    expect(keys()).toEqual(['pipe']);
  });

  test('a complaint counts for its department and what it names, on the day it was made', () => {
    const { kase } = aComplaint(monday);
    kase.description = '墙砖空鼓';
    const facts = Object.keys(contributions(kase)).map(partsOf);
    expect(
      facts.filter(({ measure }) => measure === 'fg').map(({ category, day }) => [category, day]),
    ).toEqual([
      ['against:engineering', '2026-11-23'],
      ['material:tile', '2026-11-23'],
    ]);
  });

  test('a case of the release before is found by its groups once it is opened; twice changes nothing', () => {
    const repair = aRepair({ fault: 'leak', description: '龙头漏水' }, undefined, monday).kase;
    const old = { ...repair, schema: 2, viewers: ['all'] };
    const { viewers } = current('cases', old);
    expect(viewers).toEqual([
      'all',
      'group:2026-11:category:fault:leak',
      'group:2026-11:community:南山里',
      'group:2026-11:material:tap',
    ]);
    expect(current('cases', { ...old, viewers }).viewers).toEqual(viewers);
  });
});

describe('recurring faults as the manager reads them (H36)', () => {
  let company: MemoryCompany;
  beforeEach(async () => {
    company = await MemoryCompany.start();
    company.now = monday + DAY;
    await drawUp(company.ports, () => 50_000);
  });

  const show = (by: string, more = {}) =>
    ask<Shown>(company, 'recurring.show', { ...month, by, ...more });
  const list = (by: string, key: string, more = {}) =>
    ask<Listed>(company, 'recurring.cases', { ...month, by, key, ...more });

  test.each(groupingKeys)('each group by %s opens to as many cases as it counts', async (by) => {
    const { groups } = await show(by, { period: 'year' });
    expect(groups.length).toBeGreaterThan(0);
    for (const { key, name, count } of groups) {
      expect(name).not.toBe('');
      const { cases } = await list(by, key, { period: 'year' });
      expect([by, key, cases.length]).toEqual([by, key, Math.min(20, count)]);
    }
  });

  test('three of a kind are called recurring; the span before stands beside it', async () => {
    for (const [n, place] of ['bedroom', 'kitchen', 'balcony'].entries())
      await company.call(
        openids.wang,
        'repair.report',
        {
          homeId: homes.warranty,
          place,
          fault: 'crack',
          description: `第 ${n + 1} 面墙的乳胶漆开裂`,
        },
        `a-request-000${n}`,
      );
    const before = (await show('material')).groups.find(({ key }) => key === 'paint')?.count ?? 0;
    company.now += DAY;
    await drawUp(company.ports, () => 50_000);
    const { groups } = await show('material');
    expect(groups.find(({ key }) => key === 'paint')).toEqual({
      key: 'paint',
      name: '涂料',
      count: before + 3,
      before: 0,
      repeats: 0,
      recurring: true,
    });
    const next = await show('material', { day: '2026-12-20' });
    expect(next.groups).toEqual([]);
    const { cases, shares } = await list('material', 'paint');
    expect(cases[0]).toMatchObject({
      title: expect.stringContaining('开裂'),
      passed: false,
      about: expect.stringContaining('涂料'),
    });
    expect(shares).toContain('报修 · 开裂 3 件');
  });

  test('a year is one read of the figures, a page of a group’s cases one more', async () => {
    let reads = 0;
    const { figures, cases } = company.ports;
    const [read, found] = [figures.read, cases.list];
    figures.read = (...args) => {
      reads += 1;
      return read(...args);
    };
    cases.list = (query) => {
      reads += 1;
      expect(query.viewers.length).toBeLessThanOrEqual(12);
      return found(query);
    };
    await show('category', { period: 'year' });
    expect(reads).toBe(1);
    await list('category', 'fault:leak', { period: 'year' });
    expect(reads).toBe(2);
  });

  test('passed to a department with its cases named; each of them knows, whatever kind it is', async () => {
    const caseIds = [repairs.reported, complaints.filed, repairs.reported];
    const input = { department: 'engineering', title: '漏水', found: '两起', caseIds };
    const { caseId } = await ask<{ caseId: string }>(company, 'finding.pass', input);
    for (const id of [repairs.reported, complaints.filed])
      expect(company.kase(id)).toMatchObject({ findings: [caseId] });
    const shown = await ask<Output<'case.show'>>(company, 'case.show', { caseId });
    expect(shown.case.finding?.cases.map(({ kindText }) => kindText)).toEqual(['投诉', '报修']);
    expect(shown.case.duties?.map(({ title }) => title)).toEqual(['给出整改办法 · 共性问题:漏水']);
    const { cases } = await list(
      'category',
      `fault:${company.kase<RepairCase>(repairs.reported).fault}`,
    );
    expect(cases.find((one) => one.caseId === repairs.reported)?.passed).toBe(true);
  });

  test('what is no fault, or is not there, is refused; the field is named', async () => {
    for (const bad of [findings.passed, 'WX00000000']) {
      const input = { department: 'design', title: '漏水', found: '一起', caseIds: [bad] };
      const answer = await company.call(
        openids.manager,
        'finding.pass',
        input,
        `bad-request-${bad}`,
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'not_found', field: 'caseIds' } });
    }
  });

  test('leaders read it; nobody else does', async () => {
    for (const as of [openids.agentChen, openids.engineeringHead, openids.wang])
      expect(await company.call(as, 'recurring.show', month)).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    expect(await company.call(openids.leader, 'recurring.show', month)).toMatchObject({ ok: true });
    expect(people.manager.roles).toContain('manager');
  });
});
