import { publicDecrypt } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { generate } from 'selfsigned';

export interface WeChat {
  /** For HTTPS_PROXY. */
  proxy: string;
  /** For NODE_EXTRA_CA_CERTS. */
  certificate: string;
  /** Paths asked for, in order. */
  calls: string[];
  /** What was uploaded: what the address said of it, and the package, unpacked. */
  uploads: { path: string; query: Record<string, string>; bytes: Buffer }[];
  /** Answers everything with this from now on. */
  refuse(answer: { errCode: number; errMsg: string }): void;
  close(): Promise<void>;
}

const host = 'servicewechat.com';

/** WeChat's side of uploading code, as miniprogram-ci asks for it: TLS, one account, its key's signature checked. */
export async function startWeChat(appid: string, publicKey: string): Promise<WeChat> {
  const calls: string[] = [];
  const uploads: WeChat['uploads'] = [];
  let refusal: object | undefined;
  const pems = await generate([{ name: 'commonName', value: 'Test CA' }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  });
  const secure = createSecureServer({ key: pems.private, cert: pems.cert }, async (ask, reply) => {
    const parts: Buffer[] = [];
    for await (const part of ask) parts.push(part as Buffer);
    const url = new URL(ask.url ?? '', `https://${host}`);
    calls.push(url.pathname);
    const answer = refusal ?? answerOf(url, Buffer.concat(parts));
    reply.setHeader('content-type', 'application/json');
    reply.end(JSON.stringify(answer));
  });

  function answerOf({ pathname, searchParams }: URL, body: Buffer): object {
    const query = Object.fromEntries(searchParams);
    switch (pathname) {
      case '/wxa/ci/getrandstr':
        return { errCode: 0, data: { randomString: 'by-chance' } };
      case '/wxa/ci/getattr': {
        const { signature } = JSON.parse(body.toString()) as { signature: string };
        return signed(signature) ? { errCode: 0, data: attributes } : badSignature;
      }
      case '/wxa/ci/upload':
      case '/wxa/ci/testSourceURL':
        return receive(pathname, query, gunzipSync(body));
      default:
        return { errCode: 0, data: {} };
    }
  }

  function receive(path: string, query: Record<string, string>, bytes: Buffer): object {
    const [, signature = ''] = /"signature":"([^"]+)"/.exec(bytes.toString('latin1')) ?? [];
    if (query.appid !== appid || !signed(signature)) return badSignature;
    uploads.push({ path, query, bytes });
    const image = Buffer.from('a picture').toString('base64');
    return {
      errCode: 0,
      body: { subpackage_info: [{ name: '__FULL__', size: bytes.length }], qrcode_img: image },
    };
  }

  /** By the account's own key, over the word that was given out. */
  function signed(signature: string): boolean {
    try {
      const said = publicDecrypt(publicKey, Buffer.from(signature, 'base64')).toString();
      const { appid: whose, rand_str: word } = JSON.parse(said) as Record<string, string>;
      return whose === appid && word === 'by-chance';
    } catch {
      return false;
    }
  }

  const tunnels = new Set<Duplex>();
  const securePort = await listen(secure);
  const proxy = createServer();
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
  return {
    proxy: `http://127.0.0.1:${await listen(proxy)}`,
    certificate: pems.cert,
    calls,
    uploads,
    refuse: (answer) => {
      refusal = answer;
    },
    async close() {
      secure.closeAllConnections();
      for (const socket of tunnels) socket.destroy();
      proxy.closeAllConnections();
      await Promise.all(
        [secure, proxy].map((one) => new Promise<void>((resolve) => one.close(() => resolve()))),
      );
    },
  };
}

const badSignature = { errCode: -10006, errMsg: 'signature verify failed' };

/** What an account may do, as WeChat answers it. */
const attributes = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: true,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 20,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
};

const listen = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
