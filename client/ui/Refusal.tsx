import { View } from '@tarojs/components';
import type { ClientRefusal } from '../cloud/refusal';
import { Button } from './Button';
import { Note } from './Note';
import { go } from './nav';

/** Why the last try did not work, above the button that tries again; where it can be said instead, the way there. */
export function Refusal({ error }: { error: ClientRefusal | null }) {
  if (!error) return null;
  const { caseId } = error;
  return (
    <View>
      <Note tone={error.code === 'network' ? 'soon' : 'late'}>{error.message}</Note>
      {caseId ? (
        <Button look="soft" onClick={() => go('/owner/case/index', { caseId })}>
          去补充
        </Button>
      ) : null}
    </View>
  );
}
