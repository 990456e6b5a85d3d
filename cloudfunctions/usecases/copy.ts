/** A copy of one's record, as a page to read and as data (H62); to be fetched for some hours, then gone. */
import type { Output } from '../../shared/contract';
import { refuse } from '../../shared/errors';
import { HOUR } from '../../shared/time/shanghai';
import { caseView } from '../../shared/views/case';
import { recordView } from '../../shared/views/record';
import { recordPage } from '../../shared/views/recordPage';
import type { Job } from '../ports';
import { answeredBefore, changePerson } from './changePerson';
import { secretCode } from './ids';
import type { Work } from './jobs';
import { readerOf } from './reader';
import { recordOf } from './record';
import type { Call } from './run';

/** The files lie where only functions write, under a name nobody can guess; addresses are handed to the owner alone. */
export async function copy(call: Call): Promise<Output<'me.copy'>> {
  const { ports, settings, now, actor } = call;
  const person = (await ports.people.find(actor.personId)) ?? refuse('not_found');
  const known = answeredBefore(call, person);
  if (known) return known as Output<'me.copy'>;
  const reader = await readerOf(call);
  const record = await recordOf(call, person);
  const view = { ...recordView(record, reader, Number.POSITIVE_INFINITY), copy: null };
  const cases = record.cases.map((kase) => caseView(kase, reader));
  const until = now + settings.copyHours * HOUR;
  const folder = `copies/${secretCode()}${secretCode()}`;
  const contents: [string, string, string][] = [
    ['我的资料.html', 'record.html', recordPage(view, cases, settings.name)],
    ['我的资料.json', 'record.json', JSON.stringify({ ...view, details: cases }, null, 2)],
  ];
  const files = await Promise.all(
    contents.map(async ([name, path, text]) => ({
      name,
      fileId: await ports.files.put(`${folder}/${path}`, Buffer.from(text)),
    })),
  );
  const job: Job = {
    _id: `copy:${folder.slice(7)}`,
    kind: 'files',
    fileIds: files.map(({ fileId }) => fileId),
    at: until,
  };
  await ports.jobs.put(job);
  return changePerson(call, actor.personId, (draft) => {
    draft.copy = { at: now, until, files };
    return { until };
  });
}

export async function removeFiles(
  { ports }: Work,
  { fileIds }: Extract<Job, { kind: 'files' }>,
): Promise<boolean> {
  await ports.files.remove(fileIds);
  return true;
}
