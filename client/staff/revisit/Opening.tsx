import { View } from '@tarojs/components';
import { useState } from 'react';
import { role } from '../../ui/a11y';
import type { CallData } from './draft';

/** The sentence to say is what the eye meets first; the order of the call folds out below it. */
export function Opening({ card: { opening, steps } }: { card: CallData }) {
  const [all, setAll] = useState(false);
  return (
    <View className="say" onClick={() => setAll(!all)} {...role('button')}>
      <View>{`“${opening}”`}</View>
      {all ? (
        <View className="say-steps">
          {steps.map((text, at) => `${at + 1}. ${text}`).join(' → ')}
        </View>
      ) : (
        <View className="say-steps">看通话顺序 ›</View>
      )}
    </View>
  );
}
