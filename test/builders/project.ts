import type { projectEvents } from '../../shared/contract/project';
import type { Actor, Duty, Member, ProjectCase } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import { outstanding } from '../../shared/domain/money';
import { book, confirmSum } from '../../shared/domain/payment';
import { assign, openProject, record, retract } from '../../shared/domain/project';
import { issueSlip } from '../../shared/domain/warranty';
import { DAY, HOUR } from '../../shared/time/shanghai';
import { at, yuan } from './at';
import * as people from './people';
import { dutyOf, revisit } from './revisit';
import { by } from './settings';

export type ProjectEvent = (typeof projectEvents)[number];

let receipts = 0;

/** `aProject().accepted('2026-03-01').owing(yuan(20_000))` */
export const aProject = (opened = '2020-01-06 09:30', depositPaid = opened): ProjectBuilder =>
  new ProjectBuilder(opened, depositPaid);

export class ProjectBuilder {
  readonly kase: ProjectCase;
  now: number;

  constructor(
    opened: string,
    depositPaid: string,
    members: Member[] = [people.memberOf(people.owner, '13800001202')],
  ) {
    this.now = at(opened);
    this.kase = openProject(
      {
        id: people.aHome.projectId,
        home: people.aHome,
        members: structuredClone(members),
        vip: false,
        designer: people.named(people.designer),
        depositPaidAt: at(depositPaid),
      },
      by(people.finance, this.now),
    );
  }

  /** Everything after this happens then. */
  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  as(actor: Actor, decide: (kase: ProjectCase, ctx: ReturnType<typeof by>) => void): this {
    decide(this.kase, by(actor, this.now, this.kase.journal.length * 10));
    return this;
  }

  /** With two owners who may both sign. */
  ofCouple(): this {
    this.kase.members.push(people.memberOf(people.husband, '13800001203'));
    return this;
  }

  assigned(agent: Actor = people.agent): this {
    const { designer, supervisor, projectManager, named } = people;
    return this.as(people.manager, (kase, ctx) =>
      assign(
        kase,
        {
          agent: named(agent),
          team: {
            designer: named(designer),
            supervisor: named(supervisor),
            projectManager: named(projectManager),
          },
        },
        ctx,
      ),
    );
  }

  /** The manager enters a stage event; `time`: when it happened, now if not given. */
  recorded(event: ProjectEvent, time?: string, contractSum?: number): this {
    this.entered(event, time, contractSum);
    return event === 'contractSigned' ? this.sumConfirmed() : this;
  }

  /** Finance, a second person, has seen the contract too (H16). */
  sumConfirmed(actor: Actor = people.finance): this {
    const contractSum = this.kase.contractSum ?? 0;
    return this.as(actor, (kase, ctx) => confirmSum(kase, { caseId: kase._id, contractSum }, ctx));
  }

  /** As `recorded`, the contract's sum not confirmed yet. */
  entered(event: ProjectEvent, time?: string, contractSum?: number, by = people.manager): this {
    return this.as(by, (kase, ctx) =>
      record(
        kase,
        {
          caseId: kase._id,
          event,
          ...(time ? { at: at(time) } : {}),
          ...(contractSum ? { contractSum } : {}),
        },
        ctx,
      ),
    );
  }

  retracted(event: ProjectEvent): this {
    return this.as(people.manager, (kase, ctx) =>
      retract(kase, { caseId: kase._id, event, reason: '登记错了' }, ctx),
    );
  }

  measured(time: string): this {
    if (!this.kase.agent) this.assigned();
    return this.at(time).recorded('measured');
  }

  signed(time: string, sum = yuan(126_000)): this {
    const start = at(time);
    if (this.kase.facts.measured === undefined)
      this.at(Math.max(start - 30 * DAY, this.now)).assigned();
    if (this.kase.facts.measured === undefined) this.recorded('measured');
    return this.at(start).recorded('contractSigned', undefined, sum);
  }

  /** Everything up to the final acceptance, at 10:00 of that day. */
  accepted(date: string): this {
    const day = at(`${date} 10:00`);
    if (this.kase.contractSum === null) this.signed(stampOf(day - 100 * DAY));
    if (this.kase.facts.waterElectricAccepted === undefined)
      this.at(Math.max(day - 60 * DAY, this.now)).recorded('waterElectricAccepted');
    return this.at(day).recorded('finalAccepted');
  }

  /** Books what leaves so much open. */
  owing(open: number): this {
    const owed = outstanding(this.kase) ?? 0;
    if (owed === open) return this;
    const type = owed > open ? 'receipt' : 'refund';
    return this.paid(
      Math.abs(owed - open),
      type,
      people.finance,
      open < 0 ? { overpaid: true } : {},
    );
  }

  paid(
    amount: number,
    type: 'receipt' | 'refund' = 'receipt',
    actor = people.finance,
    more: { overpaid?: true } = {},
  ): this {
    receipts += 1;
    const receiptNo = `SJ-${receipts}`;
    return this.as(actor, (kase, ctx) =>
      book(kase, { caseId: kase._id, receiptNo, amount, type, ...more }, ctx),
    );
  }

  settled(): this {
    return this.owing(0);
  }

  withSlip(): this {
    return this.settled().as(people.agent, issueSlip);
  }

  /** The agent makes a revisit that is owed. */
  revisited(dutyId: string, actor: Actor = people.agent): this {
    return this.as(actor, revisit(dutyId));
  }

  later(hours: number): this {
    return this.at(this.now + hours * HOUR);
  }

  get lastReceipt(): string {
    return this.kase.money.filter((entry) => entry.receiptNo).at(-1)?.receiptNo ?? '';
  }

  duty(id: string): Duty {
    return dutyOf(this.kase, id);
  }

  /** Ids of open duties of these rules, or all. */
  open(...rules: string[]): string[] {
    return this.kase.duties
      .filter((duty) => isOpen(duty) && (rules.length === 0 || rules.includes(duty.rule)))
      .map((duty) => duty.id);
  }
}

const stampOf = (instant: number): string =>
  new Date(instant + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
