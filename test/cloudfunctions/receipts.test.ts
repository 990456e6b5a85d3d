import { bringUpClaims } from '../../cloudfunctions/usecases/receiptClaims';
import { idOf, openids, projects } from '../../shared/contract/examples';
import type { ProjectCase } from '../../shared/domain/case';
import { normalReceipt } from '../../shared/domain/receiptNo';
import { MINUTE } from '../../shared/time/shanghai';
import { MemoryCompany } from './memory/company';

const { financeOne, financeTwo, manager, leader } = openids;
const { owing, building } = projects;

let company: MemoryCompany;
let request = 0;
beforeEach(async () => {
  company = await MemoryCompany.start();
});

const call = (as: string, action: string, input: object) =>
  company.call(as, action, input, `receipts-${++request}`);
async function done(as: string, action: string, input: object) {
  const answer = await call(as, action, input);
  if (!answer.ok) throw new Error(`${action}: ${answer.error.message}`);
  return answer.data as { status: string };
}
async function refused(as: string, action: string, input: object) {
  const answer = await call(as, action, input);
  if (answer.ok) throw new Error(`${action} was not refused`);
  return answer.error;
}
const book = (caseId: string, receiptNo: string, more: object = {}) => ({
  caseId,
  receiptNo,
  amount: 1_000,
  ...more,
});
const money = (caseId: string) => company.kase<ProjectCase>(caseId).money;
const photo = (as: string) => {
  const path = `uploads/${idOf(as)}/receipt.jpg`;
  company.files.set(path, Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'));
  return `cloud://memory/${path}`;
};
const reverse = (caseId: string, receiptNo: string) => ({
  caseId,
  receiptNo,
  reason: '登记错了工程',
});

describe('one receipt of paper (H16)', () => {
  test.each([
    'sj-2026-0901',
    'SJ2026-0901',
    'SJ_2026-0901',
    'ＳＪ－２０２６－０９０１',
    'SJ/2026/901',
  ])('written %s it is refused on any project, and the other is shown', async (again) => {
    await done(financeOne, 'payment.book', book(owing, 'SJ-2026-0901'));
    expect((await refused(financeOne, 'payment.book', book(owing, again))).code).toBe('duplicate');
    const error = await refused(financeTwo, 'payment.book', book(building, again));
    expect(error).toMatchObject({ code: 'duplicate', field: 'receiptNo', caseId: owing });
    expect(error.message).toMatch(/SJ-2026-0901.*¥10\.00/);
  });

  test.each(['收字第0012号', 'No.0012345', '12'])('%s is taken as printed', async (printed) => {
    await done(financeOne, 'payment.book', book(owing, printed));
    expect(money(owing).at(-1)).toMatchObject({ receiptNo: printed });
    await done(manager, 'payment.reverse', reverse(owing, printed));
  });

  test('two spellings on two projects in the same moment: one is booked', async () => {
    const answers = await Promise.all([
      call(financeOne, 'payment.book', book(owing, '收字第0012号')),
      call(financeTwo, 'payment.book', book(building, '收 12')),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const booked = [...money(owing), ...money(building)].filter(
      ({ receiptNo }) => receiptNo && normalReceipt(receiptNo) === '收12',
    );
    expect(booked).toHaveLength(1);
  });
});

describe('booked on the wrong project', () => {
  test('and reversed, the number is free on any, at once, with its history', async () => {
    await done(financeOne, 'payment.book', book(building, 'SJ-0902'));
    await done(manager, 'payment.reverse', reverse(building, 'sj 902'));
    await done(financeOne, 'payment.book', book(owing, 'SJ-0902'));
    const claim = await company.ports.registry.receipt('SJ902');
    expect(claim).toMatchObject({
      caseId: owing,
      history: [{ caseId: building, by: idOf(financeOne), endedBy: idOf(manager) }],
    });
    expect(money(building).at(-1)).toMatchObject({ receiptNo: 'SJ-0902', endedAt: company.now });
    // And back again, as often as it takes.
    await done(manager, 'payment.reverse', reverse(owing, 'SJ-0902'));
    await done(financeOne, 'payment.book', book(building, 'SJ-0902'));
    expect((await refused(financeOne, 'payment.book', book(owing, 'SJ-0902'))).caseId).toBe(
      building,
    );
  });

  test('reversed and booked again on the same one', async () => {
    await done(financeOne, 'payment.book', book(owing, 'SJ-0903'));
    await done(manager, 'payment.reverse', reverse(owing, 'SJ-0903'));
    await done(financeOne, 'payment.book', book(owing, 'SJ-0903'));
    expect((await refused(financeOne, 'payment.book', book(building, 'SJ-0903'))).code).toBe(
      'duplicate',
    );
  });

  test('reversed, booked on two others in the same moment: one has it', async () => {
    await done(financeOne, 'payment.book', book(projects.couple, 'SJ-0904', { overpaid: true }));
    await done(manager, 'payment.reverse', reverse(projects.couple, 'SJ-0904'));
    company.now += 1;
    const answers = await Promise.all([
      call(financeOne, 'payment.book', book(owing, 'SJ-0904')),
      call(financeTwo, 'payment.book', book(building, 'SJ-0904')),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('one that died between claim and booking holds the number for ten minutes, for itself at once', async () => {
    await company.ports.registry.claimReceipt('SJ905', building, company.now);
    expect((await refused(financeOne, 'payment.book', book(owing, 'SJ-0905'))).message).toContain(
      '过几分钟',
    );
    await done(financeOne, 'payment.book', book(building, 'SJ-0905'));
    await company.ports.registry.claimReceipt('SJ906', building, company.now);
    company.now += 11 * MINUTE;
    await done(financeOne, 'payment.book', book(owing, 'SJ-0906'));
  });

  test('a retry of the same request books once', async () => {
    const input = book(owing, 'SJ-0907');
    const one = await company.call(financeOne, 'payment.book', input, 'the-same-request');
    const two = await company.call(financeOne, 'payment.book', input, 'the-same-request');
    expect(two).toEqual(one);
    expect(money(owing).filter(({ receiptNo }) => receiptNo === 'SJ-0907')).toHaveLength(1);
  });
});

describe('another paper under the same number', () => {
  test('is booked with a photo and a second person; then both hold the number', async () => {
    await done(financeOne, 'payment.book', book(building, 'A-12'));
    const otherPaper = photo(financeOne);
    const other = book(owing, 'A12', { otherPaper });
    expect(await done(financeOne, 'payment.book', other)).toMatchObject({ status: 'waiting' });
    const entry = money(owing).at(-1);
    expect(entry).toMatchObject({ otherPaper });
    const approval = { caseId: owing, entryId: entry?.id };
    expect((await refused(financeOne, 'payment.approve', approval)).code).toBe('second_person');
    expect(await done(leader, 'payment.approve', approval)).toMatchObject({ status: 'counted' });
    // The first one reversed, the second still holds it.
    await done(manager, 'payment.reverse', reverse(building, 'A-12'));
    company.now += 20 * MINUTE;
    const error = await refused(
      financeTwo,
      'payment.book',
      book(projects.couple, 'a 12', { overpaid: true }),
    );
    expect(error).toMatchObject({ code: 'duplicate', caseId: owing });
  });

  test('somebody else’s photo, or none that is there, is refused', async () => {
    await done(financeOne, 'payment.book', book(building, 'A-13'));
    const stolen = book(owing, 'A-13', { otherPaper: photo(financeTwo) });
    expect((await refused(financeOne, 'payment.book', stolen)).code).toBe('file_missing');
  });
});

describe('claims of the releases before', () => {
  test('are found under the normal form, two of one paper as well', async () => {
    const registry = company.all('registry');
    for (const [id, caseId] of [
      ['SJ-2025-0001', building],
      ['sj_2025-0001', owing],
    ] as const)
      registry.set(`receipt:${id}`, { _id: `receipt:${id}`, caseId, at: 1 });
    for (const [caseId, receiptNo] of [
      [building, 'SJ-2025-0001'],
      [owing, 'sj_2025-0001'],
    ] as const)
      money(caseId).push({
        id: `receipt-${receiptNo}`,
        type: 'receipt',
        amount: 100,
        note: '',
        at: 1,
        receiptNo,
        by: { personId: 'finance', name: '吴霞' },
      });
    for (let behind: string | null = ''; behind !== null; )
      behind = await bringUpClaims(company.ports, behind);
    const claim = await company.ports.registry.receipt('SJ20251');
    expect([claim?.caseId, ...(claim?.also ?? [])].sort()).toEqual([building, owing].sort());
    const before = JSON.stringify([...registry]);
    for (let behind: string | null = ''; behind !== null; )
      behind = await bringUpClaims(company.ports, behind);
    expect(JSON.stringify([...registry])).toBe(before);
    const third = book(projects.couple, 'SJ20250001', { overpaid: true });
    expect((await refused(financeOne, 'payment.book', third)).code).toBe('duplicate');
  });
});

describe('the only one who may agree', () => {
  const change = async (as: string, changes: object) => {
    const { version } = (await company.ports.company.read()).settings;
    return call(as, 'settings.change', { version, reason: '只有一位财务', changes });
  };
  const only = (openid: string) => {
    for (const person of company.all('people').values()) {
      const roles = person.roles as string[];
      if (person._id === idOf(openid) || !Array.isArray(roles)) continue;
      person.roles = roles.filter((role) => !['finance', 'manager', 'leader'].includes(role));
    }
  };

  test('is allowed by an administrator, where there is one, and ends when a second one is there', async () => {
    const { administrator } = openids;
    const wanted = { lonePerson: idOf(financeOne) };
    expect(await change(administrator, wanted)).toMatchObject({ error: { code: 'wrong_state' } });
    expect(await change(manager, wanted)).toMatchObject({ error: { code: 'forbidden' } });
    only(financeOne);
    expect(await change(administrator, { lonePerson: idOf(administrator) })).toMatchObject({
      error: { code: 'bad_input' },
    });
    expect(await change(administrator, wanted)).toMatchObject({ ok: true });

    await done(financeOne, 'payment.discount', { caseId: owing, amount: 100, reason: '让利' });
    const entryId = money(owing).at(-1)?.id;
    const approval = { caseId: owing, entryId, paper: photo(financeOne) };
    const error = await refused(financeOne, 'payment.approve', approval);
    expect(error).toMatchObject({ code: 'second_person' });
    expect(error.message).toContain('已通知系统管理员');
    company.now += 24 * 60 * MINUTE;
    expect(await done(financeOne, 'payment.approve', approval)).toMatchObject({
      status: 'counted',
    });

    await done(financeOne, 'payment.discount', { caseId: owing, amount: 200, reason: '让利' });
    company.now += 48 * 60 * MINUTE;
    const hired = company.all('people').get(idOf(financeTwo));
    if (hired) hired.roles = ['finance'];
    const second = { ...approval, entryId: money(owing).at(-1)?.id };
    expect((await refused(financeOne, 'payment.approve', second)).message).toContain(
      '不能自己同意',
    );
    expect((await company.ports.company.read()).settings.lonePerson).toBeNull();
    expect([...company.all('settingsLog').values()].at(-1)).toMatchObject({
      by: '系统',
      changes: { lonePerson: null },
    });
    expect(
      await done(financeTwo, 'payment.approve', { ...second, paper: photo(financeTwo) }),
    ).toMatchObject({
      status: 'counted',
    });
  });

  test('ends with the change of a colleague’s roles, too', async () => {
    only(financeOne);
    await change(openids.administrator, { lonePerson: idOf(financeOne) });
    expect(
      await call(openids.administrator, 'staff.change', {
        personId: idOf(openids.agentChen),
        roles: ['agent', 'manager'],
      }),
    ).toMatchObject({ ok: true });
    expect((await company.ports.company.read()).settings.lonePerson).toBeNull();
  });
});
