/** From sheets to lines: titles found, cells read, every wrong one named. */
import { EXAMPLE, importBounds, type SheetPlan } from '../../policy/importing';
import { type Cell, readCell, type Sheet, type Value } from './cells';

/** Something wrong on a line; `line` as the spreadsheet numbers it, 0: with the sheet as a whole. */
export interface Problem {
  sheet: string;
  line: number;
  column: string;
  message: string;
}

export interface Line {
  line: number;
  values: Readonly<Record<string, Value>>;
  /** Keys of the columns in which something is wrong. */
  wrong: ReadonlySet<string>;
}

export interface Table {
  lines: Line[];
  problems: Problem[];
}

/** How far down the titles may stand. */
const TITLES_WITHIN = 10;

const titleOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cell.replace(/[\s*＊]/gu, '') : '';

export function readTable(sheets: readonly Sheet[], plan: SheetPlan): Table {
  const sheet = sheets.find(({ name }) => name.trim() === plan.name);
  const fails = (message: string): Table => ({
    lines: [],
    problems: [{ sheet: plan.name, line: 0, column: '', message }],
  });
  if (!sheet) return fails(`没有找到名为“${plan.name}”的工作表,请用下载的模板填写`);
  const [first] = plan.columns;
  const top = sheet.rows
    .slice(0, TITLES_WITHIN)
    .findIndex((row) => row.some((cell) => titleOf(cell) === first?.title));
  if (top < 0) return fails(`没有找到“${first?.title}”这一列,请用下载的模板填写`);
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [place, cell] of (sheet.rows[top] ?? []).entries()) {
    const column = plan.columns.find(({ title }) => title === titleOf(cell));
    if (!column) continue;
    if (places.has(column.key))
      problems.push(problem(plan, top + 1, column.title, '这一列有两个,请删掉一个'));
    places.set(column.key, place);
  }
  for (const { key, title, required } of plan.columns)
    if (required && !places.has(key)) problems.push(problem(plan, top + 1, title, '缺少这一列'));
  const rows = sheet.rows.slice(top + 1);
  if (rows.length > importBounds.lines)
    return fails(`一次最多 ${importBounds.lines} 行,请分成几张表`);
  if (problems.length > 0) return { lines: [], problems };
  const lines = rows.flatMap((row, place) => {
    const line = readLine(row, top + 2 + place, plan, places);
    if (!line) return [];
    problems.push(...line.problems);
    return [{ line: line.line, values: line.values, wrong: line.wrong }];
  });
  return { lines, problems };
}

const problem = (plan: SheetPlan, line: number, column: string, message: string): Problem => ({
  sheet: plan.name,
  line,
  column,
  message,
});

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** null: an empty line, or the template's example. */
function readLine(
  row: readonly Cell[],
  line: number,
  plan: SheetPlan,
  places: ReadonlyMap<string, number>,
): (Line & { problems: Problem[] }) | null {
  const at = (key: string): Cell => row[places.get(key) ?? -1] ?? null;
  if (plan.columns.every(({ key }) => isEmpty(at(key)))) return null;
  if (
    String(at(plan.columns[0]?.key ?? ''))
      .trim()
      .startsWith(EXAMPLE)
  )
    return null;
  const problems: Problem[] = [];
  const values: Record<string, Value> = {};
  const wrong = new Set<string>();
  for (const column of plan.columns) {
    const read = readCell(at(column.key), column);
    if ('wrong' in read) {
      wrong.add(column.key);
      problems.push(problem(plan, line, column.title, read.wrong));
    } else values[column.key] = read.value;
  }
  return { line, values, problems, wrong };
}
