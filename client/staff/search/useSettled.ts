import { useEffect, useState } from 'react';

/** Wait this many ms after the last key before asking the cloud. */
const pause = 400;

/** The value once nobody has typed for a moment. */
export function useSettled(value: string): string {
  const [settled, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
