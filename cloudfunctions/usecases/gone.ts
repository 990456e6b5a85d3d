/** What is left of a deleted account: a hash of an id that was made by chance (H62). */
import { sha256 } from './ids';

export const goneMark = 'gone:';

export const goneHash = (personId: string): string => sha256(`gone:${personId}`).slice(0, 16);

/** Stands where the person's id stood. */
export const anonymousOf = (personId: string): string => `gone-${goneHash(personId)}`;

/** The registry's entry that says so; a backup restored later is held against it. */
export const goneId = (personId: string): string => goneMark + goneHash(personId);
