import type { Actor, ComplaintCase, Duty } from '../../shared/domain/case';
import * as complaint from '../../shared/domain/complaint';
import type { DepartmentId, Level } from '../../shared/policy/words';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { at, monday } from './at';
import * as people from './people';
import { aProject } from './project';
import { signedBy } from './repair';
import { dutyOf, revisit, said } from './revisit';
import { by } from './settings';

/** `aComplaint().classified('major').signed().replied()` */
export const aComplaint = (filed = monday, department: DepartmentId = 'engineering') =>
  new ComplaintBuilder(filed, department);

export class ComplaintBuilder {
  readonly kase: ComplaintCase;

  constructor(
    public now: number,
    department: DepartmentId,
  ) {
    const project = aProject('2026-01-05').accepted('2026-09-01').kase;
    this.kase = complaint.file(
      'TSTEST0001',
      project,
      {
        homeId: project.home.id,
        department,
        description: '瓷砖空鼓三次返工仍未处理',
        pictures: [],
        channel: 'app',
      },
      by(people.owner, now),
    );
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  later(minutes: number): this {
    return this.at(this.now + minutes * MINUTE);
  }

  as(actor: Actor, decide: (kase: ComplaintCase, ctx: ReturnType<typeof by>) => void): this {
    decide(this.kase, by(actor, this.now));
    return this;
  }

  classified(level: Level, reason?: string): this {
    return this.as(people.agent, (kase, ctx) =>
      complaint.classify(kase, { caseId: kase._id, level, ...(reason ? { reason } : {}) }, ctx),
    );
  }

  signed(): this {
    return this.as(people.head, (kase, ctx) =>
      complaint.sign(kase, signedBy(people.head, this.now, 'head'), ctx),
    );
  }

  drawn(department: DepartmentId = 'design'): this {
    const input = { caseId: this.kase._id, department, what: '请核对图纸' };
    return this.as(people.agent, (kase, ctx) => complaint.draw(kase, input, ctx));
  }

  partSigned(actor: Actor = people.designHead): this {
    const signed = signedBy(actor, this.now, 'head');
    return this.as(actor, (kase, ctx) => complaint.signPart(kase, signed, ctx));
  }

  partPlanned(actor: Actor = people.designHead, until = this.now + DAY): this {
    const input = { caseId: this.kase._id, what: '出调整图', responsible: '林晓', by: until };
    return this.as(actor, (kase, ctx) => complaint.planPart(kase, input, ctx));
  }

  replied(): this {
    return this.as(people.head, (kase, ctx) =>
      complaint.reply(kase, { caseId: kase._id, summary: '已致歉' }, ctx),
    );
  }

  planned(until = this.now + DAY): this {
    return this.as(people.head, (kase, ctx) =>
      complaint.plan(kase, { caseId: kase._id, what: '重贴', responsible: '何勇', by: until }, ctx),
    );
  }

  resolved(): this {
    return this.as(people.head, (kase, ctx) =>
      complaint.resolve(kase, { caseId: kase._id, result: '已重贴', pictures: [] }, ctx),
    );
  }

  /** Signed, answered, planned and solved within the hours given. */
  through(hours = 2): this {
    return this.later(10)
      .signed()
      .later(10)
      .replied()
      .planned()
      .at(this.now + hours * HOUR)
      .resolved();
  }

  revisited(satisfied: boolean, actor: Actor = people.agent): this {
    const dutyId = `H34:${this.kase.round}`;
    return this.as(actor, revisit(dutyId, said(satisfied, '还是空鼓')));
  }

  duty(id: string): Duty {
    return dutyOf(this.kase, id);
  }
}
