import type { Files } from '../ports';
import { cloud } from './cloud';
import { countOperation } from './run';

/** Files one request may ask addresses for (WeChat Cloud: 50). */
const BATCH = 50;

export const files: Files = {
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

  async remove(fileIds) {
    for (let start = 0; start < fileIds.length; start += BATCH) {
      countOperation();
      await cloud.deleteFile({ fileList: fileIds.slice(start, start + BATCH) });
    }
  },
};
