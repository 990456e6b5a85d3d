import type { ClientRefusal } from '../cloud/refusal';
import { Note } from './Note';

/** Why the last try did not work, above the button that tries again. */
export function Refusal({ error }: { error: ClientRefusal | null }) {
  if (!error) return null;
  return <Note tone={error.code === 'network' ? 'soon' : 'late'}>{error.message}</Note>;
}
