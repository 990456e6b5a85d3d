import { View } from '@tarojs/components';
import { checkWording } from '../../../shared/policy/wording';
import { Note } from '../../ui/Note';

/** Points out, while one types, what is never said to an owner, and what to say instead (H45). */
export function WordingHint({ text }: { text: string }) {
  const hints = checkWording(text);
  if (!hints.length) return null;
  return (
    <Note>
      {hints.map(({ phrase, instead }) => (
        <View key={phrase}>{`“${phrase}”——请换一种说法:${instead}`}</View>
      ))}
    </Note>
  );
}
