import { useEffect } from 'react';

/**
 * In a browser a page around this one may say 'refresh' (postMessage, same origin): beside a phone whose clock
 * was moved, or the other phone's tap, there is no pull-down.
 */
export function useNudge(reload: () => Promise<void>): void {
  useEffect(() => {
    function heard(event: MessageEvent): void {
      if (event.origin === window.location.origin && event.data === 'refresh') void reload();
    }
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, [reload]);
}
