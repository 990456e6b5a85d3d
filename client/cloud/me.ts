import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract';
import { call } from './call';
import { recall, remember } from './phone';

type HomeAnswer = Output<'home.show'>;

/** Who this WeChat user is to the company, as `home.show` said last. */
export interface Me {
  personId: string;
  name: string;
  /** Form of address, '王女士'. */
  who: string;
  roles: string[];
  roleText: string;
  /** Has a role in the company: gets 工作台. */
  staff: boolean;
  /** Folder to upload into, 'uploads/…'. */
  uploads: string;
  company: HomeAnswer['company'] | null;
  templates: HomeAnswer['templates'];
}

const key = 'me';
const nobody: Me = {
  personId: '',
  name: '',
  who: '',
  roles: [],
  roleText: '',
  staff: false,
  uploads: '',
  company: null,
  templates: [],
};
const listeners = new Set<(me: Me) => void>();
let known: Me | null = null;

/** Remembered on the phone, so that the tab bar is right before the first answer. */
export function me(): Me {
  known ??= recall<Me>(key) ?? nobody;
  return known;
}

/** Takes what `home.show` said about the caller. */
export function meet({ me: person, company, templates }: HomeAnswer): void {
  const next: Me = { ...person, company, templates };
  if (JSON.stringify(next) === JSON.stringify(me())) return;
  known = next;
  remember(key, next);
  for (const tell of listeners) tell(next);
}

/** Somebody whom the company does not know may upload for the one job that a link opens. */
export function stayAsGuest(uploads: string): void {
  if (!me().personId) known = { ...me(), uploads };
}

/** Asks who the caller is where no page has asked yet, as when the app was opened on a page of its own; or `again`. */
export async function introduce(again = false): Promise<Me> {
  if (again || !me().uploads) {
    const answer = await call('home.show', {});
    if (answer.ok) meet(answer.data);
  }
  return me();
}

export function useMe(): Me {
  const [now, set] = useState(me);
  useEffect(() => {
    set(me());
    listeners.add(set);
    return () => void listeners.delete(set);
  }, []);
  return now;
}
