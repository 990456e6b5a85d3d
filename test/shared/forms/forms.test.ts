import { demonstration } from '../../../localcloud/demonstration';
import { settings } from '../../../localcloud/demonstration/company';
import { idOf, openids, projects, repairs } from '../../../shared/contract/examples';
import type { Actor, Case, ProjectCase, RepairCase } from '../../../shared/domain/case';
import { fileSheet } from '../../../shared/forms/file';
import { callSheet, letterSheet, recordSheet } from '../../../shared/forms/registers';
import { repairSheet } from '../../../shared/forms/repair';
import type { Sheet } from '../../../shared/forms/sheet';
import { slipSheet } from '../../../shared/forms/slip';
import { mostLines } from '../../../shared/policy/forms';
import type { Reader } from '../../../shared/views/reader';
import { entriesOf, registerOf } from '../../../shared/views/wholeRecord';
import { monday, refusalOf } from '../../builders';

const fields = (sheet: Sheet): Record<string, string> =>
  Object.fromEntries(
    sheet.parts.flatMap((part) =>
      part.part === 'fields' ? part.rows.flat().map(({ label, value }) => [label, value]) : [],
    ),
  );
const tableOf = (sheet: Sheet) => {
  const found = sheet.parts.find((part) => part.part === 'table');
  if (!found) throw new Error(`${sheet.title} has no table`);
  return found;
};

describe('forms, from the record to the sheet', () => {
  let cases: Case[];
  let people: Actor[];
  const find = <K extends Case>(id: string): K =>
    structuredClone(cases.find(({ _id }) => _id === id)) as K;
  const reader = (openid: string): Reader => {
    const actor = people.find(({ personId }) => personId === idOf(openid));
    if (!actor) throw new Error(openid);
    return { actor, now: monday, settings, url: () => '' };
  };

  beforeAll(async () => {
    const { documents } = await demonstration(monday);
    // Jobs lie among the cases.
    cases = (documents.cases as Case[]).filter(({ home }) => home);
    people = (documents.people as ({ _id: string } & Actor)[]).map(({ _id, ...person }) => ({
      ...person,
      personId: _id,
    }));
  }, 60_000);

  describe('工程保修单', () => {
    const project = () => find<ProjectCase>(projects.warranty);

    test('H18: home, items with their ends, what is not covered, the code, the drawings', () => {
      const sheet = slipSheet(project(), reader(openids.wang));
      expect(sheet).toMatchObject({ title: '工程保修单', number: '编号 BX-NANSHAN1' });
      expect(fields(sheet)).toMatchObject({ 业主: '王芳女士', 房屋: '南山里 3 栋 1202' });
      expect(tableOf(sheet).rows.map(([name, period]) => [name, period])).toEqual([
        ['装饰装修工程', '2 年'],
        ['厨卫、外墙防渗漏', '5 年'],
        ['配套家具', '3 年'],
        ['配套家具维护(收费)', '终身'],
      ]);
      expect(sheet.parts.map(({ part }) => part)).toEqual([
        'fields',
        'table',
        'words',
        'words',
        'proof',
        'pictures',
      ]);
    });

    test('H15: of a suspended one there is no paper; who sees money reads how much is open', () => {
      const open = project();
      open.contractSum = (open.contractSum ?? 0) + 1_260_000;
      expect(() => slipSheet(open, reader(openids.agentChen))).toThrow('尾款还差 ¥12,600.00');
      expect(refusalOf(() => slipSheet(open, reader(openids.manager)))).toBe('money_open');
    });

    test('withdrawn, or never issued: none', () => {
      const back = project();
      delete back.facts.finalAccepted;
      expect(refusalOf(() => slipSheet(back, reader(openids.manager)))).toBe('wrong_state');
      const none = { ...project(), slip: null };
      expect(refusalOf(() => slipSheet(none, reader(openids.manager)))).toBe('wrong_state');
    });
  });

  describe('工程报修单', () => {
    const repair = () => find<RepairCase>(repairs.confirmed);

    test('H22: two copies for the company with receipt and signature; the owner has one of their own', () => {
      const sheet = repairSheet(repair(), reader(openids.agentChen));
      expect(sheet.copies).toEqual(['第一联 客服部存', '第二联 工程部存']);
      const signing = sheet.parts.find((part) => part.part === 'signatures');
      expect(signing).toMatchObject({
        places: [{ name: repair().receipt?.name }, { name: repair().confirmation?.name }],
      });
      expect(repairSheet(repair(), reader(openids.li)).copies).toEqual(['业主留存']);
    });

    test('H61: numbers are masked, and an owner reads nobody else’s', () => {
      const [first, second] = repair().members;
      const staff = fields(repairSheet(repair(), reader(openids.agentChen))).联系电话 ?? '';
      for (const member of [first, second]) {
        expect(staff).toContain(member?.mobile.slice(-4));
        expect(staff).not.toContain(member?.mobile);
      }
      const own = fields(repairSheet(repair(), reader(openids.li))).联系电话;
      expect(own).toBe(`${first?.mobile.slice(0, 3)}****${first?.mobile.slice(-4)}`);
    });

    test('what crew may not see of the money is not on their sheet', () => {
      const charged = find<RepairCase>(repairs.quoted);
      expect(fields(repairSheet(charged, reader(openids.manager))).报价).toContain('材料');
      expect(fields(repairSheet(charged, reader(openids.crew))).报价).toBeUndefined();
    });
  });

  test('客户档案表: what nobody has entered stays blank, to be filled in by hand', () => {
    const given = fields(fileSheet(find(projects.warranty), reader(openids.agentChen)));
    expect(given).toMatchObject({ 户型: '三室两厅', 面积: '', 装修需求: '' });
  });

  describe('forms of many lines', () => {
    const home = () => find<ProjectCase>(projects.warranty);
    const told = () => ({ ...reader(openids.agentChen), toldFrom: 0 });
    const entries = () =>
      cases
        .filter(({ home: { id } }) => id === home().home.id)
        .flatMap((kase) => entriesOf({ kase, pages: [] }, told()));

    test('H37 客户专项服务记录表: one numbered line for each thing that happened; times are dates', () => {
      const { rows } = tableOf(recordSheet(home(), entries(), told()));
      expect(rows).toHaveLength(entries().length);
      expect(rows[0]?.[0]).toBe('1');
      expect(rows.flat().join('\n')).not.toMatch(/(今天|明天|昨天) \d\d:\d\d/);
    });

    test('跟踪服务信函登记表: notices, and letters sent by hand, and nothing else', () => {
      const mine = (of: string) =>
        cases
          .filter(({ home: { id } }) => id === find(of).home.id)
          .map((kase) => ({ kase, pages: [] }));
      const rowsOf = (of: string) =>
        tableOf(letterSheet(find(of), registerOf(mine(of), told()), told())).rows;
      const shown = entries().filter(({ source }) => source === 'letter');
      expect(shown.length).toBeGreaterThan(0);
      expect(rowsOf(projects.warranty)).toHaveLength(shown.length);
      expect(rowsOf(projects.warranty).map((row) => row[2])).toContain('王芳女士');
      const byHand = rowsOf(projects.couple).filter((row) => row[4] !== '微信服务通知');
      expect(byHand.map((row) => row.slice(2))).toEqual(
        expect.arrayContaining([
          [
            '李娜女士',
            '感谢信\n感谢您的信任,祝您入住顺利\n附 保养手册一本',
            '快递 SF1402233668',
            '',
            '陈静\nXM-CHV1-0903',
          ],
          ['李娜女士、周强先生', '请柬\n新年团拜会', '', '', '陈静\nYQ-DEM0-0002'],
        ]),
      );
      expect(byHand).toHaveLength(2);
    });

    test('电话记录表: the 5W1H, the number masked; more than paper holds is counted', () => {
      const call = {
        direction: 'in' as const,
        mobile: '13812346621',
        name: '王芳',
        startedAt: monday,
        durationSeconds: 185,
        about: { what: '主卫漏水', where: '淋浴间' },
        outcome: '已登记报修',
        by: '陈静',
      };
      const sheet = callSheet(home(), Array(mostLines + 3).fill(call), told());
      const { rows, title } = tableOf(sheet);
      expect(rows).toHaveLength(mostLines);
      expect(title).toContain(`共 ${mostLines + 3} 条`);
      expect(rows[0]).toEqual([
        '1',
        '2026-11-23 09:30\n3 分 5 秒',
        '来电',
        '王芳\n138****6621',
        '何事:主卫漏水\n何地:淋浴间',
        '已登记报修',
        '陈静',
      ]);
      expect(JSON.stringify(sheet.parts.at(-1))).toContain('更早的 3 条');
      expect(tableOf(callSheet(home(), [], told())).empty).toBe('还没有记录');
    });
  });
});
