/** The sheets of old customers, line by line: what is wrong within them and against what is there already. */
import { importSheets } from '../../policy/importing';
import { eventOrder, eventPolicies, eventSequence } from '../../policy/stages';
import { type Gender, type Role, roleNames, type Subject } from '../../policy/words';
import { dateOf } from '../../time/shanghai';
import type { Actor, Home, Named } from '../case';
import { yuan } from '../money';
import { addressable, readName, sameName, withoutNumbers } from '../names';
import { normalNumber } from '../numbers';
import { normalReceipt } from '../receiptNo';
import { searchTerm } from '../search';
import type { Sheet } from './cells';
import { type Line, type Problem, readTable } from './table';
import { type TakenReceipt, takenText } from './taken';

export interface Receipt {
  line: number;
  receiptNo: string;
  amount: number;
  type: 'receipt' | 'refund';
  paidAt: number;
  note: string;
}

/** One line, read and found right: a home, its owners, its project. */
export interface Customer {
  line: number;
  number: string;
  home: Pick<Home, 'label' | 'address' | 'region'>;
  owners: { name: string; gender: Gender; mobile: string }[];
  agent: Named;
  team: Partial<Record<Subject, Named>>;
  /** Event → instant. */
  facts: Record<string, number>;
  contractSum: number | null;
  changes: number;
  discount: number;
  receipts: Receipt[];
  slip: { at: number; number: string } | null;
}

export interface Colleague extends Pick<Actor, 'personId' | 'name' | 'roles'> {
  mobile: string;
}

export interface Checked<T> {
  good: T[];
  problems: Problem[];
  /** Lines of the first sheet that are not empty, the wrong ones too. */
  lines: number;
}

interface Surroundings {
  now: number;
  /** No fact lies before it. */
  earliest: number;
  colleagues: readonly Colleague[];
}

const [main, paid] = importSheets.customers as [
  (typeof importSheets.customers)[number],
  (typeof importSheets.customers)[number],
];

const titles = new Map([...main.columns, ...paid.columns].map(({ key, title }) => [key, title]));

/** Collects what is wrong by line; a line with anything wrong is left out. */
class Findings {
  readonly problems: Problem[] = [];
  readonly #wrong = new Set<string>();

  add(sheet: string, line: number, key: string, message: string): void {
    this.problems.push({ sheet, line, column: titles.get(key) ?? '', message });
    this.#wrong.add(`${sheet}:${line}`);
  }

  has = (sheet: string, line: number): boolean => this.#wrong.has(`${sheet}:${line}`);
}

export function checkCustomers(
  sheets: readonly Sheet[],
  surroundings: Surroundings,
): Checked<Customer> {
  const projects = readTable(sheets, main);
  const money = readTable(sheets, paid);
  const found = new Findings();
  for (const line of projects.lines) checkLine(line, surroundings, found);
  const numbers = uniqueLines(projects.lines, found);
  const receipts = checkReceipts(money.lines, numbers, surroundings, found);
  // A receipt that is wrong would leave its project owing what was paid.
  const spoilt = new Set(
    money.lines
      .filter(({ line, wrong }) => wrong.size > 0 || found.has(paid.name, line))
      .map(({ values }) => values.number),
  );
  const good: Customer[] = [];
  for (const line of projects.lines) {
    if (line.wrong.size > 0 || found.has(main.name, line.line)) continue;
    const number = String(line.values.number);
    if (spoilt.has(number)) {
      found.add(main.name, line.line, 'number', '“收款记录”里这个编号的收款有误,改好后一起导入');
      continue;
    }
    const customer = customerOf(line, receipts.get(number) ?? [], surroundings);
    if (moneyRight(customer, found)) good.push(customer);
  }
  const problems = [...projects.problems, ...money.problems, ...found.problems];
  return { good, problems: inOrder(problems), lines: projects.lines.length };
}

/** As the sheets stand in the file, top to bottom. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) => Number(a.sheet !== main.name) - Number(b.sheet !== main.name) || a.line - b.line,
  );

function checkLine(
  { line, values, wrong }: Line,
  surroundings: Surroundings,
  found: Findings,
): void {
  // What is wrong in itself is not looked at any further.
  const say = (key: string, message: string) => {
    if (!wrong.has(key)) found.add(main.name, line, key, message);
  };
  dates(values as Record<string, number | undefined>, surroundings, say);
  if (values.contractSigned !== undefined && !values.contractSum)
    say('contractSum', '签了合同的要填合同金额');
  if (values.contractSigned === undefined && values.contractSum)
    say('contractSigned', '有合同金额的要填合同签订日期');
  for (const key of ['changes', 'discount'])
    if (values[key] && values.contractSum === undefined) say(key, '没有合同金额,不能有这一项');
  if (Number(values.discount ?? 0) > Number(values.contractSum ?? 0))
    say('discount', '优惠不能超过合同金额');
  if (values.slipIssued !== undefined && values.finalAccepted === undefined)
    say('slipIssued', '没有竣工验收,不能有保修单');
  if (values.slipNumber && values.slipIssued === undefined)
    say('slipIssued', '有保修单编号的要填开具日期');
  for (const [name, gender] of people) {
    const read = readName(String(values[name] ?? ''), values[gender] as Gender | undefined);
    if (values[name] !== undefined && 'wrong' in read)
      say(read.field === 'name' ? name : gender, read.wrong);
  }
  if (Boolean(values.secondName) !== Boolean(values.secondMobile))
    say(values.secondName ? 'secondMobile' : 'secondName', '第二业主的姓名和手机号要一起填');
  if (values.secondMobile && values.secondMobile === values.mobile)
    say('secondMobile', '两位业主的手机号不能相同');
  for (const [key, role] of roles) {
    const written = values[key];
    const who = staffOf(String(written ?? ''), role, surroundings.colleagues);
    if (written !== undefined && typeof who === 'string') say(key, who);
  }
}

const people = [
  ['name', 'gender'],
  ['secondName', 'secondGender'],
] as const;

const roles: readonly (readonly [string, Role & (Subject | 'agent')])[] = [
  ['agent', 'agent'],
  ['designer', 'designer'],
  ['supervisor', 'supervisor'],
  ['projectManager', 'projectManager'],
];

/** Somebody by name or mobile; a sentence, if nobody or several. */
function staffOf(written: string, role: Role, colleagues: readonly Colleague[]): Named | string {
  const number = normalNumber(written);
  const found = colleagues.filter(
    (one) => one.roles.includes(role) && (sameName(one.name, written) || one.mobile === number),
  );
  const [one] = found;
  const shown = withoutNumbers(written);
  if (!one) return `系统里没有叫“${shown}”的${roleNames[role]},请先邀请,或改成现有的同事`;
  if (found.length > 1) return `有 ${found.length} 位${roleNames[role]}叫“${shown}”,请改写手机号`;
  return { personId: one.personId, name: one.name };
}

const events = ['depositPaid', ...eventOrder, 'furnitureDelivered'];
const nameOf = (event: string): string => eventPolicies[event]?.name ?? '量房定金';

/** What an event's place in the way needs before it: the same as entering them one by one (`projectMachine`). */
const needed: Readonly<Record<string, readonly string[]>> = {
  designDepositPaid: ['measured'],
  contractSigned: ['measured'],
  constructionStarted: ['contractSigned'],
  waterElectricAccepted: ['contractSigned'],
  finalAccepted: ['contractSigned'],
  furnitureDelivered: ['contractSigned'],
};

function dates(
  values: Record<string, number | undefined>,
  { now, earliest }: Surroundings,
  say: (key: string, message: string) => void,
): void {
  for (const key of [...events, 'slipIssued']) {
    const at = values[key];
    if (at === undefined) continue;
    if (at > now) say(key, '不能晚于今天');
    else if (at < earliest) say(key, `不能早于 ${dateOf(earliest)}`);
    const missing = (needed[key] ?? []).find((event) => values[event] === undefined);
    if (missing) say(missing, `填了“${nameOf(key)}”的日期,这个日期也要填`);
  }
  for (const [first, second] of [...eventSequence, ['finalAccepted', 'slipIssued'] as const]) {
    const [before, after] = [values[first], values[second]];
    if (before !== undefined && after !== undefined && before > after)
      say(second, `早于“${nameOf(first)}”的日期,请核对`);
  }
}

/** Numbers, homes and owners that stand twice; answers the numbers. */
function uniqueLines(lines: readonly Line[], found: Findings): Map<string, Line> {
  const numbers = new Map<string, Line>();
  const homes = new Map<string, number>();
  const names = new Map<string, { name: string; line: number }>();
  for (const line of lines) {
    const { number, mobile, name, secondMobile, secondName } = line.values;
    const say = (key: string, message: string) => found.add(main.name, line.line, key, message);
    const known = numbers.get(String(number));
    if (number !== undefined && known) say('number', `与第 ${known.line} 行重复`);
    else if (number !== undefined) numbers.set(String(number), line);
    const label = searchTerm(labelOf(line));
    const same = homes.get(label);
    if (label !== '' && same !== undefined) say('room', `与第 ${same} 行是同一套房屋`);
    else homes.set(label, line.line);
    const owners = [
      ['name', name, mobile],
      ['secondName', secondName, secondMobile],
    ] as const;
    for (const [key, who, phone] of owners) {
      if (who === undefined || phone === undefined) continue;
      const other = names.get(String(phone));
      if (other && !sameName(other.name, String(who)))
        say(key, `与第 ${other.line} 行手机号相同,姓名却不同;一个手机号只能是一位业主`);
      else names.set(String(phone), { name: String(who), line: line.line });
    }
  }
  return numbers;
}

function labelOf({ values: { community, building, room } }: Line): string {
  if (community === undefined || building === undefined || room === undefined) return '';
  return `${community} ${building} ${room}`;
}

function checkReceipts(
  lines: readonly Line[],
  projects: ReadonlyMap<string, Line>,
  { now, earliest }: Surroundings,
  found: Findings,
): Map<string, Receipt[]> {
  const byNumber = new Map<string, Receipt[]>();
  const printed = new Map<string, number>();
  for (const { line, values } of lines) {
    const say = (key: string, message: string) => found.add(paid.name, line, key, message);
    const { number, receiptNo } = values;
    const project = projects.get(String(number));
    if (number !== undefined && !project) say('number', '“客户与工程”里没有这个编号');
    if (project && project.values.contractSum === undefined)
      say('number', '这个工程还没有合同金额,不能登记收款');
    const form = normalReceipt(String(receiptNo ?? ''));
    const before = printed.get(form);
    if (form && before) say('receiptNo', `与第 ${before} 行重复`);
    else if (form) printed.set(form, line);
    const paidAt = Number(values.paidAt ?? now);
    if (paidAt > now) say('paidAt', '不能晚于今天');
    else if (paidAt < earliest) say('paidAt', `不能早于 ${dateOf(earliest)}`);
    const receipt = receiptOf(line, values);
    byNumber.set(String(number), [...(byNumber.get(String(number)) ?? []), receipt]);
  }
  return byNumber;
}

export const receiptOf = (line: number, values: Line['values']): Receipt => ({
  line,
  receiptNo: String(values.receiptNo ?? ''),
  amount: Number(values.amount ?? 0),
  type: values.type === 'refund' ? 'refund' : 'receipt',
  paidAt: Number(values.paidAt ?? 0),
  note: String(values.note ?? ''),
});

function customerOf(line: Line, receipts: Receipt[], { colleagues }: Surroundings): Customer {
  const { values } = line;
  const named = (key: string, role: Role): Named | undefined => {
    const who = staffOf(String(values[key] ?? ''), role, colleagues);
    return typeof who === 'string' ? undefined : who;
  };
  const owner = (name: string, gender: string, mobile: string) => ({
    ...addressable(String(values[name]), (values[gender] ?? 'unknown') as Gender),
    mobile: String(values[mobile]),
  });
  const team = roles.flatMap(([key, role]) => {
    const who = role === 'agent' ? undefined : named(key, role);
    return who ? [[key, who] as const] : [];
  });
  return {
    line: line.line,
    number: String(values.number),
    home: {
      label: labelOf(line),
      address: String(values.address),
      region: (values.region ?? 'city') as Home['region'],
    },
    owners: [
      owner('name', 'gender', 'mobile'),
      ...(values.secondMobile ? [owner('secondName', 'secondGender', 'secondMobile')] : []),
    ],
    agent: named('agent', 'agent') ?? { personId: '', name: '' },
    team: Object.fromEntries(team),
    facts: Object.fromEntries(
      events.flatMap((event) => (values[event] === undefined ? [] : [[event, values[event]]])),
    ) as Record<string, number>,
    contractSum: (values.contractSum as number | undefined) ?? null,
    changes: Number(values.changes ?? 0),
    discount: Number(values.discount ?? 0),
    receipts,
    slip:
      values.slipIssued === undefined
        ? null
        : { at: Number(values.slipIssued), number: String(values.slipNumber ?? '') },
  };
}

/** Fen still owed; null: there is no contract. */
export function owedBy(customer: Customer): number | null {
  if (customer.contractSum === null) return null;
  const paidIn = customer.receipts.reduce(
    (sum, { type, amount }) => sum + (type === 'refund' ? -amount : amount),
    0,
  );
  return customer.contractSum + customer.changes - customer.discount - paidIn;
}

function moneyRight(customer: Customer, found: Findings): boolean {
  const say = (key: string, message: string) => {
    found.add(main.name, customer.line, key, message);
    return false;
  };
  const owed = owedBy(customer);
  if (owed === null) return true;
  // H15.
  if (customer.slip && owed > 0)
    return say('slipIssued', `尾款还差 ${yuan(owed)},不能有保修单;请核对收款,或清空保修单日期`);
  // H16.
  const less = customer.discount + Math.max(0, -customer.changes);
  if (less > (customer.contractSum ?? 0) + Math.max(0, customer.changes))
    return say('contractSum', '优惠和减项合计超过合同金额,请核对金额');
  if (owed < 0) return say('contractSum', `收款比应收多 ${yuan(-owed)},请核对金额`);
  return true;
}

/** What the system knows about the lines, looked up in few reads. */
export interface Known {
  /** Numbers imported before. */
  imported: ReadonlySet<string>;
  /** Labels of homes that are there already, as they are looked for → their project. */
  homes: ReadonlyMap<string, string>;
  /** Owners by mobile. */
  names: ReadonlyMap<string, string>;
  /** Receipt numbers that are taken, by their normal form → where. */
  receipts: ReadonlyMap<string, TakenReceipt>;
}

/** What cannot be imported because of what is there; what was imported before is neither wrong nor new. */
export function againstSystem(
  customers: readonly Customer[],
  known: Known,
): { fresh: Customer[]; before: number; problems: Problem[] } {
  const found = new Findings();
  const fresh: Customer[] = [];
  let before = 0;
  for (const customer of customers) {
    if (known.imported.has(customer.number)) {
      before += 1;
      continue;
    }
    const say = (key: string, message: string) => found.add(main.name, customer.line, key, message);
    const there = known.homes.get(searchTerm(customer.home.label));
    if (there) say('room', `这套房屋在系统里已经有了(工程 ${there})`);
    for (const [place, { mobile, name }] of customer.owners.entries()) {
      const other = known.names.get(mobile);
      if (other !== undefined && !sameName(other, name))
        say(
          place === 0 ? 'mobile' : 'secondMobile',
          '系统里这个手机号是另一个姓名,请核对是不是同一位',
        );
    }
    for (const { line, receiptNo } of customer.receipts) {
      const taken = known.receipts.get(normalReceipt(receiptNo));
      if (taken) {
        found.add(paid.name, line, 'receiptNo', takenText(taken));
        if (!found.has(main.name, customer.line))
          say('number', '“收款记录”里这个编号的收款有误,改好后一起导入');
      }
    }
    if (!found.has(main.name, customer.line)) fresh.push(customer);
  }
  return { fresh, before, problems: found.problems };
}
