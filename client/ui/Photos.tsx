import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { role } from './a11y';
import './photos.css';
import './pictures.css';
import { view } from './platform/viewer';
import type { Photo, PhotoBox } from './usePhotos';

function overlay({ state, percent, video }: Photo, gone: boolean): string {
  if (state === 'failed') return '点此重传';
  if (state === 'sending') return `${percent}%`;
  return gone ? '已上传' : video ? '▶ 视频' : '';
}

/** Take or choose photos and short videos; each goes up at once, with its progress, a retry and a way to take it out. */
export function Photos({ box }: { box: PhotoBox }) {
  const { photos, add, retry, remove, full } = box;
  // Of a draft kept since another day the phone has the picture no longer; the cloud has.
  const [gone, setGone] = useState<readonly string[]>([]);
  function tap(photo: Photo): void {
    if (photo.state === 'failed') retry(photo.key);
    else
      view(
        photos.indexOf(photo),
        photos.map((one) => ({ url: one.file, video: !!one.video })),
      );
  }
  return (
    <View className="pictures">
      {photos.map((photo) => (
        <View key={photo.key} className="picture photo">
          <Image
            className="photo-image"
            mode="aspectFill"
            src={photo.thumb ?? photo.file}
            onError={() => setGone((keys) => [...keys, photo.key])}
            onClick={() => tap(photo)}
          />
          {overlay(photo, gone.includes(photo.key)) ? (
            <View className={`photo-over photo-${photo.state}`} onClick={() => tap(photo)}>
              {overlay(photo, gone.includes(photo.key))}
            </View>
          ) : null}
          <View
            className="photo-out"
            onClick={() => remove(photo.key)}
            {...role('button', '删除照片')}
          >
            ×
          </View>
        </View>
      ))}
      {full ? null : (
        <View className="picture photo-add" onClick={add} {...role('button', '添加照片')}>
          照片 / 视频
        </View>
      )}
    </View>
  );
}
