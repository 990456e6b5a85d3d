import { invalidParameter } from '../errors';
import type { Storage } from '../storage/storage';
import type { ControlAction } from './action';

/** The `storage.*` control calls; functions act as administrators, no storage rule applies. */
export function storageActions(storage: Storage): Record<string, ControlAction> {
  return {
    'storage.getUploadMetadata': ({ body }) => ({
      data: storage.uploadTicket(String(body.path ?? '')),
    }),
    'storage.batchGetDownloadUrl': async ({ body }) => ({
      data: { download_list: await storage.temporaryUrls(fileList(body.file_list)) },
    }),
    'storage.batchDeleteFile': async ({ body }) => {
      if (!Array.isArray(body.fileid_list)) throw invalidParameter('fileid_list must be a list');
      return { data: { delete_list: await storage.remove(body.fileid_list.map(String)) } };
    },
  };
}

function fileList(list: unknown): { fileID: string; maxAge?: number }[] {
  if (!Array.isArray(list)) throw invalidParameter('file_list must be a list');
  return list.map((item: { fileid?: unknown; max_age?: unknown }) => ({
    fileID: String(item.fileid),
    ...(typeof item.max_age === 'number' && { maxAge: item.max_age }),
  }));
}
