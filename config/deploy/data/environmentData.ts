/** Everything that one environment holds, as whoever has its key reads and writes it. */
import type CloudBase from '@cloudbase/manager-node';
import tcb from '@cloudbase/node-sdk';
import type { Credentials } from '../environment';
import { DeployError } from '../errors';
import { patiently } from './patiently';

export type Document = { _id: string } & Record<string, unknown>;

/** A file as storage lists it. */
export interface Stored {
  path: string;
  /** Bytes. */
  size: number;
  /** Changes whenever the content does. */
  etag: string;
  /** Epoch ms. */
  changedAt: number;
}

export interface EnvironmentData {
  env: string;
  /** What ids of its files begin with: 'cloud://ENV.BUCKET/'. */
  prefix: string;
  collections(): Promise<string[]>;
  /** The next documents behind this id, in the order of their ids; an empty list: these were all. */
  page(collection: string, behind: string): Promise<Document[]>;
  /** Puts it in the place of whatever has its id. */
  put(collection: string, document: Document): Promise<void>;
  /** Every file, in the order of the paths. */
  files(): Promise<Stored[]>;
  read(path: string): Promise<Buffer>;
  write(path: string, bytes: Buffer): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

/** A case has 200 KB at the most: a page stays under what an answer may hold. */
const PAGE = 20;

/** Files that one call may name (WeChat Cloud: 50). */
const BATCH = 50;

/** Documents and files by the SDK that the functions use; what it cannot do – list – by the official management tool. */
export async function environmentData(
  cloud: CloudBase,
  env: string,
  key: Credentials,
  shell: NodeJS.ProcessEnv,
): Promise<EnvironmentData> {
  const proxy = shell.HTTPS_PROXY ?? shell.https_proxy;
  const app = tcb.init({
    env,
    secretId: key.secretId,
    secretKey: key.secretKey,
    ...(key.token ? { sessionToken: key.token } : {}),
    ...(proxy ? { proxy } : {}),
    timeout: 60_000,
  });
  const database = app.database();
  const prefix = await prefixOf(app);
  return {
    env,
    prefix,
    collections: () => collectionNames(cloud),
    async page(collection, behind) {
      const all = database.collection(collection);
      const rest = behind === '' ? all : all.where({ _id: database.command.gt(behind) });
      const read = () => rest.orderBy('_id', 'asc').limit(PAGE).get();
      return (await patiently(async () => checked<{ data: Document[] }>(await read()))).data;
    },
    async put(collection, { _id, ...rest }) {
      await patiently(async () =>
        checked(await database.collection(collection).doc(_id).set(rest)),
      );
    },
    files: () => patiently(() => listed(cloud)),
    async read(path) {
      const { fileContent } = await patiently(() => app.downloadFile({ fileID: prefix + path }));
      if (!Buffer.isBuffer(fileContent)) throw new DeployError(`文件读不出来：${path}`);
      return fileContent;
    },
    async write(path, bytes) {
      const { fileID } = await patiently(() =>
        app.uploadFile({ cloudPath: path, fileContent: bytes as never }),
      );
      if (fileID !== prefix + path) throw new DeployError(`文件没有放到它的位置：${path}`);
    },
    async remove(paths) {
      for (let from = 0; from < paths.length; from += BATCH) {
        const fileList = paths.slice(from, from + BATCH).map((path) => prefix + path);
        await patiently(() => app.deleteFile({ fileList }));
      }
    },
  };
}

/** As storage itself names a file that is not there yet. */
async function prefixOf(app: ReturnType<typeof tcb.init>): Promise<string> {
  const path = 'documents';
  const { data } = await app.getUploadMetadata({ cloudPath: path });
  const fileId = (data as { fileId?: string } | undefined)?.fileId ?? '';
  if (!fileId.endsWith(`/${path}`)) throw new DeployError('云存储没有答应，请到控制台查看是否开通');
  return fileId.slice(0, -path.length);
}

/** The SDK gives some refusals back instead of throwing them. */
function checked<T>(answer: unknown): T {
  const { code, message } = answer as { code?: string; message?: string };
  if (code) throw Object.assign(new Error(String(message)), { code });
  return answer as T;
}

async function collectionNames(cloud: CloudBase): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const { Collections } = await cloud.database.listCollections({
      MgoLimit: 100,
      MgoOffset: names.length,
    });
    names.push(...Collections.map(({ CollectionName }) => CollectionName));
    if (Collections.length < 100) return names;
  }
}

async function listed(cloud: CloudBase): Promise<Stored[]> {
  const found = await cloud.storage.walkCloudDir('', '');
  return found
    .filter(({ Key }) => !Key.endsWith('/'))
    .map(({ Key, Size, ETag, LastModified }) => ({
      path: Key,
      size: Number(Size),
      etag: ETag.replaceAll('"', ''),
      changedAt: Date.parse(LastModified),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
