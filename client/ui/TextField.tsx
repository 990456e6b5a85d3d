import { Input, Textarea } from '@tarojs/components';
import { Field } from './Field';

interface Props {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  label?: string;
  error?: string | undefined;
  /** Characters at most. */
  max?: number;
  /** Several lines. */
  lines?: boolean;
  /** Digits, a phone number, an amount with a point. */
  keyboard?: 'text' | 'number' | 'digit';
}

/** Something to write. */
export function TextField({
  value,
  onChange,
  placeholder,
  label,
  error,
  max = 500,
  lines,
  keyboard = 'text',
}: Props) {
  const shared = {
    value,
    placeholder,
    maxlength: max,
    placeholderClass: 'placeholder',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return (
    <Field {...(label ? { label } : {})} error={error}>
      {lines ? (
        <Textarea
          className="area"
          autoHeight
          showConfirmBar={false}
          cursorSpacing={120}
          {...shared}
        />
      ) : (
        <Input className="input" type={keyboard} cursorSpacing={120} {...shared} />
      )}
    </Field>
  );
}
