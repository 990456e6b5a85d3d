import { Image, View } from '@tarojs/components';
import { role } from './a11y';
import './pictures.css';
import { view } from './platform/viewer';

interface Props {
  of: readonly { fileId: string; url: string }[];
}

const isVideo = (fileId: string) => /\.(mp4|mov|m4v|webm)$/i.test(fileId);

/** Pictures and videos from the cloud; a tap shows one large. */
export function Pictures({ of }: Props) {
  const all = of.map(({ fileId, url }) => ({ url, video: isVideo(fileId) }));
  return (
    <View className="pictures">
      {of.map(({ fileId, url }, index) =>
        isVideo(fileId) ? (
          <View
            key={fileId}
            className="picture picture-video"
            onClick={() => view(index, all)}
            {...role('button', '播放视频')}
          >
            ▶
          </View>
        ) : (
          <Image
            key={fileId}
            className="picture"
            mode="aspectFill"
            lazyLoad
            src={url}
            onClick={() => view(index, all)}
          />
        ),
      )}
    </View>
  );
}
