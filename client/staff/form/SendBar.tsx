import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';

interface Props {
  /** On the button. */
  children: string;
  onSend: () => void;
  busy: boolean;
  /** A refusal that belongs to no field: stands where the eye is when one has just tapped. */
  error: string | undefined;
  look?: 'main' | 'danger';
}

/** At the bottom of a form: why it was refused, and the one button. */
export function SendBar({ children, onSend, busy, error, look = 'main' }: Props) {
  return (
    <View>
      {error ? (
        <View className="send-error" {...role('alert')}>
          {error}
        </View>
      ) : null}
      <Button look={look} busy={busy} onClick={onSend}>
        {children}
      </Button>
    </View>
  );
}
