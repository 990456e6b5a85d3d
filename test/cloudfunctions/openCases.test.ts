import { homes, openids } from '../../shared/contract/examples';
import type { InquiryCase, RepairCase } from '../../shared/domain/case';
import { MemoryCompany } from './memory/company';

/** Of each kind a home's people may have so many at work at once; more are added to those there are. */
describe('a cap on open cases', () => {
  const homeId = homes.opened;
  let company: MemoryCompany;
  beforeEach(async () => {
    company = await MemoryCompany.start();
    company.all('settings').set('company', {
      ...company.all('settings').get('company'),
      _id: 'company',
      openCases: { repair: 2, complaint: 2, inquiry: 2 },
    });
  });

  const ask = (as: string, text: string, requestId?: string, home: string = homeId) =>
    company.call(as, 'inquiry.open', { homeId: home, type: 'question', text }, requestId);
  const report = (fault: string, place = 'kitchen') =>
    company.call(openids.wang, 'repair.report', { homeId, place, fault, description: '坏了' });
  const idOf = (answer: Awaited<ReturnType<typeof ask>>): string => {
    if (!answer.ok) throw new Error(answer.error.message);
    return (answer.data as { caseId: string }).caseId;
  };

  test('the refusal names the latest open case, where more can be said', async () => {
    await ask(openids.wang, '第一个问题');
    company.now += 1_000;
    const latest = idOf(await ask(openids.wang, '第二个问题'));
    const third = await ask(openids.wang, '第三个问题');
    expect(third).toMatchObject({ ok: false, error: { code: 'too_many', caseId: latest } });
    expect(!third.ok && third.error.message).toContain(latest);

    const added = await company.call(openids.wang, 'case.add', {
      caseId: latest,
      text: '再问一句',
    });
    expect(added.ok).toBe(true);
    const kase = company.kase<InquiryCase>(latest);
    expect(kase.journal.at(-1)).toMatchObject({ type: 'added', data: { text: '再问一句' } });
    expect(kase.notices.at(-1)).toMatchObject({ to: { desk: 'agent' } });
  });

  test('what is answered, solved or mended no longer counts', async () => {
    await ask(openids.wang, '第一个问题');
    const second = idOf(await ask(openids.wang, '第二个问题'));
    company.kase<InquiryCase>(second).state = 'answered';
    expect((await ask(openids.wang, '第三个问题')).ok).toBe(true);
  });

  test('the same request again is answered as before', async () => {
    await ask(openids.wang, '第一个问题');
    const first = await ask(openids.wang, '第二个问题', 'request-0002');
    expect(await ask(openids.wang, '第二个问题', 'request-0002')).toEqual(first);
  });

  test('customer service may enter another: nobody who rings is turned away', async () => {
    await ask(openids.wang, '第一个问题');
    await ask(openids.wang, '第二个问题');
    expect((await ask(openids.manager, '电话里的第三个')).ok).toBe(true);
  });

  test('an urgent fault is never held up', async () => {
    expect((await report('hardware')).ok).toBe(true);
    expect((await report('crack')).ok).toBe(true);
    expect(await report('doorWindow')).toMatchObject({ error: { code: 'too_many' } });
    expect((await report('leak')).ok).toBe(true);
    expect((await report('power')).ok).toBe(true);
  });

  test('a fault reported again is joined, not refused', async () => {
    const first = idOf(await report('hardware'));
    await report('crack');
    const again = await report('hardware');
    expect(again).toMatchObject({ ok: true, data: { joined: true, caseId: first } });
    expect(company.kase<RepairCase>(first).open).toBe(true);
  });

  test('a complaint too', async () => {
    const file = (about: string) =>
      company.call(openids.wang, 'complaint.file', {
        homeId,
        department: 'engineering',
        about,
        description: '一直没有人来',
      });
    expect((await file('工期')).ok && (await file('质量')).ok).toBe(true);
    expect(await file('态度')).toMatchObject({ error: { code: 'too_many' } });
  });
});
