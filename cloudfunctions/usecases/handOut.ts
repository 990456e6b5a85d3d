/** Spreadsheets that are made for one person to fetch, and go after some hours. */
import { createHmac } from 'node:crypto';
import { refuse } from '../../shared/errors';
import { HOUR } from '../../shared/time/shanghai';
import type { WrittenSheet } from '../ports';
import { secretName } from './boundFiles';
import type { Call } from './run';

/**
 * Writes the sheets under a name that nobody can guess – a file that is gone leaves a name which whoever fetched it knows –
 * notes when they go, and answers their address. The same request leads to the same file.
 */
export async function handOut(
  call: Pick<Call, 'ports' | 'now' | 'actor' | 'action' | 'requestId'>,
  folder: 'figures' | 'templates',
  sheets: readonly WrittenSheet[],
  hours: number,
): Promise<string> {
  const { ports, now } = call;
  const name = await nameFor(call);
  const fileId = await ports.spreadsheets.write(`${folder}/${name}.xlsx`, sheets);
  const at = now + hours * HOUR;
  await ports.jobs.put({ _id: `${folder}:${name}`, kind: 'files', fileIds: [fileId], at });
  return (await ports.files.urls([fileId])).get(fileId) ?? refuse('internal');
}

/** 160 bits, which only this environment's secret can make again from the request; by chance where it has no id. */
async function nameFor(
  call: Pick<Call, 'ports' | 'actor' | 'action' | 'requestId'>,
): Promise<string> {
  if (call.requestId === undefined) return secretName();
  const seed = JSON.stringify(['file', call.actor.personId, call.action, call.requestId]);
  const secret = await call.ports.registry.secret();
  return createHmac('sha256', secret).update(seed).digest('hex').slice(0, 40);
}
