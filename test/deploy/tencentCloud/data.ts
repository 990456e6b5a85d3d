import type { IncomingMessage, ServerResponse } from 'node:http';
import { bucketOf } from '../../../localcloud/storage/fileId';
import type { ControlAction } from '../../../localcloud/wire/action';
import { databaseActions } from '../../../localcloud/wire/databaseActions';
import { refusal } from '../../../localcloud/wire/request';
import { storageActions } from '../../../localcloud/wire/storageActions';
import type { EnvironmentState } from './state';

const SDK = '.tcb-api.tencentcloudapi.com';
const STORE = '-1250000000.cos.ap-shanghai.tencentcos.cn';

export const dataHosts = [`*${SDK}`, '*.cos.ap-shanghai.tencentcos.cn'];

const bucketPrefix = bucketOf('');

/** The environment whose documents or files a host serves. */
export function envOfData(host: string): string | undefined {
  if (host.endsWith(SDK)) return host.slice(0, -SDK.length);
  return host.endsWith(STORE) ? host.slice(bucketPrefix.length, -STORE.length) : undefined;
}

/** Documents and files as whoever has the key reaches them: the SDK's calls, and the list of a bucket. */
export async function serveData(
  environment: EnvironmentState | undefined,
  keyId: string,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const parts = environment?.data;
  const sent = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  const signed = String(request.headers.authorization ?? sent.authorization ?? '');
  if (!parts || !signed.includes(keyId)) {
    response.statusCode = 403;
    response.end();
    return;
  }
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/xml');
    response.end(await listing(parts.storage, new URL(request.url ?? '/', 'https://cos')));
    return;
  }
  const actions: Record<string, ControlAction> = {
    ...databaseActions(parts),
    ...storageActions(parts.storage),
  };
  const action = actions[String(sent.action)];
  const answer = await Promise.resolve()
    // No function runs it: only transactions would ask which one.
    .then(() => action?.({ body: sent, invocation: {} as never }))
    .catch(refusal);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ requestId: 'r', ...answer }));
}

/** GET Bucket (cloud.tencent.com/document/product/436/7734): a page in the order of the keys. */
async function listing(
  storage: { list(): Promise<{ path: string; size: number; etag: string; changedAt: number }[]> },
  { searchParams }: URL,
): Promise<string> {
  const [prefix, marker] = ['prefix', 'marker'].map((name) => searchParams.get(name) ?? '');
  const most = Number(searchParams.get('max-keys') ?? 1000);
  const all = (await storage.list()).filter(
    ({ path }) => path.startsWith(prefix ?? '') && path > (marker ?? ''),
  );
  const page = all.slice(0, most);
  const more = all.length > page.length;
  const contents = page.map(
    ({ path, size, etag, changedAt }) =>
      `<Contents><Key>${path}</Key><LastModified>${new Date(changedAt).toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size></Contents>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextMarker>${page.at(-1)?.path}</NextMarker>` : ''}${contents.join('')}</ListBucketResult>`;
}
