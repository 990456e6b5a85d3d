/**
 * The handbook as a table: what happened → what is owed, by whom, within what. A service manager can read it; the
 * interpreter is `domain/duties.ts`. Wall clock unless a span says working time.
 */
import type { CaseKind } from './words';

/** Who owes or is told. `department`: the one the case lies with; `designer`, `crew`: the person named on the case. */
export type Desk = 'agent' | 'manager' | 'leader' | 'finance' | 'engineering' | 'department' | 'crew' | 'owners';

export type Span =
  | { minutes: number }
  | { hours: number }
  | { workingHours: number }
  | { workingDays: number }
  /** From the start of the n-th day after (start) or to its end (limit). */
  | { day: number }
  /** A time that the event itself carries, such as a promise. */
  | { given: string };

export interface DutyRow {
  /** Handbook rule; more than one duty of a rule is told apart by the suffix. */
  rule: string;
  title: string;
  kind: CaseKind;
  /** Event that creates it. Several of one event are told apart by the event's occasion. */
  on: string;
  owedBy: Desk;
  /** Not to be done before; at once, if not given. */
  from?: Span;
  within: Span;
  fulfilledBy: readonly string[];
  withdrawnBy?: readonly string[];
  /** Told when it is created. */
  tell?: readonly Desk[];
  /** Told when its time to be done begins (with `from`). */
  open?: readonly Desk[];
  /** Told when this share of the time has gone. */
  warn?: { shares: readonly number[]; tell: readonly Desk[] };
  /** Told when it lapses. */
  lapse: readonly Desk[];
  /** Revisit card that goes with it (policy/cards.ts); recording that revisit fulfils it. */
  card?: string;
}

const cancelled = 'cancelled';
const revisit = (rule: string): string => `revisit:${rule}`;
const both = [0.5, 0.8];

const project: DutyRow[] = [
  { rule: 'H1', title: '派单:指定专职客服', kind: 'project', on: 'opened', owedBy: 'manager', within: { workingHours: 2 }, fulfilledBy: ['assigned'], withdrawnBy: [cancelled], tell: ['manager'], warn: { shares: both, tell: ['manager'] }, lapse: ['leader'] },
  { rule: 'H2', title: '完善《客户档案表》', kind: 'project', on: 'opened', owedBy: 'agent', within: { hours: 48 }, fulfilledBy: ['fileCompleted'], withdrawnBy: [cancelled], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'] },
  { rule: 'H3', title: '量房回访,请业主评价设计师', kind: 'project', on: 'measured', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: [revisit('H3')], withdrawnBy: [cancelled, 'retracted:measured'], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'measured' },
  { rule: 'H4', title: '设计回访:效果图、方案、设计师', kind: 'project', on: 'designDepositPaid', owedBy: 'agent', from: { day: 10 }, within: { day: 15 }, fulfilledBy: [revisit('H4')], withdrawnBy: [cancelled, 'retracted:designDepositPaid'], open: ['agent', 'owners'], lapse: ['manager'], card: 'design' },
  { rule: 'H5', title: '签单祝贺已送达(写明专职客服)', kind: 'project', on: 'contractSigned', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: [revisit('H5')], withdrawnBy: [cancelled, 'retracted:contractSigned'], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'congratulation' },
  { rule: 'H6', title: '水电验收回访', kind: 'project', on: 'waterElectricAccepted', owedBy: 'agent', within: { hours: 48 }, fulfilledBy: [revisit('H6')], withdrawnBy: [cancelled, 'retracted:waterElectricAccepted'], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'waterElectric' },
  { rule: 'H7', title: '归档水电路图和照片', kind: 'project', on: revisit('H6'), owedBy: 'engineering', within: { day: 7 }, fulfilledBy: ['drawingsFiled'], withdrawnBy: [cancelled, 'retracted:waterElectricAccepted'], tell: ['engineering'], warn: { shares: [0.8], tell: ['engineering', 'agent'] }, lapse: ['agent', 'manager'] },
  { rule: 'H8', title: '竣工回访,请业主评价三位服务人员', kind: 'project', on: 'finalAccepted', owedBy: 'agent', within: { hours: 48 }, fulfilledBy: [revisit('H8')], withdrawnBy: [cancelled, 'retracted:finalAccepted'], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'accepted' },
  { rule: 'H9', title: '开具《工程保修单》', kind: 'project', on: 'readyForSlip', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: ['slipIssued'], withdrawnBy: [cancelled, 'notReadyForSlip'], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'] },
  { rule: 'H9.explain', title: '讲解保修与报修方法', kind: 'project', on: 'readyForSlip', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: [revisit('H9.explain')], withdrawnBy: [cancelled, 'notReadyForSlip'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'explain' },
  { rule: 'H15.finance', title: '款项重新打开,保修单已暂停:核对并催收', kind: 'project', on: 'slipSuspended', owedBy: 'finance', within: { workingDays: 1 }, fulfilledBy: ['slipRestored'], withdrawnBy: [cancelled, 'slipWithdrawn'], tell: ['finance'], lapse: ['manager'] },
  { rule: 'H15.agent', title: '保修单已暂停:告知业主', kind: 'project', on: 'slipSuspended', owedBy: 'agent', within: { workingDays: 1 }, fulfilledBy: ['slipRestored', revisit('H15.agent')], withdrawnBy: [cancelled, 'slipWithdrawn'], tell: ['agent'], lapse: ['manager'], card: 'suspended' },
  { rule: 'H15.manager', title: '保修单已暂停:跟进到结清', kind: 'project', on: 'slipSuspended', owedBy: 'manager', within: { workingDays: 1 }, fulfilledBy: ['slipRestored'], withdrawnBy: [cancelled, 'slipWithdrawn'], tell: ['manager'], lapse: ['leader'] },
  { rule: 'H16', title: '优惠或冲销待第二人同意', kind: 'project', on: 'approvalWanted', owedBy: 'finance', within: { workingDays: 1 }, fulfilledBy: ['approved', 'approvalGone'], withdrawnBy: [cancelled], tell: ['finance', 'manager'], lapse: ['manager'] },
  { rule: 'H10', title: '保修期 60 天回访', kind: 'project', on: 'warrantyGrid', owedBy: 'agent', from: { given: 'from' }, within: { given: 'dueAt' }, fulfilledBy: [revisit('H10')], withdrawnBy: [cancelled, 'retracted:finalAccepted'], open: ['agent', 'owners'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'warranty' },
  { rule: 'H11', title: '保修即将到期回访', kind: 'project', on: 'warrantyEnding', owedBy: 'agent', from: { given: 'from' }, within: { given: 'dueAt' }, fulfilledBy: [revisit('H11')], withdrawnBy: [cancelled, 'retracted:finalAccepted', 'retracted:furnitureDelivered'], open: ['agent', 'owners'], lapse: ['manager'], card: 'ending' },
  { rule: 'H64', title: '施工期间回访', kind: 'project', on: 'siteRuns', owedBy: 'agent', from: { day: 27 }, within: { day: 30 }, fulfilledBy: ['revisited'], withdrawnBy: [cancelled, 'finalAccepted', 'retracted:contractSigned'], open: ['agent'], lapse: ['manager'], card: 'site' },
  { rule: 'H47', title: '评价较低:联系业主', kind: 'project', on: 'ratedLow', owedBy: 'manager', within: { hours: 24 }, fulfilledBy: [revisit('H47')], tell: ['manager'], warn: { shares: [0.8], tell: ['manager'] }, lapse: ['leader'], card: 'lowRating' },
];

const repair: DutyRow[] = [
  { rule: 'H20', title: '按承诺时间上门', kind: 'repair', on: 'reported', owedBy: 'engineering', within: { given: 'promisedBy' }, fulfilledBy: ['arrived', 'completed'], withdrawnBy: [cancelled], warn: { shares: both, tell: ['engineering', 'agent'] }, lapse: ['manager'] },
  { rule: 'H20.answer', title: '给业主明确答复', kind: 'repair', on: 'reported', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: ['dispatched', 'renewed', 'completed'], withdrawnBy: [cancelled], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'] },
  { rule: 'H21', title: '受理:核对、登记并答复业主', kind: 'repair', on: 'reported', owedBy: 'agent', within: { workingHours: 2 }, fulfilledBy: ['checked', 'completed'], withdrawnBy: [cancelled], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'] },
  { rule: 'H22', title: '签收报修单回执', kind: 'repair', on: 'reported', owedBy: 'engineering', within: { workingHours: 2 }, fulfilledBy: ['received'], withdrawnBy: [cancelled], tell: ['engineering'], warn: { shares: [0.8], tell: ['engineering'] }, lapse: ['agent', 'manager'] },
  { rule: 'H23', title: '派工并约定时间(特殊问题:说明与方案)', kind: 'repair', on: 'reported', owedBy: 'engineering', within: { hours: 36 }, fulfilledBy: ['dispatched', 'completed'], withdrawnBy: [cancelled], warn: { shares: [0.8], tell: ['engineering', 'agent'] }, lapse: ['manager'] },
  { rule: 'H23.visit', title: '按约定时间上门维修', kind: 'repair', on: 'dispatched', owedBy: 'crew', within: { given: 'to' }, fulfilledBy: ['arrived', 'completed'], withdrawnBy: [cancelled, 'dispatched', 'otherTimeAsked'], tell: ['crew'], lapse: ['engineering', 'agent'] },
  { rule: 'H23.other', title: '业主希望换时间:重新约定', kind: 'repair', on: 'otherTimeAsked', owedBy: 'engineering', within: { workingHours: 2 }, fulfilledBy: ['dispatched', 'completed'], withdrawnBy: [cancelled], tell: ['engineering', 'agent'], lapse: ['manager'] },
  { rule: 'H24', title: '请业主验收签字', kind: 'repair', on: 'completed', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: ['confirmed', 'refused'], withdrawnBy: [cancelled], tell: ['owners'], lapse: ['manager'] },
  { rule: 'H24.rework', title: '业主未验收:重新派工返修', kind: 'repair', on: 'refused', owedBy: 'engineering', within: { hours: 24 }, fulfilledBy: ['dispatched'], withdrawnBy: [cancelled], tell: ['engineering', 'agent'], warn: { shares: both, tell: ['engineering', 'agent'] }, lapse: ['manager'] },
  { rule: 'H26', title: '维修结果回访,请业主评价', kind: 'repair', on: 'confirmed', owedBy: 'agent', within: { hours: 24 }, fulfilledBy: [revisit('H26')], withdrawnBy: [cancelled], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'repaired' },
  { rule: 'H12', title: '维修后第二次跟踪回访', kind: 'repair', on: 'closed', owedBy: 'agent', from: { day: 8 }, within: { day: 14 }, fulfilledBy: [revisit('H12')], withdrawnBy: ['reopened'], open: ['agent', 'owners'], lapse: ['manager'], card: 'followUp' },
  { rule: 'H26.reopened', title: '回访仍未修好:重新派工', kind: 'repair', on: 'reopened', owedBy: 'engineering', within: { hours: 24 }, fulfilledBy: ['dispatched'], withdrawnBy: [cancelled], tell: ['engineering', 'manager'], lapse: ['manager'] },
  { rule: 'H47', title: '评价较低:联系业主', kind: 'repair', on: 'ratedLow', owedBy: 'manager', within: { hours: 24 }, fulfilledBy: [revisit('H47')], tell: ['manager'], warn: { shares: [0.8], tell: ['manager'] }, lapse: ['leader'], card: 'lowRating' },
];

const complaint: DutyRow[] = [
  { rule: 'H28.reply', title: '给投诉业主回电', kind: 'complaint', on: 'roundBegun', owedBy: 'department', within: { given: 'replyBy' }, fulfilledBy: ['replied'], tell: ['department', 'agent'], warn: { shares: both, tell: ['department', 'agent'] }, lapse: ['manager'] },
  { rule: 'H28.resolve', title: '解决投诉', kind: 'complaint', on: 'roundBegun', owedBy: 'department', within: { given: 'resolveBy' }, fulfilledBy: ['resolved'], warn: { shares: both, tell: ['department', 'agent'] }, lapse: ['manager', 'leader'] },
  { rule: 'H29', title: '核对投诉书、定级并转部门', kind: 'complaint', on: 'filed', owedBy: 'agent', within: { minutes: 30 }, fulfilledBy: ['classified'], lapse: ['manager'] },
  { rule: 'H30', title: '部门主管签收投诉书', kind: 'complaint', on: 'filed', owedBy: 'department', within: { given: 'replyBy' }, fulfilledBy: ['signed'], lapse: ['manager'] },
  { rule: 'H31', title: '给出处理方案', kind: 'complaint', on: 'replied', owedBy: 'department', within: { given: 'planBy' }, fulfilledBy: ['planned', 'resolved'], warn: { shares: [0.8], tell: ['department', 'agent'] }, lapse: ['manager'] },
  { rule: 'H34', title: '投诉处理结果回访', kind: 'complaint', on: 'resolved', owedBy: 'agent', within: { hours: 72 }, fulfilledBy: [revisit('H34')], tell: ['agent'], warn: { shares: [0.8], tell: ['agent'] }, lapse: ['manager'], card: 'complaint' },
];

export const dutyRows: readonly DutyRow[] = [...project, ...repair, ...complaint];

export const rowOf = (rule: string, kind: CaseKind): DutyRow | undefined =>
  dutyRows.find((row) => row.rule === rule && row.kind === kind);
