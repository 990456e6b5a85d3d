import type { ActionName, Input, Output } from '../../../shared/contract';
import type { Field } from '../form/fields';
import type { Values } from '../form/values';
import type { Sharing } from '../share/sharing';

export type CaseView = Output<'case.show'>['case'];

/** One thing a staff member can do on a case: what it is called, what it asks, what it sends. */
export interface Step<N extends ActionName = ActionName> {
  action: N;
  /** On the button that leads to it and above its form. */
  title: string;
  /** On the button that sends it. */
  send: string;
  /** What happens then, in a sentence. */
  intro?: (view: CaseView) => string;
  fields: (view: CaseView) => readonly Field[];
  /** What is filled in already when the form opens. */
  start?: (view: CaseView, now: number) => Values;
  input: (values: Values, view: CaseView) => Input<N>;
  /** A page of its own, instead of a form of these fields. */
  page?: string;
  /** Said when it is done. */
  done: string;
  /** Said instead, after this answer. */
  doneAs?: (answer: Output<N>) => string | undefined;
  /** A link for somebody else: the page that sends it on comes next. */
  shares?: (answer: Output<N>) => Sharing;
  /** Takes something back that others rely on: drawn as such. */
  grave?: true;
}

export type Steps = Partial<Record<ActionName, Step>>;

/** Only gives the literal its types. */
export function step<N extends ActionName>(spec: Step<N>): Step<N> {
  return spec;
}

export const options = <K extends string>(names: Record<K, string>): [K, string][] =>
  Object.entries(names) as [K, string][];
