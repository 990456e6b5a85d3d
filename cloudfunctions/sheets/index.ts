import { randomBytes } from 'node:crypto';
import { cloud } from '../adapters/cloud';
import { files } from '../adapters/files';
import { logged, type RunContext } from '../adapters/run';
import type { WrittenSheet } from '../ports';
import { readSheets } from './read';
import { writeSheets } from './write';

type Event = { read?: unknown; write?: unknown; from?: unknown };
type Answer = { fileId: string } | { wrong: string } | { refused: string };

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

async function work({ read, write, from }: Event): Promise<Answer> {
  if (typeof read === 'string') {
    const bytes = await files.read(read);
    if (!bytes) return { wrong: '文件没有上传成功,请重新上传' };
    const answer = await readSheets(bytes);
    if ('wrong' in answer) return answer;
    const name = randomBytes(16).toString('hex');
    const text = JSON.stringify(answer.sheets);
    return { fileId: await files.put(`imports/read/${name}.json`, Buffer.from(text)) };
  }
  const bytes = await files.read(String(from));
  const sheets = JSON.parse(String(bytes)) as WrittenSheet[];
  return { fileId: await files.put(String(write), await writeSheets(sheets)) };
}
