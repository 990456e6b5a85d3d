/** Spreadsheets that are made for one person to fetch, and go after some hours. */
import { refuse } from '../../shared/errors';
import { HOUR } from '../../shared/time/shanghai';
import type { Ports, WrittenSheet } from '../ports';
import { secretName } from './boundFiles';

/**
 * Writes the sheets under a name made by chance – a file that is gone leaves a name which whoever fetched it knows –
 * notes when they go, and answers their address.
 */
export async function handOut(
  { ports, now }: { ports: Ports; now: number },
  folder: 'figures' | 'templates',
  sheets: readonly WrittenSheet[],
  hours: number,
): Promise<string> {
  const name = secretName();
  const fileId = await ports.spreadsheets.write(`${folder}/${name}.xlsx`, sheets);
  const at = now + hours * HOUR;
  await ports.jobs.put({ _id: `${folder}:${name}`, kind: 'files', fileIds: [fileId], at });
  return (await ports.files.urls([fileId])).get(fileId) ?? refuse('internal');
}
