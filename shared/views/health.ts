/** How the system is doing, line by line: each in words too, and with what to do. Pure. */
import type { ContentMark } from '../domain/content';
import { type SignsOfLife, standsStill } from '../domain/watch';
import { channelNames, jobNames, MISFIT, meaningOf } from '../policy/health';
import type { Settings } from '../policy/settings';
import { BEAT, leastSilentMinutes } from '../policy/watch';
import { type CaseKind, kindNames } from '../policy/words';
import { HOUR, MINUTE, sayTime } from '../time/shanghai';

/** What is known; read by the use-case. */
export interface Signs {
  now: number;
  clock:
    | (Omit<SignsOfLife, 'waiting'> & {
        release: string;
        schema: number;
        tooNew: number;
        behind: number;
        more: boolean;
      })
    | null;
  /** Of the function that answers, and the version of documents that it makes. */
  release: string;
  schema: number;
  troubled: {
    parked: readonly { caseId: string; kind: CaseKind; since: number; tries: number }[];
    overdue: { count: number; earliest: number | null };
    jobs: readonly { kind: string; at: number; tries: number }[];
    more: boolean;
  };
  /** Notices of a week, `channel:code`. */
  notices: Readonly<Record<string, number>>;
  /** Cases with content in each of these states. */
  content: Readonly<Record<ContentMark['state'], number>>;
  settings: Pick<Settings, 'watch' | 'templates' | 'sms' | 'departments' | 'contentCheck'>;
}

type Grade = 'go' | 'soon' | 'late' | 'info';
const words: Record<Grade, string> = { go: '正常', soon: '注意', late: '故障', info: '说明' };

interface Line {
  key: string;
  title: string;
  tone: Grade;
  word: string;
  text: string;
  todo: string;
}

const line = (key: string, title: string, tone: Grade, text: string, todo = ''): Line => ({
  key,
  title,
  tone,
  word: words[tone],
  text,
  todo,
});

export function healthOf(signs: Signs) {
  const lines = [
    clockLine(signs),
    backlogLine(signs),
    parkedLine(signs),
    jobLine(signs),
    noticeLine(signs),
    contentLine(signs),
    guardLine(signs),
    misfitLine(signs),
    setUpLine(signs),
    versionLine(signs),
    quotaLine,
  ];
  const worst = (['late', 'soon'] as const).find((tone) => lines.some((one) => one.tone === tone));
  const count = lines.filter(({ tone }) => tone === worst).length;
  const overall: { tone: Grade; word: string; text: string } = worst
    ? {
        tone: worst,
        word: words[worst],
        text: `有 ${count} 项需要${worst === 'late' ? '马上处理' : '留意'}`,
      }
    : { tone: 'go', word: words.go, text: '系统运行正常' };
  return {
    overall,
    lines,
    parked: signs.troubled.parked.map(({ kind, ...rest }) => ({
      ...rest,
      kindText: kindNames[kind],
    })),
    notices: refused(signs),
    now: signs.now,
  };
}

/** '3 分钟', '5 小时', '2 天' */
const span = (milliseconds: number): string => {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 120) return `${minutes} 分钟`;
  const hours = Math.floor(milliseconds / HOUR);
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
};

const lookAtClock =
  '到云开发控制台 → 云函数 → clock:看日志里的错误,确认定时触发器 eachMinute 还在;必要时重新部署';

function clockLine({ now, clock, settings, troubled }: Signs): Line {
  if (!clock || clock.release === '')
    return line('clock', '时钟', 'late', '还没有运行过', lookAtClock);
  const silent = now - clock.at;
  const waiting = troubled.overdue.earliest;
  const stands = standsStill({ at: clock.at, waiting }, now, settings.watch.silentMinutes);
  const text = `最近一次报到:${sayTime(clock.at, now)}(${span(silent)}前)`;
  if (stands !== null) return line('clock', '时钟', 'late', `${text},已经停了`, lookAtClock);
  if (silent > BEAT + leastSilentMinutes * MINUTE)
    return line('clock', '时钟', 'soon', `${text},比平时晚`, '过几分钟再看;仍不更新就按停了处理');
  return line('clock', '时钟', 'go', text);
}

function backlogLine({ now, troubled, settings }: Signs): Line {
  const { count, earliest } = troubled.overdue;
  if (earliest === null) return line('backlog', '到期提醒', 'go', '没有积压');
  const late = now - earliest;
  const tone = late > settings.watch.silentMinutes * MINUTE ? 'late' : 'soon';
  const many = troubled.more ? `${count} 件以上` : `${count} 件`;
  return line(
    'backlog',
    '到期提醒',
    tone,
    `${many}到时间还没有处理,最早的晚了${span(late)}`,
    '通常几分钟内会补上;一直不减少,就看云函数 clock 的日志',
  );
}

function parkedLine({ troubled: { parked } }: Signs): Line {
  if (parked.length === 0) return line('parked', '出错的个案', 'go', '没有');
  return line(
    'parked',
    '出错的个案',
    'late',
    `${parked.length} 件处理出错,提醒暂停,其他个案不受影响`,
    '把下面的单号告诉开发者;在修好之前,请客服自己留意这些个案的期限',
  );
}

function jobLine({ now, troubled: { jobs } }: Signs): Line {
  if (jobs.length === 0) return line('jobs', '后台工作', 'go', '没有未完成的');
  const failing = jobs.filter(({ tries }) => tries > 0);
  const names = [...new Set(jobs.map(({ kind }) => jobNames[kind] ?? kind))].join('、');
  const earliest = Math.min(...jobs.map(({ at }) => at));
  return line(
    'jobs',
    '后台工作',
    failing.length > 0 ? 'late' : 'soon',
    `${jobs.length} 项未完成(${names})${failing.length > 0 ? `,其中 ${failing.length} 项出过错` : ''}`,
    failing.length > 0
      ? `会自动再试,下一次 ${sayTime(earliest, now)};反复出错请联系开发者`
      : '会自动继续,过几分钟再看',
  );
}

/** The most frequent first. */
function refused({ notices }: Signs) {
  return Object.entries(notices)
    .sort(([, one], [, other]) => other - one)
    .map(([key, times]) => {
      const channel = key.slice(0, key.indexOf(':')) as keyof typeof channelNames;
      const code = key.slice(key.indexOf(':') + 1);
      const { text, todo } = meaningOf(key);
      const number = /\d/.test(code) ? ` ${code}` : '';
      if (isMisfit(key)) return { title: '资料不合格式', times, text, todo };
      return { title: `${channelNames[channel] ?? channel}${number}`, times, text, todo };
    });
}

function noticeLine({ notices }: Signs): Line {
  const refusals = Object.entries(notices).filter(
    ([key]) => !isContent(key) && !isGuard(key) && !isMisfit(key),
  );
  const all = refusals.reduce((sum, [, times]) => sum + times, 0);
  if (all === 0) return line('notices', '近 7 天的通知', 'go', '没有被拒绝的');
  const faults = refusals.filter(([key]) => meaningOf(key).fault);
  return line(
    'notices',
    '近 7 天的通知',
    faults.length > 0 ? 'late' : 'soon',
    `${all} 条没有送达或不确定是否送达`,
    faults.length > 0 ? '有设置上的问题,按下面的说明处理' : '多数不用处理,原因见下面',
  );
}

/** What people publish, and WeChat's opinion of it. */
function contentLine({ content, settings, notices }: Signs): Line {
  const { waiting, unchecked, review, hidden } = content;
  if (!settings.contentCheck.on)
    return line(
      'content',
      '内容检查',
      'soon',
      '没有开启:业主发的文字和照片不经过微信的检查',
      '到公司设置里开启;微信要求检查用户发布的内容',
    );
  const text = `等微信结果 ${waiting},没能检查 ${unchecked},等人看 ${review},已隐藏 ${hidden}(按个案计)`;
  const fault = Object.keys(notices).some((key) => isContent(key) && meaningOf(key).fault);
  if (fault) return line('content', '内容检查', 'late', text, '有设置上的问题,按下面的说明处理');
  if (unchecked + review > 0)
    return line(
      'content',
      '内容检查',
      'soon',
      text,
      '没能检查的会自动再试;等人看的,客服待办里有期限',
    );
  return line('content', '内容检查', 'go', text);
}

const isContent = (key: string): boolean => key.startsWith('content:');
const isMisfit = (key: string): boolean => key.startsWith(`${MISFIT}:`);
const isGuard = (key: string): boolean => /^(file|account):/.test(key);

/** Documents that are none, and were put aside. */
function misfitLine({ notices }: Signs): Line {
  const found = Object.keys(notices).filter(isMisfit);
  return found.length === 0
    ? line('misfits', '资料格式', 'go', '近 7 天没有遇到不合格式的资料')
    : line(
        'misfits',
        '资料格式',
        'late',
        `${found.length} 份资料不合格式,先放在一边,其余照常进行`,
        '把下面列出的编号和位置告诉开发者',
      );
}

/** Files that are not what was written, and accounts that were stopped (what one account can cost). */
function guardLine({ notices }: Signs): Line {
  const found = Object.entries(notices).filter(([key]) => isGuard(key));
  const sum = (kind: string) =>
    found.reduce((all, [key, times]) => (key.startsWith(kind) ? all + times : all), 0);
  const [files, accounts] = [sum('file:'), sum('account:')];
  if (files + accounts === 0)
    return line('guard', '文件与账号', 'go', '近 7 天没有被改动的文件,也没有账号超过用量');
  const text = [
    ...(files > 0 ? [`发现 ${files} 次文件与存下的不一致,已拒绝使用`] : []),
    ...(accounts > 0 ? [`有账号 ${accounts} 次超过用量,已拦下`] : []),
  ].join(';');
  return line('guard', '文件与账号', files > 0 ? 'late' : 'soon', text, '按下面的说明处理');
}

/** Nobody can be told where there is no key or template: worth knowing before it is missed. */
function setUpLine({ settings: { templates, departments } }: Signs): Line {
  const noTemplate = Object.values(templates).filter((id) => !id).length;
  const noRobot = Object.values(departments).filter(({ robotKey }) => !robotKey).length;
  const missing = [
    ...(noTemplate > 0 ? [`${noTemplate} 个订阅消息模板`] : []),
    ...(noRobot > 0 ? [`${noRobot} 个部门的群机器人`] : []),
  ];
  return missing.length === 0
    ? line('setUp', '通知渠道', 'go', '模板和群机器人都已设置')
    : line(
        'setUp',
        '通知渠道',
        'soon',
        `还没有设置:${missing.join('、')}`,
        '到公司设置的“微信订阅消息的模板”和各部门里填写',
      );
}

function versionLine({ clock, release, schema }: Signs): Line {
  const text = `云函数 ${release},资料第 ${schema} 版`;
  if (clock && clock.release !== '' && clock.release !== release)
    return line(
      'version',
      '版本',
      'soon',
      `${text};时钟是 ${clock.release},两者不一致`,
      '刚部署过就等 5 分钟;否则再执行一次部署 apply',
    );
  if (clock && clock.schema !== schema)
    return line('version', '版本', 'info', `${text};正在把旧资料整理成这一版,不影响使用`);
  if (clock && clock.tooNew > 0)
    return line(
      'version',
      '版本',
      'late',
      `${text};有 ${clock.tooNew} 份资料是更新的版本写的,现在打不开`,
      '云函数退回过旧版本:打不开的资料没有丢,重新部署新版本就能打开,见上线指南“退回旧版本”',
    );
  return line('version', '版本', 'go', text);
}

/** The functions cannot ask for it. */
const quotaLine = line(
  'quota',
  '套餐余量',
  'info',
  '调用次数、存储和短信余量只有控制台知道',
  '每月看一次:云开发控制台 → 资源用量;腾讯云短信控制台 → 套餐包',
);
