/**
 * The spreadsheets that people fill in: old customers on the first day, the day's receipts. Columns are found by their
 * titles, in any order; the template, its explanation and the check all read these tables.
 */

export const importKinds = ['customers', 'receipts'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importNames: Record<ImportKind, string> = {
  customers: '老客户资料',
  receipts: '当日收款',
};

/** `day` without a time; `money` in yuan, made whole fen; `code` letters, digits and dashes as printed; `person` one person's name. */
export type ColumnType =
  | 'name'
  | 'person'
  | 'text'
  | 'code'
  | 'mobile'
  | 'day'
  | 'money'
  | 'choice';

export interface Column {
  key: string;
  title: string;
  type: ColumnType;
  required?: true;
  /** Longest, in characters. */
  max?: number;
  /** With `money`: may be less than nothing. */
  signed?: true;
  /** With `code`: a receipt's number as it is printed, 收字第0012号 too. */
  receipt?: true;
  /** With `choice`: what may stand there → what it means. Empty means the first. */
  choices?: Readonly<Record<string, string>>;
  example: string;
  note: string;
}

export interface SheetPlan {
  name: string;
  columns: readonly Column[];
}

const genders = { '': 'unknown', 男: 'male', 女: 'female', 先生: 'male', 女士: 'female' };
const number = '公司自己的合同编号,不能重复;以后再导入同一个编号,不会重复建立';

const person = (key: string, title: string, note: string): Column => ({
  key,
  title,
  type: 'person',
  max: 30,
  example: '',
  note,
});

/** A colleague by name or number. */
const colleague = (key: string, title: string, note: string): Column => ({
  ...person(key, title, note),
  type: 'name',
});

const day = (key: string, title: string, example: string, note = ''): Column => ({
  key,
  title,
  type: 'day',
  example,
  note,
});

const customers: readonly Column[] = [
  {
    key: 'number',
    title: '合同编号',
    type: 'code',
    required: true,
    example: '示例-2024-018',
    note: number,
  },
  {
    key: 'community',
    title: '小区',
    type: 'name',
    required: true,
    max: 30,
    example: '南山里',
    note: '',
  },
  {
    key: 'building',
    title: '楼栋',
    type: 'name',
    required: true,
    max: 20,
    example: '3 栋',
    note: '',
  },
  {
    key: 'room',
    title: '房号',
    type: 'name',
    required: true,
    max: 20,
    example: '0704',
    note: '请设为文本格式,以免丢失前面的 0',
  },
  {
    key: 'address',
    title: '详细地址',
    type: 'name',
    required: true,
    max: 100,
    example: '深圳市南山区南山大道 88 号',
    note: '',
  },
  {
    key: 'region',
    title: '地区',
    type: 'choice',
    choices: { '': 'city', 同城: 'city', 邻近县市: 'county', 外省: 'province' },
    example: '同城',
    note: '同城、邻近县市或外省;决定承诺的上门时间',
  },
  { ...person('name', '业主姓名', ''), required: true, example: '王芳' },
  {
    key: 'gender',
    title: '性别',
    type: 'choice',
    choices: genders,
    example: '女',
    note: '男、女,不知道就空着',
  },
  {
    key: 'mobile',
    title: '手机号',
    type: 'mobile',
    required: true,
    example: '13800000000',
    note: '手机,或带区号的座机、境外号码;业主用手机号在小程序里找到自己的家',
  },
  person('secondName', '第二业主姓名', '没有就空着'),
  {
    key: 'secondGender',
    title: '第二业主性别',
    type: 'choice',
    choices: genders,
    example: '',
    note: '',
  },
  { key: 'secondMobile', title: '第二业主手机号', type: 'mobile', example: '', note: '' },
  {
    ...colleague('agent', '专职客服', '系统里客服专员的姓名;重名时请写手机号'),
    required: true,
    example: '陈静',
  },
  colleague('designer', '设计师', '系统里的姓名,已离职就空着'),
  colleague('supervisor', '工程监理', '系统里的姓名,已离职就空着'),
  colleague('projectManager', '项目经理', '系统里的姓名,已离职就空着'),
  {
    ...day('depositPaid', '量房定金日期', '2024-03-02', '日期可写 2024-03-02 或 2024/3/2'),
    required: true,
  },
  day('measured', '量房日期', '2024-03-05'),
  day('designDepositPaid', '设计定金日期', '2024-03-12'),
  day('contractSigned', '合同签订日期', '2024-04-01', '填了就要填合同金额'),
  day('constructionStarted', '开工日期', '2024-04-10'),
  day('waterElectricAccepted', '水电竣工验收日期', '2024-05-08'),
  day('finalAccepted', '竣工验收日期', '2025-09-20', '保修从这一天起算'),
  day('furnitureDelivered', '家具送达日期', '', '没有配套家具就空着'),
  {
    key: 'contractSum',
    title: '合同金额',
    type: 'money',
    example: '128000',
    note: '元,最多两位小数',
  },
  {
    key: 'changes',
    title: '增减项合计',
    type: 'money',
    signed: true,
    example: '3500',
    note: '已签字的;减项写负数',
  },
  { key: 'discount', title: '优惠合计', type: 'money', example: '', note: '写正数' },
  day('slipIssued', '保修单开具日期', '2025-09-25', '没有开具就空着;尾款没有结清的不能有保修单'),
  {
    key: 'slipNumber',
    title: '原保修单编号',
    type: 'code',
    example: 'BX2025-018',
    note: '纸质保修单上的编号;空着由系统编号',
  },
];

const receiptColumns: readonly Column[] = [
  {
    key: 'receiptNo',
    title: '收据编号',
    type: 'code',
    receipt: true,
    required: true,
    example: 'SJ-2024-0001',
    note: '照收据上印的填,连同字号、册号(如 收字第0012号),全公司不能重复;请设为文本格式',
  },
  { ...day('paidAt', '收款日期', '2024-04-01'), required: true },
  {
    key: 'amount',
    title: '金额',
    type: 'money',
    required: true,
    example: '60000',
    note: '元,写正数',
  },
  {
    key: 'type',
    title: '收或退',
    type: 'choice',
    choices: { '': 'receipt', 收款: 'receipt', 退款: 'refund' },
    example: '收款',
    note: '收款或退款',
  },
  { key: 'note', title: '备注', type: 'text', max: 100, example: '首期款', note: '' },
];

/** Sheets of each kind, the first has the lines that count. */
export const importSheets: Record<ImportKind, readonly SheetPlan[]> = {
  customers: [
    { name: '客户与工程', columns: customers },
    {
      name: '收款记录',
      columns: [
        {
          key: 'number',
          title: '合同编号',
          type: 'code',
          required: true,
          example: '示例-2024-018',
          note: '与“客户与工程”里的编号一致',
        },
        ...receiptColumns,
      ],
    },
  ],
  receipts: [
    {
      name: '当日收款',
      columns: [
        {
          key: 'number',
          title: '工程单号或合同编号',
          type: 'code',
          required: true,
          example: '示例-2024-018',
          note: '系统里的工程单号(XM 开头),或导入时的合同编号',
        },
        {
          ...person('name', '业主姓名', '可以不填;填了会核对,防止记错工程'),
          example: '王芳',
        },
        ...receiptColumns,
      ],
    },
  ],
};

/** What stands above the columns' table on the explaining sheet. */
export const importAdvice: Record<ImportKind, readonly string[]> = {
  customers: [
    '一行是一套房屋的一个工程;收款写在“收款记录”,一行一张收据。',
    '请不要改列名;列的顺序可以变,不需要的选填列可以删掉。编号以“示例”开头的行不会导入。',
    '上传后先检查:有误的每一行都会列出来,没有误的才会导入。改好后再上传同一张表,已导入的不会重复。',
    '导入由两个人完成:一人上传检查,另一人(财务或客服经理)对照合同看过汇总后开始导入;合同金额因此视为已经两人确认。',
    '待办只从导入之后算起:导入前已到时间的回访不再补做,也不会通知任何业主和同事。',
    '尾款没有结清的房屋没有保修单;以后收款登记结清后,再由专职客服开具。',
  ],
  receipts: [
    '一行是一张收据,由财务上传。请不要改列名;编号以“示例”开头的行不会登记。',
    '上传后先检查:有误的每一行都会列出来,没有误的才会登记。同一张表再传一次,不会重复登记。',
    '登记后与逐笔登记完全一样:结清尾款会通知专职客服开具保修单。',
  ],
};

/** Lines whose number begins so are the template's own. */
export const EXAMPLE = '示例';

/** What a file may hold; far more than a company has, and what one function can take in. */
export const importBounds = {
  /** Lines of one sheet. */
  lines: 10_000,
  /** Of the file as uploaded. */
  bytes: 5_000_000,
  /** What all its parts may unpack to, in bytes, and how many parts there may be. */
  unpacked: 80_000_000,
  parts: 200,
  /** Bytes that packing may add to a part. */
  packing: 1_000,
  /** How far its cells may lie. */
  rows: 11_000,
  columns: 200,
  /** Problems shown at a time. */
  page: 100,
};
