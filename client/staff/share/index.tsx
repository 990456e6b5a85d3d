import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { back } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { SendButton } from './platform/SendButton';
import './share.css';

/** A link for one person, to be sent on at once: into a chat, copied, or read out. `?title=&path=&code=&text=` */
export default function Share() {
  const { title = '', path = '', code = '', text = '' } = useQuery();
  async function copy(): Promise<void> {
    await Taro.setClipboardData({ data: text });
    toast('已复制');
  }
  return (
    <Page
      footer={
        <View className="share-do">
          <SendButton title={title} path={path} code={code} text={text} />
          <Button look={process.env.TARO_ENV === 'h5' ? 'main' : 'line'} onClick={copy}>
            复制文字
          </Button>
        </View>
      }
    >
      <Card>
        <View className="h1 mid">{title}</View>
        <View className="share-code num">{spaced(code)}</View>
        <View className="s mid">只给这一位,不要发到群里</View>
      </Card>
      <Card title="发过去的文字">
        <View className="share-text">{text}</View>
      </Card>
      <View className="link mid" onClick={back}>
        发好了,返回
      </View>
    </Page>
  );
}

/** In fours, as one reads it out. */
const spaced = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
