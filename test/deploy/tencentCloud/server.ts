import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { actions } from './actions';
import { dataHosts, envOfData, serveData } from './data';
import { bucketHost } from './objectStore';
import { ApiError, EnvironmentState } from './state';

const hosts = [
  ...['tcb', 'scf', 'flexdb'].map((service) => `${service}.tencentcloudapi.com`),
  bucketHost,
  ...dataHosts,
];

export type TencentCloud = {
  /** For HTTPS_PROXY: every host asked for through it is this stand-in. */
  proxy: string;
  /** For NODE_EXTRA_CA_CERTS, in PEM. */
  certificate: string;
  key: { id: string; secret: string };
  environment: EnvironmentState;
  /** Another environment under the same key. */
  add(environment: EnvironmentState): void;
  /** `service.Action` of every call answered, in order. */
  calls: string[];
  /** Answers this action once with an error, or cuts the connection ('cut'). */
  failOnce(action: string, code: string): void;
  /** After so many calls for documents and files each is cut off; undefined: none. */
  cutData(after: number | undefined): void;
  close(): Promise<void>;
};

/**
 * Tencent Cloud's API as deploying sees it: TLS, signature TC3-HMAC-SHA256, one environment, state
 * in memory. Known hosts are reached through a proxy, so the official tool runs as it is.
 */
export async function startTencentCloud(envId: string): Promise<TencentCloud> {
  const key = { id: 'AKIDtest', secret: 'a-secret-of-the-test' };
  const environment = new EnvironmentState(envId);
  const environments = new Map([[envId, environment]]);
  const calls: string[] = [];
  const failures = new Map<string, string>();
  let left: number | undefined;
  const pems = await generate([{ name: 'commonName', value: 'Test CA' }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });

  const secure = createSecureServer(
    { key: pems.private, cert: pems.cert },
    async (request, response) => {
      if (request.headers.host === bucketHost) return environment.store.serve(request, response);
      const body = await bodyOf(request);
      const wanted = envOfData(request.headers.host ?? '');
      if (wanted !== undefined) {
        const there = environments.get(wanted);
        if (left !== undefined && --left < 0) request.socket.destroy();
        else await serveData(there, key.id, request, body, response);
        return;
      }
      const service = (request.headers.host ?? '').split('.')[0] ?? '';
      const action = `${service}.${String(request.headers['x-tc-action'])}`;
      const failure = failures.get(action);
      failures.delete(action);
      if (failure === 'cut') {
        request.socket.destroy();
        return;
      }
      calls.push(action);
      const answer = failure
        ? { Error: { Code: failure, Message: 'on demand' } }
        : answerOf(action, service, request, body);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ Response: { ...answer, RequestId: `r${calls.length}` } }));
    },
  );

  function answerOf(name: string, service: string, request: IncomingMessage, body: string): object {
    try {
      verify(request, body, service, key);
      const input = JSON.parse(body) as Record<string, unknown>;
      const asked = input.EnvId ?? input.Namespace ?? String(input.ObjectPath).split('/')[1];
      const there = environments.get(String(asked));
      if (!there) throw new ApiError('ResourceNotFound.EnvNotFound', String(asked));
      const action = actions[name];
      if (!action) throw new ApiError('InvalidAction', name);
      return action(there, input);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { Error: { Code: error.code, Message: error.message } };
    }
  }

  const securePort = await listen(secure);
  const proxy = createServer();
  const tunnels = new Set<Duplex>();
  proxy.on('connect', (_request, socket, head) => {
    tunnels.add(socket);
    const through = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.write(head);
      socket.pipe(through).pipe(socket);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  const proxyPort = await listen(proxy as unknown as Server);

  return {
    proxy: `http://127.0.0.1:${proxyPort}`,
    certificate: pems.cert,
    key,
    environment,
    add: (one) => environments.set(one.envId, one),
    calls,
    cutData: (after) => {
      left = after;
    },
    failOnce: (action, code) => failures.set(action, code),
    close: async () => {
      secure.closeAllConnections();
      for (const socket of tunnels) socket.destroy();
      proxy.closeAllConnections();
      await Promise.all([closed(secure), closed(proxy as unknown as Server)]);
    },
  };
}

/** TC3-HMAC-SHA256 over what arrived (cloud.tencent.com/document/api/213/30654). */
function verify(
  request: IncomingMessage,
  body: string,
  service: string,
  key: { id: string; secret: string },
): void {
  const header = request.headers.authorization ?? '';
  const [, id, date, signed = '', signature] =
    /Credential=([^/]+)\/([^/]+)\/.*SignedHeaders=([^,]+), Signature=(\w+)/.exec(header) ?? [];
  if (id !== key.id) throw new ApiError('AuthFailure.SecretIdNotFound', 'no such secret id');
  const headers = signed
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim().toLowerCase()}\n`)
    .join('');
  const canonical = ['POST', '/', '', headers, signed, sha256(body)].join('\n');
  const stamp = String(request.headers['x-tc-timestamp']);
  const scope = `${date}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n');
  const signing = [service, 'tc3_request'].reduce<Buffer>(
    (previous, part) => hmac(previous, part),
    hmac(`TC3${key.secret}`, date ?? ''),
  );
  if (hmac(signing, toSign).toString('hex') !== signature) {
    throw new ApiError('AuthFailure.SignatureFailure', 'the signature does not fit');
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
