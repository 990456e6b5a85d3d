import { chapter } from '../case';

const put = (path: string, text: string) => ({ cloudPath: path, fileContent: Buffer.from(text) });

export const storage = chapter(
  'storage',
  {
    name: 'a file comes back byte for byte',
    run: async ({ cloud }) => {
      const bytes = Buffer.from([0, 1, 255, 10, 13]);
      const { fileID } = await cloud.uploadFile({
        cloudPath: 'conformance/a.bin',
        fileContent: bytes,
      });
      return [...((await cloud.downloadFile({ fileID })).fileContent as Buffer)];
    },
    gives: [0, 1, 255, 10, 13],
  },
  {
    name: 'a fileID names environment and path',
    run: async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/王 女士.txt', 'x'));
      return /^cloud:\/\/[\w-]+\.[\w-]+\/conformance\/王 女士\.txt$/.test(fileID);
    },
    gives: true,
  },
  {
    name: 'a second upload replaces the file under the same fileID',
    run: async ({ cloud }) => {
      const first = await cloud.uploadFile(put('conformance/b.txt', 'one'));
      const second = await cloud.uploadFile(put('conformance/b.txt', 'two'));
      const { fileContent } = await cloud.downloadFile({ fileID: first.fileID });
      return [first.fileID === second.fileID, String(fileContent)];
    },
    gives: [true, 'two'],
  },
  {
    name: 'a temporary URL serves the file',
    run: async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/c.txt', 'hello'));
      const answer = await cloud.getTempFileURL({ fileList: [fileID] });
      const [file] = answer.fileList;
      return [file?.status, await (await fetch(encodeURI(file?.tempFileURL ?? ''))).text()];
    },
    gives: [0, 'hello'],
  },
  {
    name: 'a temporary URL takes a lifetime',
    run: async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/d.txt', 'x'));
      const answer = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
      return answer.fileList[0]?.maxAge;
    },
    gives: 60,
  },
  {
    name: 'a temporary URL that was tampered with is refused',
    run: async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/e.txt', 'x'));
      const answer = await cloud.getTempFileURL({ fileList: [fileID] });
      const url = answer.fileList[0]?.tempFileURL ?? '';
      return (await fetch(url.replace(/sign=../, 'sign=zz'))).status;
    },
    gives: 403,
  },
  {
    name: 'delete says of each file whether it went',
    run: async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/f.txt', 'x'));
      const answer = await cloud.deleteFile({ fileList: [fileID, `${fileID}.none`] });
      return answer.fileList.map(({ status }) => status);
    },
    gives: [0, -503003],
  },
  {
    name: 'a deleted file cannot be downloaded',
    run: async ({ cloud, errorOf }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/g.txt', 'x'));
      await cloud.deleteFile({ fileList: [fileID] });
      return (await errorOf(() => cloud.downloadFile({ fileID }))) !== undefined;
    },
    gives: true,
  },
  {
    name: 'the URL of a missing file says so',
    run: async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile(put('conformance/h.txt', 'x'));
      const answer = await cloud.getTempFileURL({ fileList: [`${fileID}.none`] });
      return [answer.fileList[0]?.status, answer.fileList[0]?.tempFileURL];
    },
    gives: [-503003, ''],
  },
  {
    name: 'an upload without a path is refused',
    run: ({ cloud }) => Promise.resolve(cloud.uploadFile(put('', 'x'))),
    refused: 'path',
  },
);
