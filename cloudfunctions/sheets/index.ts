import { cloud } from '../adapters/cloud';
import { files } from '../adapters/files';
import { logged, type RunContext } from '../adapters/run';
import type { WrittenSheet } from '../ports';
import { secretName } from '../usecases/boundFiles';
import { sha256 } from '../usecases/ids';
import { readSheets } from './read';
import { writeSheets } from './write';

/** `hash`: SHA-256 of the file `from`, as whoever asks wrote it. */
type Event = { read?: unknown; write?: unknown; from?: unknown; hash?: unknown };
type Answer = { fileId: string; hash?: string } | { wrong: string } | { refused: string };

/**
 * Reads and writes spreadsheets for the other functions, so that the library and its memory are none of theirs.
 * Clients are kept out by the function rules, and by this look at where the call came from.
 */
export async function main(event: Event, context?: RunContext): Promise<Answer> {
  const { SOURCE } = cloud.getWXContext() as { SOURCE?: string };
  if (
    String(SOURCE ?? '')
      .split(',')
      .at(-1) !== 'scf'
  )
    return { refused: 'only functions may call this' };
  return logged(
    'sheets',
    context,
    () => work(event),
    (answer) => ({ outcome: 'wrong' in answer ? 'wrong' : 'ok' }),
  );
}

async function work({ read, write, from, hash }: Event): Promise<Answer> {
  if (typeof read === 'string') {
    const bytes = await files.read(read);
    if (!bytes) return { wrong: '文件没有上传成功,请重新上传' };
    const answer = await readSheets(bytes);
    if ('wrong' in answer) return answer;
    const sheets = Buffer.from(JSON.stringify(answer.sheets));
    const fileId = await files.put(`imports/read/${secretName()}.json`, sheets);
    return { fileId, hash: sha256(sheets) };
  }
  const bytes = await files.read(String(from));
  if (!bytes || sha256(bytes) !== hash) return { refused: 'not what was handed over' };
  const sheets = JSON.parse(String(bytes)) as WrittenSheet[];
  return { fileId: await files.put(String(write), await writeSheets(sheets)) };
}
