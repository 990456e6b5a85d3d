import { tick } from '../../cloudfunctions/usecases/tick';
import type { Output } from '../../shared/contract';
import { idOf, openids, prospects } from '../../shared/contract/examples';
import type { ProjectCase, ProspectCase } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import { keptUntil } from '../../shared/domain/prospect';
import { settingsFrom } from '../../shared/policy/settings';
import { DAY } from '../../shared/time/shanghai';
import { MemoryCompany } from './memory/company';

type Entered = Output<'prospect.enter'>;
type Listed = Output<'prospect.list'>;

const { agentChen, agentSun, manager, financeOne, wang } = openids;
const sheet = {
  name: '孔庆云',
  gender: 'female',
  mobile: '13800006601',
  community: '前海时代',
  source: 'showroom',
  wish: '三房,想看现代风格',
  askedFor: '林晓',
  grade: 'B',
  reason: '看了样板间,下周带家人再来',
};
const home = {
  community: '前海时代',
  building: '6 栋',
  room: '2203',
  address: '深圳市南山区前海路 8 号',
};
let asked = 1000;

describe('prospects who have no home with us yet (H57)', () => {
  let company: MemoryCompany;
  const call = (as: string, action: string, input: object) =>
    company.call(as, action, input, `request-${asked++}`);
  async function done<T>(as: string, action: string, input: object): Promise<T> {
    const answer = await call(as, action, input);
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${answer.error.message}`);
    return answer.data as T;
  }
  const enter = (as: string = agentChen, more: object = {}) =>
    done<Entered>(as, 'prospect.enter', { ...sheet, ...more });
  const kase = (id: string) => company.kase<ProspectCase>(id);
  const clock = () => tick(company.ports, () => 60_000);
  const owed = (id: string) =>
    kase(id)
      .duties.filter(isOpen)
      .map(({ rule, owedBy }) => [rule, owedBy.desk]);
  const everything = () => company.state();

  beforeEach(async () => {
    company = await MemoryCompany.start();
  });

  test('entered by whoever receives them: a contact is owed, the visit is on record, the number masked (H56, H61)', async () => {
    const { caseId, known, said, next } = await enter();
    expect(known).toBeNull();
    expect(said).toMatch('已登记');
    expect(owed(caseId)).toEqual([['H57.b', 'agent']]);
    expect(next).toBe(kase(caseId).duties[0]?.dueAt);
    const visit = [...company.all('visits').values()].find((one) => one.caseId === caseId);
    expect(visit).toMatchObject({ visitor: '孔庆云', wanted: '林晓', about: sheet.wish });
    const shown = await call(agentChen, 'case.show', { caseId });
    expect(JSON.stringify(shown)).not.toContain(sheet.mobile);
    expect(JSON.stringify(shown)).toContain('138****6601');
    expect(await done(agentChen, 'number.reveal', { caseId, personId: `${caseId}-1` })).toEqual({
      mobile: sheet.mobile,
    });
    expect([...company.all('reveals').values()].at(-1)).toMatchObject({ caseId });
    for (const as of [agentSun, wang, financeOne])
      expect(await call(as, 'case.show', { caseId })).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      });
  });

  test('the same number twice is one; it says who has them, and opens it only for who may see it', async () => {
    const { caseId } = await enter();
    const again = await enter(agentChen, { name: '孔小姐' });
    expect(again).toMatchObject({ caseId, known: 'prospect', next: null });
    expect(again.said).toMatch(/已经登记过.*跟进中,由陈静跟进/);
    expect(await enter(agentSun)).toMatchObject({ caseId: '', known: 'prospect' });
    expect(
      [...company.all('cases').values()].filter(({ kind }) => kind === 'prospect'),
    ).toHaveLength(6);
  });

  test('two at once are one; a request repeated is the same', async () => {
    const both = await Promise.all(
      [agentChen, agentSun].map((as) => call(as, 'prospect.enter', sheet)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(
      expect.objectContaining({ error: expect.objectContaining({ code: 'busy' }) }),
    );
    expect(await enter(agentSun)).toMatchObject({ known: 'prospect' });
    const unnamed = { ...sheet, mobile: '13800006698' };
    const first = await company.call(agentChen, 'prospect.enter', unnamed);
    const second = await company.call(agentChen, 'prospect.enter', unnamed);
    expect([first, second]).toMatchObject([
      { data: { known: null } },
      { data: { known: 'prospect', caseId: (first as { data: Entered }).data.caseId } },
    ]);
    const input = { ...sheet, mobile: '13800006699' };
    const [one, two] = [
      await company.call(agentChen, 'prospect.enter', input, 'the-same-request'),
      await company.call(agentChen, 'prospect.enter', input, 'the-same-request'),
    ];
    expect(two).toEqual(one);
  });

  test("an owner's number opens that owner's home instead", async () => {
    const known = await enter(agentChen, { mobile: '13800001202' });
    expect(known).toMatchObject({ known: 'owner', next: null });
    expect(known.caseId).toMatch(/^XM/);
    expect(await enter(manager, { mobile: 'x' }).catch(({ message }: Error) => message)).toMatch(
      'bad_input',
    );
  });

  test('contacts go on the record with what came of them; an agreed time stands in for the likelihood’s', async () => {
    const { caseId } = await enter();
    company.now += DAY;
    const nextAt = company.now + 3 * DAY;
    const answer = await done<{ next: number }>(agentChen, 'prospect.mark', {
      caseId,
      grade: 'A',
      reason: '家人也满意',
      way: 'phone',
      nextAt,
    });
    expect(answer.next).toBe(nextAt);
    expect(owed(caseId)).toEqual([['H57.a', 'agent']]);
    expect(kase(caseId).journal.at(-1)?.data).toMatchObject({ was: 'B', grade: 'A', way: 'phone' });
    expect(
      await call(agentChen, 'prospect.mark', {
        caseId,
        grade: 'C',
        reason: '补记',
        at: company.now - 2 * DAY,
      }),
    ).toMatchObject({ ok: false, error: { code: 'bad_input', field: 'at' } });
  });

  test('the list has both kinds, the late ones first; given up is a list of its own', async () => {
    const { caseId } = await enter(agentSun, { grade: 'A' });
    const list = (as: string, input = {}) => done<Listed>(as, 'prospect.list', input);
    const all = (await list(manager)).items;
    expect(all.map((one) => one.late)).toEqual([...all.map((one) => one.late)].sort().reverse());
    expect(all[0]?.caseId).toBe(prospects.late);
    expect(all.map((one) => one.caseId)).not.toContain(prospects.gaveUp);
    expect((await list(agentChen)).items.map((one) => one.caseId)).not.toContain(caseId);
    expect((await list(agentSun, { grade: 'A' })).items.map((one) => one.caseId)).toEqual([caseId]);
    expect((await list(agentSun, { grade: 'gaveUp' })).items).toMatchObject([
      { caseId: prospects.gaveUp, stateText: '已放弃' },
    ]);
  });

  test('given up and taken up again, by a contact that is owed anew', async () => {
    const { caseId } = await enter();
    await done(agentChen, 'prospect.giveUp', { caseId, reason: '和别家签了' });
    expect(owed(caseId)).toEqual([]);
    expect(kase(caseId).open).toBe(false);
    expect((await enter()).said).toMatch('已放弃');
    await done(agentChen, 'prospect.takeUp', { caseId, grade: 'C', reason: '又来电' });
    expect(owed(caseId)).toEqual([['H57.c', 'agent']]);
    expect(kase(caseId)).toMatchObject({ open: true, gaveUp: null });
  });

  test('handed to another agent with what is owed, who is told', async () => {
    const { caseId } = await enter();
    await done(manager, 'prospect.assign', { caseId, agentId: idOf(agentSun) });
    expect(kase(caseId).agent?.personId).toBe(idOf(agentSun));
    expect(kase(caseId).viewers).toContain(`likely:B:${idOf(agentSun)}`);
    expect(kase(caseId).notices.at(-1)?.text).toMatch('交给您');
    expect(await call(agentChen, 'case.show', { caseId })).toMatchObject({ ok: false });
  });

  test('an agent who leaves leaves none behind, those given up neither (H50)', async () => {
    await done(openids.administrator, 'staff.leave', {
      personId: idOf(agentSun),
      successorId: idOf(agentChen),
      reason: '离职',
    });
    for (const id of [prospects.late, prospects.gaveUp])
      expect([id, kase(id).agent?.personId]).toEqual([id, idOf(agentChen)]);
  });

  test('the deposit is finance’s to check; the project begins with what is known, and the agent’s calls end', async () => {
    const { caseId } = await enter();
    await done(agentChen, 'prospect.paid', { caseId, note: '刷卡 2000 元' });
    expect(owed(caseId)).toEqual([['H57.open', 'department']]);
    const opened = await done<{ caseId: string }>(financeOne, 'project.open', {
      home,
      members: [{ name: '孔庆云', gender: 'female' }],
      prospectId: caseId,
    });
    const project = company.kase<ProjectCase>(opened.caseId);
    expect(project.members[0]).toMatchObject({ name: '孔庆云', mobile: sheet.mobile });
    expect(project).toMatchObject({ prospectId: caseId });
    expect(kase(caseId)).toMatchObject({
      state: 'won',
      open: false,
      members: [],
      won: { projectId: project._id },
    });
    expect(owed(caseId)).toEqual([]);
    expect(kase(caseId).errands).toBeUndefined();
    expect(company.all('registry').has(`prospect:${sheet.mobile}`)).toBe(false);
    expect(await enter(agentChen)).toMatchObject({ known: 'owner' });
    // Its story goes with the project's agent.
    await done(manager, 'project.assign', { caseId: project._id, agentId: idOf(agentSun) });
    const shown = await done<{ case: { project: { prospect: object } } }>(agentSun, 'case.show', {
      caseId: project._id,
    });
    expect(shown.case.project.prospect).toMatchObject({ caseId });
    expect(await call(agentSun, 'case.show', { caseId })).toMatchObject({ ok: true });
  });

  test('a project opened with the number alone ends the prospect too', async () => {
    const { caseId } = await enter();
    await done(financeOne, 'project.open', {
      home,
      members: [{ name: '孔庆云', gender: 'female', mobile: sheet.mobile }],
    });
    expect(kase(caseId).state).toBe('won');
  });

  test('without a prospect a number is needed', async () => {
    expect(
      await call(financeOne, 'project.open', { home, members: [{ name: '孔', gender: 'male' }] }),
    ).toMatchObject({ ok: false, error: { code: 'bad_input', field: 'members.0.mobile' } });
    const { caseId } = await enter();
    // Finance sees none that has not paid.
    expect(
      await call(financeOne, 'project.open', {
        home,
        members: [{ name: '孔', gender: 'male' }],
        prospectId: caseId,
      }),
    ).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  test('asked to be forgotten: at once nothing is left of name, number and words, anywhere (H62)', async () => {
    const { caseId } = await enter();
    await done(agentChen, 'number.reveal', { caseId, personId: `${caseId}-1` });
    await done(agentChen, 'call.record', {
      caseId,
      direction: 'out',
      mobile: sheet.mobile,
      name: '孔庆云',
      durationSeconds: 60,
      about: { what: '约孔庆云女士到店' },
      outcome: '约好',
    });
    await done(agentChen, 'prospect.forget', { caseId });
    for (const word of [sheet.name, sheet.mobile, sheet.wish, sheet.reason, `${caseId}-1`])
      expect([word, everything().includes(word)]).toEqual([word, false]);
    expect(kase(caseId)).toMatchObject({ state: 'forgotten', open: false, members: [] });
    expect(owed(caseId)).toEqual([]);
    expect(await enter()).toMatchObject({ known: null });
  });

  test('kept for the company’s days after the last contact, and not a second longer (H62)', async () => {
    const { caseId } = await enter();
    const { prospectDays } = settingsFrom(null);
    company.now += 10 * DAY;
    await done(agentChen, 'prospect.mark', { caseId, grade: 'D', reason: '明年再说' });
    const until = keptUntil(kase(caseId), settingsFrom(null));
    expect(until).toBe(company.now + prospectDays * DAY);
    company.now = until - 1000;
    await clock();
    expect(kase(caseId).members).toHaveLength(1);
    company.now = until;
    await clock();
    expect(kase(caseId)).toMatchObject({ state: 'forgotten', members: [] });
    expect(everything()).not.toContain(sheet.mobile);
    expect(kase(caseId).journal.at(-1)).toMatchObject({ type: 'prospectForgotten' });
  });
});
