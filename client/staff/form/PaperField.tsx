import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { role } from '../../ui/a11y';
import { Desk, scan } from './platform/paper';

interface Props {
  /** Base64 PNG of what was photographed. */
  value: string;
  onChange: (picture: string) => void;
}

/** A photo of the paper that was signed, made small and clear like a scan. */
export function PaperField({ value, onChange }: Props) {
  const [problem, setProblem] = useState('');
  async function take(): Promise<void> {
    const chosen = await Taro.chooseMedia({ count: 1, mediaType: ['image'] }).catch(() => null);
    const file = chosen?.tempFiles[0]?.tempFilePath;
    if (!file) return;
    const picture = await scan(file).catch(() => null);
    setProblem(picture ? '' : '这张照片读不出来,请再拍一张');
    if (picture) onChange(picture);
  }
  return (
    <View>
      <View className="paper" onClick={take} {...role('button', '拍纸质单')}>
        {value ? (
          <Image className="paper-image" mode="aspectFit" src={`data:image/png;base64,${value}`} />
        ) : (
          '点这里,对准签名处拍照'
        )}
      </View>
      {value ? <View className="s gap-s">看得清签名吗?点照片可以重拍</View> : null}
      <Desk />
      {problem ? <View className="field-error">{problem}</View> : null}
    </View>
  );
}
