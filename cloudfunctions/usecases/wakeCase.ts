/** One case whose time has come. */
import type { Case, Notice } from '../../shared/domain/case';
import { lapsedClaims, ledgerKey } from '../../shared/domain/notices';
import { seal } from '../../shared/domain/seal';
import { oweCalls } from '../../shared/domain/unreached';
import { wake } from '../../shared/domain/wake';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { recheck } from './content';
import { deliver, type Round } from './deliver';
import { secretCode } from './ids';
import { patiently } from './patience';
import { replaceCase } from './replace';
import { tally } from './tally';

/** A change that comes in between – a verdict, a receipt – must not put off a deadline's message by a minute. */
const ATTEMPTS = 3;

/** False: somebody else was first, and has done it or goes on changing the case: the next tick takes it up. */
export async function wakeCase(
  ports: Ports,
  settings: Settings,
  kase: Case,
  round: Round,
): Promise<boolean> {
  let known = kase;
  for (let attempt = 1; ; attempt++) {
    if (await wakeOnce(ports, settings, known, round)) return true;
    if (attempt === ATTEMPTS) return false;
    const found = await ports.cases.find(kase._id);
    if (!found || found.wakeAt > ports.now()) return false;
    known = found;
  }
}

/** False: the case is no longer as it was read. */
async function wakeOnce(
  ports: Ports,
  settings: Settings,
  kase: Case,
  round: Round,
): Promise<boolean> {
  const now = ports.now();
  const token = secretCode();
  const draft = structuredClone(kase);
  const doubtful = await resolveLapsed(ports, settings, draft, now);
  wake(draft, now, settings);
  await recheck(ports, settings, draft, now);
  draft.parked = undefined;
  const claimed = seal(draft, now, settings, undefined, token);
  const written = await write(ports, settings, kase, draft, token);
  if (!written) return false;
  await tally(ports, doubtful);
  await deliver(ports, settings, written, claimed, round);
  return true;
}

/** The case as it stands after the write; a write whose answer was lost is known by the claims it made. */
async function write(
  ports: Ports,
  settings: Settings,
  kase: Case,
  draft: Case,
  token: string,
): Promise<Case | null> {
  try {
    return (await replaceCase(ports, settings, kase, draft)) ? { ...draft, v: kase.v + 1 } : null;
  } catch (error) {
    const found = await patiently(ports, () => ports.cases.find(kase._id));
    if (found?.notices.some((notice) => notice.claim === token)) return found;
    if (found && found.v > kase.v) return null;
    throw error;
  }
}

/**
 * Answers what is in doubt now, by channel. A sender died between claim and mark. If nothing was taken from the ledger, nothing was sent: once more. Otherwise
 * nobody can know, and a person decides: WeChat and the robot have no key by which a second message is recognised.
 */
async function resolveLapsed(
  ports: Ports,
  settings: Settings,
  draft: Case,
  now: number,
): Promise<string[]> {
  const doubtful: string[] = [];
  const lapsed = lapsedClaims(draft, now);
  for (const notice of lapsed) {
    if (await untouched(ports, draft, notice)) {
      notice.state = 'due';
      notice.claim = undefined;
    } else {
      notice.state = 'parked';
      notice.reason = '发送时中断,不确定是否送达';
      doubtful.push(`${notice.channel}:parked`);
    }
  }
  oweCalls(draft, lapsed, now, settings);
  return doubtful;
}

async function untouched(ports: Ports, draft: Case, notice: Notice): Promise<boolean> {
  const { personId, template } = notice;
  if (notice.channel !== 'subscribe' || !personId || !template) return false;
  return !(await ports.ledger.hasTaken(personId, template, ledgerKey(draft, notice)));
}
