import { useEffect } from 'react';
import { Signature } from '../../ui/Signature';

/** A hand signature. A draft keeps none: what is sent is what was seen being written. */
export function SignatureField({ onChange }: { onChange: (signature: string) => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the empty pad appears
  useEffect(() => onChange(''), []);
  return <Signature onChange={(signature) => onChange(signature ?? '')} />;
}
