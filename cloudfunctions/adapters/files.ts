import { HEAD } from '../../shared/policy/pictures';
import type { Files, LookedAt } from '../ports';
import { cloud } from './cloud';
import { countOperation } from './run';

/** Files one request may ask addresses for (WeChat Cloud: 50). */
const BATCH = 50;

/** Longer nobody waits for the beginning of a file. */
const PATIENCE = 3_000;

async function begins(url: string): Promise<LookedAt | undefined> {
  const response = await fetch(url, {
    headers: { range: `bytes=0-${HEAD - 1}` },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const head = Buffer.from(await response.arrayBuffer());
  if (response.status === 404) return undefined;
  // An empty file has no first byte to be asked for.
  if (response.status === 416) return { head: '', size: 0, url };
  if (!response.ok) throw new Error(`storage answers ${response.status}`);
  const whole = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  return {
    head: head.subarray(0, HEAD).toString('hex'),
    size: whole === undefined ? head.length : Number(whole),
    url,
  };
}

export const files: Files = {
  async look(fileIds) {
    const urls = await files.urls(fileIds);
    const looked = await Promise.all(
      [...urls].map(async ([fileId, url]) => [fileId, await begins(url)] as const),
    );
    return new Map(looked.flatMap(([fileId, one]) => (one ? [[fileId, one] as const] : [])));
  },

  async urls(fileIds) {
    const found = new Map<string, string>();
    const wanted = [...new Set(fileIds)];
    for (let start = 0; start < wanted.length; start += BATCH) {
      countOperation();
      const answer = await cloud.getTempFileURL({ fileList: wanted.slice(start, start + BATCH) });
      const { fileList } = answer as { fileList: { fileID: string; tempFileURL?: string }[] };
      for (const file of fileList) if (file.tempFileURL) found.set(file.fileID, file.tempFileURL);
    }
    return found;
  },

  async put(path, bytes) {
    countOperation();
    const { fileID } = (await cloud.uploadFile({ cloudPath: path, fileContent: bytes })) as {
      fileID: string;
    };
    return fileID;
  },

  async read(fileId) {
    try {
      const { fileContent } = (await cloud.downloadFile({ fileID: fileId })) as {
        fileContent: Buffer;
      };
      return fileContent;
    } catch (error) {
      // The platform says in many ways that there is none; whether it has an address is plain.
      if (!(await files.urls([fileId])).has(fileId)) return null;
      throw error;
    }
  },

  async remove(fileIds) {
    for (let start = 0; start < fileIds.length; start += BATCH) {
      countOperation();
      await cloud.deleteFile({ fileList: fileIds.slice(start, start + BATCH) });
    }
  },
};
