import { useEffect } from 'react';

/**
 * Phones side by side in one browser tell each other of changes, so that what one reports is seen on the other at
 * once. A channel does not hear itself.
 */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('renocare');
const listeners = new Set<() => Promise<void>>();
channel?.addEventListener('message', () => {
  for (const reload of listeners) void reload();
});

export function useNudge(reload: () => Promise<void>): void {
  useEffect(() => {
    listeners.add(reload);
    return () => void listeners.delete(reload);
  }, [reload]);
}

export function nudgeOthers(): void {
  channel?.postMessage('changed');
}
