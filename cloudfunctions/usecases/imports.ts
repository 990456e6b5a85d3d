/** Spreadsheets of old customers and of the day's receipts: template, check, start, progress. */
import type { Output, Parsed } from '../../shared/contract';
import type { ProjectCase } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import type { Sheet } from '../../shared/domain/importing/cells';
import {
  againstSystem,
  type Customer,
  checkCustomers,
  inOrder,
  owedBy,
} from '../../shared/domain/importing/customers';
import {
  againstProjects,
  checkReceiptSheet,
  type DayReceipt,
} from '../../shared/domain/importing/receipts';
import type { Problem } from '../../shared/domain/importing/table';
import { yuan } from '../../shared/domain/money';
import {
  aloneAfter,
  announcementOf,
  isFirst,
  isSecondRole,
  waitText,
} from '../../shared/domain/twoPeople';
import { refuse } from '../../shared/errors';
import { importBounds, importNames } from '../../shared/policy/importing';
import { staffRoles } from '../../shared/policy/words';
import { DAY, dayStart, HOUR } from '../../shared/time/shanghai';
import type { Import, Ports } from '../ports';
import { putBound, readBound } from './boundFiles';
import { handOut } from './handOut';
import { idsFor } from './ids';
import { ALTERED, projectIdOf, projectOf, wholeFile } from './importing';
import { templateOf } from './importTemplate';
import { begin } from './jobs';
import { limit } from './limits';
import { uploadFolder } from './pictures';
import { takenReceipts } from './receiptClaims';
import type { Call } from './run';

/** Hours that a template can be fetched; then the clock removes it. */
const TEMPLATE_KEPT = 2;

/** Made anew each time it is asked for, the columns may have changed since; under a name that nobody can have taken. */
export async function template(
  call: Call,
  { kind }: Parsed<'import.template'>,
): Promise<Output<'import.template'>> {
  await limit(call, 'print');
  const name = `${importNames[kind]}模板.xlsx`;
  return { name, url: await handOut(call, 'templates', templateOf(kind), TEMPLATE_KEPT) };
}

/** What was found: lines that can come in, what is wrong, what it would make. */
interface Found {
  lines: readonly { line: number }[];
  problems: readonly Problem[];
  preview: Import['preview'];
}

export async function check(
  call: Call,
  { kind, fileId }: Parsed<'import.check'>,
): Promise<Output<'import.check'>> {
  const { ports, actor, now, settings } = call;
  if (kind === 'receipts' && !actor.roles.includes('finance'))
    refuse('forbidden', '收款由财务登记');
  const importId = `DR${idsFor(call)('import')}`;
  const known = await ports.imports.find(importId);
  if (known) {
    if (known.inputHash !== call.inputHash) refuse('request_reused');
    return { importId };
  }
  // Only from the one who uploaded it.
  if (!fileId.includes(`/${uploadFolder(actor.personId)}/`))
    refuse('file_missing', '文件没有上传成功,请重新上传', 'fileId');
  await limit(call, 'create');
  const read = await ports.spreadsheets.read(fileId);
  if ('wrong' in read) refuse('file_missing', read.wrong, 'fileId');
  const found = await (kind === 'customers' ? customers : receipts)(call, read.sheets);
  const put = (data: unknown) =>
    putBound(ports, 'imports', 'json', Buffer.from(JSON.stringify(data)));
  const [lines, problems] = [await put(found.lines), await put(found.problems)];
  const files = { uploaded: fileId, lines: lines.fileId, problems: problems.fileId };
  const until = now + settings.copyHours * HOUR;
  // Whatever becomes of it, the data do not lie there for long.
  await ports.jobs.put({
    _id: `imported:${importId}`,
    kind: 'files',
    fileIds: Object.values(files),
    at: until + DAY,
  });
  await ports.imports.add({
    _id: importId,
    kind,
    state: 'checked',
    at: now,
    by: { personId: actor.personId, name: actor.name },
    inputHash: call.inputHash,
    until,
    files,
    hashes: { lines: lines.hash, problems: problems.hash },
    preview: found.preview,
    problemCount: found.problems.length,
    total: found.lines.length,
    done: 0,
    refused: [],
  });
  return { importId };
}

const many = (label: string, count: number, unit: string) => ({ label, value: `${count} ${unit}` });

async function customers({ ports, settings, now, actor }: Call, sheets: Sheet[]): Promise<Found> {
  const staff = await Promise.all(staffRoles.map((role) => ports.people.byRole(role)));
  const colleagues = [...new Map(staff.flat().map((person) => [person.personId, person])).values()];
  const checked = checkCustomers(sheets, { now, earliest: earliest(settings, now), colleagues });
  const { good } = checked;
  const [numbers, homes, owners, taken] = await Promise.all([
    ports.cases.imported(good.map(({ number }) => projectIdOf(number))),
    ports.cases.labelled(good.map(({ home }) => home.label)),
    ports.people.withMobiles([
      ...new Set(good.flatMap((one) => one.owners.map(({ mobile }) => mobile))),
    ]),
    takenReceipts(
      ports,
      good.flatMap((one) => one.receipts.map(({ receiptNo }) => receiptNo)),
    ),
  ]);
  const { fresh, before, problems } = againstSystem(good, {
    imported: new Set(numbers),
    homes,
    names: new Map(owners.map(({ mobile, name }) => [mobile, name])),
    receipts: taken,
  });
  const there = new Set(owners.map(({ mobile }) => mobile));
  const people = new Set(fresh.flatMap((one) => one.owners.map(({ mobile }) => mobile)));
  const newPeople = [...people].filter((mobile) => !there.has(mobile)).length;
  const booked = fresh.flatMap((one) => one.receipts);
  const sum = (numbers: number[]) => yuan(numbers.reduce((all, one) => all + one, 0));
  const duties = fresh.reduce((count, one) => {
    const home = { ...one.home, id: '', projectId: '' };
    const beginning = { id: '', home, members: [], code: '', confirmedBy: actor };
    return count + projectOf(one, beginning, settings, actor, now).duties.filter(isOpen).length;
  }, 0);
  const owing = fresh.filter((one) => one.facts.finalAccepted !== undefined && owedMuch(one));
  return {
    lines: fresh,
    problems: inOrder([...checked.problems, ...problems]),
    preview: [
      many('表里共', checked.lines, '行'),
      many('有误,不会导入', checked.lines - fresh.length - before, '行'),
      many('以前已导入,不会重复', before, '行'),
      many('将建立房屋和工程', fresh.length, '套'),
      many('将建立业主', newPeople, '位'),
      many('已在系统里的业主', people.size - newPeople, '位'),
      { label: '合同金额合计', value: sum(fresh.map(({ contractSum }) => contractSum ?? 0)) },
      many('将登记收据', booked.length, '张'),
      {
        label: '收款合计',
        value: sum(booked.map(({ type, amount }) => (type === 'refund' ? -amount : amount))),
      },
      many('保修单', fresh.filter(({ slip }) => slip).length, '张'),
      many('已竣工、尾款未结清', owing.length, '套'),
      many('以后的待办', duties, '项'),
    ],
  };
}

const owedMuch = (one: Customer): boolean => (owedBy(one) ?? 0) > 0;

const earliest = (settings: Call['settings'], now: number): number =>
  dayStart(now) - settings.times.backDays * DAY;

async function receipts({ ports, settings, now }: Call, sheets: Sheet[]): Promise<Found> {
  const checked = checkReceiptSheet(sheets, { now, earliest: earliest(settings, now) });
  const projects = await projectsNamed(
    ports,
    checked.good.map(({ number }) => number),
  );
  const numbers = checked.good.map(({ receiptNo }) => receiptNo);
  const taken = await takenReceipts(ports, numbers);
  const { fresh, before, problems } = againstProjects(checked.good, { projects, receipts: taken });
  const total = (type: DayReceipt['type']) =>
    yuan(fresh.reduce((sum, one) => sum + (one.type === type ? one.amount : 0), 0));
  return {
    lines: fresh,
    problems: inOrder([...checked.problems, ...problems]),
    preview: [
      many('表里共', checked.lines, '行'),
      many('有误,不会登记', checked.lines - fresh.length - before, '行'),
      many('以前已登记,不会重复', before, '行'),
      many('将登记', fresh.length, '张'),
      { label: '收款合计', value: total('receipt') },
      { label: '退款合计', value: total('refund') },
    ],
  };
}

/** By the project's number, with or without the dashes it is shown with, or by the contract's that it was imported under. */
async function projectsNamed(
  ports: Ports,
  numbers: readonly string[],
): Promise<Map<string, ProjectCase>> {
  const plain = (number: string): string => number.replaceAll('-', '');
  const idsOf = (number: string): string[] => [
    ...(/^XM[0-9A-Z]{8}$/.test(plain(number)) ? [plain(number)] : []),
    projectIdOf(number),
  ];
  const found = await ports.cases.findAll([...new Set(numbers.flatMap(idsOf))]);
  const projects = new Map(
    found.flatMap((kase) => (kase.kind === 'project' ? [[kase._id, kase] as const] : [])),
  );
  return new Map(
    numbers.flatMap((number) => {
      const kase = idsOf(number)
        .map((id) => projects.get(id))
        .find((one) => one?._id === plain(number) || one?.imported?.number === number);
      return kase ? [[number, kase] as const] : [];
    }),
  );
}

/** Why somebody may not start it; undefined: they may. */
function hindrance({ actor, alone, now }: Call, one: Import): string | undefined {
  const isFinance = actor.roles.includes('finance');
  if (one.state !== 'checked') return one.state === 'done' ? '已经导入' : '正在导入';
  if (now > one.until) return '检查结果已过期,请重新上传检查';
  if (one.total === 0) return '没有可以导入的行,请改好后重新上传';
  if (one.kind === 'receipts') return isFinance ? undefined : '收款由财务登记';
  if (!isSecondRole(actor)) return '由财务、客服经理或公司领导开始导入';
  if (!isFirst(actor, [one.by])) return undefined;
  if (!alone) return '您上传的表,请另一位同事(财务、客服经理或公司领导)看过汇总后开始导入';
  const from = aloneAfter(alone, one.loneAt);
  return from !== null && now < from ? waitText(from) : undefined;
}

/**
 * Whoever uploaded it is the only one who could start it: the administrators are told first, and it waits (H16). False:
 * that has been done, or is not needed. Refuses where nobody could be told.
 */
async function announced(call: Call, one: Import): Promise<boolean> {
  const { ports, actor, alone, now, settings } = call;
  if (one.kind !== 'customers' || !alone || !isFirst(actor, [one.by])) return false;
  if (aloneAfter(alone, one.loneAt) !== null) return false;
  const from = now + alone.hours * HOUR;
  const until = from + settings.copyHours * HOUR;
  const what = `导入${importNames[one.kind]} ${one.total} 行`;
  const people = await ports.people.byIds(alone.administrators.map(({ personId }) => personId));
  const mobiles = people.map(({ mobile }) => mobile).filter(Boolean);
  const key = settings.departments.service.robotKey;
  const sent =
    key && (await ports.messenger.robot(key, announcementOf(actor.name, what, from), mobiles));
  if (!sent || (sent.outcome !== 'sent' && sent.outcome !== 'unknown'))
    refuse('wrong_state', '没能通知系统管理员,请检查客服部的群机器人后再试');
  const fileIds = Object.values(one.files);
  await ports.jobs.put({ _id: `imported:${one._id}`, kind: 'files', fileIds, at: until + DAY });
  if (!(await ports.imports.announce(one._id, now, until))) refuse('busy');
  return true;
}

/** It comes in as far as this call goes; the clock does the rest. */
export async function start(
  call: Call,
  { importId }: Parsed<'import.start'>,
): Promise<Output<'import.start'>> {
  const { ports, actor, settings, now } = call;
  const one = (await ports.imports.find(importId)) ?? refuse('not_found');
  const me = { personId: actor.personId, name: actor.name };
  if (one.state !== 'checked' && one.confirmedBy?.personId === me.personId) return { importId };
  const why = hindrance(call, one);
  if (why !== undefined)
    refuse(
      one.by.personId === me.personId && one.kind === 'customers' ? 'second_person' : 'wrong_state',
      why,
    );
  if (await announced(call, one)) return { importId };
  const job = { kind: 'import' as const, importId, at: 0 };
  // A job for each who starts it: whoever is refused takes only their own back.
  await begin(
    { ports, settings },
    { ...job, _id: `import:${importId}:${me.personId}` },
    async () => {
      if (!(await ports.imports.start(importId, me, now))) {
        const there = await ports.imports.find(importId);
        if (there?.confirmedBy?.personId !== me.personId) refuse('busy');
      }
      // Its files stay until it is done.
      await ports.jobs.remove(`imported:${importId}`);
    },
  );
  return { importId };
}

export async function show(
  call: Call,
  { importId, from }: Parsed<'import.show'>,
): Promise<Output<'import.show'>> {
  const one = (await call.ports.imports.find(importId)) ?? refuse('not_found');
  const problems = [...(await problemsOf(call.ports, one)), ...one.refused];
  const next = from + importBounds.page;
  const why = hindrance(call, one);
  return {
    ...summaryOf(one, call.now),
    now: call.now,
    confirmedBy: one.confirmedBy?.name ?? '',
    preview: one.preview,
    problems: problems.slice(from, next),
    problemCount: one.problemCount + one.refused.length,
    next: next < problems.length ? next : null,
    mayStart: why === undefined,
    whyNot: why ?? '',
  };
}

/** Gone with the files, once it is over. */
async function problemsOf(ports: Ports, one: Import): Promise<Problem[]> {
  const bytes =
    one.problemCount > 0 && one.state !== 'done'
      ? await readBound(ports, { fileId: one.files.problems, hash: one.hashes?.problems }, 'import')
      : null;
  if (bytes === 'altered') return [wholeFile(ALTERED)];
  return bytes ? (JSON.parse(bytes.toString('utf8')) as Problem[]) : [];
}

const stateTexts = { checked: '等待导入', running: '正在导入', done: '已导入', expired: '已过期' };

function summaryOf(one: Import, now: number) {
  const state = one.state === 'checked' && now > one.until ? ('expired' as const) : one.state;
  return {
    importId: one._id,
    kind: one.kind,
    kindText: importNames[one.kind],
    state,
    stateText: stateTexts[state],
    at: one.at,
    by: one.by.name,
    done: one.done,
    total: one.total,
  };
}

/** Imports shown. */
const LATEST = 20;

export async function list({ ports, now }: Call): Promise<Output<'import.list'>> {
  const imports = await ports.imports.latest(LATEST);
  return { now, imports: imports.map((one) => summaryOf(one, now)) };
}
