/** The day's receipts, line by line. Whether one can be booked is decided as for one entered by hand (`domain/payment.ts`). */
import { importSheets } from '../../policy/importing';
import { dateOf } from '../../time/shanghai';
import type { ProjectCase } from '../case';
import { yuan } from '../money';
import { sameName } from '../names';
import { bookedUnder } from '../payment';
import { normalReceipt } from '../receiptNo';
import type { Sheet } from './cells';
import type { Checked, Receipt } from './customers';
import { receiptOf } from './customers';
import { type Problem, readTable } from './table';
import { type TakenReceipt, takenText } from './taken';

const [plan] = importSheets.receipts as [(typeof importSheets.receipts)[number]];
const titles = new Map(plan.columns.map(({ key, title }) => [key, title]));

export interface DayReceipt extends Receipt {
  /** As written: the project's own number, or the contract's. */
  number: string;
  /** The owner's name, if it was given as a check. */
  name: string;
  caseId: string;
}

export function checkReceiptSheet(
  sheets: readonly Sheet[],
  { now, earliest }: { now: number; earliest: number },
): Checked<DayReceipt> {
  const table = readTable(sheets, plan);
  const problems: Problem[] = [];
  const printed = new Map<string, number>();
  const good = table.lines.flatMap(({ line, values, wrong }) => {
    const before = problems.length;
    const say = sayOn(problems, line);
    const { receiptNo, paidAt } = values;
    const number = normalReceipt(String(receiptNo ?? ''));
    const first = printed.get(number);
    if (number && first) say('receiptNo', `与第 ${first} 行重复`);
    else if (number) printed.set(number, line);
    if (Number(paidAt ?? now) > now) say('paidAt', '不能晚于今天');
    else if (Number(paidAt ?? now) < earliest) say('paidAt', `不能早于 ${dateOf(earliest)}`);
    if (wrong.size > 0 || problems.length > before) return [];
    const receipt = receiptOf(line, values);
    return [
      { ...receipt, number: String(values.number), name: String(values.name ?? ''), caseId: '' },
    ];
  });
  return { good, problems: [...table.problems, ...problems], lines: table.lines.length };
}

const sayOn = (problems: Problem[], line: number) => (key: string, message: string) => {
  problems.push({ sheet: plan.name, line, column: titles.get(key) ?? '', message });
};

export interface KnownProjects {
  /** By project number and by contract number. */
  projects: ReadonlyMap<string, ProjectCase>;
  /** Receipt numbers that are taken, by their normal form → where. */
  receipts: ReadonlyMap<string, TakenReceipt>;
}

/** Which of them can be booked now; what was booked before, with the same project and amount, is neither wrong nor new. */
export function againstProjects(
  receipts: readonly DayReceipt[],
  known: KnownProjects,
): { fresh: DayReceipt[]; before: number; problems: Problem[] } {
  const problems: Problem[] = [];
  const fresh: DayReceipt[] = [];
  let before = 0;
  for (const receipt of receipts) {
    const say = sayOn(problems, receipt.line);
    const project = known.projects.get(receipt.number);
    if (!project) {
      say('number', '没有找到这个工程');
      continue;
    }
    const [booked] = bookedUnder(project, receipt.receiptNo);
    const taken = known.receipts.get(normalReceipt(receipt.receiptNo));
    if (booked && booked.amount === receipt.amount && booked.type === receipt.type) {
      before += 1;
      continue;
    }
    const names = [...project.members, ...(project.sold?.former ?? [])].map(({ name }) => name);
    if (booked)
      say('receiptNo', `已经登记过,金额是 ${yuan(booked.amount)},与这里不同;有误请冲销后重记`);
    else if (taken && taken.project._id !== project._id) say('receiptNo', takenText(taken));
    else if (project.contractSum === null) say('number', '合同还没有登记,不能登记款项');
    else if (receipt.name && !names.some((name) => sameName(name, receipt.name)))
      say('name', '与系统里这个工程的业主不一致,请核对是否记错了工程');
    else fresh.push({ ...receipt, caseId: project._id });
  }
  return { fresh, before, problems };
}
