/**
 * One home, 26 months, through the real functions: from the measuring deposit to the end of a two-year warranty. 10 stage
 * events, 4 receipts, 1 signed change, the file, the slip with 10 drawings; 20 revisits (H3, H4, H5, H6, 2 × H64, H8, 12 ×
 * H10, H11), each with its notice; 2 repairs with 3 photos each to their end, one free, one charged with a quote; 1
 * complaint through every step; 5 ratings; 8 calls; the owner opens the home 40 times and a case 20 times, and accepts 3
 * templates 8 times; the agent opens the owner's file 30 times; a share of 95 list views.
 *
 * Every visit finds the instance with nothing remembered from before, as in the small hours; within one visit – the same
 * minutes, the same person – it remembers what it has just read.
 */
import { settings } from '../../../localcloud/demonstration/company';
import type { Input } from '../../../shared/contract';
import { idOf, openids, signatureExample } from '../../../shared/contract/examples';
import { isOpen } from '../../../shared/domain/duties';
import { DAY, dateOf, HOUR, MINUTE } from '../../../shared/time/shanghai';
import { yuan } from '../../builders';
import { drawing, photo } from './pictures';
import type { Town } from './town';

const { agentChen, crew, designer, engineeringHead, financeOne, li: owner } = openids;
const { manager, projectManager, supervisor } = openids;

/** As large as what the signature pad sends. */
const signature = Buffer.concat([
  Buffer.from(signatureExample, 'base64'),
  Buffer.alloc(6_000),
]).toString('base64');

/** The tenth of a second in which somebody looks, thinks, types. */
const PAUSE = 2 * MINUTE;

export class Household {
  homeId = '';
  projectId = '';
  #revisits = 0;
  #opened = 0;

  private constructor(readonly town: Town) {}

  static async live(town: Town): Promise<Household> {
    const house = new Household(town);
    await house.#untilAccepted();
    await house.#underWarranty();
    return house;
  }

  /** What was done, to be held against what the script promises. */
  get count() {
    return { revisits: this.#revisits, homeOpened: this.#opened };
  }

  #day = (days: number, hours = 0): number => this.town.begin + days * DAY + hours * HOUR;

  async #on(days: number, hours = 0): Promise<void> {
    await this.town.until(this.#day(days, hours));
  }

  #later = (milliseconds: number): Promise<void> => this.town.until(this.town.now + milliseconds);

  #project = () => {
    const found = this.town.cases().find(({ _id }) => _id === this.projectId);
    if (!found) throw new Error('there is no project');
    return found;
  };

  // --- what people do -------------------------------------------------------------------------------------------------

  /** The owner looks in; every second time opens the case as well, every fifth time accepts messages. */
  async #ownerLooks(): Promise<void> {
    const visit = this.#opened++;
    await this.town.do('owner opens the home (40)', owner, 'home.show', {});
    if (visit % 2 === 0)
      await this.town.do('owner opens a case (20)', owner, 'case.show', { caseId: this.projectId });
    if (visit % 5 === 0) {
      const wanted = [
        settings.templates.revisit,
        settings.templates.progress,
        settings.templates.slip,
      ];
      const results = Object.fromEntries(wanted.map((id) => [id, 'accept' as const]));
      await this.town.do('owner accepts 3 templates (8)', owner, 'subscription.credit', {
        results,
      });
    }
  }

  /** From the list to the card, the number, the call and what was said. */
  async #revisit(rule: string): Promise<void> {
    await this.#list();
    await this.#file();
    await this.#record(this.projectId, rule, 'revisits (20)');
    this.#revisits += 1;
  }

  async #record(
    caseId: string,
    rule: string,
    part: string,
    more: Partial<Input<'revisit.record'>> = {},
  ): Promise<void> {
    const kase = this.town.cases().find(({ _id }) => _id === caseId);
    const duty = kase?.duties.find(
      (one) => one.rule === rule && isOpen(one) && one.from <= this.town.now,
    );
    if (!kase || !duty) throw new Error(`no ${rule} is owed on ${caseId}`);
    await this.town.do(part, agentChen, 'revisit.card', { caseId, dutyId: duty.id });
    await this.town.do(part, agentChen, 'number.reveal', {
      caseId,
      personId: kase.members[0]?.personId ?? '',
      dutyId: duty.id,
    });
    await this.#later(PAUSE);
    await this.town.do(part, agentChen, 'revisit.record', {
      caseId,
      dutyId: duty.id,
      outcome: 'done',
      restated: true,
      durationSeconds: 150,
      answers: { wish: '暂时没有,住得挺好,谢谢你们一直惦记' },
      ...more,
    });
  }

  #lists = 0;
  /** Two of three list views are the list of duties, the third the cases. */
  async #list(): Promise<void> {
    if (this.#lists >= 95) return;
    this.#lists += 1;
    if (this.#lists % 3 === 0)
      await this.town.do('list views (95)', agentChen, 'case.list', { scope: 'open' });
    else await this.town.do('list views (95)', agentChen, 'duty.list', { scope: 'mine' });
  }

  #files = 0;
  async #file(): Promise<void> {
    if (this.#files >= 30) return;
    this.#files += 1;
    await this.town.do('agent opens the file (30)', agentChen, 'case.show', {
      caseId: this.projectId,
    });
  }

  #calls = 0;
  async #call(direction: 'in' | 'out', what: string): Promise<void> {
    this.#calls += 1;
    await this.#list();
    await this.#file();
    await this.#later(PAUSE);
    await this.town.do('calls (8)', agentChen, 'call.record', {
      caseId: this.projectId,
      direction,
      mobile: '13800000903',
      name: '李娜',
      durationSeconds: 140,
      about: { what, when: '今天上午', where: '家中', how: '电话中说明' },
      outcome: '已答复,业主表示清楚',
    });
  }

  #event = (as: string, event: Input<'project.record'>['event'], contractSum?: number) =>
    this.town.do('stage events (10)', as, 'project.record', {
      caseId: this.projectId,
      event,
      ...(contractSum ? { contractSum } : {}),
    });

  #paid = (number: number, amount: number) =>
    this.town.do('receipts (4) and a signed change', financeOne, 'payment.book', {
      caseId: this.projectId,
      receiptNo: `SJ-HOUSE-${number}`,
      amount,
    });

  #rate = (subject: Input<'rating.give'>['subject'], occasion: Input<'rating.give'>['occasion']) =>
    this.town.do('ratings (5)', owner, 'rating.give', {
      caseId: this.projectId,
      subject,
      occasion,
      overall: 5,
      aspects: { attitude: 5, punctual: 4 },
      words: '很细心,讲得清楚',
    });

  // --- the way of the home --------------------------------------------------------------------------------------------

  async #untilAccepted(): Promise<void> {
    const { town } = this;
    const opened = await town.do('stage events (10)', financeOne, 'project.open', {
      home: {
        community: '海棠苑',
        building: '2 栋',
        room: '0704',
        address: '深圳市南山区海棠路 18 号',
      },
      members: [{ name: '李娜', gender: 'female', mobile: '13800000903' }],
      designerId: idOf(designer),
    });
    [this.homeId, this.projectId] = [opened.homeId, opened.caseId];
    await town.do('agent assigned, the file', manager, 'project.assign', {
      caseId: this.projectId,
      agentId: idOf(agentChen),
      supervisorId: idOf(supervisor),
      projectManagerId: idOf(projectManager),
    });
    await this.#on(0, 3);
    await this.#list();
    await town.do('agent assigned, the file', agentChen, 'project.completeFile', {
      caseId: this.projectId,
      file: {
        area: '112 平方米',
        layout: '三室两厅',
        style: '现代简约',
        family: '夫妻和一个孩子',
        bestTimeToCall: '工作日 19:00 以后',
        wishes: '厨房多留插座,孩子房用环保漆',
      },
    });
    await this.#on(0, 5);
    await this.#event(designer, 'measured');
    await this.#on(0, 6);
    await this.#event(financeOne, 'designDepositPaid');
    await this.#on(1);
    await this.#ownerLooks();
    await this.#rate('designer', 'measured');
    await this.#revisit('H3');
    await this.#on(10, 1);
    await this.#ownerLooks();
    await this.#revisit('H4');
    await this.#rate('designer', 'design');
    await this.#on(10, 3);
    await this.#event(designer, 'contractSigned', yuan(126_000));
    await town.do('the sum confirmed', financeOne, 'payment.confirmSum', {
      caseId: this.projectId,
      contractSum: yuan(126_000),
    });
    await this.#on(10, 5);
    await this.#revisit('H5');
    await this.#paid(1, yuan(2_000));
    await this.#paid(2, yuan(60_000));
    await this.#on(12);
    await this.#event(supervisor, 'constructionStarted');
    await town.do('stage events (10)', manager, 'project.retract', {
      caseId: this.projectId,
      event: 'constructionStarted',
      reason: '开工日期登记错了',
    });
    await this.#event(supervisor, 'constructionStarted');
    for (const day of [14, 20, 26, 32]) {
      await this.#on(day, 11);
      await this.#ownerLooks();
    }
    await this.#call('in', '询问水电位置能否再加两个插座');
    await this.#on(37, 1);
    await this.#revisit('H64');
    await town.do('receipts (4) and a signed change', financeOne, 'payment.change', {
      caseId: this.projectId,
      amount: yuan(3_500),
      note: '增加阳台封窗',
    });
    await this.#paid(3, yuan(50_000));
    await this.#on(64, 1);
    await this.#revisit('H64');
    await this.#event(supervisor, 'waterElectricAccepted');
    await this.#on(64, 5);
    await this.#revisit('H6');
    await this.#drawings();
    await this.#event(projectManager, 'furnitureDelivered');
    await this.#on(66);
    await this.#event(supervisor, 'finalAccepted');
    await this.#on(66, 2);
    await this.#ownerLooks();
    await this.#rate('designer', 'accepted');
    await this.#rate('supervisor', 'accepted');
    await this.#rate('projectManager', 'accepted');
    await this.#revisit('H8');
    await this.#paid(4, yuan(17_500));
    await this.#later(PAUSE);
    await town.do('the slip', agentChen, 'warranty.issue', { caseId: this.projectId });
    await this.#record(this.projectId, 'H9.explain', 'the slip');
  }

  async #drawings(): Promise<void> {
    const pictures: string[] = [];
    for (let n = 0; n < 10; n++)
      pictures.push(await this.town.upload('10 drawings', supervisor, drawing(n)));
    await this.town.do('10 drawings', supervisor, 'project.fileDrawings', {
      caseId: this.projectId,
      pictures,
    });
  }

  /** Twelve revisits on the grid and what else happens in two years. */
  async #underWarranty(): Promise<void> {
    const happens: Record<number, () => Promise<void>> = {
      2: () => this.#repair('leak', 'free'),
      4: () => this.#complaint(),
      9: () => this.#repair('furniture', 'charged'),
    };
    for (let number = 1; number <= 12; number++) {
      const due = 66 + 60 * number;
      for (const before of [50, 30, 14]) {
        await this.#on(due - before, 10);
        if (this.#opened < 40) await this.#ownerLooks();
        await this.#list();
      }
      if (number % 2 === 0) await this.#call(number % 4 === 0 ? 'in' : 'out', '询问保养和五金件');
      await happens[number]?.();
      await this.#on(due, 1);
      await this.#revisit('H10');
    }
    const ending = this.#project().duties.find(({ id }) => id === 'H11:decoration');
    if (!ending) throw new Error('nobody is told of the end of the warranty');
    await this.town.until(Math.max(ending.from + 10 * HOUR, this.town.now));
    if (isOpen(ending)) await this.#revisit('H11');
    await this.#on(66 + 731);
    while (this.#calls < 8) await this.#call('in', '询问保修期满后怎样报修');
    while (this.#opened < 40) await this.#ownerLooks();
    while (this.#files < 30) await this.#file();
    while (this.#lists < 95) await this.#list();
  }

  async #photos(part: string, as: string, first: number, count: number): Promise<string[]> {
    const files: string[] = [];
    for (let n = first; n < first + count; n++)
      files.push(await this.town.upload(part, as, photo(n)));
    return files;
  }

  /** Three photos: two of the fault by the owner, one of the work by the crew. */
  async #repair(what: 'leak' | 'furniture', kind: 'free' | 'charged'): Promise<void> {
    const { town } = this;
    const part = kind === 'free' ? 'a repair, free' : 'a repair, charged';
    const { caseId } = await town.do(part, owner, 'repair.report', {
      homeId: this.homeId,
      place: what === 'leak' ? 'kitchen' : 'livingRoom',
      fault: what === 'leak' ? 'leak' : 'hardware',
      description: '水槽下面一直在滴水,柜子底板已经湿了,请尽快来看一下',
      pictures: await this.#photos(part, owner, what === 'leak' ? 1 : 11, 2),
      atHome: [{ date: dateOf(town.now + DAY), part: 'any' }],
    });
    await this.#later(20 * MINUTE);
    await town.do(part, agentChen, 'repair.check', { caseId, note: '已与业主电话核对' });
    await town.do(part, engineeringHead, 'repair.receive', { caseId, signature });
    if (kind === 'charged') {
      await town.do(part, agentChen, 'repair.judge', {
        caseId,
        liable: 'owner',
        reason: '使用不当,自行拆装',
      });
      await this.#later(HOUR);
      await town.do(part, engineeringHead, 'repair.quote', {
        caseId,
        parts: yuan(80),
        labour: yuan(120),
        note: '更换一套合页',
      });
      await this.#later(HOUR);
      await town.do(part, owner, 'case.show', { caseId });
      await town.do(part, owner, 'repair.acceptQuote', { caseId });
    }
    const from = town.now + 2 * HOUR;
    await town.do(part, engineeringHead, 'repair.dispatch', {
      caseId,
      crewId: idOf(crew),
      from,
      to: from + HOUR,
    });
    await this.#later(30 * MINUTE);
    await town.do(part, owner, 'case.show', { caseId });
    await town.do(part, owner, 'repair.accept', { caseId });
    await town.until(from + 10 * MINUTE);
    await town.do(part, crew, 'case.show', { caseId });
    await town.do(part, crew, 'repair.arrive', { caseId });
    await this.#later(40 * MINUTE);
    await town.do(part, crew, 'repair.complete', {
      caseId,
      pictures: await this.#photos(part, crew, what === 'leak' ? 5 : 15, 1),
      parts: '水槽下水软管 1 根',
      note: '更换软管,试水 20 分钟不漏',
    });
    await this.#later(10 * MINUTE);
    await town.do(part, owner, 'case.show', { caseId });
    await town.do(part, owner, 'repair.confirm', { caseId, signature });
    await town.until(nextMorning(town.now));
    await this.#record(caseId, 'H26', part, { satisfied: true });
    await town.until(town.now + 9 * DAY);
    await this.#record(caseId, 'H12', part);
  }

  async #complaint(): Promise<void> {
    const { town } = this;
    const part = 'a complaint';
    const { caseId } = await town.do(part, owner, 'complaint.file', {
      homeId: this.homeId,
      department: 'engineering',
      description: '维修后地砖空鼓,约好的时间没有人来,希望给个说法',
      wish: '请尽快处理,并说明原因',
    });
    await this.#later(5 * MINUTE);
    await town.do(part, agentChen, 'case.show', { caseId });
    await town.do(part, agentChen, 'complaint.classify', { caseId, level: 'ordinary' });
    await this.#later(5 * MINUTE);
    await town.do(part, engineeringHead, 'case.show', { caseId });
    await town.do(part, engineeringHead, 'complaint.sign', { caseId, signature });
    await this.#later(15 * MINUTE);
    await town.do(part, engineeringHead, 'complaint.reply', {
      caseId,
      summary: '已致歉,约定明天上门',
    });
    await this.#later(HOUR);
    await town.do(part, engineeringHead, 'complaint.plan', {
      caseId,
      what: '重铺三块地砖',
      responsible: '刘建国',
      by: town.now + DAY,
    });
    await this.#later(HOUR);
    await town.do(part, owner, 'case.show', { caseId });
    await town.until(nextMorning(town.now));
    await town.do(part, engineeringHead, 'complaint.resolve', {
      caseId,
      result: '地砖已重铺,空鼓检测合格,业主在场',
    });
    await this.#later(6 * HOUR);
    await this.#record(caseId, 'H34', part, { satisfied: true });
  }
}

/** 10:00 of the day after. */
const nextMorning = (now: number): number =>
  Math.floor((now + 8 * HOUR) / DAY + 1) * DAY - 8 * HOUR + 10 * HOUR;
