/** After a release: all documents are brought into its shape, slice by slice, as the clock has time. */
import { schemaVersion, type Versioned, versioned } from '../../shared/migrations';
import type { Job, Ports } from '../ports';
import { nameMisfits } from './misfits';
import { bringUpClaims } from './receiptClaims';

type Migrating = Extract<Job, { kind: 'migrate' }>;

const ID = 'migrate';

/** Written down once for each release that makes documents of another version; one that is under way goes on. */
export async function planMigration(ports: Pick<Ports, 'jobs' | 'now'>): Promise<void> {
  const there = await ports.jobs.find(ID);
  if (there?.kind === 'migrate' && there.to === schemaVersion) return;
  await ports.jobs.put({
    _id: ID,
    at: ports.now(),
    kind: 'migrate',
    to: schemaVersion,
    collection: versioned[0],
    changed: 0,
    tooNew: 0,
  });
}

/** True: there is nothing left to do, or another release has taken over. Cut short, it goes on where it was. */
export async function migrate(
  { ports, timeLeft }: { ports: Ports; timeLeft: () => number },
  job: Migrating,
): Promise<boolean> {
  let state = job;
  while (state.to === schemaVersion) {
    const { changed, tooNew, next, misfits } = await ports.shapes.bringUp(
      state.collection,
      state.behind,
    );
    await nameMisfits(ports, misfits);
    const after = next === null ? following(state.collection) : state.collection;
    if (!after) {
      if (!(await claims({ ports, timeLeft }, state))) return false;
      await ports.pulse.broughtUp(state.tooNew + tooNew);
      return true;
    }
    const { behind: _behind, ...rest } = state;
    state = {
      ...rest,
      collection: after,
      changed: state.changed + changed,
      tooNew: state.tooNew + tooNew,
      ...(next === null ? {} : { behind: next }),
    };
    await ports.jobs.put(state);
    if (timeLeft() <= 0) return false;
  }
  return true;
}

/** The numbers of receipts under their normal form, once for all collections (H16). False: time is up. */
async function claims(
  { ports, timeLeft }: { ports: Ports; timeLeft: () => number },
  state: Migrating,
): Promise<boolean> {
  for (let behind = state.claims ?? ''; ; ) {
    const next = await bringUpClaims(ports, behind);
    if (next === null) return true;
    behind = next;
    await ports.jobs.put({ ...state, claims: behind });
    if (timeLeft() <= 0) return false;
  }
}

const following = (collection: Versioned): Versioned | undefined =>
  versioned[versioned.indexOf(collection) + 1];
