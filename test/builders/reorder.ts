import type { Parsed } from '../../shared/contract';
import type { Actor, Duty, ProjectCase, ReorderCase, RepairCase } from '../../shared/domain/case';
import * as reorder from '../../shared/domain/reorder';
import { DAY } from '../../shared/time/shanghai';
import { at, monday } from './at';
import * as people from './people';
import { aProject } from './project';
import { dutyOf, revisit, said } from './revisit';
import { by } from './settings';

/** `aReorder({ payer: 'owner' }).evidenced().checked().quoted().accepted()` */
export const aReorder = (
  opening: Partial<Parsed<'reorder.open'>> = {},
  from?: ProjectCase | RepairCase,
  opened = monday,
) => new ReorderBuilder(opening, from, opened);

export class ReorderBuilder {
  readonly kase: ReorderCase;

  constructor(
    opening: Partial<Parsed<'reorder.open'>>,
    from: ProjectCase | RepairCase = aProject('2026-01-05').accepted('2026-09-01').kase,
    public now: number,
  ) {
    const input = {
      caseId: from._id,
      item: '吊柜门板',
      quantity: 1,
      reason: '门板变形',
      payer: 'company' as const,
      channel: 'app' as const,
      ...opening,
    };
    this.kase = reorder.open('BDTEST0001', from, input, by(people.head, now));
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  as(actor: Actor, decide: (kase: ReorderCase, ctx: ReturnType<typeof by>) => void): this {
    decide(this.kase, by(actor, this.now));
    return this;
  }

  evidenced(): this {
    const input = { caseId: this.kase._id, note: '396 × 716 毫米', pictures: ['p'] };
    return this.as(people.head, (kase, ctx) => reorder.giveEvidence(kase, input, ctx));
  }

  checked(): this {
    return this.as(people.agent, (kase, ctx) => reorder.check(kase, { caseId: kase._id }, ctx));
  }

  quoted(parts = 26_000, labour = 8_000): this {
    const input = { caseId: this.kase._id, parts, labour, note: '含安装' };
    return this.as(people.head, (kase, ctx) => reorder.quote(kase, input, ctx));
  }

  judged(liable: Parsed<'reorder.judge'>['liable'] = 'company'): this {
    const input = { caseId: this.kase._id, liable, reason: '量错尺寸' };
    return this.as(people.agent, (kase, ctx) => reorder.judge(kase, input, ctx));
  }

  accepted(actor: Actor = people.owner, byPhone = false): this {
    return this.as(actor, (kase, ctx) => reorder.acceptQuote(kase, byPhone, ctx));
  }

  declined(): this {
    return this.as(people.owner, (kase, ctx) => reorder.declineQuote(kase, '太贵', false, ctx));
  }

  returned(): this {
    return this.as(people.agent, (kase, ctx) => reorder.giveBack(kase, { caseId: kase._id }, ctx));
  }

  signedOff(amount = 34_000): this {
    const input = { caseId: this.kase._id, amount };
    return this.as(people.finance, (kase, ctx) => reorder.signOff(kase, input, ctx));
  }

  ordered(promisedBy = this.now + 10 * DAY, parts = ['门板 1 块']): this {
    const input = { caseId: this.kase._id, maker: '橱柜厂', parts, promisedBy };
    return this.as(people.head, (kase, ctx) => reorder.order(kase, input, ctx));
  }

  renewed(promisedBy: number): this {
    const input = { caseId: this.kase._id, promisedBy, reason: '缺色号' };
    return this.as(people.head, (kase, ctx) => reorder.renew(kase, input, ctx));
  }

  stocked(): this {
    return this.as(people.head, reorder.stock);
  }

  shipped(): this {
    return this.as(people.head, (kase, ctx) => reorder.ship(kase, { caseId: kase._id }, ctx));
  }

  fitted(): this {
    const input = { caseId: this.kase._id, note: '已装好', pictures: [] };
    return this.as(people.head, (kase, ctx) => reorder.fit(kase, input, ctx));
  }

  /** From the evidence to the owner's or the company's yes. */
  agreed(): this {
    this.evidenced().checked().quoted();
    return this.kase.payer === 'owner' ? this.accepted() : this.judged();
  }

  revisited(satisfied: boolean): this {
    return this.as(
      people.agent,
      revisit(`H27.revisit:${this.kase.fittings}`, said(satisfied, '缝隙太大')),
    );
  }

  writtenOff(): this {
    return this.as(people.agent, (kase, ctx) => reorder.writeOff(kase, { caseId: kase._id }, ctx));
  }

  cancelled(): this {
    const input = { caseId: this.kase._id, reason: '业主选择维修原件' };
    return this.as(people.agent, (kase, ctx) => reorder.cancel(kase, input, ctx));
  }

  duty(id: string): Duty {
    return dutyOf(this.kase, id);
  }
}
