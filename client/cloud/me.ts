import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Who this WeChat user is to the company, as the cloud said last. */
export interface Me {
  personId: string;
  /** Has a role in the company: gets 工作台. */
  staff: boolean;
  /** Has a home here. */
  owner: boolean;
}

const key = 'me';
const nobody: Me = { personId: '', staff: false, owner: false };
const listeners = new Set<(me: Me) => void>();
let known: Me | null = null;

/** Remembered on the phone, so that the tab bar is right before the first answer. */
export function me(): Me {
  known ??= (Taro.getStorageSync<Me | ''>(key) || null) ?? nobody;
  return known;
}

/** Takes what an answer said about the caller. */
export function meet(next: Me): void {
  if (JSON.stringify(next) === JSON.stringify(me())) return;
  known = next;
  Taro.setStorage({ key, data: next });
  for (const tell of listeners) tell(next);
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
