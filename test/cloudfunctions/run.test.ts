import type { Case } from '../../shared/domain/case';
import { Company } from './company';

/** The next write is made, and its answer is lost in this way. */
function loseAnswer(company: Company, write: 'insert' | 'replace', how: 'false' | 'throws'): void {
  const cases = company.ports.cases;
  const original = cases[write] as (before: Case, after: Case) => Promise<boolean>;
  let lost = false;
  const losing = async (before: Case, after: Case): Promise<boolean> => {
    const written = await original(before, after);
    if (lost) return written;
    lost = true;
    if (how === 'throws') throw new Error('socket hang up');
    return false;
  };
  Object.assign(cases, { [write]: losing });
}

const lost = [
  { write: 'insert', how: 'false' },
  { write: 'insert', how: 'throws' },
] as const;

describe.each(lost)('the answer of $write is lost ($how)', ({ write, how }) => {
  test('the write is recognised by its request: one case, told once', async () => {
    const company = Company.withHome();
    loseAnswer(company, write, how);
    const first = await company.report('request-0001');
    expect(first).toMatchObject({ ok: true, data: { joined: false } });
    expect(company.repairs).toHaveLength(1);
    expect(company.sent.sort()).toEqual(['robot robot-engineering', 'robot robot-service']);
    expect(await company.report('request-0001')).toEqual(first);
    expect(company.repairs).toHaveLength(1);
    expect(company.sent).toHaveLength(2);
  });

  test('without an id of the client’s it is recognised too', async () => {
    const company = Company.withHome();
    loseAnswer(company, write, how);
    expect(await company.report()).toMatchObject({ ok: true });
    expect(company.repairs).toHaveLength(1);
  });
});

describe.each(['false', 'throws'] as const)('the answer of a change is lost (%s)', (how) => {
  test('one effect on the record, and the same answer', async () => {
    const company = Company.withHome();
    await company.report('request-0001');
    const input = { caseId: company.repair._id, note: '已核对' };
    loseAnswer(company, 'replace', how);
    const first = await company.call('agent', 'repair.check', input, 'request-0002');
    expect(first).toMatchObject({ ok: true, data: { state: 'reported' } });
    expect(company.repair.journal.filter(({ type }) => type === 'checked')).toHaveLength(1);
    expect(await company.call('agent', 'repair.check', input, 'request-0002')).toEqual(first);
  });
});

describe('a race that is lost', () => {
  test('is read and decided again: both changes stand', async () => {
    const company = Company.withHome();
    await company.report();
    const caseId = company.repair._id;
    const answers = await Promise.all([
      company.call('agent', 'repair.check', { caseId }, 'request-0002'),
      company.call('head', 'repair.renew', {
        caseId,
        by: company.repair.promise.by + 3_600_000,
        reason: '等配件',
      }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(company.repair.journal.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['checked', 'renewed']),
    );
  });

  test('against one that makes it impossible is refused, not forced', async () => {
    const company = Company.withHome();
    await company.report();
    const input = { caseId: company.repair._id };
    const [first, second] = await Promise.all([
      company.call('agent', 'repair.check', input, 'request-0002'),
      company.call('manager', 'repair.check', input, 'request-0003'),
    ]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect([first, second].find(({ ok }) => !ok)).toMatchObject({ error: { code: 'wrong_state' } });
  });

  test('again and again: the caller is asked to try once more', async () => {
    const company = Company.withHome();
    await company.report();
    company.ports.cases.replace = async () => false;
    expect(
      await company.call('agent', 'repair.check', { caseId: company.repair._id }),
    ).toMatchObject({ ok: false, error: { code: 'busy', message: '同时有人在操作,请再试一次' } });
  });
});

describe('the same request', () => {
  test('twice at once is one case with one answer', async () => {
    const company = Company.withHome();
    const [first, second] = await Promise.all([
      company.report('request-0001'),
      company.report('request-0001'),
    ]);
    expect(second).toEqual(first);
    expect(company.repairs).toHaveLength(1);
    expect(company.sent).toHaveLength(2);
  });

  test('with other content is refused, naming the field', async () => {
    const company = Company.withHome();
    await company.report('request-0001');
    expect(await company.report('request-0001', 'owner', 'bathroom')).toMatchObject({
      error: { code: 'request_reused', field: 'requestId' },
    });
    expect(company.repairs).toHaveLength(1);
  });

  describe('after more changes than there are answers kept', () => {
    /** A promise renewed so many times, each by a request of its own: the first is 'renew-0001'. */
    async function renewed(times: number) {
      const company = Company.withHome();
      await company.report('request-0001');
      const renew = (number: number, by = company.now + (200 + number) * 3_600_000) =>
        company.call(
          'agent',
          'repair.renew',
          { caseId: company.repair._id, by, reason: '等配件' },
          `renew-${String(number).padStart(4, '0')}`,
        );
      for (let number = 1; number <= times; number++)
        expect(await renew(number)).toMatchObject({ ok: true });
      return { company, renew };
    }

    test('it does not act again, and says so', async () => {
      const { company, renew } = await renewed(13);
      const before = structuredClone(company.repair);
      expect(company.repair.results.some(({ requestId }) => requestId.endsWith('renew-0001'))).toBe(
        false,
      );
      const again = await renew(1);
      expect(again).toMatchObject({ error: { code: 'request_reused', field: 'requestId' } });
      expect(JSON.stringify(again)).toMatch(/早已办好/);
      expect(company.repair).toEqual(before);
    });

    test('with other content it is refused as another submission', async () => {
      const { company, renew } = await renewed(13);
      const before = structuredClone(company.repair);
      const again = await renew(1, company.now + 999 * 3_600_000);
      expect(again).toMatchObject({ error: { code: 'request_reused' } });
      expect(JSON.stringify(again)).toMatch(/另一次提交/);
      expect(company.repair).toEqual(before);
    });

    test('twelve bytes are kept of each, and the one that began the case answers as ever', async () => {
      const { company, renew } = await renewed(40);
      expect(company.repair.requests).toHaveLength(12 * (41 - 12));
      expect(await renew(40)).toMatchObject({ ok: true });
      expect(await company.report('request-0001')).toMatchObject({ ok: true });
      expect(company.repairs).toHaveLength(1);
    });
  });

  test('of another person is another request', async () => {
    const company = Company.withHome();
    await company.report('request-0001', 'owner', 'kitchen');
    await company.report('request-0001', 'husband', 'bathroom');
    expect(company.repairs).toHaveLength(2);
  });
});

test('an id that another case has already: the next one is taken', async () => {
  const company = Company.withHome();
  await company.report('request-0001');
  const [taken] = company.repairs;
  if (!taken) throw new Error('nothing was reported');
  // The same id, but another's request in it.
  company.cases.set(taken._id, { ...taken, place: 'bedroom', results: [] });
  expect(await company.report('request-0001')).toMatchObject({ ok: true });
  expect(company.repairs).toHaveLength(2);
});
