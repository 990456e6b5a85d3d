/** The record of a case told as sentences: what each entry is called, and who may read it. */

import type { Tone } from '../contract/base';
import type { JournalEntry } from '../domain/case';
import { yuan } from '../domain/money';
import { sayTime } from '../time/shanghai';
import { campaignNames, comingNames, inviteWayNames } from './campaign';
import { giftOutcomes } from './conduct';
import { letterKinds, letterWays } from './letters';
import { contactWayNames, sourceNames } from './prospects';
import { payerNames } from './reorder';
import {
  type CaseKind,
  channelNames,
  departmentNames,
  faultNames,
  inquiryNames,
  levelNames,
  liableNames,
  placeNames,
  subjectNames,
  visitTypeNames,
} from './words';

export interface Sentence {
  title: string;
  detail?: string;
  tone?: Tone;
  /** `ratings`: whoever may see ratings, and the one who was rated (H48). `moneyStaff`: both.
   * `staff`: not for owners. `money`: owners, agent, finance, manager and leader only. `addressee`: colleagues, and
   * whom it was sent to. */
  for?: 'staff' | 'money' | 'moneyStaff' | 'ratings' | 'addressee';
  /** The detail is between colleagues; owners read the title only. */
  detailForStaff?: true;
  /** An amount behind the title, for those who may see what the work costs. */
  sum?: string;
  /** Not for owners, whatever they may see. */
  sumForStaff?: true;
  /** What owners read in the place of the title, which is for colleagues. */
  ownersTitle?: string;
}

type Data = Record<string, unknown>;
type Tell = (data: Data, now: number, by: string) => Sentence;

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const money = (value: unknown): string => (typeof value === 'number' ? yuan(value) : '');
const time = (value: unknown, now: number): string =>
  typeof value === 'number' ? sayTime(value, now) : '';
const named = (value: unknown, names: Readonly<Record<string, string>>): string =>
  names[words(value)] ?? '';
/** '厨房漏水' of a repair's place and fault. */
const whatIs = (value: unknown): string => {
  const { place, fault } = (value ?? {}) as Data;
  return `${named(place, placeNames)}${named(fault, faultNames)}`;
};
/** How staff heard what they entered for the owner. */
const heard = (data: Data, by: string): string =>
  data.byPhone ? `电话确认,由客服 ${by} 记录` : '';
const both = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
/** With a note that is between colleagues. */
const noted =
  (title: string, tone: Tone = 'go'): Tell =>
  (data) => ({ title, detail: words(data.note), detailForStaff: true, tone });
/** '竣工回访,请业主评价三位服务人员' is what the agent owes; owners read that they were asked. */
const ownersRevisitTitle = (title: string): string => {
  const [first = ''] = title.split(/[,,::((]/);
  return first.endsWith('回访') ? first : '客服与您联系';
};
const say =
  (title: string, tone: Tone = 'go'): Tell =>
  (data) => ({ title, detail: words(data.note), tone });

export const sentences: Record<string, Tell> = {
  opened: say('已付量房定金,工程开立'),
  imported: (data) => ({
    title: '从老客户资料导入',
    detail: `合同编号 ${words(data.number)},导入前的回访不再补做`,
    tone: 'quiet',
    for: 'staff',
  }),
  receiptsImported: (data) => ({
    title: `导入收款 ${typeof data.count === 'number' ? data.count : 0} 笔,共 ${money(data.amount)}`,
    tone: 'quiet',
    for: 'money',
  }),
  assigned: (data) => ({ title: `专职客服 ${words(data.agent)} 为您服务`, tone: 'go' }),
  teamNamed: (data) => ({ title: `${words(data.role)} ${words(data.name)}`, tone: 'quiet' }),
  fileCompleted: () => ({ title: '完善了《客户档案表》', tone: 'quiet', for: 'staff' }),
  likelihoodMarked: (data, now) => ({
    title: `${data.way ? `${named(data.way, contactWayNames)}联系,` : ''}意向 ${data.was ? `${words(data.was)} → ` : ''}${words(data.grade)}`,
    detail: both(words(data.reason), data.nextAt ? `约好 ${time(data.nextAt, now)} 再联系` : ''),
    tone: 'info',
    for: 'staff',
  }),
  prospectEntered: (data) => ({
    title: `登记意向客户${data.source ? `(${named(data.source, sourceNames)})` : ''}`,
    detail: both(
      words(data.wish),
      words(data.sourceNote),
      data.askedFor ? `找 ${words(data.askedFor)}` : '',
    ),
    tone: 'info',
    for: 'staff',
  }),
  prospectPaid: (data) => ({
    title: '客户付了量房定金,请财务核对',
    detail: words(data.note),
    tone: 'go',
    for: 'staff',
  }),
  prospectWon: (data) => ({
    title: `已开立工程 ${words(data.number)}`,
    tone: 'go',
    for: 'staff',
  }),
  prospectGaveUp: (data) => ({
    title: '放弃跟进',
    detail: words(data.reason),
    tone: 'quiet',
    for: 'staff',
  }),
  prospectTakenUp: (data) => ({
    title: `重新跟进,意向 ${words(data.grade)}`,
    detail: words(data.reason),
    tone: 'info',
    for: 'staff',
  }),
  prospectForgotten: (data) => ({
    title: '客户资料已删除',
    detail: data.asked ? '应要求删除' : '保存期满',
    tone: 'quiet',
    for: 'staff',
  }),
  fromProspect: (data) => ({
    title: `由意向客户 ${words(data.number)} 转来`,
    tone: 'quiet',
    for: 'staff',
  }),
  saleAsked: (data) => ({
    title: '登记房屋转让,等另一位同事或业主确认',
    detail: words(data.reason),
    detailForStaff: true,
    tone: 'soon',
  }),
  saleConfirmed: () => ({ title: '房屋转让已确认', tone: 'go' }),
  saleRefused: (data) => ({
    title: '房屋转让没有确认,不生效',
    detail: words(data.reason),
    tone: 'quiet',
  }),
  partiesAsked: (data) => ({
    title: `申请变更合同当事人为 ${words(data.names)}`,
    detail: words(data.reason),
    tone: 'soon',
    for: 'staff',
  }),
  partiesChanged: (data) => ({
    title: `合同当事人变更为 ${words(data.names)}`,
    tone: 'go',
    for: 'money',
  }),
  partiesKept: (data) => ({
    title: '合同当事人不变',
    detail: words(data.reason),
    tone: 'quiet',
    for: 'staff',
  }),
  codeDead: () => ({
    title: '有人打开了一个失效的邀请码',
    detail: '发邀请的人现在不能再发,或受邀的人已有变化',
    tone: 'soon',
    for: 'staff',
  }),
  linkDead: () => ({
    title: '有人打开了失效的派工链接',
    detail: '发链接的同事已被辞退',
    tone: 'soon',
    for: 'staff',
  }),
  vipMarked: (data) => ({
    title: '标记为重要客户(VIP)',
    detail: [words(data.reason), words(data.prepare)].filter(Boolean).join(' · 准备:'),
    tone: 'info',
    for: 'staff',
  }),
  vipUnmarked: (data) => ({
    title: '取消重要客户标记',
    detail: words(data.reason),
    tone: 'quiet',
    for: 'staff',
  }),
  measured: noted('量房结束'),
  designDepositPaid: noted('设计定金已付'),
  contractSigned: noted('合同签订'),
  constructionStarted: noted('开工'),
  waterElectricAccepted: noted('水电竣工验收通过'),
  finalAccepted: noted('竣工验收通过,保修开始'),
  furnitureDelivered: noted('家具送达'),
  contentHidden: (data) => ({
    title: `${data.what === 'words' ? '一段文字' : '一张照片'}没有通过内容检查,已隐藏`,
    tone: 'soon',
  }),
  contentFine: (data) => ({
    title: `${data.what === 'words' ? '文字' : '照片'}已由客服看过,没有问题`,
    tone: 'quiet',
    for: 'staff',
  }),
  retracted: (data) => ({
    title: `更正:收回“${words(data.name)}”`,
    detail: words(data.reason),
    detailForStaff: true,
    tone: 'soon',
  }),
  cancelled: (data) => ({ title: '工程终止', detail: words(data.reason), tone: 'late' }),
  memberJoined: (data) => ({ title: `${words(data.part)}加入`, tone: 'quiet' }),
  memberChanged: (data) => ({ title: `修改了${words(data.part)}的权限`, tone: 'quiet' }),
  memberLeft: (data) => ({ title: `${words(data.part)}退出`, tone: 'quiet' }),
  homeSold: (data) => ({
    title: '房屋转让,登记了新业主',
    detail: words(data.reason),
    detailForStaff: true,
    tone: 'info',
  }),
  drawingsFiled: (data) => ({ title: `水电图归档 ${Number(data.count ?? 0)} 张`, tone: 'go' }),
  receiptBooked: (data) => ({
    title: `收款 ${money(data.amount)}`,
    detail: `收据 ${words(data.receiptNo)}`,
    for: 'money',
  }),
  refundBooked: (data) => ({
    title: `退款 ${money(data.amount)}`,
    detail: `单号 ${words(data.receiptNo)}`,
    tone: 'soon',
    for: 'money',
  }),
  receiptReversed: (data) => ({
    title: `收据 ${words(data.receiptNo)} 冲销 ${money(data.amount)}`,
    detail: words(data.reason),
    tone: 'late',
    for: 'money',
  }),
  loneAnnounced: (data, now) => ({
    title: `申请一个人完成:${words(data.what)}`,
    detail: `已通知系统管理员,${time(data.from, now)} 起可以完成`,
    tone: 'soon',
    for: 'moneyStaff',
  }),
  doneAlone: (data) => ({
    title: `一个人完成:${words(data.what)}`,
    detail: '公司没有第二位可以确认的同事',
    tone: 'soon',
    for: 'moneyStaff',
  }),
  refundReversed: (data) => ({
    title: `退款 ${words(data.receiptNo)} 冲销 ${money(data.amount)}`,
    detail: words(data.reason),
    tone: 'late',
    for: 'money',
  }),
  otherPaperAsked: (data) => ({
    title: `申请登记同号的另一张收据 ${money(data.amount)}`,
    detail: `收据 ${words(data.receiptNo)},等第二人确认`,
    tone: 'soon',
    for: 'moneyStaff',
  }),
  otherPaperAgreed: (data) => ({
    title: `收款 ${money(data.amount)}`,
    detail: `收据 ${words(data.receiptNo)}(两人确认是同号的另一张)`,
    for: 'money',
  }),
  reversalDropped: (data) => ({
    title: `撤回冲销申请 ${words(data.receiptNo)}`,
    detail: words(data.reason),
    for: 'moneyStaff',
  }),
  reversalAsked: (data) => ({
    title: `申请冲销 ${words(data.receiptNo)}`,
    detail: words(data.reason),
    tone: 'soon',
    for: 'moneyStaff',
  }),
  changeBooked: (data) => ({
    title: `增减项 ${money(data.amount)}`,
    detail: words(data.note),
    for: 'money',
  }),
  sumConfirmed: (data) => ({ title: `合同金额已确认:${money(data.sum)}`, for: 'moneyStaff' }),
  sumCorrected: (data) => ({
    title: `合同金额更正为 ${money(data.to)}`,
    detail: words(data.reason),
    tone: 'soon',
    for: 'money',
  }),
  changeAsked: (data) => ({
    title: `申请减项 ${money(data.amount)}`,
    detail: words(data.note),
    tone: 'soon',
    for: 'moneyStaff',
  }),
  changeApproved: (data) => ({ title: `减项 ${money(data.amount)} 生效`, for: 'money' }),
  changeWithdrawn: (data) => ({
    title: `减项 ${money(data.amount)} 撤回`,
    detail: words(data.reason),
    tone: 'soon',
    for: 'money',
  }),
  discountAsked: (data) => ({
    title: `申请优惠 ${money(data.amount)}`,
    detail: words(data.reason),
    tone: 'soon',
    for: 'moneyStaff',
  }),
  discountApproved: (data) => ({ title: `优惠 ${money(data.amount)} 生效`, for: 'money' }),
  discountWithdrawn: (data) => ({
    title: `优惠 ${money(data.amount)} 撤回`,
    detail: words(data.reason),
    tone: 'soon',
    for: 'money',
  }),
  slipIssued: (data) => ({ title: `《工程保修单》已开具`, detail: words(data.number), tone: 'go' }),
  slipSuspended: (data) => ({
    title: '保修单暂停',
    detail: `还差 ${money(data.outstanding)},结清后自动恢复`,
    tone: 'late',
    for: 'money',
  }),
  slipRestored: () => ({ title: '保修单恢复有效', tone: 'go' }),
  slipWithdrawn: () => ({ title: '保修单收回', tone: 'late' }),
  reported: (data, now) => ({
    title: '提交报修',
    detail: `${data.pictures ? `${Number(data.pictures)} 张照片 · ` : ''}承诺 ${time(data.promisedBy, now)} 前上门`,
  }),
  reportedAgain: (data) => ({
    title: '同一问题再次报修,已合并',
    detail: words(data.description),
    tone: 'soon',
  }),
  added: (data) => ({
    title: data.pictures ? `业主补充:${Number(data.pictures)} 张照片` : '业主补充',
    detail: words(data.text),
    tone: 'info',
  }),
  checked: noted('客服已受理'),
  reclassified: (data, now) => ({
    title: `更正:${whatIs(data.from)} → ${whatIs(data.to)}`,
    detail: both(
      named(data.charge, { free: '改为免费维修', charged: '改为收费,先确定责任、报价' }) ||
        (data.agreed ? '您已同意的报价不变' : ''),
      data.promisedBy
        ? `上门时间 ${time(data.promisedBefore, now)} → ${time(data.promisedBy, now)}`
        : '',
    ),
    tone: 'soon',
  }),
  received: () => ({ title: '工程部已签收', tone: 'go' }),
  dispatched: (data, now) => ({
    title: `已派工:${words(data.crew)}`,
    detail: `约 ${time(data.from, now)} 上门`,
  }),
  linked: (data, now) => ({
    title: `派工链接发给 ${words(data.name)}`,
    detail: `${time(data.until, now)} 前有效`,
    tone: 'quiet',
    for: 'staff',
  }),
  accepted: (data, _now, by) => ({ title: '上门时间已确认', detail: heard(data, by), tone: 'go' }),
  otherTimeAsked: (data, _now, by) => ({
    title: '希望换个时间',
    detail: both(words(data.wish), heard(data, by)),
    tone: 'soon',
  }),
  renewed: (data, now) => ({
    title: `上门时间改为 ${time(data.by, now)} 前`,
    detail: words(data.reason),
    tone: 'soon',
  }),
  judged: (data) => ({
    title: `判责:${named(data.liable, liableNames)}`,
    ownersTitle: `责任认定:${named(data.liable, liableNames)}`,
    detail: words(data.reason),
    tone: data.liable === 'company' ? 'go' : 'soon',
  }),
  quoted: (data) => ({
    title: '报价',
    sum: money(data.total),
    detail: words(data.note),
    tone: 'soon',
  }),
  quoteAccepted: (data, _now, by) => ({
    title: '业主同意报价',
    sum: money(data.total),
    detail: heard(data, by),
    tone: 'go',
  }),
  quoteDeclined: (data, _now, by) => ({
    title: '业主未接受报价',
    detail: both(words(data.reason), heard(data, by)),
    tone: 'late',
  }),
  arrived: () => ({ title: '维修人员已到达', tone: 'go' }),
  completed: (data) => ({ title: '维修完成', detail: words(data.note), tone: 'go' }),
  confirmed: (data) => ({ title: `${words(data.name)} 已验收签字`, tone: 'go' }),
  disowned: (data, _now, by) => ({
    title: '业主说签字不是家里人签的,重新验收',
    detail: both(words(data.reason), heard(data, by)),
    tone: 'late',
  }),
  refused: (data) => ({ title: '未通过验收,安排返修', detail: words(data.reason), tone: 'late' }),
  enteredLate: (data) => ({
    title: `量房结束迟报 ${Number(data.minutes)} 分钟`,
    detail: `设计师 ${words(data.name)}`,
    tone: 'late',
    for: 'staff',
  }),
  giftOffered: (data) => ({
    title: `业主送礼:${words(data.gift)},${named(data.outcome, giftOutcomes)}`,
    detail: both(typeof data.value === 'number' ? `约 ${money(data.value)}` : '', words(data.note)),
    tone: 'info',
    for: 'staff',
  }),
  visited: (data) => ({
    title: `${visitTypeNames[data.type === 'consultation' ? 'consultation' : 'visit']}:${words(data.about)}`,
    detail: [`来访人 ${words(data.visitor)},找 ${words(data.wanted)}`, words(data.outcome)]
      .filter(Boolean)
      .join(' · '),
    tone: 'info',
  }),
  drawn: (data) => ({
    title: `请${named(data.department, departmentNames)}协办`,
    detail: words(data.what),
    detailForStaff: true,
    tone: 'info',
  }),
  partSigned: (data) => ({
    title: `${named(data.department, departmentNames)}已签收(协办)`,
    tone: 'go',
  }),
  partPlanned: (data, now) => ({
    title: `${named(data.department, departmentNames)}的处理意见`,
    detail: `${words(data.what)} · ${words(data.responsible)} · ${time(data.by, now)} 前`,
    tone: 'go',
  }),
  findingPassed: (data) => ({
    title: `列入共性问题:${words(data.title)}`,
    tone: 'info',
    for: 'staff',
  }),
  findingOpened: (data) => ({
    title: `转部门:${words(data.title)}`,
    detail: `相关个案 ${Number(data.count)} 个`,
    tone: 'info',
  }),
  remedyPlanned: (data, now) => ({
    title: '整改办法',
    detail: `${words(data.what)} · ${words(data.responsible)} · ${time(data.by, now)} 前`,
    tone: 'go',
  }),
  remedied: (data) => ({ title: '整改完成', detail: words(data.result), tone: 'go' }),
  handoverGiven: (data) => ({
    title: `交给${words(data.to)}`,
    detail: `当时未完成的待办 ${Number(data.count)} 项`,
    tone: 'info',
  }),
  handoverSigned: (data) => ({ title: '接班人已签收', detail: words(data.note), tone: 'go' }),
  handoverRecalled: (data) => ({ title: '已撤回', detail: words(data.reason), tone: 'quiet' }),
  findingClosed: say('整改有效,结案'),
  findingReopened: (data) => ({ title: '继续整改', detail: words(data.note), tone: 'late' }),
  campaignPlanned: (data) => ({
    title: `计划${named(data.type, campaignNames)}:${words(data.title)}`,
    tone: 'info',
  }),
  campaignSent: (data) => ({
    title: data.count
      ? `发给 ${Number(data.count)} 套房屋`
      : `发给:${words(data.to) || '全部已竣工的业主'}`,
    tone: 'go',
  }),
  campaignCancelled: (data) => ({ title: '已取消', detail: words(data.reason), tone: 'late' }),
  campaignsRefused: () => ({ title: '不再受邀参加活动和问卷', tone: 'quiet' }),
  campaignsWelcome: () => ({ title: '可以受邀参加活动和问卷', tone: 'quiet' }),
  campaignEnded: () => ({ title: '已结束', tone: 'quiet' }),
  invited: (data, now) => ({
    title: `邀请您参加“${words(data.title)}”`,
    detail: time(data.heldAt, now),
    tone: 'info',
  }),
  invitationWritten: (data) => ({
    title: '书面邀请已送达',
    detail: named(data.way, inviteWayNames),
    tone: 'go',
  }),
  invitationAnswered: (data) => ({
    title: `答复:${named(data.coming, comingNames)}${data.guests ? ` ${Number(data.guests)} 位` : ''}`,
    detail: [words(data.words), data.byPhone ? '电话答复' : ''].filter(Boolean).join(' · '),
    tone: 'go',
  }),
  attended: (data) => ({
    title: data.came ? `到场 ${Number(data.guests)} 位` : '未到场',
    tone: 'quiet',
    for: 'staff',
  }),
  letterSent: (data) => ({
    title: `${named(data.kind, letterKinds)}:${words(data.topic)}`,
    detail: both(
      `寄给${words(data.to)}`,
      `${named(data.way, letterWays)}${data.trackingNo ? ` ${words(data.trackingNo)}` : ''}`,
      data.enclosure ? `附 ${words(data.enclosure)}` : '',
    ),
    tone: 'info',
    for: 'addressee',
  }),
  letterAnswered: (data) => ({
    title: `回复了${named(data.kind, letterKinds)}“${words(data.topic)}”`,
    detail: both(words(data.to), words(data.text)),
    tone: 'go',
    for: 'addressee',
  }),
  surveySent: (data) => ({ title: `请您填写“${words(data.title)}”`, tone: 'info' }),
  surveyAnswered: (data) => ({
    title: '已填写问卷,谢谢您',
    detail: data.byPhone ? '电话答复' : '',
    tone: 'go',
  }),
  birthdaySet: (data) => ({
    title: data.given ? `登记了 ${words(data.name)} 的生日` : `删除了 ${words(data.name)} 的生日`,
    tone: 'quiet',
    for: 'staff',
  }),
  reorderOpened: (data) => ({
    title: `补单:${words(data.item)}`,
    detail: named(data.payer, payerNames),
    tone: 'soon',
  }),
  reorderEnded: (data) => ({ title: `补单结束:${words(data.item)}`, tone: 'go' }),
  evidenced: (data) => ({
    title: data.pictures ? `举证 ${Number(data.pictures)} 张照片` : '举证',
    ownersTitle: data.pictures ? `现场情况:${Number(data.pictures)} 张照片` : '现场情况',
    detail: words(data.note),
  }),
  quotedInside: (data) => ({
    title: '已报价,等客服判责',
    ownersTitle: '已报价,客服正在确认由谁承担',
    sum: money(data.total),
    sumForStaff: true,
  }),
  reorderJudged: (data) => ({
    title: data.liable === 'company' ? '补单由公司承担' : '补单由业主承担,请确认报价',
    detail: words(data.reason),
    tone: data.liable === 'company' ? 'go' : 'soon',
  }),
  quoteReturned: (data) => ({
    ...say('已确认的报价单退回工程部')(data, 0, ''),
    ownersTitle: '已通知工程部制作',
  }),
  signedOff: (data) => ({
    title: '财务已签字',
    ownersTitle: '手续已办好',
    detail: words(data.note),
    detailForStaff: true,
  }),
  ordered: (data, now) => ({
    title: '已下生产单',
    ownersTitle: '已下单生产',
    detail: `承诺 ${time(data.promisedBy, now)} 前到货`,
  }),
  reorderRenewed: (data, now) => ({
    title: `到货时间改为 ${time(data.by, now)} 前`,
    detail: words(data.reason),
    tone: 'soon',
  }),
  stocked: () => ({ title: '已到货', tone: 'go' }),
  shipped: say('已发货'),
  fitted: say('已安装'),
  refitWanted: () => ({ title: '重新安装', tone: 'late' }),
  writtenOff: (data) => ({ ...say('补单核销')(data, 0, ''), ownersTitle: '补单完成' }),
  reorderCancelled: (data) => ({ title: '补单取消', detail: words(data.reason), tone: 'late' }),
  closed: () => ({ title: '已结案', tone: 'go' }),
  reopened: (data) => ({
    title: data.round ? `重新处理(第 ${Number(data.round)} 轮)` : '重新处理',
    tone: 'late',
  }),
  inquiryOpened: (data) => ({
    title: `提交${named(data.type, inquiryNames)}`,
    detail: named(data.channel, channelNames),
  }),
  passed: (data) => ({
    title: `请${named(data.to, departmentNames) || words(data.to)}解答`,
    detail: words(data.note),
    detailForStaff: true,
  }),
  answered: (data) => ({ title: '答复', detail: words(data.answer), tone: 'go' }),
  notAccepted: (data) => ({ title: '还不清楚,继续跟进', detail: words(data.reason), tone: 'soon' }),
  'called.came': noted('已接到回电'),
  'called.not': noted('还没有接到回电,经理跟进', 'late'),
  filed: (data, now) => ({
    title: '提交投诉',
    detail: `${named(data.channel, channelNames)} · ${time(data.replyBy, now)} 前给您回电`,
  }),
  classified: (data) => ({
    title: `定为“${named(data.to, levelNames)}”`,
    detail: words(data.reason),
    detailForStaff: true,
    tone: 'info',
  }),
  signed: () => ({ title: '部门主管已签收', tone: 'go' }),
  replied: (data) => ({ title: '部门已回电', detail: words(data.summary), tone: 'go' }),
  planned: (data, now) => ({
    title: '处理方案',
    detail: `${words(data.what)} · ${words(data.responsible)} · ${time(data.by, now)} 前`,
    tone: 'go',
  }),
  resolved: (data) => ({ title: '处理完毕', detail: words(data.result), tone: 'go' }),
  rated: (data) => ({
    title: `评价${named(data.subject, subjectNames)} ${words(data.name)}:${Number(data.overall)} 星`,
    detail: data.byPhone ? '电话评价' : '',
    tone: 'info',
    for: 'ratings',
  }),
  ratingAmended: (data) => ({
    title: `修改评价:${named(data.subject, subjectNames)} ${words(data.name)} ${Number(data.overall)} 星`,
    tone: 'info',
    for: 'ratings',
  }),
  revisited: (data) => ({
    title: words(data.title),
    ownersTitle: ownersRevisitTitle(words(data.title)),
    // Answered in the app, the words are the owner's own; an agent's notes are between colleagues.
    detail: words(data.notes) || (data.way === 'app' ? '在小程序里回答,一切正常' : ''),
    ...(data.way === 'app' ? {} : { detailForStaff: true as const }),
    tone: 'go',
  }),
  revisitAnswered: (data) => ({
    title: `在小程序里回答了“${words(data.title)}”`,
    ownersTitle: `在小程序里回答了“${ownersRevisitTitle(words(data.title))}”`,
    detail: words(data.words),
    tone: 'info',
  }),
  revisitTried: (data, now) => ({
    title: `${words(data.title)}:${data.outcome === 'unreached' ? '没有打通' : '业主不方便'}`,
    detail: `${time(data.nextAt, now)} 再联系`,
    tone: 'soon',
    for: 'staff',
  }),
  called: (data) => ({
    title: `通话:${words(data.what)}`,
    detail: words(data.outcome),
    tone: 'quiet',
    for: 'staff',
  }),
  lapsed: (data) => ({ title: `逾期:${words(data.title)}`, tone: 'late', for: 'staff' }),
};

/** Promises that owners were given, by kind and rule: shown kept or broken where they were due. */
export const ownerPromises: Readonly<Record<string, string>> = {
  'project:H9': '开具保修单',
  'repair:H20': '上门',
  'repair:H23.visit': '上门',
  'repair:H24.rework': '安排返修',
  'complaint:H28.reply': '给您回电',
  'complaint:H28.resolve': '解决投诉',
  'inquiry:H40': '答复您',
  'inquiry:H41.call': '给您回电',
};

/** What whoever bought a home reads of its projects before that (H18): the way of the home, not of its people. */
const ofHome: ReadonlySet<string> = new Set([
  'assigned',
  'teamNamed',
  'contractSigned',
  'constructionStarted',
  'waterElectricAccepted',
  'finalAccepted',
  'furnitureDelivered',
  'retracted',
  'drawingsFiled',
  'slipIssued',
  'slipRestored',
  'slipWithdrawn',
  'homeSold',
]);

/** Of work taken over all but how the former owner was and what they thought. */
const ofPeople: ReadonlySet<string> = new Set([
  'rated',
  'ratingAmended',
  'revisited',
  'revisitAnswered',
  'giftOffered',
  'letterSent',
  'letterAnswered',
]);

/** Whether the new owner of a home reads an entry made before it was theirs (H18). */
export const goesWithHome = (kind: CaseKind, type: string): boolean =>
  kind === 'project' ? ofHome.has(type) : !ofPeople.has(type);

export function sentenceOf(entry: JournalEntry, now: number): Sentence {
  const tell = sentences[entry.type];
  if (!tell) throw new Error(`no sentence for '${entry.type}'`);
  return tell(entry.data ?? {}, now, entry.by.name);
}
