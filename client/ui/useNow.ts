import { useEffect, useState } from 'react';
import { cloudNow } from '../cloud/clock';

/** Countdowns move in steps of half a minute, all on one timer. */
const step = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The cloud's time, kept moving while the component is there. Asks nothing of the cloud. */
export function useNow(): number {
  const [, render] = useState(0);
  useEffect(() => {
    const listener = () => render((count) => count + 1);
    listeners.add(listener);
    timer ??= setInterval(() => {
      for (const tell of listeners) tell();
    }, step);
    return () => {
      listeners.delete(listener);
      if (listeners.size || !timer) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, []);
  return cloudNow();
}
