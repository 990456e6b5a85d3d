/** The transport inside WeChat; `cloud.h5.ts` is its twin in a browser. Taro picks by suffix. */
import { type Progress, TransportError } from './transport';

const env = process.env.TARO_APP_CLOUD_ENV;

/** Once, before any call. Without a configured environment the one the app is bound to is used. */
export function start(): void {
  wx.cloud.init({ ...(env ? { env } : {}), traceUser: true });
}

/** Runs a cloud function as the WeChat user. Throws TransportError. */
export async function invoke(name: string, data: object): Promise<unknown> {
  try {
    const { result } = await wx.cloud.callFunction({ name, data });
    return result;
  } catch (error) {
    const code = Number((error as { errCode?: number }).errCode);
    // -504xxx: the call arrived and the function failed; anything else never got there for sure.
    throw new TransportError(code <= -504_000 && code > -505_000 ? 'internal' : 'network');
  }
}

/** Sends a picked file to cloud storage; answers its fileID. `progress` gets 0 to 100. */
export async function upload(path: string, file: string, progress: Progress): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath: path,
      filePath: file,
      success: (answer) => resolve(answer.fileID),
      fail: () => reject(new TransportError('network')),
    });
    task.onProgressUpdate?.((step) => progress(step.progress));
  });
}
