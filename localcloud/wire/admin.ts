import { randomUUID } from 'node:crypto';
import { invalidParameter } from '../errors';
import { AnswerLost } from '../faults/through';
import { readJson, sendJson } from '../http/reply';
import type { Request, Router } from '../http/router';
import type { Storage } from '../storage/storage';
import type { OpenApi } from '../wechat/openApi';
import type { ControlAction, WireParts } from './action';
import { databaseActions } from './databaseActions';
import { functionActions } from './functionActions';
import { observed } from './observed';
import { serveOpenApi } from './openApiEndpoint';
import { pointOut } from './pointOut';
import { invocationOf, refusal } from './request';
import { storageActions } from './storageActions';

/** `POST /admin`: everything the unmodified wx-server-sdk asks for. */
export function mountAdmin(
  router: Router,
  parts: WireParts & { storage: Storage; openApi: OpenApi },
): void {
  const actions: Record<string, ControlAction> = {
    ...databaseActions(parts),
    ...functionActions(parts),
    ...storageActions(parts.storage),
  };
  router.on('POST', '/admin', async (request) => {
    if (request.request.headers['content-type']?.startsWith('multipart/form-data')) {
      await serveOpenApi(request, parts);
      return;
    }
    await serveControl(request, parts, actions);
  });
}

async function serveControl(
  { request, response }: Request,
  parts: WireParts,
  actions: Record<string, ControlAction>,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const body = await readJson(request, 32 << 20);
    const name = String(body.action);
    const invocation = invocationOf(parts, body);
    const action = actions[name];
    if (!action) throw invalidParameter(`the local cloud does not serve the action ${name}`);
    if (name.startsWith('database.')) parts.meter.database(invocation.label);
    if (name.startsWith('storage.')) parts.meter.storage(invocation.label);
    pointOut(parts, body, invocation);
    const reply = await observed(parts, invocation, name, subjectOf(body), () =>
      parts.database.writtenBy(invocation.label, () => action({ body, invocation })),
    );
    sendJson(response, 200, { requestId, ...reply });
  } catch (error) {
    if (error instanceof AnswerLost) response.destroy();
    else sendJson(response, 200, { requestId, ...refusal(error) });
  }
}

function subjectOf(body: Record<string, unknown>): string | undefined {
  const subject = body.collectionName ?? body.function_name ?? body.path;
  return typeof subject === 'string' ? subject : undefined;
}
