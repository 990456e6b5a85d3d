import type { ActionName, Input, Output } from '../../shared/contract';
import { changed } from './changes';
import { heard } from './clock';
import { invoke } from './platform/cloud';
import { TransportError } from './platform/transport';
import { reads } from './reads';
import { type ClientRefusal, sentences } from './refusal';

export type Answer<N extends ActionName> =
  | { ok: true; data: Output<N> }
  | { ok: false; error: ClientRefusal };

/**
 * The one way to the cloud: function `api` with `{action, input, requestId?}`. A refusal is a value;
 * a network that failed is one too, with code 'network'. The same requestId twice has one effect.
 */
export async function call<N extends ActionName>(
  action: N,
  input: Input<N>,
  options: { requestId?: string } = {},
): Promise<Answer<N>> {
  try {
    const answer = (await invoke('api', { action, input, ...options })) as Answer<N>;
    if (!answer || typeof answer.ok !== 'boolean') return failed('internal');
    if (answer.ok) hear(answer.data);
    if (!reads(action)) changed();
    return answer;
  } catch (error) {
    return failed(error instanceof TransportError ? error.code : 'internal');
  }
}

function hear(data: unknown): void {
  const now = (data as { now?: unknown } | null)?.now;
  if (typeof now === 'number') heard(now);
}

function failed(code: 'network' | 'internal'): { ok: false; error: ClientRefusal } {
  return { ok: false, error: { code, message: sentences[code] } };
}
