import { randomUUID } from 'node:crypto';
import busboy from 'busboy';
import { CloudError, invalidParameter } from '../errors';
import { AnswerLost, WechatFault } from '../faults/through';
import { sendJson } from '../http/reply';
import type { Request } from '../http/router';
import { refuse } from '../wechat/answer';
import type { OpenApi } from '../wechat/openApi';
import type { ControlBody, WireParts } from './action';
import { observed } from './observed';
import { decodeParameters, encodeAnswer } from './openApiMessages';
import { invocationOf, refusal } from './request';

/** WeChat's answer for an api that the function's config.json does not declare. */
const NO_PERMISSION = -604101;

/** `cloud.openapi.*`: multipart with a protobuf inside, answered with a protobuf. */
export async function serveOpenApi(
  { request, response }: Request,
  parts: WireParts & { openApi: OpenApi },
): Promise<void> {
  const requestId = randomUUID();
  try {
    const fields = await readForm(request);
    const invocation = invocationOf(parts, textFields(fields));
    const action = String(fields.get('action'));
    if (action !== 'wx.openApi') {
      throw invalidParameter(`the local cloud does not serve the action ${action}`);
    }
    const api = String(fields.get('apiName'));
    const declared = parts.host.functions.get(invocation.functionName)?.openapi ?? [];
    if (!declared.includes(api)) {
      send(response, encodeAnswer({ errorCode: NO_PERMISSION }));
      return;
    }
    const parameters = decodeParameters(fields.get('requestData') ?? Buffer.alloc(0));
    const answer = await observed(parts, invocation, `openapi.${api}`, undefined, () =>
      parts.openApi.call(api, parameters, invocation),
    ).catch((error: unknown) => {
      if (error instanceof WechatFault) return refuse(error.errcode, error.message);
      throw error;
    });
    send(
      response,
      Buffer.isBuffer(answer)
        ? encodeAnswer({ respData: answer, contentType: 'image/png' })
        : encodeAnswer({
            respData: Buffer.from(JSON.stringify(answer)),
            contentType: 'application/json',
          }),
    );
  } catch (error) {
    if (error instanceof AnswerLost) response.destroy();
    else sendJson(response, 200, { requestId, ...refusal(error) });
  }
}

function send(response: Request['response'], body: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  response.end(body);
}

function textFields(fields: Map<string, Buffer>): ControlBody {
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.toString()]));
}

async function readForm(request: Request['request']): Promise<Map<string, Buffer>> {
  const fields = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    const form = busboy({ headers: request.headers, limits: { fieldSize: 32 << 20 } });
    form.on('field', (name, value) => fields.set(name, Buffer.from(value)));
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => fields.set(name, Buffer.concat(chunks)));
    });
    form.on('close', resolve);
    form.on('error', (error) =>
      reject(new CloudError('INVALID_PARAM', `the form cannot be read: ${String(error)}`)),
    );
    request.pipe(form);
  });
  return fields;
}
