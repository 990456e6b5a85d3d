import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Signed } from './signed';

const large = (url: string) => Taro.previewImage({ current: url, urls: [url] });

/** The signature as it was written; large on tap. */
export function Signing({ of: { picture } }: { of: Signed }) {
  if (!picture) return null;
  return (
    <Image className="sign" mode="aspectFit" src={picture.url} onClick={() => large(picture.url)} />
  );
}
