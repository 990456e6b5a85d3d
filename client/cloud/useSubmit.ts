import { useRef, useState } from 'react';
import type { ActionName, Input, Output } from '../../shared/contract';
import { call } from './call';
import { randomId } from './ids';
import { forget, recall, remember } from './phone';
import type { ClientRefusal } from './refusal';

/** A change on its way: at most one at a time. */
export interface Submit<N extends ActionName> {
  busy: boolean;
  error: ClientRefusal | null;
  /** The sentence for one field, if the refusal was about it. */
  errorOf: (field: string) => string | undefined;
  clear: () => void;
  /** Answers the data, or null when refused or not arrived; `error` then says why. */
  submit: (input: Input<N>) => Promise<Output<N> | null>;
}

interface Options {
  /** Name under which the request is kept on the phone too, so that this holds after the app was closed. */
  kept?: string;
}

/**
 * Sends a change. The same input sent again after a failure carries the same requestId, so a lost
 * answer never makes two of it; changed input is a new request.
 */
export function useSubmit<N extends ActionName>(action: N, { kept }: Options = {}): Submit<N> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ClientRefusal | null>(null);
  const key = kept && `request:${kept}`;
  const request = useRef({ input: '', id: '', running: false });

  async function submit(input: Input<N>): Promise<Output<N> | null> {
    const now = request.current;
    if (now.running) return null;
    const text = JSON.stringify(input);
    if (key && !now.input) Object.assign(now, recall<{ input: string; id: string }>(key));
    if (text !== now.input) Object.assign(now, { input: text, id: randomId() });
    if (key) remember(key, { input: now.input, id: now.id });
    now.running = true;
    setBusy(true);
    setError(null);
    const answer = await call(action, input, { requestId: now.id });
    now.running = false;
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return null;
    }
    now.input = '';
    if (key) forget(key);
    return answer.data;
  }

  return {
    busy,
    error,
    errorOf: (field) => (error?.field?.split('.')[0] === field ? error.message : undefined),
    clear: () => setError(null),
    submit,
  };
}
