import { answer } from '../../cloudfunctions/usecases/answer';
import { people } from '../builders';
import { Company } from './company';

const homeId = people.aHome.id;
const report = { homeId, place: 'kitchen', fault: 'leak', description: '漏水' };

describe('a defect', () => {
  const secret = 'password=hunter2 at /srv/functions/secret.ts:12';

  test.each([
    [
      'in the database',
      (company: Company) => {
        company.ports.cases.ofHome = async () => {
          throw new Error(secret);
        };
      },
    ],
    [
      'before anybody is known',
      (company: Company) => {
        company.ports.people.byOpenid = async () => {
          throw new Error(secret);
        };
      },
    ],
    [
      'that is not even an error',
      (company: Company) => {
        company.ports.cases.ofHome = async () => Promise.reject(secret);
      },
    ],
  ])('%s is one code and one sentence; its inside stays in the log', async (_where, breaks) => {
    const company = Company.withHome();
    breaks(company);
    const result = await company.call('owner', 'repair.report', report);
    expect(result).toEqual({
      ok: false,
      error: { code: 'internal', message: '系统出了问题,我们已经记录,请稍后再试' },
    });
    expect(company.logged.join()).toContain('hunter2');
    expect(company.logged.join()).toContain('repair.report');
  });

  test('in what is answered: an output outside the contract reaches nobody', async () => {
    const company = Company.withHome();
    const [project] = company.cases.values();
    if (project) project.home = { ...project.home, label: 42 as unknown as string };
    const result = await company.call('owner', 'case.show', { caseId: project?._id ?? '' });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('who it is', () => {
  test('a stranger is told to bind first, and may check a slip', async () => {
    const company = Company.withHome();
    expect(await company.call('nobody', 'home.show', {})).toMatchObject({
      error: { code: 'not_bound' },
    });
    expect(await company.call('nobody', 'warranty.check', { code: 'AAAABBBBCCCC' })).toMatchObject({
      ok: true,
      data: { valid: false },
    });
  });

  test('is never taken from what the client says', async () => {
    const company = Company.withHome();
    const event = {
      action: 'repair.report',
      input: report,
      userInfo: { openId: 'openid-owner' },
      openid: 'openid-owner',
    };
    expect(await answer(company.ports, 'openid-crew', event)).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await answer(company.ports, undefined, event)).toMatchObject({
      error: { code: 'not_bound' },
    });
  });
});

describe('bad input', () => {
  test.each([
    ['without a description', { ...report, description: undefined }, 'description', '没有填写'],
    ['of blanks', { ...report, description: '  ' }, 'description', '不能为空'],
    ['too long', { ...report, description: '漏'.repeat(501) }, 'description', '最多 500 个字'],
    ['of an unknown place', { ...report, place: 'garage' }, 'place', '不在可选的范围内'],
    ['with a field nobody knows', { ...report, price: 1 }, 'price', '不认识的内容“price”'],
  ])('%s is refused in a sentence that names the field', async (_what, input, field, says) => {
    const result = await Company.withHome().call('owner', 'repair.report', input);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad_input', field } });
    expect(result.ok ? '' : result.error.message).toContain(says);
  });

  test.each([undefined, null, 7, 'home.show', [], {}, { action: 7 }, { action: 'x'.repeat(99) }])(
    'no call at all: %j',
    async (event) => {
      const result = await answer(Company.withHome().ports, 'openid-owner', event);
      expect(result).toMatchObject({ ok: false, error: { code: 'bad_input' } });
    },
  );

  test.each(['nothing', 'toString', '__proto__', 'constructor'])(
    'there is no action %s',
    async (action) => {
      expect(await Company.withHome().call('owner', action, {})).toMatchObject({
        error: { code: 'unknown_action', field: 'action' },
      });
    },
  );

  test('far too much is turned away before it is looked at', async () => {
    const input = { ...report, description: '漏'.repeat(200_000) };
    expect(await Company.withHome().call('owner', 'repair.report', input)).toMatchObject({
      error: { code: 'bad_input', message: '内容太大,请分几次提交' },
    });
  });

  test('so deep that it cannot be walked', async () => {
    let deep: object = {};
    for (let level = 0; level < 20_000; level++) deep = { deep };
    expect(await Company.withHome().call('owner', 'repair.report', deep)).toMatchObject({
      error: { code: 'bad_input' },
    });
  });
});

test('a refusal writes nothing', async () => {
  const company = Company.withHome();
  const before = structuredClone([...company.cases]);
  await company.call('owner', 'warranty.issue', { caseId: people.aHome.projectId });
  await company.call('agent', 'warranty.issue', { caseId: people.aHome.projectId });
  await company.call('agent', 'repair.report', { ...report, homeId: 'FWNOTHERE0' });
  expect([...company.cases]).toEqual(before);
  expect(company.sent).toEqual([]);
});
