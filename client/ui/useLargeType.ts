import { useEffect, useState } from 'react';
import { recall, remember } from '../cloud/phone';

const key = 'largeType';
const listeners = new Set<(large: boolean) => void>();
let known: boolean | null = null;

/** Whether this person reads everything larger, kept on the phone; every page follows at once. */
export function useLargeType(): [boolean, (large: boolean) => void] {
  known ??= recall<boolean>(key) ?? false;
  const [large, set] = useState(known);
  useEffect(() => {
    set(known ?? false);
    listeners.add(set);
    return () => void listeners.delete(set);
  }, []);
  return [large, change];
}

function change(large: boolean): void {
  known = large;
  remember(key, large);
  for (const tell of listeners) tell(large);
}
