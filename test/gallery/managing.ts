/** What the demonstration's department has no time to become: answers of managers' pages, changed into it. */
type Data = Record<string, unknown>;
type Row = Data & { name?: unknown };

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isData) : []);
const DAY = 86_400_000;

/** So many lines of a list. */
const forty = 40;
/** The lists of managers' pages, by the name their answers have for them, and what tells their lines apart. */
const lists: Record<string, readonly string[]> = {
  rows: ['agentId', 'personId', 'key'],
  groups: ['key'],
  calls: ['ref'],
  people: ['personId'],
  accounts: ['personId'],
  cases: ['caseId'],
  items: ['at'],
  colleagues: ['personId'],
};
const given = ['一诺', '子涵', '宇轩', '浩然', '欣怡', '思远', '雨桐', '嘉懿', '俊杰', '梦琪'];
const family = '赵钱孙李周吴郑王冯陈'.split('');
/** A different name for each line of forty. */
const nameAt = (at: number): string =>
  `${family[at % 10] ?? ''}${given[(at + Math.floor(at / 10)) % 10] ?? ''}`;

/** Somebody, or somebody's figures. */
const isOf = (row: Row): boolean => 'agentId' in row || 'personId' in row || 'values' in row;

/** Each list of the first level, or of the team's, forty lines long. */
export function lines(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (name === 'team' && isData(value)) return [name, lines(value)];
      const ids = lists[name];
      const rows = rowsOf(value);
      const [first] = rows;
      if (!ids || !first) return [name, value];
      return [
        name,
        Array.from({ length: forty }, (_, at) => {
          const row = rows[at % rows.length] ?? first;
          const own = ids.filter((id) => id in row).map((id) => [id, `${row[id]}${at}`]);
          // Figures and faults keep theirs, people are told apart.
          return at < rows.length
            ? row
            : {
                ...row,
                ...(name === 'items' ? {} : Object.fromEntries(own)),
                ...(isOf(row) && 'name' in row ? { name: nameAt(at) } : {}),
              };
        }),
      ];
    }),
  );
}

const said = (words: string, by: string, at: number): Data => ({ words, by, at });

/** An objection that has been answered. */
export function answered(data: Data): Data {
  if (!('judgements' in data)) return data;
  const now = Number(data.now);
  const may = isData(data.may) ? data.may : {};
  return {
    ...data,
    state: 'answered',
    stateText: '异议已答复',
    tone: 'soon',
    objection: said(
      '那天的交班记录是中午才写的,我九点接班时还看不到。请核对一下时间,这一条不应该扣我的分。',
      '陈静',
      now - 3 * DAY,
    ),
    answer: said('核对过了:交班记录 12:10 才写,撤回这一条。', '罗敏', now - DAY),
    judgements: rowsOf(data.judgements).map((one) => ({
      ...one,
      withdrawn: { by: '罗敏', at: now - DAY, reason: '交班记录写晚了,不是陈静的责任' },
    })),
    may: { ...may, answer: false, object: false, close: may.judge },
  };
}

/** A month that cannot be changed any more. */
export function closed(data: Data): Data {
  if (!('judgements' in data)) return data;
  return {
    ...answered(data),
    state: 'closed',
    stateText: '已结账',
    tone: 'go',
    total: 101,
    bonus: 5,
    closed: { by: '罗敏', at: Number(data.now) - DAY },
    may: { judge: false, object: false, answer: false, close: false },
  };
}

/** Conditions that nobody meets. */
export const nobody = (data: Data): Data =>
  'looked' in data && 'next' in data
    ? { ...data, count: 0, refused: 2, looked: 36, next: null }
    : data;

/** A survey that many have answered. */
export function responses(data: Data): Data {
  if (!('questions' in data)) return data;
  const shares = [46, 31, 14, 6, 3];
  const sent = 120;
  const back = 74;
  return {
    ...data,
    sent,
    answered: back,
    answeredPercent: Math.round((back / sent) * 1000) / 10,
    questions: rowsOf(data.questions).map((question) => ({
      ...question,
      answered: back,
      average: question.type === 'stars' ? 4.11 : null,
      options: rowsOf(question.options).map((option, at) => ({
        ...option,
        count: Math.round((back * (shares[at] ?? 0)) / 100),
        percent: shares[at] ?? 0,
      })),
    })),
    words: rowsOf(data.questions)
      .filter(({ type }) => type === 'text')
      .flatMap(({ key }) => [
        { key, said: '师傅守时,走的时候把地都擦干净了。', label: '南山里 3 栋 1202' },
        { key, said: '希望周末也能预约上门,平时家里没有人。', label: '锦绣江南 5 栋 1102' },
      ]),
  };
}

/** A refusal in place of each answer but who it is that asks. */
export function refused(answer: unknown): unknown {
  if (!isData(answer)) return answer;
  if (isData(answer.result)) return { ...answer, result: refused(answer.result) };
  if (isData(answer.data) && ('homes' in answer.data || 'company' in answer.data)) return answer;
  return {
    ok: false,
    error: { code: 'internal', message: '系统出了点问题,我们已经记录,请稍后再试' },
  };
}
