/** What follows the project of a home that was sold (H18). */
import { system } from '../../shared/domain/context';
import * as sale from '../../shared/domain/sale';
import { refuse } from '../../shared/errors';
import type { Job } from '../ports';
import { amendCase } from './amendCase';
import type { Work } from './jobs';
import { eachCase, rememberHome } from './spread';

/** Case by case; what has been handed on is not written again. False: the time was used up. */
export async function handOnHome(
  { ports, settings, timeLeft }: Work,
  { homeId }: Extract<Job, { kind: 'sold' }>,
): Promise<boolean> {
  const { project, earlier } = await ports.cases.ofHome(homeId, ports.now());
  const sold = [...(project ? [project] : []), ...earlier].find((one) => one.sold);
  if (!sold?.sold) return true;
  const { at, former } = sold.sold;
  for (const invitation of await ports.invitations.ofHome(homeId, ports.now()))
    if (invitation.at <= at) await ports.invitations.end(invitation._id, ports.now());
  const here = new Set(sold.members.map(({ personId }) => personId));
  for (const { personId } of former)
    if (!here.has(personId)) await rememberHome(ports, personId, homeId);
  return eachCase(
    (behind) => ports.cases.inHome(homeId, behind),
    timeLeft,
    async (kase) => {
      if (!sale.handOn(structuredClone(kase), sold, { now: 0, actor: system, settings, ids }))
        return;
      await amendCase(ports, settings, kase._id, system, (draft, ctx) => {
        sale.handOn(draft, sold, ctx);
      });
    },
  );
}

const ids = () => refuse('internal');
