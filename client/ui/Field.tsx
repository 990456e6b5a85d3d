import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from './a11y';
import './field.css';

interface Props {
  label?: string;
  /** Why it was refused; stands right under the field. */
  error?: string | undefined;
  children: ReactNode;
}

/** A labelled part of a form. */
export function Field({ label, error, children }: Props) {
  return (
    <View className="field">
      {label ? <View className="field-label">{label}</View> : null}
      {children}
      {error ? (
        <View className="field-error" {...role('alert')}>
          {error}
        </View>
      ) : null}
    </View>
  );
}
