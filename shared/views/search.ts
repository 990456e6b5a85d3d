/** By what somebody may find a case: by no more than they are shown of it (H50, H61). */
import { contract } from '../contract';
import type { Actor, Case } from '../domain/case';
import { keysOf, type SearchRights } from '../domain/search';
import { hasJob, mayAct, mayEver, onlyCrew } from '../policy/access';
import { type Reader, seesFormer } from './reader';
import { labelFor } from './row';

/** What the asker's roles may look for on any case; each case found is held against `keysSeen`. */
export const rightsOf = (actor: Actor): SearchRights => ({
  names: true,
  addresses: true,
  numbers: mayEver(actor, contract['number.reveal'].who),
});

/** The keys by which this reader may be led to this case. */
export function keysSeen(kase: Case, reader: Reader): string[] {
  const { actor } = reader;
  const working = !onlyCrew(actor) || hasJob(kase);
  const former = seesFormer(kase, reader) ? (kase.sold?.former ?? []) : [];
  return keysOf(kase, {
    members: [...kase.members, ...former],
    label: labelFor(kase, reader),
    names: true,
    addresses: working,
    numbers: working && mayAct(kase, actor, contract['number.reveal'].who),
  });
}
