/** How owners are addressed and what is never said to them (H38, H44, H45). */
import { addressable } from '../domain/names';
import type { Gender } from './words';

const forms = { male: '先生', female: '女士', unknown: '先生/女士' } as const;

/** '王芳女士'; never the bare name, and no form of address twice, whatever the name was stored with (H44). */
export function salutation(name: string, gender: Gender): string {
  const known = addressable(name, gender);
  return /^(先生|女士|小姐|太太)$/u.test(known.name)
    ? known.name
    : `${known.name}${forms[known.gender]}`;
}

/** 'WX-7K2M-QF4D', as it is read out and printed. */
export const numberOf = (caseId: string): string =>
  `${caseId.slice(0, 2)}-${caseId.slice(2, 6)}-${caseId.slice(6)}`;

/** '138****6621', '0755-****1234' without its extension, '+852****4567' (H61). */
export const maskMobile = (mobile: string): string => {
  const [, area, end] = /^(0\d{2,3}-)\d{3,4}(\d{4})(?:-\d+)?$/.exec(mobile) ?? [];
  if (area && end) return `${area}****${end}`;
  return mobile.replace(/^(\+.{3}|.{3}).*(.{4})$/u, '$1****$2');
};

export interface Hint {
  /** What was written. */
  phrase: string;
  /** What to say instead. */
  instead: string;
}

interface Never {
  pattern: RegExp;
  instead: string;
  /** Reads alike and is meant well: '是不是我们的问题', '我晚点再打给您'. */
  fine?: RegExp;
}

const never: Never[] = [
  { pattern: /拜拜|bye[- ]?bye|good-?bye/i, instead: '再见,祝您生活愉快' },
  {
    pattern: /不(归|属于?)我(们)?(管|负责)|是?不是我(们)?的(事|责任|问题)/,
    instead: '我来帮您问清楚,20 分钟内给您回电',
    fine: /^是不是/,
  },
  {
    pattern: /[我们会就]*(以后|改天|晚点|等会儿?)再打(过来|来|电话)?(给您)?/,
    instead: '我请他给您回电,您看什么时间方便',
    fine: /^我|给您$/,
  },
  {
    pattern:
      /[你您][^,,。!!??我]{0,4}直接(给|和|跟|找|联系|打电话给)[^,,。!!??]{0,8}(打电话|联系|说|吧)|直接(给|和|跟|找|联系|打电话给)[^,,。!!??]{0,8}吧/,
    instead: '我马上转告他,并请他主动联系您',
    fine: /直接(给|和|跟|找|联系|打电话给)您/,
  },
  { pattern: /[你您]把电话打(过去|到)/, instead: '请您稍等,我帮您转接' },
  {
    pattern: /(这|那)(件)?事(情)?我不(知道|清楚)|我不知道,?你/,
    instead: '我马上帮您核实,稍后给您准确的答复',
  },
  {
    pattern: /你(自己)?(没|不)(会|看|听|注意|弄|懂)|怪[你您]|是(你|你自己|您自己)(弄|搞|用)/,
    instead: '可能是我们没有说明清楚,我再为您说一遍',
  },
  {
    pattern: /有?没(有)?办法|不可能|做不到|行?不行/,
    instead: '我们一起想办法,我先把情况报给负责人',
    fine: /^有没|^行不行/,
  },
  {
    pattern: /随便你|爱(.{1,2})不\1|要投诉就(去)?投诉/,
    instead: '对不起,给您添麻烦了,我们马上处理',
  },
];

/** Wording that must not reach an owner, in the order it stands in the text. */
export function checkWording(text: string): Hint[] {
  return never
    .flatMap((rule) => {
      const found = firstOf(text, rule);
      return found ? [{ at: found.index, phrase: found[0], instead: rule.instead }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ phrase, instead }) => ({ phrase, instead }));
}

function firstOf(text: string, { pattern, fine }: Never): RegExpExecArray | null {
  const each = new RegExp(pattern.source, `${pattern.flags}g`);
  let found = each.exec(text);
  while (found && fine?.test(found[0])) found = each.exec(text);
  return found;
}
