import { photo } from '../../../tools/png';
import { CanvasNode } from '../canvas';
import type { Host } from '../host';
import { ApiFailure, type Apis, later } from './api';

/** Pictures and files: what is chosen or drawn is a real PNG in the app's temporary folder. */
export function fileApis(host: Host): Apis {
  const { answers } = host;
  const pngSize = (bytes: Buffer) => ({
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  });
  const read = (path: string, encoding?: string) => {
    const bytes = host.readFile(path);
    return encoding === undefined
      ? host.intoBytes(bytes)
      : bytes.toString(encoding as BufferEncoding);
  };
  return {
    chooseMedia: later(host, 'chooseMedia', ({ count = 9 }) => {
      const pictures = (answers.photos ?? (() => [photo(1)]))().slice(0, Number(count));
      if (pictures.length === 0) throw new ApiFailure('cancel');
      const tempFiles: object[] = pictures.map((bytes) => ({
        tempFilePath: host.writeFile('png', bytes),
        size: bytes.length,
        fileType: 'image',
        ...pngSize(bytes),
      }));
      for (const bytes of answers.videos?.() ?? []) {
        tempFiles.push({
          tempFilePath: host.writeFile('mp4', bytes),
          thumbTempFilePath: host.writeFile('jpg', photo(1)),
          size: bytes.length,
          duration: 5,
          fileType: 'video',
        });
      }
      return { tempFiles, type: answers.videos ? 'mix' : 'image' };
    }),
    compressImage: later(host, 'compressImage', ({ src }) => ({ tempFilePath: src })),
    getImageInfo: later(host, 'getImageInfo', ({ src }) => ({
      ...pngSize(host.readFile(String(src))),
      path: src,
      type: 'png',
      orientation: 'up',
    })),
    previewImage: later(host, 'previewImage', ({ urls }) => void host.shown.previews.push(urls)),
    previewMedia: later(
      host,
      'previewMedia',
      ({ sources }) => void host.shown.previews.push(sources),
    ),
    chooseMessageFile: later(host, 'chooseMessageFile', ({ count = 100, extension }) => {
      const wanted = (extension ?? []) as string[];
      const files = (answers.files?.() ?? [])
        .filter(({ name }) => !wanted.length || wanted.includes(name.split('.').at(-1) ?? ''))
        .slice(0, Number(count));
      if (files.length === 0) throw new ApiFailure('cancel');
      return {
        tempFiles: files.map(({ name, bytes }) => ({
          path: host.writeFile(name.split('.').at(-1) ?? '', bytes),
          name,
          size: bytes.length,
          type: 'file',
          time: 0,
        })),
      };
    }),
    downloadFile: later(host, 'downloadFile', async ({ url, filePath }) => {
      const response = await fetch(String(url));
      const bytes = Buffer.from(await response.arrayBuffer());
      return { statusCode: response.status, filePath: host.keepFile(String(filePath), bytes) };
    }),
    openDocument: later(host, 'openDocument', ({ filePath, fileType }) => {
      const bytes = host.readFile(String(filePath));
      const begins = documents[String(fileType)];
      if (!begins) throw new ApiFailure(`filetype ${fileType} not supported`);
      if (!bytes.toString('latin1').startsWith(begins)) throw new ApiFailure('file is broken');
      host.shown.documents.push(String(filePath));
    }),
    shareFileMessage: sharing(host),
    canvasToTempFilePath: later(host, 'canvasToTempFilePath', ({ canvas }) => {
      if (!(canvas instanceof CanvasNode)) throw new ApiFailure('a canvas of type 2d is needed');
      return { tempFilePath: host.writeFile('png', canvas.toPng()) };
    }),
    getFileSystemManager: () => ({
      readFileSync: read,
      writeFileSync: (path: string, data: string, encoding = 'utf8') => {
        if (!path.startsWith('http://usr/')) throw new Error(`permission denied, open ${path}`);
        host.keepFile(path, Buffer.from(data, encoding as BufferEncoding));
      },
      readFile: later(host, 'readFile', ({ filePath, encoding }) => ({
        data: read(String(filePath), encoding as string | undefined),
      })),
    }),
  };
}

/** What WeChat's viewer opens that the mini-program makes, by its first bytes. */
const documents: Record<string, string> = { pdf: '%PDF-', xlsx: 'PK' };

/** Into a chat; only in a tap. */
function sharing(host: Host): unknown {
  const send = later(host, 'shareFileMessage', ({ filePath, fileName }) => {
    const text = host.readFile(String(filePath)).toString('utf8');
    host.shown.files.push({ name: String(fileName), text });
  });
  const refuse = later(host, 'shareFileMessage', () => {
    throw new ApiFailure('can only be invoked by user TAP gesture.');
  });
  return (options: Record<string, unknown>) => {
    if (!host.tapping) host.report('shareFileMessage was not called within a tap');
    return host.tapping ? send({ ...options }) : refuse({ ...options });
  };
}
