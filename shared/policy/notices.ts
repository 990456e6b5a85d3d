/** What notices say, and WeChat's message templates as data. Fields are fitted by meaning, not cut in mid-word. */
import type { Case, Duty } from '../domain/case';
import { firstOf } from '../domain/home';
import { sayTime, stamp } from '../time/shanghai';
import { cards } from './cards';
import type { Settings, TemplateKey } from './settings';
import { salutation } from './wording';
import {
  departmentNames,
  faultNames,
  inquiryNames,
  kindNames,
  levelNames,
  placeNames,
} from './words';

/** Template: its title at WeChat and which of our fields goes into which of its own. */
export const templates: Record<
  TemplateKey,
  {
    title: string;
    /** What owners get it for. */
    about: string;
    fields: Record<string, string>;
  }
> = {
  appointment: {
    title: '上门服务提醒',
    about: '师傅约好时间、改时间',
    fields: { what: 'thing1', when: 'time2', who: 'thing3', note: 'thing4' },
  },
  progress: {
    title: '服务进度通知',
    about: '报修、投诉、咨询有进展',
    fields: { number: 'character_string1', what: 'thing2', state: 'phrase3', note: 'thing4' },
  },
  revisit: {
    title: '回访提醒',
    about: '到了回访的时候',
    fields: { what: 'thing1', when: 'time2', note: 'thing3' },
  },
  slip: {
    title: '保修单状态通知',
    about: '保修单开具、暂停、恢复',
    fields: { number: 'character_string1', state: 'phrase2', note: 'thing3' },
  },
};

/** First of the wordings that fits into `max` characters; the last one must. */
export function shorten(max: number, ...wordings: string[]): string {
  const lines = wordings.map((wording) => wording.replace(/\s+/g, ' '));
  return (
    lines.find((wording) => [...wording].length <= max) ??
    [...(lines.at(-1) ?? '')].slice(0, max).join('')
  );
}

/** What somebody wrote, fit for one line of a message: no line of its own can look like one of ours. */
export function inOneLine(text: string, max: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= max ? letters.join('') : `${letters.slice(0, max - 1).join('')}…`;
}

/** '厨房漏水', '投诉工程部' … what the case is about, in a few words. */
/** What the group's robot says of a colleague's own paper (H51, H52): that there is something, not what. */
export const paperTexts = {
  judged: (name: string, month: string) =>
    `【考核】${name}:${month}的考核里登记了一条,请在“考核”里看一看`,
  closed: (name: string, month: string) => `【考核】${name}:${month}的考核已经结账,请在“考核”里看`,
  objected: (name: string, month: string) =>
    `【考核】${name}对${month}的考核有异议,请在“考核”里答复`,
  answered: (name: string, month: string) =>
    `【考核】${name}:您对${month}考核的异议已经答复,请在“考核”里看`,
  report: (name: string, title: string) => `【报告】${name}:您的${title}已经答复,请在“报告”里看`,
} as const;

export function titleOf(kase: Case): string {
  switch (kase.kind) {
    case 'repair':
      return `${placeNames[kase.place]}${faultNames[kase.fault]}`;
    case 'complaint':
      return kase.about ? `投诉:${kase.about}` : `投诉${departmentNames[kase.department]}`;
    case 'inquiry':
      return kase.type === 'lookedFor' ? `找人:${kase.wanted}` : inquiryNames[kase.type];
    case 'finding':
      return `共性问题:${kase.title}`;
    case 'handover':
      return `交接班:${kase.from.name} → ${kase.agent?.name ?? '同事'}`;
    case 'prospect':
      return kase.community ? `意向客户:${kase.community}` : '意向客户';
    case 'campaign':
      return kase.title;
    case 'invitation':
      return `邀请:${kase.title}`;
    case 'survey':
      return `问卷:${kase.title}`;
    case 'reorder':
      return `补单:${kase.item}`;
    case 'project':
      return kase.home.label;
  }
}

const primary = (kase: Case): string => {
  const member = firstOf(kase);
  return member
    ? salutation(member.name, member.gender)
    : kase.kind === 'prospect'
      ? '客户'
      : '业主';
};

/** One line for the group robot: how urgent, whose, what, by when. */
export function noticeText(
  kase: Case,
  duty: Duty,
  what: 'created' | 'sooner' | 'open' | 'warn' | 'lapse',
  share?: number,
): string {
  const lead = {
    created: '新待办',
    sooner: '时限提前',
    open: '可以开始',
    warn: `时间已过 ${Math.round((share ?? 0) * 100)}%`,
    lapse: '已逾期',
  }[what];
  const level = kase.kind === 'complaint' ? `·${levelNames[kase.level]}` : '';
  const vip = kase.vip ? ' VIP' : '';
  // A handover or a survey is of no home and nobody in it: nothing stands where they would.
  const somebody =
    firstOf(kase) !== undefined || kase.home.label !== '' || kase.kind === 'prospect';
  const whose = somebody ? `${primary(kase)}${vip}` : '';
  const about = [whose, kase.home.label, kase.kind === 'project' ? '' : titleOf(kase)]
    .filter(Boolean)
    .join(' · ');
  return `【${kindNames[kase.kind]}${level}|${lead}】${duty.title}${duty.about ? `(${inOneLine(duty.about, 60)})` : ''}\n${about}\n请在 ${stamp(duty.dueAt)} 前完成`;
}

/** The owner answered a revisit in the app, and not all is well (H38). */
export const answeredText = (kase: Case, duty: Duty): string =>
  `【${kindNames[kase.kind]}|业主已回答】${duty.title}\n${primary(kase)}${kase.vip ? ' VIP' : ''} · ${kase.home.label}\n业主在小程序里有话要说,请看一看并回电`;

/** A prospect is now this agent's to keep in touch with (H57). */
export const prospectGivenText = (prospect: Case): string =>
  `【${kindNames.prospect}|交给您】${titleOf(prospect)}\n${primary(prospect)}\n请打开小程序查看,按时联系`;

/** The owner has more to say on an open case. */
export const addedText = (kase: Case, text: string): string =>
  `【${kindNames[kase.kind]}|业主补充】${titleOf(kase)}\n${primary(kase)}${kase.vip ? ' VIP' : ''} · ${kase.home.label}\n${inOneLine(text, 60)}`;

/** Something was hidden after WeChat's check, or by whoever looked. */
export const hiddenText = (kase: Case, what: 'words' | 'picture'): string =>
  `【${kindNames[kase.kind]}|内容已隐藏】${titleOf(kase)}\n${primary(kase)}${kase.vip ? ' VIP' : ''} · ${kase.home.label}\n${what === 'words' ? '一段文字' : '一张照片'}没有通过内容检查,已隐藏;要紧的情况请电话问业主`;

/** Which template tells owners about a duty; none: they are not told. */
export function subscribeTemplate(kase: Case, rule: string): TemplateKey | null {
  // WeChat's templates must not carry greetings, events or advertising (H14).
  if (/^H1[34]\b/.test(rule) || kase.kind === 'invitation' || kase.kind === 'survey') return null;
  if (rule === 'H24' || rule === 'H19.answer' || rule === 'H27.confirm') return 'progress';
  return kase.kind === 'project' || rule === 'H12' ? 'revisit' : null;
}

/** '1202' of '南山里 3 栋 1202'. */
const roomOf = ({ home }: Case): string => home.label.split(' ').at(-1) ?? '';

export function subscribeFields(
  kase: Case,
  duty: Duty,
  template: TemplateKey,
  settings: Settings,
): Record<string, string> {
  if (duty.rule === 'H19.answer') {
    return {
      number: kase._id,
      what: shorten(20, `${titleOf(kase)}维修报价`, '维修报价'),
      state: '待您确认',
      note: shorten(20, `${duty.about ?? ''},您同意后再施工`, '您同意后再施工'),
    };
  }
  if (duty.rule === 'H27.confirm') {
    return {
      number: kase._id,
      what: shorten(20, `${titleOf(kase)}报价`, '补单报价'),
      state: '待您确认',
      note: shorten(20, `${duty.about ?? ''},您同意后再制作`, '您同意后再制作'),
    };
  }
  if (template === 'progress') {
    return {
      number: kase._id,
      what: shorten(20, `${titleOf(kase)}已维修完成`, '维修已完成'),
      state: '待您签字',
      note: '请查看照片,验收后签字',
    };
  }
  return {
    // An owner may have several homes.
    what: shorten(
      20,
      `${kase.home.label} ${duty.title}`,
      `${duty.title} ${roomOf(kase)}`,
      duty.title,
    ),
    when: stamp(duty.dueAt),
    note:
      duty.card && cards[duty.card]?.invite
        ? '可在小程序里回答,不必等电话'
        : shorten(20, `${settings.service}将给您来电,您也可先留言`, '客服将给您来电回访'),
  };
}

export function appointmentFields(
  kase: Case,
  from: number,
  crew: string,
  now: number,
): Record<string, string> {
  return {
    what: shorten(20, `${titleOf(kase)}上门维修`, '上门维修'),
    when: stamp(from),
    who: shorten(20, `维修人员 ${crew}`, crew),
    note: shorten(20, `${sayTime(from, now)} 上门,请确认时间`, '请在小程序中确认时间'),
  };
}
