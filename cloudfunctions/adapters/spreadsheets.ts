import type { Sheet } from '../../shared/domain/importing/cells';
import type { Spreadsheets } from '../ports';
import { secretName } from '../usecases/boundFiles';
import { sha256 } from '../usecases/ids';
import { cloud } from './cloud';
import { files } from './files';
import { countWork } from './run';

/** What a table costs beside the call, in operations. */
const TABLE = 30;

type Answer = { fileId?: string; hash?: string; wrong?: string };

/** The platform carries a megabyte in and out of a function: what is larger goes through a file. */
async function ask(event: object): Promise<Answer> {
  countWork(TABLE);
  const { result } = (await cloud.callFunction({ name: 'sheets', data: event })) as {
    result: Answer;
  };
  return result;
}

export const spreadsheets: Spreadsheets = {
  async read(fileId) {
    const { wrong, fileId: read, hash } = await ask({ read: fileId });
    if (wrong !== undefined) return { wrong };
    const bytes = read === undefined ? null : await files.read(read);
    if (!bytes || read === undefined) throw new Error('sheets read nothing');
    await files.remove([read]);
    if (sha256(bytes) !== hash) throw new Error('what sheets read is not what it wrote');
    return { sheets: JSON.parse(bytes.toString('utf8')) as Sheet[] };
  },

  async write(path, sheets) {
    // A name of its own: two who ask at once do not take it from each other.
    const bytes = Buffer.from(JSON.stringify(sheets));
    const from = await files.put(`imports/write/${secretName()}.json`, bytes);
    const { fileId } = await ask({ write: path, from, hash: sha256(bytes) });
    await files.remove([from]);
    if (fileId === undefined) throw new Error('sheets wrote nothing');
    return fileId;
  },
};
