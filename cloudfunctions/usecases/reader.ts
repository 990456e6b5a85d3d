import type { Reader } from '../../shared/views/reader';
import type { Call } from './run';

/** The caller as a reader of views; the pictures' addresses are had in one operation. */
export async function readerOf(call: Call, fileIds: readonly string[] = []): Promise<Reader> {
  const urls =
    fileIds.length > 0 ? await call.ports.files.urls(fileIds) : new Map<string, string>();
  return {
    actor: call.actor,
    now: call.now,
    settings: call.settings,
    alone: call.alone,
    url: (fileId) => urls.get(fileId) ?? '',
  };
}
