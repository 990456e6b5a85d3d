import {
  campaigns,
  complaints,
  findings,
  handovers,
  homes,
  idOf,
  imports,
  inquiries,
  invitations,
  jobCodes,
  openids,
  outsider,
  projects,
  prospects,
  reorders,
  repairs,
  reports,
  slipCode,
  surveys,
  visitors,
} from '../../shared/contract/examples';

/** A page as somebody of the demonstration opens it. */
export interface Visit {
  /** As in app.json, without a leading slash. */
  page: string;
  as: string;
  query?: Record<string, string>;
}

const owner = (page: string, as: string, query?: Record<string, string>): Visit => ({
  page: `owner/${page}/index`,
  as,
  ...(query === undefined ? {} : { query }),
});
const staff = (page: string, as: string, query?: Record<string, string>): Visit => ({
  page: `staff/${page}/index`,
  as,
  ...(query === undefined ? {} : { query }),
});
const managing = (page: string, as: string, query?: Record<string, string>): Visit => ({
  ...staff(page, as, query),
  page: `manager/${page}/index`,
});
const tab = (page: string, as: string): Visit => ({ page: `pages/${page}/index`, as });

const { wang, wangwei, ouyang, chen, li, agentChen, agentSun, manager, engineeringHead, crew } =
  openids;
const { financeOne, financeTwo, supervisor, designer } = openids;

/** Every page at least once, and those that look different to different people more often. */
export const visits: Visit[] = [
  ...[wang, wangwei, ouyang, chen, li].map((as) => tab('home', as)),
  ...[wang, agentChen].map((as) => tab('progress', as)),
  ...[agentChen, manager, engineeringHead, crew, financeOne, supervisor].map((as) =>
    tab('workbench', as),
  ),
  ...[wang, agentChen].map((as) => tab('mine', as)),
  owner('repair', wang, { homeId: homes.warranty }),
  owner('complaint', wangwei, { homeId: homes.building }),
  owner('inquiry', wangwei, { homeId: homes.building }),
  owner('case', wang, { caseId: inquiries.answered }),
  staff('case', agentChen, { caseId: inquiries.asked }),
  staff('case', agentChen, { caseId: inquiries.lookedFor }),
  staff('step', agentChen, { caseId: inquiries.asked, action: 'inquiry.answer' }),
  ...[repairs.proposed, repairs.completed, projects.warranty].map((caseId) =>
    owner('case', wang, { caseId }),
  ),
  owner('case', ouyang, { caseId: repairs.reported }),
  owner('case', chen, { caseId: repairs.quoted }),
  owner('case', wangwei, { caseId: complaints.filed }),
  owner('case', ouyang, { caseId: projects.owing }),
  staff('case', manager, { caseId: findings.remedied }),
  staff('case', agentChen, { caseId: complaints.major }),
  owner('case', ouyang, { caseId: invitations.sent }),
  owner('case', ouyang, { caseId: surveys.sent }),
  staff('case', manager, { caseId: campaigns.event }),
  staff('case', agentChen, { caseId: invitations.sent }),
  owner('case', chen, { caseId: reorders.offered }),
  staff('case', engineeringHead, { caseId: reorders.ordered }),
  staff('step', agentChen, { caseId: reorders.quoted, action: 'reorder.judge' }),
  owner('rating', ouyang, { caseId: projects.owing }),
  owner('revisit', wang, { caseId: projects.warranty }),
  owner('revisit', wang, { caseId: complaints.resolved }),
  owner('warranty', wang, { homeId: homes.warranty }),
  owner('warranty', ouyang, { homeId: homes.owing }),
  owner('check', chen, { code: slipCode }),
  owner('notices', wang),
  owner('data', wang),
  ...[chen, wang].map((as) =>
    owner('family', as, { homeId: as === chen ? homes.expired : homes.warranty }),
  ),
  owner('bind', visitors.byPhone),
  tab('home', visitors.byPhone),
  owner('inquiry', wang, { homeId: homes.warranty, type: 'question' }),
  ...[jobCodes.appointed, jobCodes.completed].map((code) => owner('job', outsider, { code })),
  staff('step', engineeringHead, { caseId: repairs.jobAppointed, action: 'job.link' }),
  staff('case', agentChen, { caseId: projects.warranty }),
  staff('case', agentChen, { caseId: projects.owing }),
  ...[repairs.reported, repairs.received, repairs.completed].map((caseId) =>
    staff('case', engineeringHead, { caseId }),
  ),
  staff('case', crew, { caseId: repairs.appointed }),
  staff('case', agentSun, { caseId: repairs.charged }),
  staff('case', agentSun, { caseId: repairs.quotedToo }),
  staff('step', agentSun, { caseId: repairs.quotedToo, action: 'content.judge' }),
  ...Object.values(complaints).map((caseId) => staff('case', engineeringHead, { caseId })),
  staff('revisit', agentChen, { caseId: projects.warranty, dutyId: 'H10:1' }),
  staff('revisit', agentChen, { caseId: complaints.resolved, dutyId: 'H34:1' }),
  staff('step', engineeringHead, { caseId: repairs.reported, action: 'repair.receive' }),
  staff('step', engineeringHead, { caseId: repairs.received, action: 'repair.dispatch' }),
  staff('step', crew, { caseId: repairs.appointed, action: 'repair.complete' }),
  staff('step', financeOne, { caseId: projects.owing, action: 'payment.book' }),
  staff('step', designer, { caseId: projects.opened, action: 'project.record' }),
  staff('step', agentChen, { caseId: complaints.filed, action: 'complaint.classify' }),
  staff('step', agentSun, { caseId: repairs.charged, action: 'repair.judge' }),
  staff('step', engineeringHead, { caseId: repairs.charged, action: 'repair.quote' }),
  staff('open', financeOne),
  staff('phone', agentChen, { caseId: projects.warranty }),
  staff('search', agentChen),
  staff('quick', agentChen, { type: 'missedCall' }),
  staff('quick', agentChen, { type: 'lookedFor', caseId: projects.warranty }),
  staff('campaign', manager, { kind: 'event' }),
  staff('campaign', manager, { kind: 'survey' }),
  managing('imports', financeOne),
  managing('imports', financeTwo, { id: imports.checked }),
  managing('standins', manager),
  managing('settings', manager),
  managing('health', manager),
  managing('figures', manager),
  managing('figures', agentChen),
  managing('assessment', manager),
  managing('assessment', agentChen),
  managing('assessment', manager, { agentId: idOf(agentChen) }),
  managing('sampling', manager, { agentId: idOf(agentChen) }),
  managing('setting', manager, { part: 'hours' }),
  managing('setting', manager, { part: 'complaints' }),
  managing('setting', manager, { limit: 'repair:H21' }),
  managing('setting', manager, { part: 'department.engineering' }),
  managing('setting', manager, { part: 'digest' }),
  managing('setting', manager, { part: 'grid' }),
  staff('record', agentChen, {
    homeId: homes.warranty,
    who: '王芳女士',
    label: '南山里 3 栋 1202',
  }),
  owner('record', wang, { homeId: homes.warranty }),
  managing('audience', manager, { caseId: campaigns.planned }),
  ...[campaigns.survey, campaigns.over].map((caseId) => managing('results', manager, { caseId })),
  managing('prospects', manager),
  managing('recurring', manager),
  managing('group', manager, {
    period: 'month',
    day: '2026-11-20',
    by: 'category',
    key: 'fault:doorWindow',
    name: '报修 · 门窗',
    span: '2026 年 11 月',
    count: '5',
  }),
  staff('finding', manager, { caseId: complaints.filed }),
  staff('quick', agentChen, { type: 'visit', caseId: projects.warranty }),
  staff('quick', agentChen, { type: 'visit' }),
  ...[manager, openids.administrator].map((as) => managing('colleagues', as)),
  tab('workbench', openids.administrator),
  tab('workbench', designer),
  managing('colleague', openids.administrator, { personId: idOf(openids.crew) }),
  managing('colleague', manager),
  managing('shifts', manager),
  ...[manager, agentChen].map((as) => managing('roster', as)),
  ...[manager, agentChen, openids.leader].map((as) => managing('reports', as)),
  managing('report', agentSun, { kind: 'day', day: reports.answered }),
  managing('report', manager, {
    kind: 'day',
    day: reports.handedIn,
    personId: idOf(agentSun),
  }),
  staff('prospect', agentChen),
  staff('prospect', manager),
  ...[prospects.warm, prospects.cold].map((caseId) => staff('case', agentChen, { caseId })),
  ...[prospects.late, prospects.gaveUp].map((caseId) => staff('case', agentSun, { caseId })),
  staff('case', openids.financeOne, { caseId: prospects.paid }),
  staff('open', openids.financeOne, { caseId: prospects.paid }),
  managing('prospects', agentChen),
  staff('handover', agentChen),
  staff('case', agentChen, { caseId: handovers.given }),
  staff('case', agentSun, { caseId: handovers.signed }),
  ...[agentChen, manager].map((as) => staff('training', as)),
  managing('looks', manager),
  ...[agentChen, manager].map((as) => managing('visits', as)),
  managing('reviewers', openids.administrator),
  staff('share', engineeringHead, {
    title: '给赵刚的派工单',
    path: `owner/job/index?code=${jobCodes.appointed}`,
    code: jobCodes.appointed,
    text: `派工单:请点开链接查看地址和要修的地方,修好后拍照、请业主签字。码:${jobCodes.appointed}`,
  }),
  staff('behalf', agentChen, { caseId: projects.warranty, kind: 'repair' }),
];

const search = (query: Record<string, string> = {}): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/** `owner/case/index?caseId=…`, as the mini-program opens it. */
export function pathOf({ page, query }: Visit): string {
  return query === undefined ? page : `${page}?${search(query)}`;
}

/** The same page in the H5 build, below the local cloud's address. */
export function addressOf(visit: Visit): string {
  return `/app/?as=${visit.as}#/${pathOf(visit)}`;
}

/** `owner-case-wangfang-WXDEM00001`, for the name of a picture. */
export function nameOf({ page, as, query = {} }: Visit): string {
  const parts = [
    page.replace(/^pages\//, '').replace(/\/index$/, ''),
    as.replace(/^demo-\w+-/, ''),
  ];
  return [...parts, ...Object.values(query)].join('-').replace(/[^\w-]+/g, '-');
}
