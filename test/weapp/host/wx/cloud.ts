import type { Host } from '../host';
import { ApiFailure, type Apis, later } from './api';

/** `wx.cloud`, over the cloud the host was given. */
export function cloudApis(host: Host): Apis {
  const { cloud } = host;
  let ready = false;
  const initialised = <T>(run: () => Promise<T>): Promise<T> => {
    if (!ready) throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first");
    return run();
  };
  return {
    init: () => {
      ready = true;
    },
    callFunction: later(host, 'cloud.callFunction', ({ name, data }) =>
      initialised(async () => {
        host.calls.push({ name: String(name), data });
        const text = JSON.stringify(data ?? {});
        if (Buffer.byteLength(text) > 100 * 1024) host.report('a request of more than 100 KB');
        return {
          result: await cloud.callFunction(String(name), JSON.parse(text)),
          requestID: `request-${host.calls.length}`,
        };
      }),
    ),
    uploadFile: uploading(host, initialised),
    getTempFileURL: later(host, 'cloud.getTempFileURL', ({ fileList }) =>
      initialised(async () => ({ fileList: await cloud.tempUrls(fileList as string[]) })),
    ),
  };
}

/** Answers a task whose progress goes to 100 at once, besides the callbacks or the promise. */
function uploading(host: Host, initialised: <T>(run: () => Promise<T>) => Promise<T>): unknown {
  const send = later(host, 'cloud.uploadFile', ({ cloudPath, filePath }) =>
    initialised(async () => ({
      fileID: await host.cloud.uploadFile(String(cloudPath), host.readFile(String(filePath))),
      statusCode: 204,
    })),
  );
  return (options: Record<string, unknown>) => {
    const promise = send(options);
    const task = {
      onProgressUpdate: (tell: (progress: unknown) => void) =>
        tell(host.into({ progress: 100, totalBytesSent: 1, totalBytesExpectedToSend: 1 })),
      offProgressUpdate: () => undefined,
      abort: () => undefined,
    };
    return promise instanceof Promise ? Object.assign(promise, task) : task;
  };
}
