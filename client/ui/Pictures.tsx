import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import './pictures.css';

interface Props {
  of: readonly { fileId: string; url: string }[];
}

/** Pictures from the cloud; a tap shows one large. */
export function Pictures({ of }: Props) {
  const urls = of.map((picture) => picture.url);
  return (
    <View className="pictures">
      {of.map(({ fileId, url }) => (
        <Image
          key={fileId}
          className="picture"
          mode="aspectFill"
          lazyLoad
          src={url}
          onClick={() => Taro.previewImage({ current: url, urls })}
        />
      ))}
    </View>
  );
}
