import { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, Input, Output } from '../../shared/contract';
import { call } from './call';
import { changes } from './changes';
import { useNudge } from './platform/nudge';
import { stopRefreshing } from './refreshing';
import type { ClientRefusal } from './refusal';

/** What a page draws from: first a skeleton, then data, or an error with a retry. */
export interface Loaded<T> {
  data: T | null;
  error: ClientRefusal | null;
  loading: boolean;
  reload: () => Promise<void>;
}

interface Kept {
  data: unknown;
  at: number;
  changes: number;
}

/** Answers of this visit: a page opened again has its shape at once. */
const kept = new Map<string, Kept>();

interface Options {
  /** For pages that need only the outline, as a form its home: an answer this many ms old will do. */
  keep?: number;
}

/**
 * Loads an action for a page: at once, when `input` changes, when the page is shown again, and on
 * pull-down. `input` null: not yet. Nothing polls.
 */
export function useCall<N extends ActionName>(
  action: N,
  input: Input<N> | null,
  { keep = 0 }: Options = {},
): Loaded<Output<N>> {
  const key = input === null ? '' : action + JSON.stringify(input);
  const [failure, setFailure] = useState<{ key: string; error: ClientRefusal } | null>(null);
  const [running, setRunning] = useState(0);
  // What is kept is not React's: each answer is drawn, even one that came before it was drawn that one waits.
  const [, setAnswers] = useState(0);
  const wanted = useRef(key);
  const shown = useRef(false);
  wanted.current = key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `input`
  const reload = useCallback(async () => {
    if (input === null) return;
    setRunning((count) => count + 1);
    const before = changes();
    const answer = await call(action, input);
    if (answer.ok) kept.set(key, { data: answer.data, at: Date.now(), changes: before });
    setAnswers((count) => count + 1);
    if (wanted.current === key) setFailure(answer.ok ? null : { key, error: answer.error });
    setRunning((count) => count - 1);
  }, [action, key]);

  useEffect(() => {
    const has = kept.get(key);
    if (has && has.changes === changes() && Date.now() - has.at < keep) return;
    void reload();
  }, [reload, key, keep]);
  useDidShow(() => {
    // The first time the page is shown it has just been loaded.
    if (shown.current && !keep) void reload();
    shown.current = true;
  });
  usePullDownRefresh(() => void reload().finally(stopRefreshing));
  useNudge(reload);

  return {
    data: (kept.get(key)?.data as Output<N> | undefined) ?? null,
    error: failure?.key === key ? failure.error : null,
    loading: running > 0,
    reload,
  };
}
