import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { agreed } from '../cloud/consent';
import { randomId } from '../cloud/ids';
import { uploadPicture } from '../cloud/upload';
import { toast } from './say';

/** A picture or a video that somebody picked. */
export interface Photo {
  key: string;
  /** On this phone, to show it. */
  file: string;
  /** In the cloud, once it is there. */
  fileId: string | null;
  state: 'sending' | 'done' | 'failed';
  percent: number;
  /** Ending of the file's name, for a video: 'mp4'. */
  video?: string;
  /** Its first picture, on this phone. */
  thumb?: string;
}

/** Seconds a video may last, and bytes a file may have. */
const longest = 30;
const largest = 50 * 1024 * 1024;

export interface PhotoBox {
  photos: Photo[];
  full: boolean;
  /** Some are still on their way. */
  sending: boolean;
  failed: boolean;
  /** Those that arrived, in order. */
  fileIds: string[];
  add: () => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
}

/**
 * Photos being chosen and sent. `first` comes from a draft: what had arrived by then; a phone forgets picked files.
 * `onChange` is told whenever one is added, arrives, fails or goes, not at every percent.
 */
export function usePhotos(
  max: number,
  first: Photo[] = [],
  onChange?: (photos: Photo[]) => void,
): PhotoBox {
  const list = useRef<Photo[]>(first.filter((photo) => photo.fileId));
  const [, render] = useState(0);

  function put(next: Photo[], tell = true): void {
    list.current = next;
    render((count) => count + 1);
    if (tell) onChange?.(next);
  }
  function change(key: string, part: Partial<Photo>, tell = true): void {
    put(
      list.current.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)),
      tell,
    );
  }
  async function send({ key, file, video }: Photo): Promise<void> {
    change(key, { state: 'sending', percent: 0 });
    try {
      // Tenths are enough to watch.
      let shown = 0;
      const tell = (percent: number) => {
        if (percent - shown < 10) return;
        shown = percent;
        change(key, { percent }, false);
      };
      const fileId = await uploadPicture(file, tell, video);
      change(key, { state: 'done', percent: 100, fileId });
    } catch {
      change(key, { state: 'failed' });
    }
  }
  async function add(): Promise<void> {
    if (!(await agreed('photos'))) return;
    const picked = await Taro.chooseMedia({
      count: max - list.current.length,
      mediaType: ['image', 'video'],
      maxDuration: longest,
      sizeType: ['compressed'],
    }).catch(() => null);
    const files = picked?.tempFiles ?? [];
    const fit = files.filter(({ size }) => !(size > largest));
    if (fit.length < files.length) toast('视频太大了,请录短一点(30 秒以内)');
    const added = fit.map(
      ({ tempFilePath, fileType, thumbTempFilePath }): Photo => ({
        key: randomId(),
        file: tempFilePath,
        fileId: null,
        state: 'sending',
        percent: 0,
        // WeChat says 'video', a browser 'video/webm'.
        ...(fileType?.startsWith('video') ? { video: fileType.split('/')[1] ?? 'mp4' } : {}),
        ...(thumbTempFilePath ? { thumb: thumbTempFilePath } : {}),
      }),
    );
    put([...list.current, ...added].slice(0, max));
    await Promise.all(added.map(send));
  }

  const photos = list.current;
  return {
    photos,
    full: photos.length >= max,
    sending: photos.some((photo) => photo.state === 'sending'),
    failed: photos.some((photo) => photo.state === 'failed'),
    fileIds: photos.flatMap((photo) => photo.fileId ?? []),
    add: () => void add(),
    retry: (key) => {
      const photo = photos.find((one) => one.key === key);
      if (photo) void send(photo);
    },
    remove: (key) => put(list.current.filter((photo) => photo.key !== key)),
  };
}
