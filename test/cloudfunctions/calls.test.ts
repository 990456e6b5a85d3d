import { people, settings } from '../builders';
import { Company } from './company';

const sheet = {
  direction: 'in',
  mobile: '13800001202',
  name: '王芳',
  durationSeconds: 95,
  about: { what: '询问五金件是否免费更换', when: '上午', why: '合页松了' },
  outcome: '已答复,业主表示清楚',
};

/** 《电话记录表》. */
function recorded(company: Company) {
  const kept: Record<string, unknown>[] = [];
  company.ports.logs.add = async (collection, entry) => {
    if (!kept.some(({ _id }) => _id === entry._id)) kept.push({ collection, ...entry });
  };
  return kept;
}

test('a call is kept in full, and its gist is on the owner’s record at once (H37)', async () => {
  const company = Company.withHome();
  const kept = recorded(company);
  const caseId = people.aHome.projectId;
  expect(await company.call('agent', 'call.record', { ...sheet, caseId })).toMatchObject({
    ok: true,
  });
  expect(kept).toMatchObject([
    { collection: 'calls', caseId, ...sheet, by: 'agent', startedAt: company.now - 95_000 },
  ]);
  const last = company.cases.get(caseId)?.journal.at(-1);
  expect(last).toMatchObject({ type: 'called', data: { direction: 'in', what: sheet.about.what } });
});

test.each([
  ['0755-26001234-802', '0755-26001234-802'],
  ['400-820-8820', '400-820-8820'],
  ['95588', '95588'],
  ['+8613800001202', '13800001202'],
  ['(0755)26001234', '0755-26001234'],
  ['51234567', '51234567'],
  ['+852 5123 4567', '+85251234567'],
  ['未显示', '未显示'],
  ['１３８ ００００ １２０２', '13800001202'],
])('a call from %s is entered, whatever its number (H37, H80)', async (mobile, stored) => {
  const company = Company.withHome();
  const kept = recorded(company);
  expect(await company.call('agent', 'call.record', { ...sheet, mobile })).toMatchObject({
    ok: true,
  });
  expect(kept).toMatchObject([{ collection: 'calls', mobile: stored }]);
});

test('a missed call from a landline without its area code lies in the company’s own', async () => {
  const company = Company.withHome();
  company.ports.settings = async () => ({ ...settings, phone: '0755-8600 1234' });
  const kept = recorded(company);
  const missed = { ...sheet, direction: 'missed', mobile: '2600 1234', durationSeconds: 0 };
  await company.call('agent', 'call.record', missed);
  expect(kept).toMatchObject([{ mobile: '0755-26001234' }]);
});

test('what is no number is asked about, and the field is named', async () => {
  const company = Company.withHome();
  expect(await company.call('agent', 'call.record', { ...sheet, mobile: '打错了' })).toMatchObject({
    error: { code: 'bad_input', field: 'mobile', message: expect.stringContaining('号码') },
  });
});

test('sent twice it is one call (H37)', async () => {
  const company = Company.withHome();
  const kept = recorded(company);
  const input = { ...sheet, caseId: people.aHome.projectId };
  const before = company.cases.get(input.caseId)?.journal.length ?? 0;
  for (let time = 0; time < 2; time++)
    await company.call('agent', 'call.record', input, 'request-0001');
  expect(kept).toHaveLength(1);
  expect(company.cases.get(input.caseId)?.journal).toHaveLength(before + 1);
});
