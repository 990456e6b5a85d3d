import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { role } from './a11y';
import './photos.css';
import './pictures.css';
import type { Photo, PhotoBox } from './usePhotos';

const overlay = (photo: Photo) =>
  photo.state === 'failed' ? '点此重传' : photo.state === 'sending' ? `${photo.percent}%` : '';

/** Take or choose photos; each goes up at once, with its progress, a retry and a way to take it out. */
export function Photos({ box }: { box: PhotoBox }) {
  const { photos, add, retry, remove, full } = box;
  function tap(photo: Photo): void {
    if (photo.state === 'failed') retry(photo.key);
    else Taro.previewImage({ current: photo.file, urls: photos.map((one) => one.file) });
  }
  return (
    <View className="pictures">
      {photos.map((photo) => (
        <View key={photo.key} className="picture photo">
          <Image
            className="photo-image"
            mode="aspectFill"
            src={photo.file}
            onClick={() => tap(photo)}
          />
          {overlay(photo) ? (
            <View className={`photo-over photo-${photo.state}`} onClick={() => tap(photo)}>
              {overlay(photo)}
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
          照片
        </View>
      )}
    </View>
  );
}
