/** Forms of many lines (H37): 客户专项服务记录表, 电话记录表, 跟踪服务信函登记表. The latest line first. */
import type { ProjectCase } from '../domain/case';
import { mostLines } from '../policy/forms';
import { maskMobile } from '../policy/wording';
import { directionNames } from '../policy/words';
import { stamp } from '../time/shanghai';
import type { Reader } from '../views/reader';
import { numberOf, whoOf } from '../views/row';
import type { RecordEntry, RegisterLine } from '../views/wholeRecord';
import { field, sheetOf } from './common';
import type { Column, Part, Sheet } from './sheet';

/** Whose record it is. */
const about = (project: ProjectCase): Part => ({
  part: 'fields',
  title: '',
  rows: [
    [field('客户', whoOf(project)), field('房屋', project.home.label)],
    [field('专职客服', project.agent?.name), field('工程编号', numberOf(project._id))],
  ],
});

/** Numbered lines, as many as there is room for. */
function lines(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): (Part | null)[] {
  const shown = rows.slice(0, mostLines);
  const more = rows.length - shown.length;
  return [
    {
      part: 'table',
      title: `${title}(共 ${rows.length} 条)`,
      columns: [{ head: '序号', share: 1.3 }, ...columns],
      rows: shown.map((row, place) => [String(place + 1), ...row]),
      empty: '还没有记录',
    },
    more > 0
      ? {
          part: 'words',
          title: '',
          lines: [`本表印最近 ${mostLines} 条,更早的 ${more} 条请在系统中查看。`],
        }
      : null,
  ];
}

export function recordSheet(
  project: ProjectCase,
  entries: readonly RecordEntry[],
  reader: Reader,
): Sheet {
  const rows = entries.map(({ at, number, caseTitle, title, detail, by, promise }) => [
    stamp(at),
    [caseTitle, number].filter(Boolean).join('\n'),
    [title, detail, promise?.text ?? ''].filter(Boolean).join('\n'),
    by,
  ]);
  const columns = [
    { head: '时间', share: 3.4 },
    { head: '个案', share: 3.6 },
    { head: '服务内容和结果', share: 7.5 },
    { head: '经办', share: 3 },
  ];
  return sheetOf(reader, { title: '客户专项服务记录表', number: `编号 ${numberOf(project._id)}` }, [
    about(project),
    ...lines('服务记录', columns, rows),
  ]);
}

export interface PrintedCall {
  direction: keyof typeof directionNames;
  mobile: string;
  name: string;
  startedAt: number;
  durationSeconds: number;
  about: Record<string, string>;
  outcome: string;
  by: string;
}

/** The 5W1H of a call (H37), in the order of the form. */
const questions = [
  ['what', '何事'],
  ['when', '何时'],
  ['who', '何人'],
  ['where', '何地'],
  ['why', '何因'],
  ['how', '如何'],
] as const;

const length = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

/** `by` is the name of who took or made the call. Numbers are masked (H61). */
export function callSheet(
  project: ProjectCase,
  calls: readonly PrintedCall[],
  reader: Reader,
): Sheet {
  const rows = calls.map((call) => [
    `${stamp(call.startedAt)}\n${length(call.durationSeconds)}`,
    directionNames[call.direction],
    `${call.name}\n${maskMobile(call.mobile)}`,
    questions
      .flatMap(([key, name]) => (call.about[key] ? [`${name}:${call.about[key]}`] : []))
      .join('\n'),
    call.outcome,
    call.by,
  ]);
  const columns = [
    { head: '时间/时长', share: 3.2 },
    { head: '方向', share: 1.9 },
    { head: '通话人/号码', share: 3.3 },
    { head: '通话内容(5W1H)', share: 6.5 },
    { head: '结果', share: 3.6 },
    { head: '记录人', share: 2.2 },
  ];
  return sheetOf(reader, { title: '电话记录表', number: `编号 ${numberOf(project._id)}` }, [
    about(project),
    ...lines('通话记录', columns, rows),
  ]);
}

export function letterSheet(
  project: ProjectCase,
  letters: readonly RegisterLine[],
  reader: Reader,
): Sheet {
  const rows = letters.map(({ at, to, kind, topic, way, detail, answer, by, number }) => [
    stamp(at),
    to,
    [kind, topic, detail].filter(Boolean).join('\n'),
    way,
    answer,
    [by, number].filter(Boolean).join('\n'),
  ]);
  const columns = [
    { head: '时间', share: 2.9 },
    { head: '收件人', share: 2.4 },
    { head: '信函、主题和附件', share: 5.1 },
    { head: '寄送方式', share: 3.4 },
    { head: '回复', share: 2.5 },
    { head: '经办/个案', share: 4 },
  ];
  return sheetOf(reader, { title: '跟踪服务信函登记表', number: `编号 ${numberOf(project._id)}` }, [
    about(project),
    ...lines('信函和通知', columns, rows),
  ]);
}
