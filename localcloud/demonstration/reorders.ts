/** Reorders 补单, one in each state that somebody has to act in (H27). */
import { openids, reorders, repairs } from '../../shared/contract/examples';
import type { ProjectCase, ReorderCase, RepairCase } from '../../shared/domain/case';
import { errandsDue, link } from '../../shared/domain/errands';
import * as reorder from '../../shared/domain/reorder';
import { computeScalars } from '../../shared/domain/scalars';
import { DAY, HOUR } from '../../shared/time/shanghai';
import { context, Play } from './play';

const { agentChen, engineeringHead, financeOne } = openids;

/** A reorder told by what was done on it, an hour apart. */
class Reorder extends Play<ReorderCase> {
  #at: number;

  constructor(
    id: string,
    from: ProjectCase | RepairCase,
    at: number,
    item: string,
    reason: string,
    readonly agent: string,
    payer: 'company' | 'owner' = 'company',
  ) {
    const input = { caseId: from._id, item, quantity: 1, reason, payer, channel: 'app' as const };
    super(reorder.open(id, from, input, context(at, engineeringHead)));
    this.#at = at;
    this.until(at);
  }

  #next(openid: string, decide: (kase: ReorderCase, ctx: ReturnType<typeof context>) => void) {
    this.#at += HOUR / 2;
    return this.do(this.#at, openid, decide);
  }

  evidenced(note: string): this {
    const input = { caseId: this.kase._id, note, pictures: [] };
    return this.#next(engineeringHead, (kase, ctx) => reorder.giveEvidence(kase, input, ctx));
  }

  checked(): this {
    return this.#next(this.agent, (kase, ctx) => reorder.check(kase, { caseId: kase._id }, ctx));
  }

  quoted(parts: number, labour: number): this {
    const input = { caseId: this.kase._id, parts, labour, note: '含安装' };
    return this.#next(engineeringHead, (kase, ctx) => reorder.quote(kase, input, ctx));
  }

  judged(): this {
    const input = { caseId: this.kase._id, liable: 'company' as const, reason: '下单尺寸有误' };
    return this.#next(this.agent, (kase, ctx) => reorder.judge(kase, input, ctx));
  }

  accepted(owner: string): this {
    return this.#next(owner, (kase, ctx) => reorder.acceptQuote(kase, false, ctx));
  }

  returned(): this {
    return this.#next(this.agent, (kase, ctx) => reorder.giveBack(kase, { caseId: kase._id }, ctx));
  }

  signedOff(): this {
    const { parts = 0, labour = 0 } = this.kase.quote ?? {};
    const input = { caseId: this.kase._id, amount: parts + labour };
    return this.#next(financeOne, (kase, ctx) => reorder.signOff(kase, input, ctx));
  }

  ordered(promisedBy: number): this {
    const input = { caseId: this.kase._id, maker: '橱柜厂', parts: [this.kase.item], promisedBy };
    return this.#next(engineeringHead, (kase, ctx) => reorder.order(kase, input, ctx));
  }

  stocked(): this {
    return this.#next(engineeringHead, reorder.stock);
  }

  shipped(): this {
    return this.#next(engineeringHead, (kase, ctx) =>
      reorder.ship(kase, { caseId: kase._id }, ctx),
    );
  }

  fitted(): this {
    const input = { caseId: this.kase._id, note: '已安装,开合顺畅', pictures: [] };
    return this.#next(engineeringHead, (kase, ctx) => reorder.fit(kase, input, ctx));
  }

  /** The owner is content: it is only to be written off. */
  content(): this {
    this.revisits(this.#at + HOUR, this.agent, 'H27.revisit');
    return this;
  }
}

export function playReorders(
  start: number,
  of: (home: string) => ProjectCase,
  cases: readonly { _id: string }[],
): ReorderCase[] {
  const repair = cases.find(({ _id }) => _id === repairs.received) as RepairCase;
  const [hours, yesterday] = [start - 6 * HOUR, start - 22 * HOUR];
  const { agentSun, chen } = openids;
  const [building, couple, owing, expired] = ['building', 'couple', 'owing', 'expired'].map(of);
  if (!building || !couple || !owing || !expired) throw new Error('homes are missing');
  const at = (id: string, from: ProjectCase, when: number, item: string, reason: string) =>
    new Reorder(id, from, when, item, reason, agentChen);
  const paid = (id: string, item: string) =>
    new Reorder(id, expired, hours, item, '业主要求加做', agentSun, 'owner')
      .evidenced('尺寸已复核')
      .checked()
      .quoted(26_000, 8_000);
  const made = (id: string, from: ProjectCase, item: string) =>
    new Reorder(id, from, yesterday, item, '到货色差明显', agentChen)
      .evidenced('与样板比对有色差')
      .checked()
      .quoted(26_000, 8_000)
      .judged();
  const plays = [
    new Reorder(reorders.opened, repair, start - HOUR / 6, '吊柜门', '门板开裂', agentChen),
    at(reorders.evidenced, building, start - 2 * HOUR, '门套线', '长度不够').evidenced('缺 2.2 米'),
    at(reorders.checked, building, start - 3 * HOUR, '踢脚线', '运输中折断')
      .evidenced('断 3 根')
      .checked(),
    at(reorders.quoted, building, start - 3 * HOUR, '台面挡水条', '尺寸短 2 厘米')
      .evidenced('应为 182 厘米')
      .checked()
      .quoted(9_000, 3_000),
    paid(reorders.offered, '鞋柜层板'),
    paid(reorders.offeredToo, '阳台收纳柜'),
    paid(reorders.decided, '衣柜抽屉').accepted(chen),
    made(reorders.returned, couple, '房门').returned(),
    made(reorders.signedOff, couple, '窗台石').returned().signedOff(),
    made(reorders.ordered, owing, '橱柜门板')
      .returned()
      .signedOff()
      .ordered(start + 6 * DAY),
    made(reorders.stocked, owing, '衣柜拉手')
      .returned()
      .signedOff()
      .ordered(start + DAY)
      .stocked(),
    made(reorders.shipped, couple, '浴室镜柜')
      .returned()
      .signedOff()
      .ordered(start + DAY)
      .stocked()
      .shipped(),
    made(reorders.revisited, owing, '厨房地柜门')
      .returned()
      .signedOff()
      .ordered(start + DAY)
      .stocked()
      .shipped()
      .fitted()
      .content(),
  ];
  return plays.map((play) => settled(play.until(start).kase, repair));
}

/** What each has to tell a repair is told. */
function settled(kase: ReorderCase, repair: RepairCase): ReorderCase {
  for (const errand of errandsDue(kase, Number.POSITIVE_INFINITY)) {
    link(repair, kase, errand, context(errand.at, engineeringHead));
  }
  delete kase.errands;
  computeScalars(kase);
  return kase;
}
