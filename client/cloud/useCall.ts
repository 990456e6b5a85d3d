import { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, Input, Output } from '../../shared/contract';
import { call } from './call';
import { changes } from './changes';
import { stopRefreshing } from './refreshing';
import type { ClientRefusal } from './refusal';

/** What a page draws from: first a skeleton, then data, or an error with a retry. */
export interface Loaded<T> {
  data: T | null;
  error: ClientRefusal | null;
  loading: boolean;
  reload: () => Promise<void>;
}

/** A page shown again within this many ms, with nothing changed, keeps what it has. */
const fresh = 60_000;
/** Answers of this visit, so that a page opened again has its shape at once. */
const kept = new Map<string, unknown>();

/**
 * Loads an action for a page: at once, when `input` changes, when the page is shown again after a
 * change or a minute, and on pull-down. `input` null: not yet. Nothing polls.
 */
export function useCall<N extends ActionName>(
  action: N,
  input: Input<N> | null,
): Loaded<Output<N>> {
  const key = input === null ? '' : action + JSON.stringify(input);
  const [state, set] = useState<{
    key: string;
    data: Output<N> | null;
    error: ClientRefusal | null;
  }>({
    key: '',
    data: null,
    error: null,
  });
  const [loading, setLoading] = useState(false);
  const wanted = useRef(key);
  const last = useRef({ at: 0, changes: 0 });
  wanted.current = key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`
  const reload = useCallback(async () => {
    if (input === null) return;
    setLoading(true);
    last.current = { at: Date.now(), changes: changes() };
    const answer = await call(action, input);
    if (wanted.current !== key) return;
    setLoading(false);
    if (answer.ok) kept.set(key, answer.data);
    set((old) => ({
      key,
      data: answer.ok
        ? answer.data
        : old.key === key
          ? old.data
          : ((kept.get(key) as Output<N>) ?? null),
      error: answer.ok ? null : answer.error,
    }));
  }, [action, key]);

  useEffect(() => void reload(), [reload]);
  useDidShow(() => {
    const { at, changes: seen } = last.current;
    if (at && (changes() !== seen || Date.now() - at > fresh)) void reload();
  });
  usePullDownRefresh(() => void reload().finally(stopRefreshing));

  const current = state.key === key;
  return {
    data: current ? state.data : ((kept.get(key) as Output<N> | undefined) ?? null),
    error: current ? state.error : null,
    loading: loading || !current,
    reload,
  };
}
