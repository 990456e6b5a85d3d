/** A finance colleague's spreadsheet of old customers, and one that has been checked and waits for a second person. */
import { writeSheets } from '../../cloudfunctions/sheets/write';
import { templateOf } from '../../cloudfunctions/usecases/importTemplate';
import { idOf, imports, openids, storedFile, uploaded } from '../../shared/contract/examples';
import type { Customer } from '../../shared/domain/importing/customers';
import { importSheets } from '../../shared/policy/importing';
import { DAY, dateOf, HOUR } from '../../shared/time/shanghai';
import { personOf } from './people';

type Row = Record<string, string | number>;

const home: Row = {
  community: '碧海湾',
  building: '5 栋',
  address: '深圳市宝安区碧海路 6 号',
  gender: '男',
  agent: '陈静',
};

/** Filled in as people do: a number where a text is meant, a day as it is written; the last line has mistakes. */
function filledIn(now: number): Row[][] {
  const day = (days: number): string => dateOf(now - days * DAY);
  const dates = {
    depositPaid: day(500),
    measured: day(495),
    contractSigned: day(470),
    finalAccepted: day(200),
  };
  return [
    [
      {
        ...home,
        ...dates,
        number: 'HT-2025-031',
        room: '0301',
        name: '何伟',
        mobile: 13800005501,
        contractSum: 98000,
        slipIssued: day(190),
      },
      {
        ...home,
        ...dates,
        number: 'HT-2025-032',
        room: '0302',
        name: '邓丽',
        gender: '女',
        mobile: '138 0000 5502',
        contractSum: 120000,
      },
      {
        ...home,
        ...dates,
        number: 'HT-2025-033',
        room: '0303',
        name: '苏强',
        mobile: '1380000',
        agent: '陈小静',
        contractSum: 88000,
      },
    ],
    [
      { number: 'HT-2025-031', receiptNo: 'SJ-2025-0311', paidAt: day(465), amount: 98000 },
      { number: 'HT-2025-032', receiptNo: 'SJ-2025-0321', paidAt: day(465), amount: 60000 },
    ],
  ];
}

export async function importFiles(now: number) {
  const [explained, ...plans] = templateOf('customers');
  const rows = filledIn(now);
  const sheets = plans.map((sheet, place) => ({
    ...sheet,
    rows: [
      ...sheet.rows,
      ...(rows[place] ?? []).map((row) =>
        (importSheets.customers[place]?.columns ?? []).map(({ key }) => row[key] ?? null),
      ),
    ],
  }));
  const spreadsheet = await writeSheets(explained ? [explained, ...sheets] : sheets);
  const json = (name: string, data: unknown) => ({
    path: `imports/${imports.checked}/${name}.json`,
    bytes: Buffer.from(JSON.stringify(data)),
    contentType: 'application/json',
  });
  return [
    {
      path: `uploads/${idOf(openids.financeOne)}/customers.xlsx`,
      bytes: spreadsheet,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    json('lines', [waiting(now)]),
    json('problems', [
      { sheet: '客户与工程', line: 4, column: '手机号', message: '不是 11 位的手机号' },
      {
        sheet: '收款记录',
        line: 6,
        column: '收据编号',
        message: '与第 5 行重复',
      },
    ]),
  ];
}

function waiting(now: number): Customer {
  return {
    line: 3,
    number: 'HT-2025-018',
    home: { label: '碧海湾 2 栋 1801', address: '深圳市宝安区碧海路 6 号', region: 'city' },
    owners: [{ name: '梁宇', gender: 'male', mobile: '13800005518' }],
    agent: { personId: idOf(openids.agentSun), name: personOf(openids.agentSun).name },
    team: {},
    facts: {
      depositPaid: now - 400 * DAY,
      measured: now - 395 * DAY,
      contractSigned: now - 380 * DAY,
      finalAccepted: now - 100 * DAY,
    },
    contractSum: 13_600_000,
    changes: 0,
    discount: 0,
    receipts: [
      {
        line: 3,
        receiptNo: 'SJ-2025-0181',
        amount: 10_000_000,
        type: 'receipt',
        paidAt: now - 370 * DAY,
        note: '',
      },
    ],
    slip: null,
  };
}

/** As `import.check` leaves it. */
export const checkedImport = (now: number) => ({
  _id: imports.checked,
  kind: 'customers',
  state: 'checked',
  at: now - HOUR,
  by: { personId: idOf(openids.administrator), name: personOf(openids.administrator).name },
  inputHash: '',
  until: now + 47 * HOUR,
  files: {
    uploaded: uploaded(openids.administrator, 'customers.xlsx'),
    lines: storedFile(`imports/${imports.checked}/lines.json`),
    problems: storedFile(`imports/${imports.checked}/problems.json`),
  },
  preview: [
    { label: '表里共', value: '2 行' },
    { label: '有误,不会导入', value: '1 行' },
    { label: '以前已导入,不会重复', value: '0 行' },
    { label: '将建立房屋和工程', value: '1 套' },
    { label: '将建立业主', value: '1 位' },
    { label: '合同金额合计', value: '¥136,000.00' },
    { label: '将登记收据', value: '1 张' },
    { label: '收款合计', value: '¥100,000.00' },
    { label: '保修单', value: '0 张' },
    { label: '已竣工、尾款未结清', value: '1 套' },
    { label: '以后的待办', value: '12 项' },
  ],
  problemCount: 2,
  total: 1,
  done: 0,
  refused: [],
});
