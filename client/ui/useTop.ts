import { useEffect } from 'react';
import { toTop } from './platform/top';

/** Starts at the top: for what takes the place of a long form. */
export function useTop(): void {
  useEffect(toTop, []);
}
