/**
 * What a stored document is, said once: a zod schema of each kind, built from the parts of this file alone. Every leaf
 * carries a mark that says what the value is to a person, and whatever walks over documents – deletion, personal copy,
 * export, checks – reads the mark instead of guessing from the text. A field without a mark does not compile.
 *
 * Of the shell and of tests; the client imports types from here, never values (zod would come along).
 */
import * as z from 'zod';

/**
 * `machine`: ids, codes, states, counts – never words · `person`: the id of somebody · `key`: a machine value that may be
 * put together with a person's id ('H14:2026:p12') · `words`: what somebody wrote or the product says in a sentence, where
 * a name may stand · `said`: an answer to the question under whose key it stands, words where the question asks for them ·
 * `name`: a name written beside the id in the sibling `of`; without that sibling read as words · `colleague`: a name of the
 * company's own people, with no id beside it · `number`: a telephone number · `file`: a file id · `time`: an instant or a
 * day · `money`: fen · `answer`: what a request was answered, repeated as it was or not at all · `derived`: computed anew
 * from the rest of the document at each write.
 */
export type Kind =
  | 'machine'
  | 'person'
  | 'key'
  | 'words'
  | 'said'
  | 'name'
  | 'colleague'
  | 'number'
  | 'file'
  | 'time'
  | 'money'
  | 'answer'
  | 'derived';

export interface Mark {
  kind: Kind;
  /** With `name` and `number`: the field beside it that holds the id of whose it is; without that sibling it is nobody's in particular. */
  of?: string;
}

const marks = new WeakMap<object, Mark>();

export const markOf = (schema: object): Mark | undefined => marks.get(schema);

declare const marked: unique symbol;
/** A schema all of whose leaves carry a mark. */
export type Marked<T extends z.ZodType = z.ZodType> = T & { readonly [marked]: true };

const as = <T extends z.ZodType>(schema: T): Marked<T> => schema as Marked<T>;
const leaf = <T extends z.ZodType>(schema: T, mark: Mark): Marked<T> => {
  marks.set(schema, mark);
  return as(schema);
};

/** One of the keys of a table of words. */
export const oneOf = <T extends Readonly<Record<string, unknown>>>(names: T) =>
  choice(...(Object.keys(names) as (keyof T & string)[]));
export const choice = <const T extends readonly string[]>(...values: T) =>
  leaf(z.enum(values), { kind: 'machine' });

const string = z.string();
const number = z.number();
/** Each a new schema: marks hang on the object. */
export const code = () => leaf(string.clone(), { kind: 'machine' });
export const count = () => leaf(number.clone(), { kind: 'machine' });
export const yesNo = () => leaf(z.boolean(), { kind: 'machine' });
export const only = <const T extends string | number | boolean>(value: T) =>
  leaf(z.literal(value), { kind: 'machine' });
export const person = () => leaf(string.clone(), { kind: 'person' });
export const key = () => leaf(string.clone(), { kind: 'key' });
export const said = () => leaf(string.clone(), { kind: 'said' });
export const derived = () => leaf(string.clone(), { kind: 'derived' });
export const words = () => leaf(string.clone(), { kind: 'words' });
export const name = (of = 'personId') => leaf(string.clone(), { kind: 'name', of });
export const colleague = () => leaf(string.clone(), { kind: 'colleague' });
/** A telephone number, beside an id its owner's. */
export const phone = (of = 'personId') => leaf(string.clone(), { kind: 'number', of });
export const file = () => leaf(string.clone(), { kind: 'file' });
/** Epoch milliseconds. */
export const time = () => leaf(number.clone(), { kind: 'time' });
/** '2026-11-22', '11-22', '2026-11' */
export const day = () => leaf(string.clone(), { kind: 'time' });
/** Fen. */
export const money = () => leaf(number.clone(), { kind: 'money' });
/** What a request was answered. */
export const answer = () => leaf(z.unknown(), { kind: 'answer' });

type Shape = Readonly<Record<string, Marked>>;

export const object = <const S extends Shape>(shape: S) => as(z.strictObject(shape));
export const list = <T extends Marked>(of: T) => as(z.array(of));
export const fixedList = <T extends Marked>(of: T) => as(z.array(of).readonly());
export const pair = <A extends Marked, B extends Marked>(a: A, b: B) => as(z.tuple([a, b]));
/** By keys that carry a mark as well. */
export const by = <K extends Marked<z.ZodType<string, string>>, V extends Marked>(
  key: K,
  value: V,
) => as(z.record(key, value));
/** Some of the keys. */
export const some = <K extends Marked<z.ZodEnum>, V extends Marked>(key: K, value: V) =>
  as(z.partialRecord(key, value));
export const orNull = <T extends Marked>(of: T) => as(z.nullable(of));
/** May be missing. */
export const maybe = <T extends Marked>(of: T) => as(z.exactOptional(of));
/** May be missing, or undefined as long as it is not written. */
export const or = <T extends Marked>(of: T) => as(z.optional(of));
export const either = <const T extends readonly [Marked, ...Marked[]]>(...options: T) =>
  as(z.union(options));
/** Objects that a field tells apart. */
export const kinds = <
  D extends string,
  const T extends readonly [Marked<z.ZodObject>, ...Marked<z.ZodObject>[]],
>(
  by_: D,
  ...options: T
) => as(z.discriminatedUnion(by_, options as never) as z.ZodDiscriminatedUnion<T, D>);
