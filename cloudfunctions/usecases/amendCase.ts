/** Changes a case where nobody's permit is asked: the shell follows up what was permitted elsewhere. */
import type { Case } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { seal } from '../../shared/domain/seal';
import { refuse } from '../../shared/errors';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { deliver } from './deliver';
import { secretCode } from './ids';
import { patiently } from './patience';
import { rewriteCase } from './replace';

const ATTEMPTS = 6;

/**
 * Repeatable: `decide` finds nothing to do where it has been done. False: there is no such case. `known`: as it has just
 * been read.
 */
export async function amendCase(
  ports: Ports,
  settings: Settings,
  caseId: string,
  actor: Context['actor'],
  decide: (draft: Case, ctx: Context) => void,
  known?: Case,
): Promise<boolean> {
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const kase =
      attempt === 0 && known ? known : await patiently(ports, () => ports.cases.find(caseId));
    if (!kase) return false;
    const now = ports.now();
    const draft = structuredClone(kase);
    const ids = () => refuse('internal');
    decide(draft, { now, settings, actor, ids });
    if (JSON.stringify(draft) === JSON.stringify(kase)) return true;
    const claimed = seal(draft, now, settings, undefined, secretCode());
    try {
      if (await rewriteCase(ports, kase, draft)) {
        await deliver(ports, settings, { ...draft, v: kase.v + 1 }, claimed);
        return true;
      }
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
  return refuse('busy');
}
