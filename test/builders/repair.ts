import type { Parsed } from '../../shared/contract';
import type { Actor, Duty, ProjectCase, RepairCase, Signed } from '../../shared/domain/case';
import { disown } from '../../shared/domain/disown';
import { makeLink } from '../../shared/domain/job';
import * as repair from '../../shared/domain/repair';
import { HOUR } from '../../shared/time/shanghai';
import { at, monday } from './at';
import * as people from './people';
import { aProject } from './project';
import { dutyOf, revisit, said } from './revisit';
import { by } from './settings';

type Report = Partial<Parsed<'repair.report'>>;

/** `aRepair({ fault: 'leak' }).received().dispatched()` */
export const aRepair = (report: Report = {}, project?: ProjectCase, reported = monday) =>
  new RepairBuilder(report, project, reported);

export const signedBy = (actor: Actor, now: number, way: Signed['way']): Signed => ({
  name: actor.name,
  at: now,
  fileId: 'cloud://local/signatures/x.png',
  hash: 'hash',
  way,
});

export class RepairBuilder {
  readonly kase: RepairCase;

  constructor(
    report: Report,
    project: ProjectCase = aProject('2026-01-05').accepted('2026-09-01').kase,
    public now: number,
  ) {
    this.kase = repair.report(
      'WXTEST0001',
      project,
      {
        homeId: project.home.id,
        place: 'kitchen',
        fault: 'hardware',
        description: '吊柜门合页松了',
        pictures: [],
        atHome: [],
        channel: 'app',
        ...report,
      },
      by(people.owner, now),
    );
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  as(actor: Actor, decide: (kase: RepairCase, ctx: ReturnType<typeof by>) => void): this {
    decide(this.kase, by(actor, this.now));
    return this;
  }

  checked(): this {
    return this.as(people.agent, (kase, ctx) => repair.check(kase, { caseId: kase._id }, ctx));
  }

  received(): this {
    return this.as(people.head, (kase, ctx) =>
      repair.receive(kase, signedBy(people.head, this.now, 'head'), ctx),
    );
  }

  dispatched(from = this.now + HOUR, to = from + 2 * HOUR): this {
    return this.as(people.head, (kase, ctx) =>
      repair.dispatch(
        kase,
        people.named(people.crew),
        { caseId: kase._id, crewId: people.crew.personId, from, to },
        ctx,
      ),
    );
  }

  accepted(actor: Actor = people.owner, byPhone = false): this {
    return this.as(actor, (kase, ctx) => repair.accept(kase, byPhone, ctx));
  }

  otherTimeAsked(): this {
    return this.as(people.owner, (kase, ctx) =>
      repair.askOtherTime(kase, { caseId: kase._id, wish: '周六上午', byPhone: false }, false, ctx),
    );
  }

  judged(liable: Parsed<'repair.judge'>['liable'] = 'owner'): this {
    return this.as(people.agent, (kase, ctx) =>
      repair.judge(kase, { caseId: kase._id, liable, reason: '使用不当' }, ctx),
    );
  }

  /** What is free is judged first. */
  quoted(parts = 8_000, labour = 15_000): this {
    if (this.kase.free) this.judged();
    return this.as(people.head, (kase, ctx) =>
      repair.quote(kase, { caseId: kase._id, parts, labour, note: '换一套' }, ctx),
    );
  }

  quoteAccepted(actor: Actor = people.owner, byPhone = false): this {
    return this.as(actor, (kase, ctx) => repair.acceptQuote(kase, byPhone, ctx));
  }

  quoteDeclined(): this {
    return this.as(people.owner, (kase, ctx) =>
      repair.declineQuote(kase, { caseId: kase._id, reason: '太贵', byPhone: false }, false, ctx),
    );
  }

  arrived(): this {
    return this.as(people.crew, repair.arrive);
  }

  completed(): this {
    return this.as(people.crew, (kase, ctx) =>
      repair.complete(kase, { caseId: kase._id, pictures: ['p'], note: '换了合页' }, ctx),
    );
  }

  confirmed(way: Signed['way'] = 'ownPhone', name = people.owner.name): this {
    return this.as(way === 'crewPhone' ? people.crew : people.owner, (kase, ctx) =>
      repair.confirm(kase, { ...signedBy(people.owner, this.now, way), name }, ctx),
    );
  }

  disowned(actor: Actor = people.owner, byPhone = false): this {
    return this.as(actor, (kase, ctx) => disown(kase, { reason: '家里没有人' }, byPhone, ctx));
  }

  refused(): this {
    return this.as(people.owner, (kase, ctx) =>
      repair.refuseWork(kase, { caseId: kase._id, reason: '还是关不严' }, ctx),
    );
  }

  linked(hash = 'hash', hours?: number): this {
    return this.as(people.head, (kase, ctx) => {
      makeLink(kase, hash, { caseId: kase._id, name: '赵刚', ...(hours ? { hours } : {}) }, ctx);
    });
  }

  renewed(until: number): this {
    return this.as(people.head, (kase, ctx) =>
      repair.renew(kase, { caseId: kase._id, by: until, reason: '等配件' }, ctx),
    );
  }

  revisited(satisfied: boolean): this {
    const dutyId = `H26:${this.kase.reworks + 1}`;
    return this.as(people.agent, revisit(dutyId, said(satisfied, '还在漏')));
  }

  duty(id: string): Duty {
    return dutyOf(this.kase, id);
  }
}
