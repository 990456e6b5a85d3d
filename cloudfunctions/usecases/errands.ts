/** Does what a case has left to be done on others. Repeatable: what is done already changes nothing. */
import type { Case, Errand } from '../../shared/domain/case';
import { bySystem } from '../../shared/domain/context';
import { drop, errandsDue, link } from '../../shared/domain/errands';
import { seal } from '../../shared/domain/seal';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';

/** Lost races before it is left to the next tick. */
const RACES = 20;

export async function runErrands(ports: Ports, settings: Settings, kase: Case): Promise<void> {
  for (const errand of errandsDue(kase, ports.now())) {
    const ctx = bySystem(ports.now(), settings);
    const there = await rewrite(ports, settings, errand.to, (target) =>
      link(target, kase, errand, ctx),
    );
    if (there) await finish(ports, settings, kase._id, errand);
  }
}

/** Right after the change that left them; should it fail, the clock takes them up. */
export async function runErrandsSoon(ports: Ports, settings: Settings, kase: Case): Promise<void> {
  try {
    await runErrands(ports, settings, kase);
  } catch (error) {
    ports.log('error', 'errand left to the clock', { caseId: kase._id, error: String(error) });
  }
}

const finish = (ports: Ports, settings: Settings, caseId: string, errand: Errand) =>
  rewrite(ports, settings, caseId, (kase) => {
    const before = kase.errands?.length;
    drop(kase, errand);
    return kase.errands?.length !== before;
  });

/** Reads a case and writes it changed; false: others were first each time. A case that is gone needs nothing. */
async function rewrite(
  ports: Ports,
  settings: Settings,
  caseId: string,
  change: (draft: Case) => boolean,
): Promise<boolean> {
  for (let race = 0; race < RACES; race++) {
    const kase = await ports.cases.find(caseId);
    if (!kase) return true;
    const draft = structuredClone(kase);
    if (!change(draft)) return true;
    // Notices are claimed by those who deliver them.
    seal(draft, Number.NEGATIVE_INFINITY, settings);
    if (await ports.cases.replace(kase, draft)) return true;
  }
  return false;
}
