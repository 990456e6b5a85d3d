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
    downloadFile: later(host, 'downloadFile', async ({ url, filePath }) => {
      const response = await fetch(String(url));
      const bytes = Buffer.from(await response.arrayBuffer());
      return { statusCode: response.status, filePath: host.keepFile(String(filePath), bytes) };
    }),
    openDocument: later(host, 'openDocument', ({ filePath, fileType }) => {
      const bytes = host.readFile(String(filePath));
      if (fileType === 'pdf' && bytes.toString('latin1', 0, 5) !== '%PDF-')
        throw new ApiFailure('file is broken');
      host.shown.documents.push(String(filePath));
    }),
    canvasToTempFilePath: later(host, 'canvasToTempFilePath', ({ canvas }) => {
      if (!(canvas instanceof CanvasNode)) throw new ApiFailure('a canvas of type 2d is needed');
      return { tempFilePath: host.writeFile('png', canvas.toPng()) };
    }),
    getFileSystemManager: () => ({
      readFileSync: read,
      readFile: later(host, 'readFile', ({ filePath, encoding }) => ({
        data: read(String(filePath), encoding as string | undefined),
      })),
    }),
  };
}
