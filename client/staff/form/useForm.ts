import { useEffect, useState } from 'react';
import type { ActionName, Input, Output } from '../../../shared/contract';
import type { ClientRefusal } from '../../cloud/refusal';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { show } from '../../ui/platform/show';
import { asked, type Field } from './fields';
import { anchorOf } from './groups';
import { missing } from './missing';
import type { Values } from './values';

interface Spec<N extends ActionName> {
  /** Tells drafts apart. */
  name: string;
  action: N;
  fields: readonly Field[];
  start?: Values;
  input: (values: Values) => Input<N>;
  /** Told of each refusal, beside its showing. */
  onRefused?: (refusal: ClientRefusal) => void;
}

export interface Form<N extends ActionName> {
  fields: readonly Field[];
  values: Values;
  change: (part: Values) => void;
  /** The sentence under a field: what is missing, or why the cloud refused it. */
  errorOf: (key: string) => string | undefined;
  /** A refusal that belongs to no field that is shown. */
  error: string | undefined;
  busy: boolean;
  /** Checks, sends; the draft goes once it is done. Null: something is still to be put right. */
  send: () => Promise<Output<N> | null>;
  /** Empties it for the next one. */
  reset: () => void;
}

/** A form kept as a draft until it arrived; a retry of the same content carries the same requestId. */
export function useForm<N extends ActionName>(spec: Spec<N>): Form<N> {
  const { value, change, clear } = useDraft<Values>(spec.name, spec.start ?? {});
  const { submit, busy, error } = useSubmit(spec.action, { kept: spec.name });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [met, setMet] = useState<readonly string[]>([]);
  const shown = asked(spec.fields, value, error ? [...met, error.code] : met);
  const refused = shown.find(({ key }) => key === error?.field || key === head(error?.field));

  const refusedKey = refused?.key;
  const { onRefused } = spec;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (!error) return;
    setMet((codes) => (codes.includes(error.code) ? codes : [...codes, error.code]));
    onRefused?.(error);
  }, [error]);
  useEffect(() => {
    if (refusedKey && error) show(anchorOf(refusedKey));
  }, [refusedKey, error]);

  async function send(): Promise<Output<N> | null> {
    const found = missing(spec.fields, value, met);
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first) show(anchorOf(first));
    if (first) return null;
    const done = await submit(spec.input(value));
    if (done) clear();
    return done;
  }

  return {
    fields: shown,
    values: value,
    change(part) {
      change(part);
      setWrong((old) => without(old, Object.keys(part)));
    },
    errorOf: (key) => wrong[key] ?? (refused?.key === key ? error?.message : undefined),
    error: refused ? undefined : error?.message,
    busy,
    send,
    reset() {
      const gone = Object.fromEntries(Object.keys(value).map((key) => [key, undefined]));
      change({ ...gone, ...spec.start });
      clear();
    },
  };
}

const head = (field: string | undefined) => field?.split('.')[0];

function without(old: Record<string, string>, keys: string[]): Record<string, string> {
  if (!keys.some((key) => key in old)) return old;
  return Object.fromEntries(Object.entries(old).filter(([key]) => !keys.includes(key)));
}
