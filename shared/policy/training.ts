/**
 * What a new colleague of customer service learns 培训 (H58), from the handbook's own chapters; the company's names are
 * filled in. `questions.ts` asks about it.
 */
import { callSteps, openingLine } from './cards';
import { type FormAction, formNames } from './forms';
import type { Settings } from './settings';

/** The short test: so many questions, so many right of a hundred to pass, so many tries a day (H58 †). */
export const exam = { questions: 10, pass: 80, triesADay: 3 } as const;
/** Results that a person's record keeps, the latest ones. */
export const resultsKept = 12;

export interface Lesson {
  key: string;
  title: string;
  /** One thing each: what to do or say. */
  lines: readonly string[];
}

/** When each form is drawn up (H60). */
const forms: Record<FormAction, string> = {
  'file.print': '接手新业主后 48 小时内完善,有变化及时补登',
  'record.print': '与这套房屋有关的每次服务都在上面,系统自动记',
  'call.print': '每通电话都有一张,六要素:时间、人物、地点、事情、原因、怎么办',
  'complaint.print': '一式两份,部门主管签收后留底',
  'repair.print': '一式两份,工程部签回执,修好后请业主签字',
  'warranty.print': '尾款全部结清、工程验收后才能开具',
  'letter.print': '寄出、发出的每封信函和通知都登记',
};

type Names = Pick<Settings, 'name' | 'service'>;

export function lessonsOf({ name, service }: Names): Lesson[] {
  return [
    {
      key: 'opening',
      title: '开场白与通话顺序',
      lines: [
        openingLine(name, service, '(您的姓名)', '王芳女士'),
        `通话顺序:${callSteps.join(' → ')}`,
        '对方不方便时,约一个方便的时间再打,这件事仍然是您的待办',
        '给业主的答复要复述一遍,请业主确认后再结束',
        '结束语:“请问还有什么可以帮您?”“谢谢您,祝您生活愉快,再见。”',
      ],
    },
    {
      key: 'phone',
      title: '电话礼仪',
      lines: [
        '铃响三声之内接起;漏接的电话马上回,并先致歉',
        '说普通话,吐字清楚,十秒 30 到 50 个字;听不懂方言时,请听得懂的同事接',
        '带着微笑说话,对方听得出来;听的时候要有回应',
        '一通电话三分钟左右,最长五分钟;事情多就约时间当面谈',
        '要找的人不在:请业主留下号码,马上通知本人,之后主动问业主是否接到了回电',
        '等对方先挂断',
      ],
    },
    {
      key: 'address',
      title: '称呼',
      lines: [
        '姓名后面加“先生”或“女士”,不直呼其名',
        '不知道是先生还是女士时,先问:“请问怎么称呼您?”',
        '外籍业主按对方的习惯称呼',
      ],
    },
    {
      key: 'wording',
      title: '用语',
      lines: [
        '常用:您、您好、谢谢、对不起、请、不客气、再见',
        '不说“拜拜”“bye-bye”',
        '不推走业主:“这不归我管”“你直接给他们打电话”“我们经理不在,你以后再打”,都换成“我来帮您问,问到马上给您回电”',
        '不说生硬的话,不推卸责任,不责怪业主;说错了先道歉',
        '不当场承诺自己定不了的事:先问清楚,在答应的时间内答复',
      ],
    },
    {
      key: 'desk',
      title: '仪表与接待',
      lines: [
        '着工装、佩戴工牌,衣着整洁,淡妆,不戴夸张饰物',
        '来访的人都登记:是谁、找谁、为什么;业主来访记进这套房屋的服务记录',
        '重要业主(VIP)来访前,先看系统里写的准备事项',
        '业主送礼一律婉拒;推不掉的上交公司,并在系统里登记',
        '业主的号码只在需要时查看,每次查看都有记录;不外传业主的任何信息',
      ],
    },
    {
      key: 'forms',
      title: '表单',
      lines: (Object.keys(formNames) as FormAction[]).map(
        (action) => `《${formNames[action]}》:${forms[action]}`,
      ),
    },
  ];
}
