import type * as z from 'zod';
import type { dutyRow } from '../contract/views';
import type { Case, Duty, Notice } from '../domain/case';
import { dutyState, isOpen } from '../domain/duties';
import { smsIdOf } from '../domain/texting';
import { actsForDepartment } from '../policy/access';
import { titleOf } from '../policy/notices';
import { isAgentOf } from '../policy/stand-ins';
import { visitRules } from '../policy/vip';
import { departmentNames } from '../policy/words';
import { type Reader, seesCharges, seesMoney } from './reader';
import { numberOf, whoOf } from './row';

export type DutyRowView = z.infer<typeof dutyRow>;

/** A second person has to decide it (H16), and it was this one who asked: a colleague's or the manager's to do. */
function asked(kase: Case, { id, rule }: Duty, { actor: { personId }, alone }: Reader): boolean {
  if (kase.kind !== 'project' || alone) return false;
  if (rule === 'H16.sum') return kase.sumWaiting?.by.personId === personId;
  const entry = kase.money.find(
    (one) => id === `H16:${one.id}` || id === `H16:${one.id}.${one.reversalAsked?.at}`,
  );
  return entry !== undefined && (entry.reversalAsked?.by ?? entry.by).personId === personId;
}

/** Whether it is this person's to do. An agent's duty is the manager's as long as nobody is assigned (H1). */
export function isMine(kase: Case, duty: Duty, reader: Reader): boolean {
  const { actor } = reader;
  const { owedBy } = duty;
  switch (owedBy.desk) {
    case 'agent':
      return kase.agent ? isAgentOf(kase, actor) : actor.roles.includes('manager');
    case 'manager':
    case 'leader':
      return actor.roles.includes(owedBy.desk);
    case 'department':
      return (
        actor.departmentId === owedBy.id && actsForDepartment(actor) && !asked(kase, duty, reader)
      );
    case 'person':
      return owedBy.id === actor.personId;
  }
}

export function dutyView(kase: Case, duty: Duty, reader: Reader): DutyRowView {
  // Amounts are for those who may see money (H50).
  const hidden =
    (/^H1[56]/.test(duty.rule) && !seesMoney(kase, reader)) ||
    (/^H(19|27)/.test(duty.rule) && /¥/.test(duty.about ?? '') && !seesCharges(kase, reader));
  const about = hidden ? '' : duty.about;
  const subject = kase.kind === 'project' ? '' : ` · ${titleOf(kase)}`;
  return {
    caseId: kase._id,
    dutyId: duty.id,
    rule: duty.rule,
    kind: kase.kind,
    number: numberOf(kase._id),
    title: `${duty.title}${about ? `(${about})` : ''}${subject}`,
    who: whoOf(kase),
    label: kase.home.label,
    vip: kase.vip,
    owedBy: owedByText(kase, duty),
    mine: isMine(kase, duty, reader),
    from: duty.from,
    dueAt: duty.dueAt,
    state: dutyState(duty, reader.now),
    card: duty.card ?? null,
    note: noteOf(kase, duty),
  };
}

function owedByText(kase: Case, { owedBy }: Duty): string {
  switch (owedBy.desk) {
    case 'agent':
      return kase.agent ? `客服专员 ${kase.agent.name}` : '客服经理(未派单)';
    case 'manager':
      return '客服经理';
    case 'leader':
      return '公司领导';
    case 'department':
      return departmentNames[owedBy.id];
    case 'person':
      return owedBy.name;
  }
}

/** A text message went out, or will, in place of it. */
const isTexted = (kase: Case, notice: Notice): boolean =>
  kase.notices.some(
    ({ id, state }) => id === smsIdOf(notice) && state !== 'unsent' && state !== 'parked',
  );

/** What the one who owes it has to know: who could not be told, how often it was tried. */
function noteOf(kase: Case, duty: Duty): string | null {
  const unsent = kase.notices.find(
    (notice) =>
      notice.channel === 'subscribe' &&
      notice.id.startsWith(`${duty.id}@`) &&
      (notice.state === 'unsent' || notice.state === 'parked') &&
      !isTexted(kase, notice),
  );
  const last = duty.tries?.at(-1);
  const isVisit = visitRules.has(`${kase.kind}:${duty.rule}`);
  const parts = [
    ...(kase.vip && kase.vipPrepare && isVisit && isOpen(duty)
      ? [`重要客户,来访、上门前准备:${kase.vipPrepare}`]
      : []),
    ...(unsent ? [`没能通知到业主(${unsent.reason ?? '原因不明'}),请电话联系`] : []),
    ...(duty.answered ? ['业主已在小程序里回答,请看一看'] : []),
    ...(last
      ? [
          `已联系 ${duty.tries?.length} 次,${last.outcome === 'unreached' ? '没有打通' : '业主不方便'}`,
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join(';') : null;
}
