import { people } from '../builders';
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
