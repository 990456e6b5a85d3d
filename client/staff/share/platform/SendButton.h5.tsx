import type { Sharing } from '../sharing';

/** A browser has no chats to send to: what is written below is copied instead. */
export function SendButton(_: Sharing) {
  return null;
}
