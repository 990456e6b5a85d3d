/**
 * What the clock does each minute: cases whose time has come are woken, and notices left over are finished. Doing it
 * twice, or two at once, does it once: every step is a compare-and-set write.
 */
import type { Case } from '../../shared/domain/case';
import { ledgerKey } from '../../shared/domain/notices';
import { seal } from '../../shared/domain/seal';
import { wake } from '../../shared/domain/wake';
import type { Settings } from '../../shared/policy/settings';
import { MINUTE } from '../../shared/time/shanghai';
import type { Ports } from '../ports';
import { deliver } from './deliver';

const BATCH = 50;
/** A case that makes the clock fail waits so long and does not hold up the others. */
const REST = 30 * MINUTE;

export interface Ticked {
  woken: number;
  failed: number;
  more: boolean;
}

/** Goes on until nothing is due or the time is used up; the next tick takes up the rest. */
export async function tick(ports: Ports, timeLeft: () => number): Promise<Ticked> {
  const settings = await ports.settings();
  const ticked: Ticked = { woken: 0, failed: 0, more: false };
  for (;;) {
    const due = await ports.cases.waking(ports.now(), BATCH);
    let moved = 0;
    for (const kase of due) {
      if (timeLeft() < 5_000) return { ...ticked, more: true };
      try {
        if (await wakeCase(ports, settings, kase)) moved += 1;
      } catch (error) {
        ticked.failed += 1;
        ports.log('error', 'case parked', {
          caseId: kase._id,
          error: error instanceof Error ? error.stack : String(error),
        });
        await ports.cases.rest(kase._id, ports.now() + REST);
        moved += 1;
      }
    }
    ticked.woken += moved;
    // Nothing moved: another tick has them.
    if (due.length < BATCH || moved === 0) return ticked;
  }
}

async function wakeCase(ports: Ports, settings: Settings, kase: Case): Promise<boolean> {
  const now = ports.now();
  const draft = structuredClone(kase);
  await resolveLapsed(ports, draft, now);
  wake(draft, now, settings);
  const claimed = seal(draft, now, settings);
  if (!(await ports.cases.replace(kase, draft))) return false;
  await deliver(ports, settings, { ...draft, v: kase.v + 1 }, claimed);
  return true;
}

/**
 * A sender died between claim and mark. If nothing was taken from the ledger, nothing was sent: once more. Otherwise
 * nobody can know, and a person decides: WeChat and the robot have no key by which a second message is recognised.
 */
async function resolveLapsed(ports: Ports, draft: Case, now: number): Promise<void> {
  for (const notice of draft.notices) {
    if (notice.state !== 'sending' || notice.at > now) continue;
    const { personId, template } = notice;
    const untouched =
      notice.channel === 'subscribe' &&
      personId &&
      template &&
      !(await ports.ledger.hasTaken(personId, template, ledgerKey(draft, notice)));
    notice.state = untouched ? 'due' : 'parked';
    if (notice.state === 'parked') notice.reason = '发送时中断,不确定是否送达';
  }
}
