import { View } from '@tarojs/components';
import { role } from './a11y';
import { Pad } from './platform/pad';
import './signature.css';
import { usePad } from './usePad';

interface Props {
  /** The picture as base64 PNG (a few KB), or null while there is too little ink. */
  onChange: (signature: string | null) => void;
}

/** A field to sign in with a finger. */
export function Signature({ onChange }: Props) {
  const pad = usePad(onChange);
  return (
    <View>
      <View className="pad">
        <Pad pad={pad} />
        {pad.used ? null : <View className="pad-hint">请在此处用手指签名</View>}
      </View>
      {pad.used ? (
        <View className="row pad-do">
          <View className="link" onClick={pad.undo} {...role('button')}>
            撤销一笔
          </View>
          <View className="link" onClick={pad.clear} {...role('button')}>
            重新签
          </View>
        </View>
      ) : null}
    </View>
  );
}
