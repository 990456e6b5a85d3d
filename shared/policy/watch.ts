/** When the administrator is told that the clock does not run, and in which words. */
import { HOUR } from '../time/shanghai';

export interface WatchPolicy {
  /** Minutes that something due has waited, or that a sign of life is overdue, until the administrator is told. */
  silentMinutes: number;
  /** Hours until the same outage is told again. */
  againHours: number;
  /** Text message to the administrators beside the robot's; '' sends none. The place {1} takes the minutes. */
  smsTemplate: string;
}

export const watchPolicy: WatchPolicy = { silentMinutes: 15, againHours: 6, smsTemplate: '' };

/** The clock shows that it runs every so often, also when nothing is due. */
export const BEAT = HOUR;
/** The watch looks every ten minutes: no outage is shorter. */
export const leastSilentMinutes = 10;

/** As registered at Tencent Cloud. */
export const alarmSms = '客服系统的时钟已有{1}分钟没有运行,到期提醒都停着,请尽快检查。';

interface Said {
  minutes: number;
  /** Since when it surely stands still. */
  last: string;
}

export const alarmText = ({ minutes, last }: Said): string =>
  `【系统报警】客服系统的时钟已有 ${minutes} 分钟没有运行(从 ${last} 起)\n到期提醒、通知和催办都停着。请到云开发控制台查看云函数 clock 的日志和定时触发器,必要时重新部署`;

export const recoveredText = ({ minutes, last }: Said): string =>
  `【系统恢复】客服系统的时钟又在运行了(停了约 ${minutes} 分钟,从 ${last} 起)\n停着时到期的提醒正在补发,请客服留意工作台`;
