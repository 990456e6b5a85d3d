/** Documents that are none of their collection: named for whoever looks after the system, left alone, and nothing stops for them. */
import { misfit } from '../../shared/documents';
import { MISFIT } from '../../shared/policy/health';
import type { Ports } from '../ports';

/** As it would be stored. */
const plain = (document: object): unknown => JSON.parse(JSON.stringify(document));

/** Whether it is what `shared/documents` says; if not, health names it by collection, id and place, without contents. */
export async function fits(
  ports: Pick<Ports, 'tallies' | 'now' | 'log'>,
  collection: string,
  document: { _id: string },
): Promise<boolean> {
  const found = misfit(collection, plain(document));
  if (!found) return true;
  await nameMisfits(ports, [`${collection}/${document._id} ${found.path}`]);
  return false;
}

/** `named`: 'cases/XM…  members.0.part' */
export async function nameMisfits(
  ports: Pick<Ports, 'tallies' | 'now' | 'log'>,
  named: readonly string[],
): Promise<void> {
  if (named.length === 0) return;
  ports.log('error', 'documents that are none', { named });
  await ports.tallies.add(
    named.map((one) => `${MISFIT}:${one.trim()}`),
    ports.now(),
  );
}
