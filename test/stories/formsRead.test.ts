import {
  complaints,
  homes,
  idOf,
  letters,
  openids,
  projects,
  repairs,
} from '../../shared/contract/examples';
import type { Case, ComplaintCase, ProjectCase, RepairCase } from '../../shared/domain/case';
import type { FormAction } from '../../shared/policy/forms';
import { readPdf } from '../tools/pdf';
import { Story } from './story';

const { agentChen, manager } = openids;

/** As `readPdf` answers text: where lines break on paper says nothing. */
const flat = (text: string): string => text.replace(/\s/g, '');
const masked = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** H60: what each form says on paper, against the documents as they are stored. */
describe('forms on paper, read back', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  }, 120_000);
  afterAll(() => story?.stop());

  const printed = async (action: FormAction, caseId: string, as: string = agentChen) => {
    const { url, missing } = await story.do(as, action, { caseId });
    expect(missing).toEqual([]);
    const pdf = readPdf(Buffer.from(await (await fetch(url)).arrayBuffer()));
    for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: true, subset: true });
    return pdf;
  };
  const stored = async <K extends Case>(caseId: string): Promise<K> => {
    const [found] = await story.cloud.get<K[]>(`/dev/documents?collection=cases&id=${caseId}`);
    if (!found) throw new Error(caseId);
    return found;
  };
  const ofHome = async (homeId: string): Promise<Case[]> => {
    const all: Case[] = [];
    for (let after = ''; ; after = all.at(-1)?._id ?? '') {
      const page = await story.cloud.get<Case[]>(`/dev/documents?collection=cases&after=${after}`);
      if (page.length === 0) return all.filter((kase) => kase.home?.id === homeId);
      all.push(...page);
    }
  };
  const holds = (text: string, said: readonly (string | undefined)[]) => {
    for (const one of said) {
      expect(one).toBeTruthy();
      expect(text).toContain(flat(one ?? ''));
    }
  };

  test('工程报修单: both copies say who, what, by whom, and who signed; no full number', async () => {
    const repair = await stored<RepairCase>(repairs.confirmed);
    const { pages, text } = await printed('repair.print', repairs.confirmed);
    for (const copy of ['第一联客服部存', '第二联工程部存']) {
      const said = pages.filter((page) => page.includes(copy)).join('');
      holds(said, [repair.home.label, repair.home.address, repair.description, repair.agent?.name]);
      holds(said, [repair.team.crew?.name, repair.receipt?.name, repair.confirmation?.name]);
      holds(said, ['工程部签收回执', '业主确认', '裂缝开槽补平,重新刷漆', '图 1']);
    }
    for (const { mobile } of repair.members) {
      holds(text, [masked(mobile)]);
      expect(text).not.toContain(mobile);
    }
  }, 60_000);

  test('客户投诉书: both copies, from what was said to what was done, with the head’s name', async () => {
    const complaint = await stored<ComplaintCase>(complaints.resolved);
    const { pages, text } = await printed('complaint.print', complaints.resolved, manager);
    for (const copy of ['第一联客服部存(签收联)', '第二联责任部门存']) {
      const said = pages.filter((page) => page.includes(copy)).join('');
      const { description, receipt, answer, plan, result, home } = complaint;
      holds(said, [
        home.label,
        description,
        receipt?.name,
        answer ?? undefined,
        plan?.what,
        plan?.responsible,
      ]);
      holds(said, [result?.text, '责任部门主管签收', '客服经理', '客户意见']);
    }
    for (const { mobile } of complaint.members) expect(text).not.toContain(mobile);
  }, 60_000);

  test('客户档案表: the home, its people, the team, the money', async () => {
    const project = await stored<ProjectCase>(projects.warranty);
    const { text } = await printed('file.print', projects.warranty);
    const team = Object.values(project.team).map((one) => one?.name);
    holds(text, [project.home.label, project.home.address, project.agent?.name, ...team]);
    for (const { name, mobile } of project.members) holds(text, [name, masked(mobile)]);
    holds(text, ['¥158,000.00', project.slip?.number, '量房', '验收', '签名:']);
    expect(project.contractSum).toBe(15_800_000);
  }, 60_000);

  test('客户专项服务记录表: nothing that happened in the home is missing', async () => {
    const cases = await ofHome(homes.warranty);
    expect(cases.length).toBeGreaterThan(4);
    const { text, pages } = await printed('record.print', projects.warranty);
    for (const { _id, journal } of cases) {
      holds(text, [`${_id.slice(0, 2)}-${_id.slice(2, 6)}-${_id.slice(6)}`]);
      const notes = journal.flatMap(({ data }) =>
        typeof data?.note === 'string' && data.note ? [data.note] : [],
      );
      holds(text, notes);
    }
    const [, count] = /服务记录\(共(\d+)条\)/.exec(text) ?? [];
    expect(Number(count)).toBeGreaterThan(cases.length * 3);
    for (const [at, page] of pages.entries())
      expect(page).toContain(`第${at + 1}页共${pages.length}页`);
  }, 60_000);

  test('电话记录表: a call as it was entered, its number masked', async () => {
    const call = {
      caseId: projects.warranty,
      direction: 'in',
      mobile: '13800001202',
      name: '王芳',
      durationSeconds: 95,
      about: {
        what: '询问五金件是否免费更换',
        where: '卧室衣柜',
        why: '合页松动',
        how: '请师傅上门',
      },
      outcome: '已答复,业主表示清楚',
    } as const;
    await story.do(agentChen, 'call.record', call);
    const { text } = await printed('call.print', projects.warranty);
    holds(text, [call.name, masked(call.mobile), '1 分 35 秒', '来电', call.outcome, '陈静']);
    for (const [head, value] of [
      ['何事', call.about.what],
      ['何地', call.about.where],
      ['何因', call.about.why],
      ['如何', call.about.how],
    ] as const)
      holds(text, [`${head}:${value}`]);
    expect(text).not.toContain(call.mobile);
  }, 60_000);

  test('跟踪服务信函登记表: every letter that was delivered is a line, and no other', async () => {
    const cases = await ofHome(homes.warranty);
    const letters = cases.flatMap(({ notices }) =>
      notices.filter(({ channel, state }) => channel === 'subscribe' && state === 'sent'),
    );
    expect(letters.length).toBeGreaterThan(3);
    const { text } = await printed('letter.print', projects.warranty);
    holds(text, [`信函和通知(共${letters.length}条)`]);
    expect(text.split('已发送').length - 1).toBe(letters.length);
    for (const { fields } of letters)
      if (fields?.what) holds(text, [fields.what.replace(/ \d+$/, '')]);
  }, 60_000);

  test('跟踪服务信函登记表: a letter sent by hand with its number, what came back, the written invitation', async () => {
    const letter = {
      caseId: projects.couple,
      recipientId: idOf(openids.li),
      kind: 'revisit',
      topic: '入住后保养的几点说明',
      way: 'post',
      enclosure: '保养手册与联系卡',
    } as const;
    await story.do(agentChen, 'letter.record', letter);
    const answer = '书信收到,写得很清楚';
    await story.do(agentChen, 'letter.answer', {
      caseId: projects.couple,
      letterId: letters.unanswered,
      text: answer,
    });
    const { text } = await printed('letter.print', projects.couple);
    holds(text, ['回访函', letter.topic, '邮寄', `附 ${letter.enclosure}`, '李娜女士', answer]);
    holds(text, ['感谢信', '快递 SF1402233668', '请柬', '新年团拜会', '李娜女士、周强先生']);
    const read = async (as: string) =>
      JSON.stringify((await story.do(as, 'record.show', { homeId: homes.couple })).items);
    expect(await read(openids.li)).toContain(letter.topic);
    expect(await read(openids.zhou)).not.toContain(letter.topic);
  }, 60_000);
});
