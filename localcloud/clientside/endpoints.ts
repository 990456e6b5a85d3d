import type { IncomingMessage } from 'node:http';
import { isPlainObject } from '../database/extendedJson';
import { CloudError, invalidParameter } from '../errors';
import { AnswerLost, through, WechatFault } from '../faults/through';
import { badRequest, readBody, readJson } from '../http/reply';
import type { Router } from '../http/router';
import type { Parts } from '../parts';
import { failureOf, permissionDenied } from './failure';
import { mayInvoke, mayUseFile } from './rules';

/** What `wx.cloud.callFunction` lets a client send. */
const LARGEST_CALL = 100 * 1024;
const LARGEST_ANSWER = 1024 * 1024;
const LARGEST_FILE = 50 << 20;

/** What a client does with the cloud: call a function, upload a file, ask for temporary URLs. */
export function mountClient(router: Router, parts: Parts): void {
  const { application, host, storage, owners, users, meter } = parts;
  const rule = application.storageRule ?? 'READONLY';

  router.on('POST', '/call/*', async ({ request, response, rest: functionName }) => {
    const openid = openidOf(request);
    const event = await readJson(request);
    try {
      if (!mayInvoke(application.functionRules, functionName, openid)) {
        throw permissionDenied(`${functionName} cannot be invoked by this client`);
      }
      if (Buffer.byteLength(JSON.stringify(event)) > LARGEST_CALL) {
        throw invalidParameter(`data exceeds ${LARGEST_CALL} bytes`);
      }
      if (openid !== undefined) users.saw(openid);
      const label =
        typeof event.action === 'string' && event.action !== '' ? event.action : undefined;
      const operation = { name: label ? `call.${label}` : 'call', function: functionName };
      const { requestId, result } = await through(parts, operation, () =>
        host.invoke({
          functionName,
          event,
          source: 'wx_client',
          openid,
          label: label?.slice(0, 60),
        }),
      );
      if (Buffer.byteLength(result) > LARGEST_ANSWER) {
        throw new CloudError(
          'FUNCTIONS_EXECUTE_FAIL',
          `the answer exceeds ${LARGEST_ANSWER} bytes`,
        );
      }
      return { result: JSON.parse(result), requestID: requestId, errMsg: 'cloud.callFunction:ok' };
    } catch (error) {
      if (error instanceof AnswerLost) {
        response.destroy();
        return undefined;
      }
      if (error instanceof WechatFault) {
        const errMsg = `cloud.callFunction:fail ${error.message}`;
        return { error: { errCode: error.errcode, errMsg } };
      }
      return { error: failureOf(error, 'callFunction') };
    }
  });

  router.on('POST', '/upload', async ({ request, url }) => {
    const openid = openidOf(request);
    const path = url.searchParams.get('path');
    if (!path) throw badRequest('path is missing');
    const bytes = await readBody(request, LARGEST_FILE);
    try {
      // Of a file that is not there yet the creator is whoever makes it now.
      const creator = (await storage.exists(path)) ? owners.of(path) : openid;
      if (!mayUseFile(rule, 'write', openid, creator)) {
        throw new CloudError('STORAGE_EXCEED_AUTHORITY', `${path} is not this client's to write`);
      }
      meter.storage('(upload)');
      const fileID = await storage.write(path, bytes);
      if (openid !== undefined) {
        users.saw(openid);
        await owners.set(path, openid);
      }
      return { fileID };
    } catch (error) {
      return { error: failureOf(error, 'uploadFile') };
    }
  });

  router.on('POST', '/delete-files', async ({ request }) => {
    const { fileList } = await readJson(request);
    if (!Array.isArray(fileList) || fileList.length > 50) {
      throw badRequest('fileList must be a list of at most 50 fileIDs');
    }
    meter.storage('(delete-files)');
    const openid = openidOf(request);
    const asked = fileList.map((file) => fileOf(file).fileID);
    const may = asked.filter((fileID) =>
      mayUseFile(rule, 'write', openid, owners.of(storage.pathOf(fileID) ?? '')),
    );
    const removed = new Map((await storage.remove(may)).map((one) => [one.fileID, one]));
    return {
      fileList: asked.map(
        (fileID) => removed.get(fileID) ?? { fileID, code: 'STORAGE_EXCEED_AUTHORITY' },
      ),
    };
  });

  router.on('POST', '/temp-urls', async ({ request }) => {
    const { fileList } = await readJson(request);
    if (!Array.isArray(fileList) || fileList.length > 50) {
      throw badRequest('fileList must be a list of at most 50 fileIDs');
    }
    meter.storage('(temp-urls)');
    const openid = openidOf(request);
    const files = await storage.temporaryUrls(fileList.map(fileOf));
    return {
      fileList: files.map((file) =>
        mayUseFile(rule, 'read', openid, owners.of(storage.pathOf(file.fileID) ?? ''))
          ? file
          : { ...file, code: 'STORAGE_EXCEED_AUTHORITY', tempFileURL: '' },
      ),
    };
  });
}

function fileOf(file: unknown): { fileID: string; maxAge?: number } {
  if (typeof file === 'string') return { fileID: file };
  if (isPlainObject(file) && typeof file.fileID === 'string') {
    return { fileID: file.fileID, ...(typeof file.maxAge === 'number' && { maxAge: file.maxAge }) };
  }
  throw badRequest('fileList holds something that is no fileID');
}

/** The WeChat user, as WeChat itself would vouch for; undefined for nobody. */
function openidOf(request: IncomingMessage): string | undefined {
  const openid = request.headers['x-wx-openid'];
  if (openid === undefined || openid === '') return undefined;
  if (Array.isArray(openid) || !/^[\w-]{1,64}$/.test(openid))
    throw badRequest('x-wx-openid is no openid');
  return openid;
}
