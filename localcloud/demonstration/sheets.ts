/** Repairs and complaints under way, one in each state that somebody has to act in. */

import { createHash } from 'node:crypto';
import type { Parsed } from '../../shared/contract';
import {
  complaints,
  inquiries,
  jobCodes,
  openids,
  repairs,
  signatureExample,
  uploaded,
} from '../../shared/contract/examples';
import type {
  ComplaintCase,
  InquiryCase,
  ProjectCase,
  RepairCase,
  Signed,
} from '../../shared/domain/case';
import * as complaint from '../../shared/domain/complaint';
import { note } from '../../shared/domain/content';
import * as inquiry from '../../shared/domain/inquiry';
import { makeLink } from '../../shared/domain/job';
import { add } from '../../shared/domain/more';
import * as repair from '../../shared/domain/repair';
import { doubts } from '../../shared/policy/content';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { fileIdOf } from '../storage/fileId';
import { named, personOf } from './people';
import { context, Play } from './play';

const { agentChen, crew, engineeringHead } = openids;
export const signaturePath = 'signatures/demonstration/signature.png';

function signed(openid: string, at: number, way: Signed['way']): Signed {
  const hash = createHash('sha256').update(Buffer.from(signatureExample, 'base64')).digest('hex');
  return { name: personOf(openid).name, at, fileId: fileIdOf(signaturePath), hash, way };
}

class Repair extends Play<RepairCase> {
  constructor(
    id: string,
    project: ProjectCase,
    owner: string,
    at: number,
    report: Pick<Parsed<'repair.report'>, 'place' | 'fault' | 'description'>,
    pictures: string[] = [],
  ) {
    const input = {
      homeId: project.home.id,
      ...report,
      pictures: pictures.map((name) => uploaded(owner, name)),
      atHome: [],
      channel: 'app' as const,
    };
    super(repair.report(id, project, input, context(at, owner)));
    this.until(at);
  }

  checked(at: number, agent: string = agentChen): this {
    return this.do(at, agent, (kase, ctx) =>
      repair.check(kase, { caseId: kase._id, note: '已与业主电话核对' }, ctx),
    );
  }

  received(at: number): this {
    return this.do(at, engineeringHead, (kase, ctx) =>
      repair.receive(kase, signed(engineeringHead, at, 'head'), ctx),
    );
  }

  dispatched(at: number, from: number): this {
    return this.do(at, engineeringHead, (kase, ctx) =>
      repair.dispatch(
        kase,
        named(crew),
        { caseId: kase._id, crewId: '', from, to: from + 2 * HOUR },
        ctx,
      ),
    );
  }

  accepted(at: number, owner: string): this {
    return this.do(at, owner, (kase, ctx) => repair.accept(kase, false, ctx));
  }

  /** The owner adds words of which WeChat would have a person look. */
  doubted(at: number, owner: string, text: string): this {
    const doubt = {
      what: 'words',
      scene: 2,
      state: 'review',
      reason: doubts.review,
    } as const;
    return this.do(at, owner, (kase, ctx) => {
      add(kase, { caseId: kase._id, text, pictures: [] }, ctx);
      note(kase, [{ ...doubt, content: [text] }], ctx);
    });
  }

  /** Outside the warranty: liability, a quote, and the owner's yes where it is given. */
  quoted(at: number, agent: string, accepted?: string): this {
    this.do(at, agent, (kase, ctx) =>
      repair.judge(kase, { caseId: kase._id, liable: 'expired', reason: '已过两年保修期' }, ctx),
    ).do(at + 10 * MINUTE, engineeringHead, (kase, ctx) =>
      repair.quote(
        kase,
        { caseId: kase._id, parts: 8_000, labour: 15_000, note: '配件一套,含人工' },
        ctx,
      ),
    );
    if (!accepted) return this;
    return this.do(at + 20 * MINUTE, accepted, (kase, ctx) => repair.acceptQuote(kase, false, ctx));
  }

  completed(at: number, note: string): this {
    const input = { pictures: [uploaded(crew, 'done-1.png')], parts: '合页 2 副', note };
    return this.do(at, crew, (kase, ctx) => repair.arrive(kase, ctx)).do(
      at + HOUR,
      crew,
      (kase, ctx) => repair.complete(kase, { caseId: kase._id, ...input }, ctx),
    );
  }

  /** A link for crew from outside. */
  linked(at: number, code: string): this {
    const hash = createHash('sha256').update(code).digest('hex');
    return this.do(at, engineeringHead, (kase, ctx) => {
      makeLink(kase, hash, { caseId: kase._id, name: '赵刚', hours: 720 }, ctx);
    });
  }

  confirmed(at: number, owner: string): this {
    return this.do(at, owner, (kase, ctx) =>
      repair.confirm(kase, signed(owner, at, 'ownPhone'), ctx),
    );
  }

  /** On the crew's phone, by somebody whom the home does not know. */
  signedFor(at: number, name: string): this {
    return this.do(at, crew, (kase, ctx) =>
      repair.confirm(kase, { ...signed(crew, at, 'crewPhone'), name }, ctx),
    );
  }
}

class Complaint extends Play<ComplaintCase> {
  constructor(
    id: string,
    project: ProjectCase,
    owner: string,
    at: number,
    about: string,
    description: string,
  ) {
    const input = {
      homeId: project.home.id,
      department: 'engineering' as const,
      about,
      description,
      pictures: [],
      channel: 'app' as const,
    };
    super(complaint.file(id, project, input, context(at, owner)));
    this.until(at);
  }

  signed(at: number): this {
    return this.do(at, agentChen, (kase, ctx) =>
      complaint.classify(kase, { caseId: kase._id, level: 'ordinary' }, ctx),
    ).do(at, engineeringHead, (kase, ctx) =>
      complaint.sign(kase, signed(engineeringHead, at, 'head'), ctx),
    );
  }

  /** Raised to major; the design department is drawn in (H32). */
  drawn(at: number, what: string): this {
    return this.do(at, agentChen, (kase, ctx) => {
      const caseId = kase._id;
      complaint.classify(kase, { caseId, level: 'major', reason: '影响入住' }, ctx);
      complaint.draw(kase, { caseId, department: 'design', what }, ctx);
    });
  }

  replied(at: number): this {
    return this.do(at, engineeringHead, (kase, ctx) =>
      complaint.reply(kase, { caseId: kase._id, summary: '已向业主致歉,约定到场查看' }, ctx),
    );
  }

  planned(at: number, what: string, by: number): this {
    return this.do(at, engineeringHead, (kase, ctx) =>
      complaint.plan(kase, { caseId: kase._id, what, responsible: '何勇', by }, ctx),
    );
  }

  resolved(at: number, result: string): this {
    return this.do(at, engineeringHead, (kase, ctx) =>
      complaint.resolve(kase, { caseId: kase._id, result, pictures: [] }, ctx),
    );
  }
}

export function playSheets(
  start: number,
  homes: Record<string, ProjectCase>,
): (RepairCase | ComplaintCase | InquiryCase)[] {
  const of = (id: string): ProjectCase => homes[id] ?? fail(id);
  return [...playRepairs(start, of), ...playComplaints(start, of), ...playInquiries(start, of)].map(
    (play) => play.until(start).kase,
  );
}

type Of = (id: string) => ProjectCase;

function playRepairs(start: number, of: Of): Repair[] {
  const { ouyang, li, wang, chen } = openids;
  const yesterday = start - 21 * HOUR;
  return [
    new Repair(
      repairs.reported,
      of('owing'),
      ouyang,
      start - 50 * MINUTE,
      { place: 'balcony', fault: 'doorWindow', description: '阳台推拉门有点涩,关不严' },
      ['door-1.png'],
    ),
    new Repair(repairs.received, of('couple'), li, start - 40 * MINUTE, {
      place: 'kitchen',
      fault: 'hardware',
      description: '吊柜门合页松了,门往下掉',
    })
      .checked(start - 30 * MINUTE)
      .received(start - 20 * MINUTE),
    new Repair(repairs.proposed, of('warranty'), wang, yesterday, {
      place: 'bathroom',
      fault: 'doorWindow',
      description: '卫生间门锁转不动',
    })
      .checked(yesterday + HOUR)
      .received(yesterday + HOUR)
      .dispatched(yesterday + 2 * HOUR, start + DAY),
    new Repair(repairs.appointed, of('expired'), chen, yesterday, {
      place: 'bathroom',
      fault: 'crack',
      description: '门槛石裂了一道缝,担心绊脚',
    })
      .checked(yesterday + HOUR, openids.agentSun)
      .quoted(yesterday + HOUR, openids.agentSun, chen)
      .received(yesterday + HOUR)
      .dispatched(yesterday + 2 * HOUR, start + 30 * MINUTE)
      .accepted(yesterday + 3 * HOUR, chen),
    new Repair(repairs.completed, of('warranty'), wang, start - 2 * DAY, {
      place: 'bedroom',
      fault: 'hardware',
      description: '衣柜门合页异响',
    })
      .checked(start - 2 * DAY + HOUR)
      .received(start - 2 * DAY + HOUR)
      .dispatched(start - 2 * DAY + 2 * HOUR, start - DAY)
      .accepted(start - 2 * DAY + 3 * HOUR, wang)
      .completed(start - DAY + HOUR, '更换合页 2 副,调平柜门'),
    new Repair(repairs.confirmed, of('couple'), li, start - 3 * DAY, {
      place: 'livingRoom',
      fault: 'crack',
      description: '电视墙阴角有一条细裂缝',
    })
      .checked(start - 3 * DAY + HOUR)
      .received(start - 3 * DAY + HOUR)
      .dispatched(start - 3 * DAY + 2 * HOUR, start - DAY)
      .accepted(start - 3 * DAY + 3 * HOUR, li)
      .completed(start - DAY + HOUR, '裂缝开槽补平,重新刷漆')
      .signedFor(start - DAY + 3 * HOUR, '李秀兰'),
    new Repair(repairs.completedToo, of('owing'), ouyang, start - 2 * DAY, {
      place: 'kitchen',
      fault: 'doorWindow',
      description: '厨房吊轨门关不严',
    })
      .checked(start - 2 * DAY + HOUR)
      .received(start - 2 * DAY + HOUR)
      .dispatched(start - 2 * DAY + 2 * HOUR, start - DAY)
      .accepted(start - 2 * DAY + 3 * HOUR, ouyang)
      .completed(start - DAY + 2 * HOUR, '调整吊轨,更换合页'),
    new Repair(repairs.jobAppointed, of('owing'), ouyang, yesterday, {
      place: 'bedroom',
      fault: 'hardware',
      description: '衣柜门的铰链松了',
    })
      .checked(yesterday + 30 * MINUTE)
      .received(yesterday + HOUR)
      .dispatched(yesterday + 2 * HOUR, start + HOUR)
      .accepted(yesterday + 3 * HOUR, ouyang)
      .linked(yesterday + 4 * HOUR, jobCodes.appointed),
    new Repair(repairs.jobCompleted, of('couple'), li, yesterday - DAY, {
      place: 'livingRoom',
      fault: 'doorWindow',
      description: '阳台推拉门关不到底',
    })
      .checked(yesterday - DAY + 30 * MINUTE)
      .received(yesterday - DAY + HOUR)
      .dispatched(yesterday - DAY + 2 * HOUR, yesterday)
      .accepted(yesterday - DAY + 3 * HOUR, li)
      .linked(yesterday - DAY + 4 * HOUR, jobCodes.completed)
      .completed(yesterday, '更换滑轮,推拉顺畅'),
    new Repair(repairs.jobCompletedToo, of('owing'), ouyang, yesterday - DAY, {
      place: 'livingRoom',
      fault: 'power',
      description: '电视墙的开关没有反应',
    })
      .checked(yesterday - DAY + 30 * MINUTE)
      .received(yesterday - DAY + HOUR)
      .dispatched(yesterday - DAY + 2 * HOUR, yesterday)
      .accepted(yesterday - DAY + 3 * HOUR, ouyang)
      .linked(yesterday - DAY + 4 * HOUR, jobCodes.completedToo)
      .completed(yesterday, '更换开关'),
    new Repair(repairs.proposedToo, of('expired'), chen, start - 20 * HOUR, {
      place: 'livingRoom',
      fault: 'hardware',
      description: '电视柜抽屉滑轨坏了',
    })
      .checked(start - 19 * HOUR, openids.agentSun)
      .received(start - 19 * HOUR)
      .dispatched(start - 18 * HOUR, start + DAY + 4 * HOUR),
    new Repair(repairs.charged, of('expired'), chen, start - 17 * HOUR, {
      place: 'balcony',
      fault: 'hardware',
      description: '晾衣架升降卡住了',
    }).checked(start - 16 * HOUR, openids.agentSun),
    new Repair(repairs.quoted, of('expired'), chen, start - 16 * HOUR, {
      place: 'kitchen',
      fault: 'doorWindow',
      description: '橱柜门板变形',
    })
      .checked(start - 16 * HOUR, openids.agentSun)
      .received(start - 16 * HOUR)
      .quoted(start - 15 * HOUR, openids.agentSun),
    new Repair(repairs.quotedToo, of('expired'), chen, start - 16 * HOUR, {
      place: 'livingRoom',
      fault: 'crack',
      description: '地砖有一块空鼓',
    })
      .checked(start - 16 * HOUR, openids.agentSun)
      .received(start - 16 * HOUR)
      .quoted(start - 15 * HOUR, openids.agentSun)
      .doubted(start - 14 * HOUR, chen, '上次来的那个人真是气死我了'),
  ];
}

function playComplaints(start: number, of: Of): Complaint[] {
  const { wangwei, ouyang, wang, li } = openids;
  const [hour, yesterday] = [start - HOUR, start - DAY];
  return [
    new Complaint(
      complaints.filed,
      of('building'),
      wangwei,
      start - 25 * MINUTE,
      '项目经理 何勇',
      '瓷砖空鼓三次返工仍未处理,约好周六无人上门',
    ),
    new Complaint(
      complaints.signed,
      of('owing'),
      ouyang,
      start - 35 * MINUTE,
      '',
      '安装橱柜的师傅没有做地面保护,地板划了两道',
    ).signed(start - 20 * MINUTE),
    new Complaint(
      complaints.replied,
      of('couple'),
      li,
      yesterday,
      '',
      '施工结束后楼道的垃圾两天没有清走',
    )
      .signed(yesterday + 10 * MINUTE)
      .replied(yesterday + 30 * MINUTE),
    new Complaint(
      complaints.planned,
      of('warranty'),
      wang,
      yesterday,
      '维修人员',
      '约好的上门时间迟到一个多小时,没有提前打电话',
    )
      .signed(yesterday + 15 * MINUTE)
      .replied(yesterday + 40 * MINUTE)
      .planned(yesterday + 2 * HOUR, '上门致歉,调整派工提醒,迟到须提前 30 分钟告知', hour + DAY),
    new Complaint(
      complaints.major,
      of('building'),
      wangwei,
      start - 2 * HOUR,
      '',
      '橱柜柜体装反,台面和水槽对不上,影响入住',
    )
      .signed(start - 115 * MINUTE)
      .drawn(start - 100 * MINUTE, '请核对橱柜图纸,出调整方案'),
    new Complaint(
      complaints.resolved,
      of('warranty'),
      wang,
      start - 3 * DAY,
      '',
      '送来的踢脚线颜色和合同样板不一样',
    )
      .signed(start - 3 * DAY + 10 * MINUTE)
      .replied(start - 3 * DAY + 30 * MINUTE)
      .planned(start - 3 * DAY + HOUR, '按样板更换踢脚线 12 米', start - DAY)
      .resolved(start - DAY + 2 * HOUR, '已按样板更换,业主现场确认颜色一致'),
  ];
}

class Inquiry extends Play<InquiryCase> {
  constructor(
    id: string,
    project: ProjectCase,
    owner: string,
    at: number,
    ask: Pick<Parsed<'inquiry.open'>, 'type' | 'text'>,
    wanted: string | null = null,
  ) {
    const input = { homeId: project.home.id, ...ask, channel: 'app' as const };
    super(
      inquiry.open(id, project, input, wanted === null ? null : named(wanted), context(at, owner)),
    );
    this.until(at);
  }

  passed(at: number): this {
    return this.do(at, agentChen, (kase, ctx) =>
      inquiry.pass(kase, { caseId: kase._id, department: 'design' }, null, ctx),
    );
  }

  answered(at: number, answer: string): this {
    return this.do(at, agentChen, (kase, ctx) =>
      inquiry.answer(kase, { caseId: kase._id, answer }, ctx),
    );
  }
}

function playInquiries(start: number, of: Of): Inquiry[] {
  const { wang, wangwei, li, ouyang, projectManager } = openids;
  return [
    new Inquiry(inquiries.asked, of('couple'), li, start - MINUTE, {
      type: 'question',
      text: '卫生间地漏多久清洗一次比较好?',
    }),
    new Inquiry(inquiries.answered, of('warranty'), wang, start - 45 * MINUTE, {
      type: 'question',
      text: '五金件松了算不算保修?',
    }).answered(start - 43 * MINUTE, '算的,两年内非人为损坏免费更换'),
    new Inquiry(
      inquiries.lookedFor,
      of('building'),
      wangwei,
      start - 8 * MINUTE,
      { type: 'lookedFor', text: '想问何经理瓷砖什么时候重贴' },
      projectManager,
    ),
    new Inquiry(inquiries.passed, of('owing'), ouyang, start - 6 * MINUTE, {
      type: 'question',
      text: '餐厅想加一盏吊灯,原来的线够不够?',
    }).passed(start - 4 * MINUTE),
  ];
}

function fail(id: string): never {
  throw new Error(`no home '${id}'`);
}
