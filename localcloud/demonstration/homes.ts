/** Six homes at different stages, two of them one owner's. */

import type { Input } from '../../shared/contract';
import {
  homes,
  idOf,
  letters,
  openids,
  projects,
  receipts,
  slipCode,
  uploaded,
} from '../../shared/contract/examples';
import type { projectEvents } from '../../shared/contract/project';
import type { Home, Member, ProjectCase } from '../../shared/domain/case';
import { recordLetter } from '../../shared/domain/letter';
import { askParties } from '../../shared/domain/parties';
import { book, bookChange, confirmSum, discount } from '../../shared/domain/payment';
import {
  assign,
  completeFile,
  fileDrawings,
  markVip,
  openProject,
  record,
} from '../../shared/domain/project';
import { rate } from '../../shared/domain/rating';
import { askSale } from '../../shared/domain/sale';
import { issueSlip } from '../../shared/domain/warranty';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { named, personOf, unbound } from './people';
import { context, Play } from './play';

type Event = (typeof projectEvents)[number];
const { agentChen, agentSun, designer, financeOne, manager, projectManager, supervisor } = openids;

const member = (openid: string): Member => {
  const { name, gender, mobile } = personOf(openid);
  return { personId: idOf(openid), name, gender, mobile, part: 'owner', maySign: true };
};

/** May report, may not sign. */
const tenant: Member = { ...member(openids.tenant), part: 'tenant', maySign: false };

const wife: Member = {
  personId: unbound.personId,
  name: unbound.name,
  gender: unbound.gender,
  mobile: unbound.mobile,
  part: 'owner',
  maySign: true,
};

const home = (key: keyof typeof homes, label: string, address: string): Home => ({
  id: homes[key],
  projectId: projects[key],
  label,
  address,
  region: 'city',
});

/** A project of the demonstration, told by its days before the start. */
class Project extends Play<ProjectCase> {
  constructor(
    key: keyof typeof homes,
    label: string,
    address: string,
    members: Member[],
    at: number,
    vip = false,
  ) {
    const ctx = context(at, financeOne);
    super(
      openProject(
        {
          id: projects[key],
          home: home(key, label, address),
          members,
          vip,
          designer: named(designer),
          depositPaidAt: at,
        },
        ctx,
      ),
    );
    this.until(at);
  }

  assigned(at: number, agent: string): this {
    const team = {
      designer: named(designer),
      supervisor: named(supervisor),
      projectManager: named(projectManager),
    };
    return this.do(at, manager, (kase, ctx) => assign(kase, { agent: named(agent), team }, ctx)).do(
      at + HOUR,
      agent,
      (kase, ctx) =>
        completeFile(
          kase,
          { caseId: kase._id, file: { layout: '三室两厅', bestTimeToCall: '工作日 19:00 以后' } },
          ctx,
        ),
    );
  }

  event(at: number, by: string, event: Event, contractSum?: number): this {
    return this.do(at, by, (kase, ctx) =>
      record(kase, { caseId: kase._id, event, at, ...(contractSum ? { contractSum } : {}) }, ctx),
    );
  }

  sumConfirmed(at: number, contractSum: number): this {
    return this.do(at, financeOne, (kase, ctx) =>
      confirmSum(kase, { caseId: kase._id, contractSum }, ctx),
    );
  }

  paid(at: number, receiptNo: string, amount: number): this {
    return this.do(at, financeOne, (kase, ctx) =>
      book(kase, { caseId: kase._id, receiptNo, amount, type: 'receipt', paidAt: at }, ctx),
    );
  }

  /** From measuring to the contract, with the revisits that belong to it. */
  /** `confirmed`: a second person has seen the contract's sum too. */
  signed(at: number, agent: string, sum: number, confirmed = true): this {
    this.event(at - 30 * DAY, designer, 'measured')
      .revisits(at - 30 * DAY + 5 * HOUR, agent, 'H3')
      .event(at - 25 * DAY, financeOne, 'designDepositPaid')
      .revisits(at - 12 * DAY, agent, 'H4')
      .event(at, designer, 'contractSigned', sum);
    if (confirmed) this.sumConfirmed(at + HOUR, sum);
    return this.revisits(at + 4 * HOUR, agent, 'H5');
  }

  drawings(at: number, ...names: string[]): this {
    const pictures = names.map((name) => uploaded(supervisor, name));
    return this.do(at, supervisor, (kase, ctx) =>
      fileDrawings(kase, { caseId: kase._id, pictures }, ctx),
    );
  }

  /** Sent by hand; its answer can be entered. */
  letter(at: number, agent: string, given: Omit<Input<'letter.record'>, 'caseId'>): this {
    return this.do(
      at,
      agent,
      (kase, ctx) => recordLetter(kase, { caseId: kase._id, ...given }, ctx),
      { letter: letters.unanswered },
    );
  }

  siteRevisits(from: number, to: number, agent: string): this {
    for (let at = from + 29 * DAY; at < to; at += 29 * DAY) this.revisits(at, agent, 'H64');
    return this;
  }

  issued(at: number, agent: string, code?: string): this {
    this.do(at, agent, (kase, ctx) => issueSlip(kase, ctx), code ? { slip: code } : {});
    return this.revisits(at + HOUR, agent, 'H9.explain');
  }
}

export function playHomes(start: number): ProjectCase[] {
  const day = (days: number, hours = 0): number => start + days * DAY + hours * HOUR;
  return [warranty(day), building(day), owing(day), expired(day), couple(day), opened(start)].map(
    (project) => project.until(start).kase,
  );
}

type Day = (days: number, hours?: number) => number;

/** Accepted 60 days ago, slip in force: the first 60-day revisit is due today. */
function warranty(day: Day): Project {
  const project = new Project(
    'warranty',
    '南山里 3 栋 1202',
    '深圳市南山区南山大道 88 号',
    [member(openids.wang)],
    day(-240),
  )
    .assigned(day(-240, 1), agentChen)
    .signed(day(-200), agentChen, 15_800_000)
    .paid(day(-199), 'SJ-2026-0001', 9_480_000)
    .event(day(-190), supervisor, 'constructionStarted')
    .siteRevisits(day(-200), day(-150), agentChen)
    .event(day(-150), supervisor, 'waterElectricAccepted')
    .revisits(day(-149), agentChen, 'H6')
    .drawings(day(-147), 'drawing-1.png', 'drawing-2.png')
    .paid(day(-140), 'SJ-2026-0002', 5_530_000)
    .siteRevisits(day(-149), day(-60), agentChen)
    .event(day(-66), projectManager, 'furnitureDelivered')
    .event(day(-60), supervisor, 'finalAccepted')
    .revisits(day(-59), agentChen, 'H8')
    .paid(day(-59, 2), 'SJ-2026-0003', 790_000)
    .issued(day(-59, 4), agentChen, slipCode);
  return project.do(day(-58), openids.wang, (kase, ctx) => {
    rate(
      kase,
      {
        subject: 'designer',
        occasion: 'accepted',
        overall: 5,
        aspects: { attitude: 5, result: 5 },
        words: '方案改了三次,很有耐心',
      },
      ctx,
    );
    rate(kase, { subject: 'supervisor', occasion: 'accepted', overall: 4 }, ctx);
    rate(kase, { subject: 'projectManager', occasion: 'accepted', overall: 5 }, ctx);
  });
}

/** VIP; the site is running; the contract's sum and a discount wait for a second person. */
function building(day: Day): Project {
  return new Project(
    'building',
    '云山府 8 栋 2301',
    '深圳市福田区云山路 6 号',
    [member(openids.wangwei), wife],
    day(-90),
    true,
  )
    .assigned(day(-90, 1), agentChen)
    .signed(day(-45), agentChen, 16_500_000, false)
    .paid(day(-44), 'SJ-2026-0005', 9_900_000)
    .event(day(-40), supervisor, 'constructionStarted')
    .siteRevisits(day(-45), day(-10), agentChen)
    .do(day(-9), agentChen, (kase, ctx) =>
      markVip(
        kase,
        {
          caseId: kase._id,
          vip: true,
          reason: '公司顾问的朋友',
          prepare: '到店请经理接待,备茶;上门前一天再确认时间',
        },
        ctx,
      ),
    )
    .do(
      day(-5),
      financeOne,
      (kase, ctx) => discount(kase, { caseId: kase._id, amount: 200_000, reason: '节日活动' }, ctx),
      { entry: 'discount-demo' },
    )
    .do(
      day(-4),
      financeOne,
      (kase, ctx) => discount(kase, { caseId: kase._id, amount: 80_000, reason: '介绍朋友' }, ctx),
      { entry: 'discount-demo-2' },
    )
    .do(day(0, -1), agentChen, (kase, ctx) =>
      askParties(
        kase,
        { partyIds: [idOf(openids.wangwei)], reason: '业主要求由王伟一人签约,已寄补充协议' },
        ctx,
      ),
    );
}

/** Accepted six days ago, 12,600 yuan of the final payment open. */
function owing(day: Day): Project {
  return new Project(
    'owing',
    '锦绣江南 5 栋 1102',
    '深圳市龙华区江南路 21 号',
    [member(openids.ouyang)],
    day(-170),
  )
    .assigned(day(-170, 1), agentChen)
    .signed(day(-120), agentChen, 12_600_000)
    .paid(day(-119), 'SJ-2026-0009', 7_560_000)
    .event(day(-110), supervisor, 'constructionStarted')
    .siteRevisits(day(-120), day(-70), agentChen)
    .event(day(-70), supervisor, 'waterElectricAccepted')
    .revisits(day(-69), agentChen, 'H6')
    .drawings(day(-66), 'drawing-1.png')
    .siteRevisits(day(-69), day(-6), agentChen)
    .paid(day(-30), receipts.owing, 3_780_000)
    .event(day(-6), supervisor, 'finalAccepted')
    .revisits(day(-5), agentChen, 'H8');
}

/** Accepted more than two years ago: only the waterproofing is still under warranty. */
function expired(day: Day): Project {
  const project = new Project(
    'expired',
    '云山府 2 栋 0601',
    '深圳市福田区云山路 6 号',
    [member(openids.chen), tenant],
    day(-1000),
  )
    .assigned(day(-1000, 1), agentSun)
    .signed(day(-950), agentSun, 9_800_000)
    .paid(day(-949), 'SJ-2024-0003', 9_800_000)
    .event(day(-940), supervisor, 'constructionStarted')
    .siteRevisits(day(-950), day(-880), agentSun)
    .event(day(-880), supervisor, 'waterElectricAccepted')
    .revisits(day(-879), agentSun, 'H6')
    .drawings(day(-878), 'drawing-2.png')
    .siteRevisits(day(-879), day(-800), agentSun)
    .event(day(-800), supervisor, 'finalAccepted')
    .revisits(day(-799), agentSun, 'H8')
    .issued(day(-799, 3), agentSun);
  for (let number = 1; number <= 12; number++)
    project.revisits(day(-800 + 60 * number), agentSun, 'H10', 'H11');
  // Sold, says the agent: another colleague or the owner has not agreed yet (H18).
  return project.do(day(0, -1), agentSun, (kase, ctx) =>
    askSale(
      kase,
      {
        owner: { name: '田家宁', gender: 'male', mobile: '13800000688' },
        reason: '业主来电,已看买卖合同',
      },
      ctx,
    ),
  );
}

/** A couple's; accepted yesterday, settled this morning: the slip is due. Drawings have been asked for. */
function couple(day: Day): Project {
  return new Project(
    'couple',
    '翠湖花园 1 栋 0903',
    '深圳市罗湖区翠湖路 3 号',
    [member(openids.li), member(openids.zhou)],
    day(-80),
  )
    .assigned(day(-80, 1), agentChen)
    .signed(day(-38), agentChen, 6_600_000)
    .paid(day(-37), 'SJ-2026-0006', 5_000_000)
    .event(day(-30), supervisor, 'constructionStarted')
    .siteRevisits(day(-38), day(-8), agentChen)
    .event(day(-8), supervisor, 'waterElectricAccepted')
    .revisits(day(-7), agentChen, 'H6')
    .do(day(-3), financeOne, (kase, ctx) =>
      bookChange(kase, { caseId: kase._id, amount: 120_000, note: '增加鞋柜一组' }, ctx),
    )
    .event(day(-1), supervisor, 'finalAccepted')
    .letter(day(-1, 2), agentChen, {
      recipientId: idOf(openids.li),
      kind: 'thanks',
      topic: '感谢您的信任,祝您入住顺利',
      way: 'courier',
      trackingNo: 'SF1402233668',
      enclosure: '保养手册一本',
    })
    .paid(day(0, -0.5), receipts.couple, 1_720_000);
}

/** Opened half an hour ago, no agent yet; the owner of the first home has bought a second. */
function opened(start: number): Project {
  return new Project(
    'opened',
    '滨江一号 6 栋 1801',
    '深圳市宝安区滨江路 1 号',
    [member(openids.wang)],
    start - 30 * MINUTE,
  );
}
