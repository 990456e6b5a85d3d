import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The bucket that Tencent Cloud lends for a function's code that is too large for a call. */
export const bucketHost = 'shtempcos-1253665819.cos.ap-shanghai.myqcloud.com';

/** Object storage as a large upload sees it: begun, sent in parts, put together. */
export class ObjectStore {
  readonly objects = new Map<string, Buffer>();
  readonly #parts = new Map<string, Map<number, Buffer>>();

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const url = new URL(request.url ?? '/', `https://${bucketHost}`);
    const key = decodeURIComponent(url.pathname);
    const asked = url.searchParams;
    const uploadId = asked.get('uploadId') ?? '';
    const xml = (text: string) => {
      response.setHeader('content-type', 'application/xml');
      response.end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    };
    if (!request.headers.authorization) {
      response.statusCode = 403;
      return xml('<Error><Code>AccessDenied</Code></Error>');
    }
    if (request.method === 'GET' && asked.has('uploads'))
      return xml(
        '<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>',
      );
    if (request.method === 'POST' && asked.has('uploads')) {
      const id = `u${this.#parts.size + 1}`;
      this.#parts.set(id, new Map());
      return xml(
        `<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const parts = this.#parts.get(uploadId);
    if (request.method === 'PUT' && parts) {
      parts.set(Number(asked.get('partNumber')), body);
      response.setHeader('etag', `"${md5(body)}"`);
      return void response.end();
    }
    if (request.method === 'PUT') {
      this.objects.set(key, body);
      response.setHeader('etag', `"${md5(body)}"`);
      return void response.end();
    }
    if (request.method === 'POST' && parts) {
      const whole = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
      this.objects.set(key, Buffer.concat(whole));
      return xml(
        `<CompleteMultipartUploadResult><Location>${bucketHost}${key}</Location><Key>${key.slice(1)}</Key><ETag>"${md5(body)}"</ETag></CompleteMultipartUploadResult>`,
      );
    }
    response.statusCode = 404;
    return xml('<Error><Code>NoSuchUpload</Code></Error>');
  }
}

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
