/** The questions of the short test (H58). They stay with the cloud: a phone is sent no right answers. */
import { exam } from './training';

export interface Question {
  key: string;
  text: string;
  options: readonly string[];
  /** Place of the right option. */
  right: number;
  /** Told to whoever chose another. */
  why: string;
}

export const questions: readonly Question[] = [
  {
    key: 'opening',
    text: '给业主打电话,接通后第一件事是什么?',
    options: ['马上说要办的事', '确认对方身份', '问业主满不满意'],
    right: 1,
    why: '先确认是不是本人,再报公司、部门和姓名(H38)。',
  },
  {
    key: 'convenient',
    text: '业主说“我在开会,现在不方便”,怎么办?',
    options: ['尽快把话说完', '道歉挂断,算回访过了', '约一个方便的时间再打,待办留着'],
    right: 2,
    why: '没有谈成的回访不算完成,要约好新的时间(H38)。',
  },
  {
    key: 'restate',
    text: '记下业主的要求以后,还要做什么?',
    options: ['复述一遍,请业主确认', '直接挂断去办', '请业主再发一遍文字'],
    right: 0,
    why: '复述并请业主确认,才不会办错(H38)。',
  },
  {
    key: 'dialect',
    text: '业主说的方言您听不懂,怎么办?',
    options: ['请业主换一个人来说', '请听得懂的同事接听', '听个大概就可以'],
    right: 1,
    why: '转给听得懂的同事,不让业主为难(H38)。',
  },
  {
    key: 'missed',
    text: '午休回来看到一个业主的未接来电,怎么办?',
    options: ['等业主再打来', '下班前统一回', '马上回电,先致歉'],
    right: 2,
    why: '未接来电要马上回,并先致歉(H39)。',
  },
  {
    key: 'unknown',
    text: '业主问的问题您答不上来,该怎么说?',
    options: [
      '“我帮您问清楚,马上给您回电。”',
      '“这事我不知道,您去问设计师吧。”',
      '“您过两天再打来问问。”',
    ],
    right: 0,
    why: '自己去问,再回电;不能把业主推走(H40、H45)。',
  },
  {
    key: 'away',
    text: '业主找项目经理,他不在,怎么办?',
    options: [
      '把项目经理的号码告诉业主就行了',
      '请业主晚点再打',
      '留下业主号码,马上通知本人,之后问业主接到回电没有',
    ],
    right: 2,
    why: '找人要跟到底:通知本人,再向业主确认回电(H41)。',
  },
  {
    key: 'name',
    text: '业主档案上写着“王芳,女”,该怎么称呼?',
    options: ['王芳', '王芳女士', '王姐'],
    right: 1,
    why: '姓名之后加先生或女士,不直呼其名(H44)。',
  },
  {
    key: 'gender',
    text: '档案里没有写业主是先生还是女士,怎么办?',
    options: ['请问怎么称呼您?', '直接叫名字', '一律叫先生'],
    right: 0,
    why: '先问怎么称呼,不猜(H44)。',
  },
  {
    key: 'bye',
    text: '通话结束时,哪一句可以说?',
    options: ['“好的,拜拜。”', '“bye-bye。”', '“谢谢您,再见。”'],
    right: 2,
    why: '不说“拜拜”“bye-bye”(H45)。',
  },
  {
    key: 'blame',
    text: '业主说开关按了没反应,哪一句合适?',
    options: [
      '“是您自己没弄好吧?”',
      '“给您添麻烦了,我马上安排人联系您。”',
      '“不可能,我们的都是好的。”',
    ],
    right: 1,
    why: '不责怪业主,不推卸责任,先安排(H45)。',
  },
  {
    key: 'department',
    text: '业主反映的事属于工程部,哪一句合适?',
    options: ['“这不归我管。”', '“您直接给工程部打电话吧。”', '“我来转给工程部,有结果我告诉您。”'],
    right: 2,
    why: '内部的事自己去转,业主只找您一个人(H45)。',
  },
  {
    key: 'hangUp',
    text: '话说完了,谁先挂电话?',
    options: ['等业主先挂', '谁先说完谁挂', '自己先挂,节约时间'],
    right: 0,
    why: '等对方先挂断(H53)。',
  },
  {
    key: 'pace',
    text: '打电话时语速多少合适?',
    options: ['十秒 10 到 20 个字', '十秒 30 到 50 个字', '十秒 80 个字以上'],
    right: 1,
    why: '十秒 30 到 50 个字,听得清也不拖沓(H53)。',
  },
  {
    key: 'slip',
    text: '业主还差一点尾款,着急要《工程保修单》,怎么办?',
    options: ['经理同意就先开', '先开,尾款下周补', '说明尾款结清、验收后才能开具'],
    right: 2,
    why: '尾款没有结清,谁也不能开保修单(H15)。',
  },
  {
    key: 'gift',
    text: '修好后业主硬塞给您两条烟,怎么办?',
    options: ['婉拒;推不掉的上交公司并登记', '收下,不好让业主没面子', '和同事分了'],
    right: 0,
    why: '不收礼;每次都登记(H63)。',
  },
  {
    key: 'reveal',
    text: '朋友想要某位业主的电话去推销,怎么办?',
    options: ['给他,只给号码', '不给;业主的信息不外传', '先问问业主同不同意'],
    right: 1,
    why: '业主的信息只用于服务,每次查看号码都有记录(H61)。',
  },
  {
    key: 'visitor',
    text: '有位业主来前台找设计师,怎么办?',
    options: ['请他自己上楼找', '告诉他设计师的工位', '登记来访,请设计师出来,并记进服务记录'],
    right: 2,
    why: '来访都要登记,业主来访要记进服务记录(H56)。',
  },
  {
    key: 'call',
    text: '打完一通电话,什么时候写《电话记录表》?',
    options: ['通话当时就写,一通一张', '一周汇总写一次', '业主投诉了才写'],
    right: 0,
    why: '每通电话当时就记,六要素写清楚(H37)。',
  },
  {
    key: 'complaint',
    text: '业主在电话里投诉,语气很冲,怎么办?',
    options: ['等他冷静了再打来', '先听完、先道歉,当场登记投诉', '告诉他可以去别处投诉'],
    right: 1,
    why: '先听完、道歉,并马上登记,期限从登记算起(H29、H45)。',
  },
];

/** FNV-1a, 32 bit: spreads like chance, and is the same each time. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The questions of somebody's so-manieth try: others each time, the same however often they are asked for. */
export function paperOf(personId: string, attempt: number): Question[] {
  const order = (key: string) => spread(`${personId}:${attempt}:${key}`);
  return [...questions]
    .sort((a, b) => order(a.key) - order(b.key) || a.key.localeCompare(b.key))
    .slice(0, exam.questions);
}
