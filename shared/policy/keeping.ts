/**
 * What each collection holds of people, how long, by which rule, who takes it away, and what becomes of it when an
 * account is deleted (H61, H62, PIPL art. 19 and 47). A collection that is not here fails a test.
 */
import type { Kept } from './settings';

export interface Keeping {
  /** In words for the company's privacy statement. */
  holds: string;
  /**
   * `clock`: removed so many days after (`keepDays`, the company's own) · `relation`: as long as home, contract and
   * warranty last, which the law makes the company keep without the person's name · `latest`: overwritten each time ·
   * `company`: about the company's own people and settings.
   */
  period: 'clock' | 'relation' | 'latest' | 'company';
  /** Handbook or law. */
  because: string;
  /** When an account is deleted: the document goes, what names the person goes out of it, or there is nothing of theirs. */
  deletion: 'removed' | 'scrubbed' | 'nothing';
}

export const keeping: Readonly<Record<string, Keeping>> = {
  cases: {
    holds:
      '房屋、合同款项、保修、报修、投诉、咨询的经过,和参与的人;还没有签单的意向客户,最后一次联系后过了公司定的天数(prospectDays)由系统删去姓名、电话和谈话内容',
    period: 'relation',
    because: 'H17、H18;《住宅室内装饰装修管理办法》第 32 条;《会计档案管理办法》',
    deletion: 'scrubbed',
  },
  pages: {
    holds: '个案里较早的经过',
    period: 'relation',
    because: '与个案相同',
    deletion: 'scrubbed',
  },
  reviewCases: {
    holds: '给微信审核人员看的演示房屋,没有真实业主的资料;审核账号到期时全部删除',
    period: 'company',
    because: '微信小程序审核',
    deletion: 'nothing',
  },
  people: {
    holds: '姓名、称谓、手机号、微信编号、同意的事项',
    period: 'relation',
    because: 'H2、H50',
    deletion: 'removed',
  },
  ledger: {
    holds: '每人还有几条微信通知可用',
    period: 'relation',
    because: '微信一次性订阅消息的规则',
    deletion: 'removed',
  },
  registry: {
    holds:
      '哪个号码、哪个微信属于谁(微信编号只存摘要),哪个号码是意向客户;保修单、收据的编号;哪些账号注销过(只存摘要,恢复旧备份时照样清除)',
    period: 'relation',
    because: 'H16、H18、H50',
    deletion: 'removed',
  },
  calls: {
    holds: '电话记录:谁、号码、何时、何事',
    period: 'clock',
    because: 'H37;诉讼时效三年',
    deletion: 'scrubbed',
  },
  visits: {
    holds: '来访登记:谁、电话、找谁、何事',
    period: 'clock',
    because: 'H56;诉讼时效三年',
    deletion: 'scrubbed',
  },
  reveals: {
    holds: '谁在什么时候查看了哪位业主的完整号码,谁导出了这份记录',
    period: 'clock',
    because: 'H61;《个人信息保护法》第 55、56 条,至少三年',
    deletion: 'scrubbed',
  },
  imports: {
    holds: '表格导入的汇总和经手的同事;表里的资料在导入后、最迟三天内删除',
    period: 'company',
    because: 'H16、H62',
    deletion: 'nothing',
  },
  invitations: {
    holds: '邀请码的摘要,邀请了谁',
    period: 'clock',
    because: 'H50',
    deletion: 'removed',
  },
  digests: {
    holds: '哪位同事哪天收到了早报',
    period: 'clock',
    because: '不重复发送',
    deletion: 'nothing',
  },
  limits: {
    holds: '一分钟内的次数(微信编号只存摘要)',
    period: 'clock',
    because: 'H61',
    deletion: 'nothing',
  },
  guesses: {
    holds: '试错码的次数(微信编号只存摘要)',
    period: 'clock',
    because: 'H61',
    deletion: 'nothing',
  },
  clock: {
    holds: '定时器最近一次运行',
    period: 'latest',
    because: '运行检查',
    deletion: 'nothing',
  },
  tallies: {
    holds: '每天退回的消息条数,没有任何人的资料',
    period: 'latest',
    because: '运行检查',
    deletion: 'nothing',
  },
  figures: {
    holds: '按日、月、年的统计数字,按同事、部门、类别、小区分;没有业主的资料',
    period: 'company',
    because: 'H52、H59',
    deletion: 'nothing',
  },
  assessments: {
    holds: '每位客服每月的考核和电话抽查:单号、时间、结果、评语;没有业主的资料',
    period: 'company',
    because: 'H52、H53',
    deletion: 'nothing',
  },
  reports: {
    holds: '同事交的工作日志、周报、月报、部门总结和答复;只写单号,没有业主的姓名和电话',
    period: 'company',
    because: 'H51、H52',
    deletion: 'nothing',
  },
  settings: {
    holds: '公司设置,各部门的同事',
    period: 'company',
    because: 'H50、H54、H55',
    deletion: 'nothing',
  },
  settingsLog: {
    holds: '哪位同事改了什么设置',
    period: 'company',
    because: '修改要留痕',
    deletion: 'nothing',
  },
};

/** Collections that the clock empties, as the table has them. */
export const swept = Object.keys(keeping).filter(
  (name) => keeping[name]?.period === 'clock',
) as Kept[];

/** A file that no document names is kept so long: somebody may still send what they uploaded (H62; `deploy -- sweep`). */
export const unsentDays = 30;
