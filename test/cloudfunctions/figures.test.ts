import { readSheets } from '../../cloudfunctions/sheets/read';
import { drawUp } from '../../cloudfunctions/usecases/drawUp';
import type { Output } from '../../shared/contract';
import { idOf, openids, projects } from '../../shared/contract/examples';
import { figures } from '../../shared/policy/figures';
import { DAY, dateOf } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

type Shown = Output<'figures.show'>;
const november = { period: 'month', day: '2026-11-20' };

async function show(company: MemoryCompany, as: string, input: object): Promise<Shown> {
  const answer = await company.call(as, 'figures.show', input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data as Shown;
}

const value = ({ figures: all }: Shown, key: string): number | null =>
  all.find((one) => one.key === key)?.value ?? null;
const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((so, one) => so + (one ?? 0), 0);
const place = (key: string): number => figures.findIndex((figure) => figure.key === key);

describe('figures as they are read (H59)', () => {
  let company: MemoryCompany;
  beforeEach(async () => {
    company = await MemoryCompany.start();
  });

  test('a repair that is reported today is in them tomorrow, for its day, month, quarter and year', async () => {
    const before = await show(company, openids.manager, november);
    const reported = await company.call(
      openids.wang,
      'repair.report',
      { homeId: 'FWNANSHAN1', place: 'bathroom', fault: 'crack', description: '墙砖开裂' },
      'a-request-0001',
    );
    expect(reported.ok).toBe(true);
    expect(value(await show(company, openids.manager, november), 'repairs')).toBe(
      value(before, 'repairs'),
    );
    company.now = monday + DAY;
    await drawUp(company.ports, () => 50_000);
    for (const period of ['month', 'quarter', 'year'])
      expect(value(await show(company, openids.manager, { ...november, period }), 'repairs')).toBe(
        (value(before, 'repairs') ?? 0) + 1,
      );
    const day = { day: dateOf(monday) };
    const ofDay = await show(company, openids.manager, { ...day, period: 'day' });
    const ofWeek = await show(company, openids.manager, { ...day, period: 'week' });
    expect(value(ofDay, 'repairs')).toBeGreaterThan(0);
    expect(value(ofWeek, 'repairs')).toBe(value(ofDay, 'repairs'));
    expect(ofDay.drawnUpTo).toBe(dateOf(monday));
  });

  test('calls and visitors, of a home and of nobody we know, entered once or twice, are in them tomorrow', async () => {
    const asked = { period: 'day', day: dateOf(monday), dimension: 'community' };
    const call = {
      direction: 'out',
      mobile: '13800000001',
      name: '王芳',
      durationSeconds: 90,
      about: { what: '问五金件' },
      outcome: '已答复',
    };
    const visit = { visitor: '王芳', wanted: '何勇', about: '问封窗' };
    const ofHome = { caseId: projects.warranty };
    company.all('visits').clear();
    const before = company.all('calls').size;
    for (let time = 0; time < 2; time++) {
      await company.call(openids.agentChen, 'call.record', { ...call, ...ofHome }, 'a-request-01');
      await company.call(openids.agentChen, 'call.record', call, 'a-request-02');
      await company.call(
        openids.agentChen,
        'visit.record',
        { ...visit, ...ofHome },
        'a-request-03',
      );
      await company.call(openids.manager, 'visit.record', visit, 'a-request-04');
    }
    expect(company.all('calls').size).toBe(before + 2);
    company.now = monday + DAY;
    await drawUp(company.ports, () => 50_000);
    const shown = await show(company, openids.manager, asked);
    const read = ({ values }: { values: (number | null)[] }) =>
      ['callsOut', 'callLength', 'visitors'].map((key) => values[place(key)]);
    expect(read({ values: shown.figures.map((one) => one.value) })).toEqual([2, 90, 2]);
    // Who came and called without any home is of no community.
    expect(shown.rows.filter(({ name }) => name === '南山里').map(read)).toEqual([[1, 90, 1]]);
    const byPerson = await show(company, openids.manager, { ...asked, dimension: 'person' });
    expect(byPerson.rows.map(({ key }) => key)).toContain(idOf(openids.manager));
    const own = await show(company, openids.agentChen, { period: 'day', day: dateOf(monday) });
    expect(read({ values: own.figures.map((one) => one.value) })).toEqual([2, 90, 1]);
  });

  test.each(['week', 'month', 'quarter', 'year'])(
    'the parts of a %s add up to it',
    async (period) => {
      const shown = await show(company, openids.manager, { ...november, period });
      for (const key of ['repairs', 'complaints', 'callsOut', 'visitors', 'revisits', 'duties'])
        expect(sum(shown.parts.map(({ values }) => values[place(key)]))).toBe(value(shown, key));
    },
  );

  test.each(['department', 'category', 'community', 'agent', 'person'])(
    'the rows by %s are those of the members, each of which can be looked at',
    async (dimension) => {
      const shown = await show(company, openids.manager, {
        ...november,
        period: 'year',
        dimension,
      });
      expect(shown.rows.length).toBeGreaterThan(0);
      for (const { key, values, name } of shown.rows.slice(0, 3)) {
        const asked = { ...november, period: 'year', dimension, member: key };
        const one = await show(company, openids.manager, asked);
        expect(one.figures.map((figure) => figure.value)).toEqual(values);
        expect(one.member?.name).toBe(name);
        const duties = one.parts.map((part) => part.values[place('duties')]);
        expect(sum(duties)).toBe(value(one, 'duties'));
        expect(name).not.toMatch(/^(fault|level|rule|liable|subject|kind|payer|inquiry):/);
      }
    },
  );

  test('by community the volumes are the company’s', async () => {
    const asked = { ...november, period: 'year', dimension: 'community' };
    const shown = await show(company, openids.manager, asked);
    for (const key of ['repairs', 'complaints', 'projects'])
      expect(sum(shown.rows.map(({ values }) => values[place(key)]))).toBe(value(shown, key));
    expect(shown.rows.map(({ name }) => name)).toContain('南山里');
  });

  test('an agent reads their own alone, a head their department’s, others nothing', async () => {
    const own = await show(company, openids.agentChen, november);
    expect(own).toMatchObject({ dimension: 'agent', dimensions: [], rows: [] });
    expect(own.member).toEqual({ key: idOf(openids.agentChen), name: '陈静' });
    const whole = await show(company, openids.manager, { ...november, dimension: 'agent' });
    const row = whole.rows.find(({ key }) => key === idOf(openids.agentChen));
    expect(own.figures.map((figure) => figure.value)).toEqual(row?.values);
    for (const asked of [
      { ...november, dimension: 'community' },
      { ...november, dimension: 'agent', member: idOf(openids.agentSun) },
    ])
      expect(await company.call(openids.agentChen, 'figures.show', asked)).toMatchObject({
        error: { code: 'forbidden' },
      });
    const head = await show(company, openids.engineeringHead, november);
    expect(head.member).toEqual({ key: 'engineering', name: '工程部' });
    for (const as of [openids.wang, openids.crew, openids.financeOne])
      expect(await company.call(as, 'figures.show', november)).toMatchObject({
        error: { code: 'forbidden' },
      });
  });

  test.each(['2026-02-30', '2026-13-01', '1999-01-01', '2026-1-1', '今天'])(
    'what is no day is refused by its name: %s',
    async (day) => {
      const answer = await company.call(openids.manager, 'figures.show', { period: 'day', day });
      expect(answer).toMatchObject({ error: { code: 'bad_input', field: 'day' } });
    },
  );

  test('a year without anything is all noughts and dashes', async () => {
    const shown = await show(company, openids.manager, { period: 'year', day: '2011-01-01' });
    expect(shown.rows).toEqual([]);
    expect(new Set(shown.figures.map(({ text }) => text))).toEqual(new Set(['0', '—']));
  });

  test('the spreadsheet holds the same sums', async () => {
    const asked = { ...november, period: 'year', dimension: 'community' };
    const shown = await show(company, openids.manager, asked);
    const answer = await company.call(openids.manager, 'figures.download', asked);
    if (!answer.ok) throw new Error(answer.error.code);
    const path = [...company.files.keys()].find((name) => name.startsWith('figures/'));
    const read = await readSheets(company.files.get(path ?? '') as Buffer);
    if (!('sheets' in read)) throw new Error(read.wrong);
    const [report, parts, members] = read.sheets;
    const inReport = new Map((report?.rows ?? []).slice(2).map((row) => [row[0], row[2]]));
    for (const { name, value: stands } of shown.figures) expect(inReport.get(name)).toBe(stands);
    const column = parts?.rows[0]?.indexOf('报修') ?? -1;
    for (const sheet of [parts, members])
      expect(sum((sheet?.rows ?? []).slice(1).map((row) => Number(row[column])))).toBe(
        value(shown, 'repairs'),
      );
    expect(parts?.rows).toHaveLength(13);
  });
});
