import type { Job } from '../../cloudfunctions/ports';
import { writeSheets } from '../../cloudfunctions/sheets/write';
import { doJobs } from '../../cloudfunctions/usecases/jobs';
import type { Output } from '../../shared/contract';
import { idOf, openids } from '../../shared/contract/examples';
import type { ProjectCase } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import { DAY, dateOf } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { type Row, workbook } from '../builders/spreadsheet';
import { MemoryCompany } from './memory/company';

const { administrator, financeOne, financeTwo, manager } = openids;
type Shown = Output<'import.show'>;

let company: MemoryCompany;
beforeEach(async () => {
  company = await MemoryCompany.start();
});

async function done<T>(as: string, action: string, input: object, requestId?: string): Promise<T> {
  const answer = await company.call(as, action, input, requestId);
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`);
  return answer.data as T;
}

async function checked(
  as: string,
  kind: 'customers' | 'receipts',
  ...rows: Row[][]
): Promise<string> {
  const path = `uploads/${idOf(as)}/table.xlsx`;
  company.files.set(path, await writeSheets(workbook(kind, ...rows)));
  const input = { kind, fileId: `cloud://memory/${path}` };
  return (await done<{ importId: string }>(as, 'import.check', input)).importId;
}

const shown = (importId: string, as: string = financeTwo): Promise<Shown> =>
  done<Shown>(as, 'import.show', { importId });

/** The clock comes by, with so much time. */
async function clock(milliseconds = 40_000): Promise<void> {
  const jobs = [...company.all('jobs').values()] as unknown as Job[];
  const end = performance.now() + milliseconds;
  await doJobs(company.ports, jobs, () => end - performance.now());
}

const imported = (): ProjectCase[] =>
  ([...company.all('cases').values()] as unknown as ProjectCase[]).filter(
    (kase) => kase.imported !== undefined,
  );

const ago = (days: number): string => dateOf(monday - days * DAY);
const customer = (number: string, more: Row = {}): Row => ({
  number,
  community: '碧海湾',
  building: '9 栋',
  room: number,
  address: '深圳市宝安区碧海路 6 号',
  name: '何伟',
  mobile: '13811110000',
  agent: '陈静',
  depositPaid: ago(520),
  measured: ago(510),
  contractSigned: ago(480),
  finalAccepted: ago(190),
  contractSum: 98000.1,
  ...more,
});
const receipt = (number: string, receiptNo: string, amount: number, more: Row = {}): Row => ({
  number,
  receiptNo,
  amount,
  paidAt: ago(470),
  ...more,
});

describe('old customers from a spreadsheet', () => {
  test('are made once, with what was paid, their slip and only what is owed from now on', async () => {
    const rows = [
      [
        customer('HT-1', { slipIssued: ago(180), slipNumber: 'BX2025-18' }),
        customer('HT-2', { name: '邓丽', mobile: '13811110002', gender: '女' }),
      ],
      [receipt('HT-1', 'SJ-A1', 98000.1), receipt('HT-2', 'SJ-A2', 50000)],
    ];
    const importId = await checked(administrator, 'customers', ...rows);
    expect(await shown(importId)).toMatchObject({
      problems: [],
      total: 2,
      mayStart: true,
      preview: expect.arrayContaining([
        { label: '将建立房屋和工程', value: '2 套' },
        { label: '保修单', value: '1 张' },
        { label: '已竣工、尾款未结清', value: '1 套' },
        { label: '收款合计', value: '¥148,000.10' },
      ]),
    });
    await done(financeTwo, 'import.start', { importId });
    expect(await shown(importId)).toMatchObject({ state: 'done', done: 2 });
    const [paid, owing] = imported().sort((a) => (a.imported?.number === 'HT-1' ? -1 : 1));
    expect(paid).toMatchObject({
      state: 'accepted',
      home: { label: '碧海湾 9 栋 HT-1' },
      contractSum: 9_800_010,
      slip: { number: 'BX2025-18' },
      agent: { name: '陈静' },
    });
    expect(owing?.slip).toBeNull();
    for (const project of imported()) {
      expect(project.notices).toEqual([]);
      expect(project.duties.filter((duty) => duty.from <= monday)).toEqual([]);
      expect(project.duties.filter((duty) => isOpen(duty) && duty.rule === 'H10').length).toBe(9);
    }
    // The slip's code is real, and the files are gone.
    const check = { code: paid?.slip?.code };
    expect(await done(manager, 'warranty.check', check)).toMatchObject({ valid: true });
    expect([...company.files.keys()].filter((path) => path.includes(importId))).toEqual([]);

    const before = company.state();
    const again = await checked(financeOne, 'customers', ...rows);
    expect(await shown(again)).toMatchObject({ total: 0, mayStart: false, problems: [] });
    expect(imported()).toHaveLength(2);
    expect(before).toContain('HT-1');
  });

  test('need two people; whoever uploaded cannot start', async () => {
    const importId = await checked(financeOne, 'customers', [customer('HT-1')], []);
    expect(await company.call(financeOne, 'import.start', { importId })).toMatchObject({
      error: { code: 'second_person' },
    });
    expect(await shown(importId, financeOne)).toMatchObject({ mayStart: false });
    await done(financeTwo, 'import.start', { importId });
    expect(imported()[0]?.sumWaiting).toBeUndefined();
  });

  test('the only one who could start it: after the administrators were told, and a day later (H16)', async () => {
    const importId = await checked(financeOne, 'customers', [customer('HT-1')], []);
    for (const person of company.all('people').values())
      if (person._id !== idOf(financeOne))
        person.roles = (person.roles as string[]).filter(
          (role) => !['finance', 'manager', 'leader'].includes(role),
        );
    const { version } = (await company.ports.company.read()).settings;
    const changes = { lonePerson: idOf(financeOne) };
    await done(administrator, 'settings.change', { version, reason: '只有一位', changes });
    await done(financeOne, 'import.start', { importId });
    expect(imported()).toEqual([]);
    expect(await company.call(financeOne, 'import.start', { importId })).toMatchObject({
      error: { code: 'second_person', message: expect.stringContaining('已通知系统管理员') },
    });
    company.now += DAY;
    await done(financeOne, 'import.start', { importId });
    expect(imported()).toHaveLength(1);
  });

  test('one receipt in two spellings is one; reductions are no more than the sum (H16)', async () => {
    const importId = await checked(
      financeOne,
      'customers',
      [customer('HT-1'), customer('HT-2', { discount: 60_000, changes: -60_000 })],
      [receipt('HT-1', '收字第0012号', 10), receipt('HT-1', '收 12', 10)],
    );
    const { problems } = await shown(importId);
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('重复'),
        expect.stringContaining('优惠和减项合计超过合同金额'),
      ]),
    );
  });

  test('every wrong line is named, and what is right comes in without it', async () => {
    const importId = await checked(
      administrator,
      'customers',
      [
        customer('HT-1', { agent: '没有这个人' }),
        customer('HT-2', { mobile: '138-0000-120', room: 'A' }),
        customer('HT-3', { room: 'B', name: '王\u200B芳' }),
        customer('HT-4', { room: 'C', name: '另一位' }),
        customer('HT-5', { room: 'C', name: '何伟' }),
        customer('HT-5', { room: 'D' }),
        customer('HT-6', { room: 'E', finalAccepted: ago(-3) }),
        customer('HT-7', { room: 'F', contractSum: '面议' }),
        customer('HT-8', { room: 'G', slipIssued: ago(100) }),
        customer('HT-9', { room: 'H' }),
        customer('HT-10', { room: 'I', measured: ago(600) }),
        customer('HT-11', { room: 'J', contractSum: 1.005 }),
        customer('HT-12', { room: 'K' }),
      ],
      [
        receipt('HT-9', 'SJ-A1', 100),
        receipt('HT-9', 'SJ-A1', 100),
        receipt('HT-404', 'SJ-A2', 100),
      ],
    );
    const { problems } = await shown(importId);
    expect(problems.map(({ line, column, message }) => `${line} ${column} ${message}`)).toEqual([
      '2 专职客服 系统里没有叫“没有这个人”的客服专员,请先邀请,或改成现有的同事',
      '3 手机号 不是正确的号码:手机 11 位,座机要有区号,境外号码以 + 开头',
      '4 业主姓名 含有看不见的字符,请删掉重新输入',
      '5 业主姓名 与第 2 行手机号相同,姓名却不同;一个手机号只能是一位业主',
      '6 房号 与第 5 行是同一套房屋',
      '7 合同编号 与第 6 行重复',
      '8 竣工验收日期 不能晚于今天',
      '9 合同金额 不是金额',
      '10 保修单开具日期 尾款还差 ¥98,000.10,不能有保修单;请核对收款,或清空保修单日期',
      '11 合同编号 “收款记录”里这个编号的收款有误,改好后一起导入',
      '12 量房日期 早于“量房定金”的日期,请核对',
      '13 合同金额 金额最多两位小数',
      '3 收据编号 与第 2 行重复',
      '4 合同编号 “客户与工程”里没有这个编号',
    ]);
    await done(financeTwo, 'import.start', { importId });
    expect(imported().map(({ imported: by }) => by?.number)).toEqual(['HT-12']);
  });

  test('cells as spreadsheets hold them: numbers, serial days, full-width digits, spaces', async () => {
    const importId = await checked(
      administrator,
      'customers',
      [
        customer('HT-1', {
          mobile: 13811110000,
          depositPaid: 45_414,
          measured: '2024年5月6日',
          contractSigned: '2024/6/1',
          finalAccepted: '20250901',
          contractSum: '¥98,000.50',
          room: ' 0704 ',
        }),
        customer('ＨＴ－２', { mobile: '+86 138 1111 0000', room: 703, contractSum: 0.1 + 0.2 }),
      ],
      [],
    );
    expect((await shown(importId)).problems).toEqual([]);
    await done(financeTwo, 'import.start', { importId });
    const [first, second] = imported();
    expect(first).toMatchObject({
      home: { label: '碧海湾 9 栋 0704' },
      contractSum: 9_800_050,
      members: [{ mobile: '13811110000' }],
    });
    expect(first && dateOf(first.facts.depositPaid ?? 0)).toBe('2024-05-02');
    expect(second).toMatchObject({ contractSum: 30, imported: { number: 'HT-2' } });
    // One owner of two homes.
    expect(second?.members[0]?.personId).toBe(first?.members[0]?.personId);
  });

  test('many in one go (IMPORT_LINES), cut short again and again: each once, nothing late, nobody told', async () => {
    const count = Number(process.env.IMPORT_LINES ?? 300);
    const phone = (place: number) => `177${String(place).padStart(8, '0')}`;
    const numbers = Array.from({ length: count }, (_, place) => `HT-${10_000 + place}`);
    const importId = await checked(
      administrator,
      'customers',
      numbers.map((number, place) =>
        customer(number, {
          mobile: phone(place),
          name: `业主${place}`,
          finalAccepted: ago(100 + (place % 300)),
        }),
      ),
      numbers.flatMap((number, place) => [
        receipt(number, `SJ-${place}-1`, 50_000),
        receipt(number, `SJ-${place}-2`, 48_000.1),
      ]),
    );
    expect(await shown(importId)).toMatchObject({ problemCount: 0, total: count });
    // Whoever begins it dies after each slice; what came in behind its mark is done again.
    const advance = company.ports.imports.advance;
    let slices = 0;
    company.ports.imports.advance = async (...args) => {
      slices += 1;
      if (slices % 3 === 2) throw new Error('killed');
      return advance(...args);
    };
    await done(financeTwo, 'import.start', { importId });
    for (let ticks = 0; (await shown(importId)).state !== 'done'; ticks++) {
      if (ticks > 60) throw new Error('never done');
      await clock();
    }
    const projects = imported();
    expect(projects).toHaveLength(count);
    expect(new Set(projects.map(({ home }) => home.id)).size).toBe(count);
    expect(projects.every(({ money }) => money.length === 2)).toBe(true);
    expect(projects.every(({ notices }) => notices.length === 0)).toBe(true);
    const late = projects.flatMap(({ duties }) => duties.filter(({ from }) => from <= monday));
    expect(late).toEqual([]);
    expect(Math.min(...projects.map(({ wakeAt }) => wakeAt))).toBeGreaterThan(monday);
    expect(
      [...company.all('registry').keys()].filter((id) => id.startsWith('receipt:SJ')).length,
    ).toBeGreaterThanOrEqual(2 * count);
  }, 120_000);
});

describe('the day’s receipts', () => {
  const project = () => company.kase<ProjectCase>('XMJNXV5110');

  test('are booked as finance does it by hand, once; the wrong ones are named', async () => {
    const rows = [
      // As it stands on the screen, and as it is stored.
      { number: 'XM-JNXV-5110', receiptNo: 'SJ-T1', amount: 1000, paidAt: ago(0), name: '' },
      { number: 'XMJNXV5110', receiptNo: 'SJ-2026-0007', amount: 10, paidAt: ago(0) },
      { number: 'XMZZZZZZZZ', receiptNo: 'SJ-T2', amount: 10, paidAt: ago(0) },
      { number: 'XMJNXV5110', receiptNo: 'SJ-T3', amount: 10, paidAt: ago(-1) },
      { number: 'XMJNXV5110', receiptNo: 'SJ-T4', amount: 10, paidAt: ago(1), name: '别人' },
      {
        number: 'XMJNXV5110',
        receiptNo: 'SJ-T5',
        amount: 99_999_999,
        type: '退款',
        paidAt: ago(0),
      },
    ];
    const importId = await checked(financeOne, 'receipts', rows);
    const { problems, total } = await shown(importId, financeOne);
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 收据编号',
      '4 工程单号或合同编号',
      '5 收款日期',
      '6 业主姓名',
    ]);
    expect(total).toBe(2);
    const before = project().money.length;
    await done(financeOne, 'import.start', { importId });
    // H16: what cannot be refunded is refused by the same decision as by hand.
    expect((await shown(importId, financeOne)).problems.at(-1)).toMatchObject({
      line: 7,
      message: expect.stringContaining('退款不能超过'),
    });
    expect(project().money.slice(before)).toMatchObject([{ receiptNo: 'SJ-T1', amount: 100_000 }]);
    const again = await checked(financeOne, 'receipts', rows.slice(0, 1));
    expect(await shown(again, financeOne)).toMatchObject({ total: 0, problems: [] });
    expect(project().money).toHaveLength(before + 1);
  });

  test('only finance', async () => {
    const path = `uploads/${idOf(manager)}/table.xlsx`;
    company.files.set(path, await writeSheets(workbook('receipts', [])));
    const input = { kind: 'receipts', fileId: `cloud://memory/${path}` };
    expect(await company.call(manager, 'import.check', input)).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

describe('files that are none', () => {
  const tryFile = async (bytes: Buffer, fileId?: string) => {
    const path = `uploads/${idOf(financeOne)}/table.xlsx`;
    company.files.set(path, bytes);
    const input = { kind: 'customers', fileId: fileId ?? `cloud://memory/${path}` };
    return (await company.call(financeOne, 'import.check', input)) as { error: { code: string } };
  };

  test('text, another person’s, a missing one: refused in a sentence', async () => {
    expect(await tryFile(Buffer.from('name,mobile'))).toMatchObject({
      error: { code: 'file_missing', message: expect.stringContaining('.xlsx'), field: 'fileId' },
    });
    const others = `cloud://memory/uploads/${idOf(financeTwo)}/table.xlsx`;
    expect(await tryFile(Buffer.from(''), others)).toMatchObject({
      error: { code: 'file_missing' },
    });
    const missing = `cloud://memory/uploads/${idOf(financeOne)}/missing.xlsx`;
    expect(await tryFile(Buffer.from(''), missing)).toMatchObject({
      error: { code: 'file_missing' },
    });
    expect(company.defects).toEqual([]);
  });

  test('another spreadsheet: what is missing is named', async () => {
    const sheet = { name: '别的', widths: [10], titles: 0, rows: [['甲']] };
    const path = `uploads/${idOf(financeOne)}/table.xlsx`;
    company.files.set(path, await writeSheets([sheet]));
    const input = { kind: 'customers', fileId: `cloud://memory/${path}` };
    const { importId } = await done<{ importId: string }>(financeOne, 'import.check', input);
    expect((await shown(importId)).problems).toMatchObject([
      { message: '没有找到名为“客户与工程”的工作表,请用下载的模板填写' },
      { message: '没有找到名为“收款记录”的工作表,请用下载的模板填写' },
    ]);
  });
});
