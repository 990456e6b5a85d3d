import { View } from '@tarojs/components';
import { Card } from '../ui/Card';
import './done.css';

interface Props {
  /** What has become of it: '已收到'. */
  mark: string;
  title: string;
  text: string;
}

/** It has arrived: a check mark, the promise as the one large thing, and what happens now. */
export function Done({ mark, title, text }: Props) {
  return (
    <Card>
      <View className="mid">
        <View className="done-mark">{mark}</View>
        <View className="h1 gap-s">{title}</View>
        {text ? <View className="s gap-s">{text}</View> : null}
      </View>
    </Card>
  );
}
