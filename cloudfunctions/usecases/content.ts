/** Asks WeChat about what is being published (policy/content.ts), once for each call, when all else has let it through. */
import { fieldNames } from '../../shared/contract/fields';
import type { Case } from '../../shared/domain/case';
import {
  type Checked,
  type ContentMark,
  dueMarks,
  type Finding,
  followUp,
  isGivenUp,
  settle,
  settleTraced,
  type Verdict,
} from '../../shared/domain/content';
import { bySystem } from '../../shared/domain/context';
import { computeScalars } from '../../shared/domain/scalars';
import { refuse } from '../../shared/errors';
import { checkable, doubts, LONGEST, published } from '../../shared/policy/content';
import { typeOf } from '../../shared/policy/pictures';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { amendCase } from './amendCase';
import { rewriteCase } from './replace';
import type { Call } from './run';
import { tally } from './tally';

/** A picture that came with the call; without an address where storage did not answer. */
export interface Shown {
  fileId: string;
  url?: string;
  /** As it was looked at: 'JPEG', 'ftyp'. */
  type?: string;
}

/** What a call publishes, and what has become of asking. */
export interface Publishing {
  input: unknown;
  pictures: Shown[];
  found?: Promise<Finding[]>;
}

/** What has to be noted on the case. Words that WeChat forbids are refused, naming the field; nothing has been written. */
export function contentOf(call: Call): Promise<Finding[]> {
  call.publishing.found ??= find(call);
  return call.publishing.found;
}

const isColleague = ({ actor }: Call): boolean =>
  actor.holds === undefined && actor.roles.some((role) => role !== 'owner');

async function find(call: Call): Promise<Finding[]> {
  if (!call.settings.contentCheck.on) return [];
  const colleague = isColleague(call);
  const [words, pictures] = await Promise.all([
    wordsOf(call),
    colleague ? [] : Promise.all(call.publishing.pictures.map((one) => pictureOf(call, one))),
  ]);
  const findings = [...words, ...pictures];
  await tally(
    call.ports,
    findings.flatMap(({ failed }) => (failed ? [`content:${failed}`] : [])),
  );
  // A colleague stands for what WeChat only doubts.
  return colleague ? [] : findings.map(({ failed: _, ...finding }) => finding);
}

type Found = Finding & { failed?: string };

async function wordsOf(call: Call): Promise<Found[]> {
  const { input } = call.publishing;
  const { fields = [], scene = 2 } = published[call.action] ?? {};
  const texts = fields.flatMap((field) =>
    textsIn((input as Record<string, unknown>)[field]).map((text) => ({ field, text })),
  );
  if (texts.length === 0) return [];
  const content = texts.map(({ text }) => text);
  const ask = (text: string) => checkWords(call.ports, call.openid, scene, text);
  const verdicts = await Promise.all(together(content).map(ask));
  if (verdicts.includes('risky')) {
    const each = await Promise.all(content.map(ask));
    forbidden(texts[each.indexOf('risky')]?.field);
  }
  const failed = verdicts.find((verdict) => typeof verdict === 'object');
  if (failed) return [{ what: 'words', content, scene, state: 'unchecked', failed: failed.failed }];
  if (!verdicts.includes('review')) return [];
  return [{ what: 'words', content, scene, state: 'review', reason: doubts.review }];
}

function forbidden(field: string | undefined): never {
  const name = field === undefined ? undefined : fieldNames[field];
  const where = name ? `“${name}”` : '填写的内容';
  return refuse('bad_input', `${where}里有微信不允许发布的内容,请修改后再提交`, field);
}

/** All that was written below a field; an answer of yes or no says nothing by itself. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || ['是', '否'].includes(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'subject' ? [] : textsIn(inner)));
}

/** As few checks as their length allows. */
function together(texts: readonly string[]): string[] {
  const all: string[] = [];
  for (const text of texts) {
    const last = all.at(-1);
    if (last !== undefined && [...last].length + [...text].length < LONGEST)
      all[all.length - 1] = `${last}\n${text}`;
    else all.push(text);
  }
  return all;
}

async function checkWords(
  { content }: Pick<Ports, 'content'>,
  openid: string | undefined,
  scene: ContentMark['scene'],
  text: string,
): Promise<Verdict | { failed: string }> {
  return openid ? content.words(openid, scene, text) : { failed: 'openid' };
}

async function pictureOf({ ports, openid }: Call, shown: Shown): Promise<Found> {
  const finding = { what: 'picture' as const, content: [shown.fileId], scene: 2 as const };
  const { url, type } = shown;
  if (!url || !openid) return { ...finding, state: 'unchecked', unlooked: true, failed: 'storage' };
  if (!checkable.includes(type ?? '')) return { ...finding, state: 'review', reason: doubts.film };
  const asked = await ports.content.picture(openid, 2, url);
  return 'trace' in asked
    ? { ...finding, state: 'waiting', traces: [asked.trace] }
    : { ...finding, state: 'unchecked', failed: asked.failed };
}

/** The clock asks again for what could not be checked, or was never answered. `draft` is written by the caller. */
export async function recheck(
  ports: Ports,
  settings: Settings,
  draft: Case,
  now: number,
): Promise<void> {
  const marks = dueMarks(draft, now);
  if (marks.length === 0) return;
  const ctx = bySystem(now, settings);
  if (!settings.contentCheck.on) {
    for (const mark of marks) settle(draft, mark, 'pass', ctx);
    return;
  }
  const people = await ports.people.byIds([...new Set(marks.map(({ by }) => by.personId))]);
  const openids = new Map(people.map(({ personId, openid }) => [personId, openid]));
  for (const mark of marks) {
    const openid = openids.get(mark.by.personId);
    const given = isGivenUp(mark, settings.contentCheck) || !openid;
    followUp(draft, mark, given ? null : await askAgain(ports, mark, openid), ctx);
  }
}

async function askAgain(ports: Ports, mark: ContentMark, openid: string): Promise<Checked> {
  if (mark.what === 'words') {
    const verdicts = await Promise.all(
      together(mark.content).map((text) => ports.content.words(openid, mark.scene, text)),
    );
    const one = (['risky', 'review'] as const).find((verdict) => verdicts.includes(verdict));
    return one ?? verdicts.find((verdict) => typeof verdict === 'object') ?? 'pass';
  }
  return askForPicture(ports, mark, openid);
}

async function askForPicture(ports: Ports, mark: ContentMark, openid: string): Promise<Checked> {
  const looked = await ports.files.look(mark.content).catch(() => undefined);
  if (!looked) return { failed: 'storage' };
  const [file] = looked.values();
  const type = file && typeOf(file.head);
  // Not the photo or film that it was taken for while storage did not answer.
  if (mark.unlooked && (!type || file.size > type.most)) {
    mark.reason = doubts.unlooked;
    return 'review';
  }
  mark.unlooked = undefined;
  if (!file || !type || !checkable.includes(type.name)) {
    mark.reason = doubts.film;
    return 'review';
  }
  return ports.content.picture(openid, mark.scene, file.url);
}

/** Waits, in milliseconds, for a verdict that was faster than the write which knows its trace id. */
const SOON = [1_000, 3_000];

/** WeChat's verdict on a picture; of an unknown id nothing is kept, and the clock asks again where one was missed. */
export async function onVerdict(ports: Ports, trace: string, verdict: Verdict): Promise<void> {
  let kase = await ports.cases.ofTrace(trace);
  for (const pause of SOON) {
    if (kase) break;
    await ports.wait(pause);
    kase = await ports.cases.ofTrace(trace);
  }
  if (!kase) return ports.log('info', 'verdict on nothing known', { verdict });
  if (verdict === 'pass' && (await isLetGo(ports, kase, trace))) return;
  const settings = await ports.settings();
  const actor = bySystem(ports.now(), settings).actor;
  await amendCase(
    ports,
    settings,
    kase._id,
    actor,
    (draft, ctx) => settleTraced(draft, trace, verdict, ctx),
    kase,
  );
}

/** Nearly every picture is fine: one write, and nothing else is read. Where somebody looks already, that ends as well. */
async function isLetGo(ports: Ports, kase: Case, trace: string): Promise<boolean> {
  const mark = kase.content?.find(({ traces }) => traces?.includes(trace));
  if (mark?.state !== 'waiting') return false;
  const draft = structuredClone(kase);
  draft.content = draft.content?.filter(({ id }) => id !== mark.id);
  computeScalars(draft);
  return rewriteCase(ports, kase, draft);
}
