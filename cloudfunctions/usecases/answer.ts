/** From what a client sent to what it gets: identity → action → input → rights → use-case → output. */
import * as z from 'zod';
import { type ActionName, contract } from '../../shared/contract';
import type { Action } from '../../shared/contract/base';
import { fieldNames } from '../../shared/contract/fields';
import { withinBounds } from '../../shared/contract/times';
import { type Refusal, Refused, refusal } from '../../shared/errors';
import { mayEver } from '../../shared/policy/access';
import { standsByFor } from '../../shared/policy/hours';
import { defaultSettings, type Settings } from '../../shared/policy/settings';
import { standsInFor } from '../../shared/policy/stand-ins';
import type { Person, Ports } from '../ports';
import type { Over } from './accounts';
import { aloneOf } from './alone';
import { apart, hasEnded } from './apart';
import { canonical, sha256 } from './ids';
import { useCases } from './index';
import type { Call } from './run';
import { tally } from './tally';
import { numberOf, type Run, shadowOf, traceOf } from './traces';

export type Answer = { ok: true; data: unknown } | { ok: false; error: Refusal };

// Reading code from strings is forbidden on some platforms; the table is small enough without.
z.config({ jitless: true });

const envelope = z.object({
  action: z.string().max(60),
  input: z.unknown(),
  requestId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .optional(),
});

const MAX_INPUT = 100_000;

/**
 * Never throws: a refusal is an answer, a defect is logged and answered as one code without its inside, with a number
 * under which the log has it. `traced` is told the action and who acts.
 */
export async function answer(
  ports: Ports,
  openid: string | undefined,
  event: unknown,
  traced: Run = {},
): Promise<Answer> {
  const account = sha256(`account:${openid ?? ''}`).slice(0, 24);
  const over = ports.accounts.over(account, ports.now());
  if (over) return { ok: false, error: refusal('too_often', overText[over]) };
  const met: Met = {};
  try {
    const request = parse(envelope, event);
    return { ok: true, data: await run(ports, openid, request, traced, met) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.refusal };
    ports.log('error', 'defect', { action: traced.action, who: traced.who, error: traceOf(error) });
    return { ok: false, error: internal(traced.request) };
  } finally {
    await countIn(ports, account, met);
  }
}

/** Whom a run met, as far as it came. */
interface Met {
  settings?: Settings;
  stranger?: boolean;
}

const overText: Record<Over, string> = {
  minute: '操作太频繁了,请过一分钟再试',
  day: '这个微信号今天的操作太多,已暂停到半夜;有急事请打电话给公司',
};

/** Never throws: what was done is done, whether it can be counted or not. */
async function countIn(ports: Ports, account: string, met: Met): Promise<void> {
  try {
    const run = { operations: ports.accounts.spentUntilNow(), stranger: met.stranger ?? true };
    const limits = { ...defaultSettings.perAccount, ...met.settings?.perAccount };
    const over = await ports.accounts.spent(account, run, limits, ports.now());
    if (over === 'day') await tally(ports, [run.stranger ? 'account:stranger' : 'account:day']);
  } catch (error) {
    ports.log('error', 'account not counted', { error: traceOf(error) });
  }
}

/** What can be read out on the phone leads to the defect's lines in the log. */
function internal(request: string | undefined): Refusal {
  const plain = refusal('internal');
  return request ? { ...plain, message: `${plain.message}(编号 ${numberOf(request)})` } : plain;
}

async function run(
  ports: Ports,
  openid: string | undefined,
  request: z.infer<typeof envelope>,
  traced: Run,
  met: Met,
): Promise<unknown> {
  if (!Object.hasOwn(contract, request.action))
    throw new Refused(refusal('unknown_action', undefined, 'action'));
  const action = request.action as ActionName;
  traced.action = action;
  const { input: schema, output, who, unbound } = contract[action] as Action;
  const [settings, found] = await Promise.all([
    ports.settings(),
    openid ? ports.people.byOpenid(openid) : null,
  ]);
  const now = ports.now();
  const person = found && hasEnded(found, now) ? null : found;
  met.settings = settings;
  met.stranger = person === null;
  const known = person ?? (unbound ? strangerOf(openid) : undefined);
  if (!known) throw new Refused(refusal('not_bound'));
  traced.who = shadowOf(known.personId);
  const actor = {
    ...known,
    standsInFor: standsInFor(settings, known.personId, now),
    standsByFor: standsByFor(settings, known.personId, now),
  };
  if (!mayEver(actor, who)) throw new Refused(refusal('forbidden'));
  const input = parse(schema, sized(request.input ?? {}));
  const call: Call = {
    ports: known.reviewer ? apart(ports) : ports,
    actor,
    openid,
    settings,
    now,
    action,
    requestId: request.requestId,
    inputHash: sha256(canonical({ action, input })),
    publishing: { input, pictures: [] },
    ...(await aloneOf(ports, settings, known)),
  };
  const held = withinBounds(schema, input, now, settings.times);
  const handle = useCases[action] as (call: Call, input: unknown) => Promise<unknown>;
  return output.parse(await handle(call, held));
}

/** Somebody whom the company does not know (yet); few actions are open to them. */
const strangerOf = (openid: string | undefined): Person => ({
  personId: `stranger-${sha256(openid ?? '').slice(0, 16)}`,
  name: '',
  gender: 'unknown',
  roles: [],
  mobile: '',
});

/** What is far too large or too deep is turned away before it is looked at. */
function sized(input: unknown): unknown {
  try {
    if (JSON.stringify(input).length <= MAX_INPUT) return input;
  } catch {
    // Too deep to be walked.
  }
  throw new Refused(refusal('bad_input', '内容太大,请分几次提交'));
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Refused(issue ? inputRefusal(issue) : refusal('bad_input'));
}

/** Names the field as the screen calls it, and says in a sentence what is wrong with it. */
export function inputRefusal(issue: z.core.$ZodIssue): Refusal {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return refusal(
      'bad_input',
      `不认识的内容“${key.slice(0, 30)}”`,
      [...issue.path, key].join('.').slice(0, 100),
    );
  }
  const path = issue.path.map(String);
  const key = [...path].reverse().find((part) => fieldNames[part] !== undefined);
  const name = key ? `“${fieldNames[key]}”` : '内容';
  return refusal(
    'bad_input',
    `${name}${complaintOf(issue)}`,
    path.join('.').slice(0, 100) || undefined,
  );
}

function complaintOf(issue: z.core.$ZodIssue): string {
  // The contract's own sentence, where it has one.
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? '没有填写' : '填写的格式不对';
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `至少要 ${issue.minimum} 项`;
    return issue.origin === 'string' && issue.minimum === 1
      ? '不能为空'
      : issue.origin === 'string'
        ? '太短'
        : '太小';
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'array') return `最多 ${issue.maximum} 项`;
    return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : '太大';
  }
  return issue.code === 'invalid_value' ? '不在可选的范围内' : '填写的格式不对';
}
