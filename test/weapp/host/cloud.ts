/** What `wx.cloud` reaches: the functions and the files of an environment, as one WeChat user. */
export interface Cloud {
  callFunction(name: string, data: unknown): Promise<unknown>;
  uploadFile(cloudPath: string, bytes: Buffer): Promise<string>;
  tempUrls(fileList: string[]): Promise<unknown>;
}

/** A running local cloud, over its control interface. */
export function localCloud(url: string, openid: string): Cloud {
  async function post(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<Record<string, unknown>> {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': type, 'x-wx-openid': openid },
      body,
    });
    return (await response.json()) as Record<string, unknown>;
  }

  return {
    async callFunction(name, data) {
      const answer = await post(`/call/${name}`, JSON.stringify(data ?? {}));
      if (answer.error !== undefined) throw answer.error;
      return answer.result;
    },
    async uploadFile(cloudPath, bytes) {
      const answer = await post(
        `/upload?path=${encodeURIComponent(cloudPath)}`,
        new Uint8Array(bytes),
      );
      if (typeof answer.fileID !== 'string') throw answer.error ?? answer;
      return answer.fileID;
    },
    async tempUrls(fileList) {
      const answer = await post('/temp-urls', JSON.stringify({ fileList }));
      if (answer.error !== undefined) throw answer.error;
      return answer.fileList;
    },
  };
}
