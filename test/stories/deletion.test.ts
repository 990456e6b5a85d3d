import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSheets } from '../../cloudfunctions/sheets/write';
import { idOf, openids, signatureExample } from '../../shared/contract/examples';
import { dateOf } from '../../shared/time/shanghai';
import { yuan } from '../builders';
import { workbook } from '../builders/spreadsheet';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { Story } from './story';

const { agentChen, crew, designer, engineeringHead, financeOne, manager, supervisor } = openids;
const { projectManager } = openids;
const DAY = 86_400_000;

/** Her picture, with words in it that can be searched for. */
const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('高秀兰的厨房'),
]);
const her = { name: '高秀兰', mobile: '13800007701', openid: 'visitor-gaoxiulan' };
const him = { name: '赵德明', mobile: '13800007702', openid: 'visitor-zhaodeming' };

/** Deletion is proved by looking at everything that is stored (H62). */
describe('注销账号', () => {
  let cloud: RunningCloud;
  let story: Story;
  let personId = '';
  let caseId = '';
  let homeId = '';
  let repair = '';
  let atFirst: string[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
    atFirst = files().filter((file) => /\/(forms|imports)\.d\/|\.xlsx /.test(file));
    await cloud.clock({ running: false });
    story = Story.at(cloud.url, cloud.stop);
    await live();
  }, 240_000);
  afterAll(() => story?.stop());

  const bind = async ({ openid, mobile }: typeof her) => {
    const { code } = await cloud.post<{ code: string }>('/dev/phone-code', { openid, mobile });
    return story.do(openid, 'me.bind', { code, consent: 1 });
  };

  /** Two owners, a home with its slip, a repair with her photo, signature and rating, a call, a look at her number. */
  async function live(): Promise<void> {
    const opened = await story.do(financeOne, 'project.open', {
      home: { community: '海棠苑', building: '2 栋', room: '0704', address: '深圳市海棠路 18 号' },
      members: [
        { name: her.name, gender: 'female', mobile: her.mobile },
        { name: him.name, gender: 'male', mobile: him.mobile },
      ],
      designerId: idOf(designer),
    });
    ({ caseId, homeId } = opened);
    await story.do(manager, 'project.assign', {
      caseId,
      agentId: idOf(agentChen),
      supervisorId: idOf(supervisor),
      projectManagerId: idOf(projectManager),
    });
    const record = (as: string, event: 'measured' | 'finalAccepted') =>
      story.do(as, 'project.record', { caseId, event });
    await record(designer, 'measured');
    await story.do(designer, 'project.record', {
      caseId,
      event: 'contractSigned',
      contractSum: yuan(50_000),
    });
    await story.do(financeOne, 'payment.confirmSum', { caseId, contractSum: yuan(50_000) });
    for (const event of ['constructionStarted', 'waterElectricAccepted', 'finalAccepted'] as const)
      await story.do(supervisor, 'project.record', { caseId, event });
    ({ personId } = await bind(her));
    await bind(him);
    // Money is open: she may go, and is told that the debt stays under seal.
    const { open, stays } = await story.do(her.openid, 'me.delete', { confirmed: false });
    expect(open).toEqual([]);
    expect(stays.at(-1)).toMatch(/50,000.*封存/);
    await story.do(financeOne, 'payment.book', {
      caseId,
      receiptNo: 'SJ-GONE-1',
      amount: yuan(50_000),
    });
    await story.do(agentChen, 'warranty.issue', { caseId });
    await story.do(agentChen, 'project.completeFile', {
      caseId,
      file: { family: `${her.name}和先生`, occupation: '教师' },
    });
    const photo = await cloud.upload(her.openid, `uploads/${personId}/kitchen.png`, picture);
    ({ caseId: repair } = await story.do(her.openid, 'repair.report', {
      homeId,
      place: 'kitchen',
      fault: 'leak',
      description: `我是${her.name},电话 ${her.mobile}(138-0000 7701),高女士家厨房漏水`,
      pictures: [photo],
      contact: her.mobile,
    }));
    expect(await story.refused(her.openid, 'me.delete', { confirmed: true })).toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('厨房漏水'),
    });
    await finish();
    await story.do(agentChen, 'call.record', {
      caseId,
      direction: 'in',
      mobile: her.mobile,
      name: her.name,
      durationSeconds: 60,
      about: { what: `${her.name}女士询问保修` },
      outcome: '已答复',
    });
    await story.do(agentChen, 'number.reveal', { caseId, personId });
    await beside();
    await elsewhere();
    await story.do(her.openid, 'rating.give', {
      caseId,
      subject: 'designer',
      occasion: 'accepted',
      overall: 5,
      words: `${her.name}很满意`,
    });
  }

  /** A complaint that stands for a wider fault, a visit, an event that she answers, messages she subscribed to. */
  async function beside(): Promise<void> {
    const { caseId: complaint } = await story.do(her.openid, 'complaint.file', {
      homeId,
      department: 'engineering',
      about: `${her.name}家空鼓`,
      description: `我叫${her.name}`,
    });
    await story.do(manager, 'finding.pass', {
      department: 'engineering',
      title: '瓷砖空鼓',
      found: `${her.name}女士家和另外两户都有,电话 ${her.mobile}`,
      caseIds: [complaint],
    });
    await story.do(agentChen, 'complaint.classify', { caseId: complaint, level: 'ordinary' });
    await story.do(engineeringHead, 'complaint.sign', {
      caseId: complaint,
      signature: signatureExample,
    });
    await story.do(engineeringHead, 'complaint.reply', {
      caseId: complaint,
      summary: `已向${her.name}女士致歉`,
    });
    await story.do(engineeringHead, 'complaint.plan', {
      caseId: complaint,
      what: '重贴',
      responsible: '何勇',
      by: (await story.now()) + DAY,
    });
    await story.do(engineeringHead, 'complaint.resolve', { caseId: complaint, result: '已重贴' });
    await story.revisit(complaint, 'H34', { satisfied: true });
    for (const about of [{ caseId }, {}])
      await story.do(agentChen, 'visit.record', {
        ...about,
        visitor: her.name,
        mobile: her.mobile,
        wanted: '陈静',
        about: `${her.name}女士来问保修`,
        outcome: '已答复',
      });
    const { caseId: event } = await story.do(manager, 'campaign.plan', {
      title: '老业主茶话会',
      text: `请到${her.name}女士家参观`,
      heldAt: (await story.now()) + 60 * DAY,
      place: '展厅',
    });
    await story.do(manager, 'campaign.send', { caseId: event, homeIds: [homeId] });
    for (let minute = 0; minute < 3; minute++) await story.later(60_000);
    const { items } = await story.do(her.openid, 'case.list', { kind: 'invitation' });
    await story.do(her.openid, 'invitation.answer', {
      caseId: items[0]?.caseId ?? '',
      coming: 'yes',
      guests: 2,
      words: `${her.name}和孩子`,
    });
    await story.do(her.openid, 'me.consent', { kind: 'sms', version: 1, given: true });
  }

  /** A reorder that came to nothing, a survey, forms on paper, a spreadsheet that names her. */
  async function elsewhere(): Promise<void> {
    const { caseId: reorder } = await story.do(agentChen, 'reorder.open', {
      caseId,
      item: '吊柜门板',
      reason: `${her.name}女士要求加做,电话 ${her.mobile}`,
      payer: 'owner',
    });
    const sizes = await cloud.upload(her.openid, `uploads/${personId}/sizes.png`, picture);
    await story.do(her.openid, 'reorder.evidence', {
      caseId: reorder,
      note: `${her.name}量的尺寸`,
      pictures: [sizes],
    });
    await story.do(agentChen, 'reorder.cancel', {
      caseId: reorder,
      reason: `${her.name}女士不要了`,
    });
    const { caseId: plan } = await story.do(manager, 'survey.plan', {
      title: '入住满意度问卷',
      text: `感谢${her.name}女士等业主`,
      questions: [{ text: '您有什么建议?', type: 'text' }],
      until: (await story.now()) + 30 * DAY,
    });
    await story.do(manager, 'campaign.send', { caseId: plan, homeIds: [homeId] });
    for (let minute = 0; minute < 3; minute++) await story.later(60_000);
    const { items } = await story.do(her.openid, 'case.list', { kind: 'survey' });
    await story.do(her.openid, 'survey.answer', {
      caseId: items[0]?.caseId ?? '',
      answers: { q1: `我叫${her.name},电话 ${her.mobile}` },
    });
    await story.do(her.openid, 'warranty.print', { caseId });
    await story.do(agentChen, 'file.print', { caseId });
    const row = {
      number: caseId,
      name: her.name,
      receiptNo: 'SJ-GONE-2',
      amount: 100,
      paidAt: dateOf(await story.now()),
      note: `${her.name}补交`,
    };
    const fileId = await cloud.upload(
      financeOne,
      `uploads/${idOf(financeOne)}/receipts.xlsx`,
      await writeSheets(workbook('receipts', [row])),
    );
    await story.do(financeOne, 'import.check', { kind: 'receipts', fileId });
    expect(files().filter((file) => found(file).length > 0).length).toBeGreaterThan(1);
    expect(files().some((file) => file.includes('/forms.d/'))).toBe(true);
  }

  async function finish(): Promise<void> {
    const sign = { signature: signatureExample };
    await story.do(engineeringHead, 'repair.receive', { caseId: repair, ...sign });
    const now = await story.now();
    await story.do(engineeringHead, 'repair.dispatch', {
      caseId: repair,
      crewId: idOf(crew),
      from: now + 3_600_000,
      to: now + 7_200_000,
    });
    await story.do(her.openid, 'repair.accept', { caseId: repair });
    const done = await cloud.upload(crew, `uploads/${idOf(crew)}/done.png`, picture.subarray(0, 8));
    await story.do(crew, 'repair.complete', {
      caseId: repair,
      pictures: [done],
      parts: '软管',
      note: '已更换',
    });
    await story.do(her.openid, 'repair.confirm', {
      caseId: repair,
      ...sign,
      signerName: her.name,
      way: 'ownPhone',
    });
    await story.revisit(repair, 'H26', { satisfied: true });
  }

  /** Every document of every collection, as text. */
  async function documents(): Promise<string> {
    const collections = await cloud.get<{ name: string }[]>('/dev/collections');
    const texts: string[] = [];
    for (const { name } of collections) {
      for (let after: string | undefined; ; ) {
        const path = `/dev/documents?collection=${name}${after ? `&after=${encodeURIComponent(after)}` : ''}`;
        const page = await cloud.get<{ _id: string }[]>(path);
        texts.push(...page.map((document) => `${name} ${JSON.stringify(document)}`));
        after = page.at(-1)?._id;
        if (page.length < 50 || after === undefined) break;
      }
    }
    return texts.join('\n');
  }

  /** Names and contents of every file in storage. */
  function files(folder = join(cloud.data, 'files')): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [`${path} ${readFileSync(path, 'utf8')}`];
    });
  }

  const found = (text: string): string[] =>
    [her.name, her.mobile, her.openid, personId].filter((word) => text.includes(word));
  /** Other writings of her number and name. */
  const others = (text: string): string[] =>
    ['138-0000 7701', '高女士'].filter((word) => text.includes(word));

  test('beforehand she is everywhere, and can read and take it all', async () => {
    const all = await documents();
    expect(found(all)).toEqual([her.name, her.mobile, her.openid, personId]);
    expect(files().some((file) => file.includes('的厨房'))).toBe(true);
    const { counts, reveals, calls, homes } = await story.do(her.openid, 'me.show', {});
    expect(counts).toMatchObject({ cases: 6, calls: 1, reveals: 1 });
    for (const name of ['cases', 'visits', 'calls', 'people', 'registry'])
      expect(all.split('\n').some((line) => line.startsWith(name) && found(line).length)).toBe(
        true,
      );
    expect(counts.ratings).toBeGreaterThan(0);
    expect(reveals[0]?.by).toBe('客服专员 陈静');
    expect(calls[0]?.what).toContain('询问保修');
    expect(homes).toHaveLength(1);
  }, 60_000);

  test('a copy, to be fetched by her alone, for a day', async () => {
    const { until } = await story.do(her.openid, 'me.copy', {});
    expect(until).toBe((await story.now()) + DAY);
    const { copy } = await story.do(her.openid, 'me.show', {});
    const texts = await Promise.all(
      (copy?.files ?? []).map(async ({ url }) => (await fetch(url)).text()),
    );
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).toContain(her.name);
      expect(text).toContain('客服专员 陈静');
      expect(text).not.toContain(him.mobile);
    }
    expect(JSON.parse(texts[1] ?? '')).toMatchObject({ person: { mobile: her.mobile } });
    expect((await story.do(him.openid, 'me.show', {})).copy).toBeNull();
    await cloud.clock({ advanceMs: DAY });
    for (let minute = 0; minute < 6; minute++) await story.later(60_000);
    expect((await story.do(her.openid, 'me.show', {})).copy).toBeNull();
    expect(files().some((file) => file.includes('copies'))).toBe(false);
  }, 120_000);

  test('asked for and taken back: nothing happens', async () => {
    await story.do(her.openid, 'me.delete', { confirmed: true });
    expect((await story.do(her.openid, 'me.show', {})).deletion).not.toBeNull();
    await story.do(her.openid, 'me.keep', {});
    await cloud.clock({ advanceMs: 8 * DAY });
    for (let minute = 0; minute < 6; minute++) await story.later(60_000);
    expect((await story.do(her.openid, 'me.show', {})).person.name).toBe(her.name);
  }, 120_000);

  test('after a week she is nowhere, though the function died four times on the way; his home and its slip stay', async () => {
    await story.do(her.openid, 'me.delete', { confirmed: true });
    await cloud.clock({ advanceMs: 7 * DAY });
    for (const at of [6, 12, 18, 24]) {
      await cloud.post('/dev/faults', { kind: 'kill', function: 'clock', at });
      for (let minute = 0; minute < 5; minute++) await story.later(60_000).catch(() => undefined);
    }
    await cloud.delete('/dev/faults');
    for (let minute = 0; minute < 90; minute++) await story.later(60_000);

    const all = await documents();
    const left = all.split('\n').filter((line) => found(line).length + others(line).length > 0);
    expect(left.map((line) => line.slice(0, 200))).toEqual([]);
    expect(files().filter((file) => found(file).length > 0 || file.includes('的厨房'))).toEqual([]);
    // Sheets are packed, and cannot be searched: none of those made for or of her is there.
    expect(files().filter((file) => /\/(forms|imports)\.d\/|\.xlsx /.test(file))).toEqual(atFirst);

    expect(await story.refused(her.openid, 'home.show', {})).toMatchObject({ code: 'not_bound' });
    const home = (await story.do(him.openid, 'home.show', {})).homes[0];
    expect(home?.warranty).toMatchObject({ state: 'running', slip: 'inForce' });
    const shown = await story.show(him.openid, repair);
    expect(shown.repair?.description).toContain('厨房漏水');
    expect(shown.repair?.confirmation?.picture?.fileId ?? '').toBe('');

    // Nor in what he takes of his record, nor in anything that is said from now on.
    await story.do(him.openid, 'me.copy', {});
    const { copy } = await story.do(him.openid, 'me.show', {});
    for (const { url } of copy?.files ?? [])
      expect(found(await (await fetch(url)).text())).toEqual([]);
    const told = async () => cloud.get<unknown[]>('/dev/messages');
    const before = (await told()).length;
    await cloud.clock({ advanceMs: 70 * DAY });
    for (let minute = 0; minute < 5; minute++) await story.later(60_000);
    const since = (await told()).slice(0, -before);
    expect(since.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(since))).toEqual([]);
  }, 300_000);
});
