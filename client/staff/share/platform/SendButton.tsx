import { Button } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import type { Sharing } from '../sharing';

/** WeChat's own choice of a chat; the card in it opens the page. */
export function SendButton({ title, path }: Sharing) {
  useShareAppMessage(() => ({ title, path: `/${path.replace(/^\//, '')}` }));
  return (
    <Button className="btn btn-main share-send" hoverClass="pressed" openType="share">
      发到微信聊天
    </Button>
  );
}
