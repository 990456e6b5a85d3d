/** The way of a project (A): states, events, and who enters which. */
import type { Machine } from '../domain/context';
import type { DepartmentId, Role } from './words';

export const projectStateNames: Record<string, string> = {
  measuring: '待量房',
  design: '设计中',
  construction: '施工中',
  accepted: '已竣工验收',
  cancelled: '已终止',
};

export const projectMachine: Machine = {
  measuring: { measured: 'design' },
  design: { designDepositPaid: 'design', contractSigned: 'construction' },
  construction: {
    constructionStarted: 'construction',
    waterElectricAccepted: 'construction',
    furnitureDelivered: 'construction',
    finalAccepted: 'accepted',
  },
  accepted: { furnitureDelivered: 'accepted' },
  cancelled: {},
};

export interface EventPolicy {
  name: string;
  /** Roles that enter it when named on the project; the department's head may too. */
  team: readonly Role[];
  department: DepartmentId;
  /** Where taking it back leads. */
  backTo: string;
}

export const eventPolicies: Record<string, EventPolicy> = {
  measured: { name: '量房结束', team: ['designer'], department: 'design', backTo: 'measuring' },
  designDepositPaid: { name: '设计定金已付', team: [], department: 'finance', backTo: 'design' },
  contractSigned: { name: '合同签订', team: ['designer'], department: 'finance', backTo: 'design' },
  constructionStarted: {
    name: '开工',
    team: ['supervisor', 'projectManager'],
    department: 'engineering',
    backTo: 'construction',
  },
  waterElectricAccepted: {
    name: '水电竣工验收',
    team: ['supervisor', 'projectManager'],
    department: 'engineering',
    backTo: 'construction',
  },
  finalAccepted: {
    name: '竣工验收',
    team: ['supervisor', 'projectManager'],
    department: 'engineering',
    backTo: 'construction',
  },
  furnitureDelivered: {
    name: '家具送达',
    team: ['supervisor', 'projectManager'],
    department: 'engineering',
    backTo: '',
  },
};

/** What has to be entered before: taking back the earlier while the later stands is refused. */
export const eventOrder = [
  'measured',
  'designDepositPaid',
  'contractSigned',
  'constructionStarted',
  'waterElectricAccepted',
  'finalAccepted',
] as const;

/** Pairs of which the first cannot have happened after the second. */
export const eventSequence: readonly (readonly [string, string])[] = [
  ...['depositPaid', ...eventOrder].flatMap((first, place, all) =>
    all.slice(place + 1).map((second) => [first, second] as const),
  ),
  ['contractSigned', 'furnitureDelivered'],
];

export const repairStateNames: Record<string, string> = {
  reported: '已报修',
  received: '工程部已签收',
  proposed: '等您确认时间',
  appointed: '已约定上门',
  working: '维修中',
  completed: '等您验收签字',
  confirmed: '待回访',
  closed: '已结案',
  declined: '业主未接受报价',
};

/** Liability, quotes and promises move with the case as long as work is not finished. */
const meanwhile = (state: string) => ({
  checked: state,
  renewed: state,
  judged: state,
  quoted: state,
  quoteAccepted: state,
  quoteDeclined: 'declined',
});

export const repairMachine: Machine = {
  reported: { ...meanwhile('reported'), received: 'received' },
  received: { ...meanwhile('received'), dispatched: 'proposed' },
  proposed: {
    ...meanwhile('proposed'),
    linked: 'proposed',
    dispatched: 'proposed',
    accepted: 'appointed',
    otherTimeAsked: 'received',
  },
  appointed: {
    ...meanwhile('appointed'),
    linked: 'appointed',
    dispatched: 'proposed',
    otherTimeAsked: 'received',
    arrived: 'working',
    completed: 'completed',
  },
  working: {
    ...meanwhile('working'),
    linked: 'working',
    dispatched: 'proposed',
    completed: 'completed',
  },
  completed: { linked: 'completed', confirmed: 'confirmed', refused: 'received' },
  // The owner did not sign: it waits for the owner's own signature again.
  confirmed: { closed: 'closed', reopened: 'received', disowned: 'completed' },
  closed: { disowned: 'completed' },
  declined: {},
};

export const complaintStateNames: Record<string, string> = {
  filed: '待部门签收',
  signed: '待部门回电',
  replied: '待处理方案',
  planned: '处理中',
  resolved: '待满意度回访',
  closed: '已结案',
};

/** Departments are drawn in, sign and give their part as long as it is not solved (H32). */
const drawing = (state: string) => ({ drawn: state, partSigned: state, partPlanned: state });

export const complaintMachine: Machine = {
  filed: { ...drawing('filed'), classified: 'filed', signed: 'signed' },
  signed: { ...drawing('signed'), classified: 'signed', replied: 'replied' },
  replied: { ...drawing('replied'), classified: 'replied', planned: 'planned' },
  planned: {
    ...drawing('planned'),
    classified: 'planned',
    planned: 'planned',
    resolved: 'resolved',
  },
  resolved: { closed: 'closed', reopened: 'signed' },
  closed: {},
};

export const inquiryStateNames: Record<string, string> = {
  open: '待答复',
  answered: '已答复',
  closed: '已结案',
};

export const inquiryMachine: Machine = {
  open: { passed: 'open', answered: 'answered', called: 'closed', notCalled: 'open' },
  answered: { accepted: 'closed', notAccepted: 'open' },
  closed: {},
};

export const findingStateNames: Record<string, string> = {
  passed: '待部门答复',
  answered: '整改中',
  remedied: '待核对',
  closed: '已结案',
};

export const findingMachine: Machine = {
  passed: { answered: 'answered' },
  answered: { answered: 'answered', remedied: 'remedied' },
  remedied: { closed: 'closed', reopened: 'passed' },
  closed: {},
};

export const handoverStateNames: Record<string, string> = {
  given: '等接班人签收',
  signed: '已签收',
  recalled: '已撤回',
};

export const handoverMachine: Machine = {
  given: { signed: 'signed', recalled: 'recalled' },
  signed: {},
  recalled: {},
};

export const prospectStateNames: Record<string, string> = {
  open: '跟进中',
  paid: '已付定金,等开立工程',
  won: '已开立工程',
  givenUp: '已放弃',
  forgotten: '资料已删除',
};

/** A contact entered after the deposit was told says that it was not paid after all. */
export const prospectMachine: Machine = {
  open: {
    contacted: 'open',
    paid: 'paid',
    won: 'won',
    gaveUp: 'givenUp',
    handed: 'open',
    forgotten: 'forgotten',
  },
  paid: {
    contacted: 'open',
    won: 'won',
    gaveUp: 'givenUp',
    handed: 'paid',
    forgotten: 'forgotten',
  },
  givenUp: { takenUp: 'open', handed: 'givenUp', won: 'won', forgotten: 'forgotten' },
  won: {},
  forgotten: {},
};
