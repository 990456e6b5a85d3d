import { useCallback, useEffect, useRef, useState } from 'react';
import { forget, recall, remember } from './phone';

/** Wait this many ms after the last key before writing to the phone's storage. */
const pause = 50;

/**
 * What somebody is filling in, kept on the phone until `clear()`: leaving the page, a closed app or
 * a dead network lose nothing. `name` tells drafts apart, e.g. 'repair:FW…'.
 */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `draft:${name}`;
  const [value, setValue] = useState<T>(() => ({
    ...empty,
    ...(recall<Partial<T>>(key) ?? {}),
  }));
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null);

  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    pending.current.write();
    pending.current = null;
  }, []);
  useEffect(() => flush, [flush]);

  const change = useCallback(
    (part: Partial<T>) => {
      setValue((old) => {
        const next = { ...old, ...part };
        if (pending.current) clearTimeout(pending.current.timer);
        const write = () => remember(key, next);
        pending.current = { timer: setTimeout(flush, pause), write };
        return next;
      });
    },
    [key, flush],
  );

  const clear = useCallback(() => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    forget(key);
  }, [key]);

  return { value, change, clear };
}
