/** Forms that print (H60): a sheet is made from what the reader may see, drawn by `forms`, and kept for some hours. */
import { contract, type Output, type Parsed } from '../../shared/contract';
import type {
  Case,
  ComplaintCase,
  ProjectCase,
  RepairCase,
  Signed,
} from '../../shared/domain/case';
import { refuse } from '../../shared/errors';
import { complaintSheet } from '../../shared/forms/complaint';
import { fileSheet } from '../../shared/forms/file';
import { callSheet, letterSheet, recordSheet } from '../../shared/forms/registers';
import { repairSheet } from '../../shared/forms/repair';
import type { Sheet } from '../../shared/forms/sheet';
import { slipSheet } from '../../shared/forms/slip';
import { mayAct, maySee } from '../../shared/policy/access';
import { type FormAction, formNames } from '../../shared/policy/forms';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { secretName, tellAltered } from './boundFiles';
import { canonical, sha256 } from './ids';
import { limit } from './limits';
import { readerOf } from './reader';
import type { Call } from './run';
import { wholeRecord } from './wholeRecord';

type Printed = Output<FormAction>;
type Asked = Parsed<FormAction>;

export const warranty = async (call: Call, { caseId }: Asked) => {
  const project = await caseOf<ProjectCase>(call, caseId, 'project');
  const sheet = slipSheet(project, await readerOf(call));
  return print(call, sheet, { check: project.slip?.code });
};

export const repair = async (call: Call, { caseId }: Asked) => {
  const kase = await caseOf<RepairCase>(call, caseId, 'repair');
  return print(call, repairSheet(kase, await readerOf(call)), { hashes: hashesOf(kase) });
};

export const complaint = async (call: Call, { caseId }: Asked) => {
  const kase = await caseOf<ComplaintCase>(call, caseId, 'complaint');
  return print(call, complaintSheet(kase, await readerOf(call)), { hashes: hashesOf(kase) });
};

export const file = async (call: Call, { caseId }: Asked) => {
  const project = await caseOf<ProjectCase>(call, caseId, 'project');
  return print(call, fileSheet(project, await readerOf(call)));
};

/** Of the whole home, over all its cases. */
export const record = async (call: Call, { caseId }: Asked) => {
  const project = await caseOf<ProjectCase>(call, caseId, 'project');
  const { entries } = await wholeRecord(call, project.home.id, { toldFrom: 0 });
  return print(call, recordSheet(project, latestFirst(entries), await readerOf(call)));
};

export const calls = async (call: Call, { caseId }: Asked) => {
  const project = await caseOf<ProjectCase>(call, caseId, 'project');
  const { calls: all, names } = await wholeRecord(call, project.home.id, { toldFrom: 0 });
  const told = [...all]
    .sort((a, b) => b.startedAt - a.startedAt)
    .map((one) => ({ ...one, by: names.get(one.by) ?? '' }));
  return print(call, callSheet(project, told, await readerOf(call)));
};

export const letters = async (call: Call, { caseId }: Asked) => {
  const project = await caseOf<ProjectCase>(call, caseId, 'project');
  const { letters: all } = await wholeRecord(call, project.home.id, { toldFrom: 0 });
  return print(call, letterSheet(project, latestFirst(all), await readerOf(call)));
};

const latestFirst = <T extends { at: number }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => b.at - a.at);

/** The case, if the caller may print this form of it. */
async function caseOf<K extends Case>(call: Call, caseId: string, kind: K['kind']): Promise<K> {
  const kase = await call.ports.cases.find(caseId);
  if (!kase || kase.kind !== kind || !maySee(kase, call.actor)) refuse('not_found');
  if (!mayAct(kase, call.actor, contract[call.action].who)) refuse('forbidden');
  return kase as K;
}

/** Changed when forms come to look otherwise: what was made before is made again. */
const LAYOUT = 3;
/** A file that is about to go is not handed out any more. */
const ENDING = 10 * MINUTE;

/**
 * The same content is the same file: asked for again while it is kept, it is not made again. Reads: one for the file,
 * and if it has to be made, the limit, the call of `forms`, and the note that says when it goes.
 */
async function print(call: Call, sheet: Sheet, more: More = {}): Promise<Printed> {
  const { ports, settings, now, action } = call;
  const key = sha256(canonical({ LAYOUT, sheet, ...more })).slice(0, 32);
  const known = await ports.jobs.find(`form:${key}`);
  const kept = known?.kind === 'files' && known.at > now + ENDING ? known : null;
  const made = kept ?? (await make(call, key, sheet, more));
  const [fileId = ''] = made.fileIds;
  const url = (await ports.files.urls([fileId])).get(fileId);
  if (!url) throw new Error(`no address for ${fileId}`);
  return {
    now,
    url,
    name: `${formNames[action as FormAction]} ${sheet.number.replace(/^编号 /, '')}.pdf`,
    until: kept ? kept.at : now + settings.formHours * HOUR,
    missing: made.missing ?? [],
  };
}

interface More {
  /** Of a slip: opens the page that checks it. */
  check?: string | undefined;
  /** SHA-256 of the signatures on it, by file id. */
  hashes?: Record<string, string>;
}

/** What was signed on the case, by file id; of a picture that is gone there is none. */
function hashesOf(kase: RepairCase | ComplaintCase): Record<string, string> {
  const signed: (Signed | null | undefined)[] =
    kase.kind === 'repair'
      ? [kase.receipt, kase.confirmation, ...(kase.disowned ?? [])]
      : [kase.receipt, ...(kase.drawn ?? []).map(({ receipt }) => receipt)];
  return Object.fromEntries(
    signed.flatMap((one) => (one?.fileId && one.hash ? [[one.fileId, one.hash] as const] : [])),
  );
}

/**
 * Under a name by chance, so that nobody can lay a file there first or after it is gone; what stands on it decides only
 * under which note it is found again.
 */
async function make(call: Call, key: string, sheet: Sheet, { check, hashes }: More) {
  const { ports, settings, now } = call;
  await limit(call, 'print');
  const printed = await ports.printing.print({
    sheet,
    path: `forms/${secretName()}.pdf`,
    ...(check === undefined ? {} : { check }),
    ...(hashes === undefined ? {} : { hashes }),
  });
  if ('altered' in printed) {
    await tellAltered(ports, 'signature');
    return refuse(
      'wrong_state',
      '签名图片与签字时存下的不一致,不能打印。系统已记录,请联系管理员在“系统状态”里查看',
    );
  }
  const { fileId, missing, hash } = printed;
  const job = { kind: 'files' as const, fileIds: [fileId], missing, hash };
  await ports.jobs.put({ _id: `form:${key}`, at: now + settings.formHours * HOUR, ...job });
  return job;
}
