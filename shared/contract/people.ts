/** People as they are typed: names and numbers in one normal form, whatever they were written like (`domain/names`, `domain/numbers`). */
import * as z from 'zod';
import { readName } from '../domain/names';
import {
  normalAny,
  normalNumber,
  normalPersonal,
  type ReadNumber,
  readAnyNumber,
  readPersonal,
} from '../domain/numbers';
import type { Gender } from '../policy/words';

/** Longer than any writing of a number. */
const LONGEST = 60;

const numberBy = (normal: (typed: string) => string, read: (typed: string) => ReadNumber) =>
  z
    .string()
    .max(LONGEST)
    .overwrite((typed) => (typed.length > LONGEST ? typed : normal(typed)))
    .check((ctx) => {
      const found = read(ctx.value);
      if ('wrong' in found)
        ctx.issues.push({ code: 'custom', message: found.wrong, input: ctx.value });
    });

/** A mobile of the mainland in any writing: what WeChat binds by and what can be texted. Eleven digits come out. */
export const mobile = z
  .string()
  .max(LONGEST)
  .overwrite((typed) => (typed.length > LONGEST ? typed : normalNumber(typed)))
  .regex(/^1[3-9]\d{9}$/, { error: '不是 11 位的手机号' });

/** Somebody's own number: a mobile, a landline with its area code, one of another country. */
export const personalNumber = numberBy(normalPersonal, readPersonal);

/** The number on a call or of a visitor: any there is, also 400, 95588, withheld (H37, H80). */
export const anyNumber = numberBy(normalAny, readAnyNumber);

/**
 * A person's name beside the gender: the form of address goes from one to the other (李女士 → 李, female), and what cannot be
 * one person's name is asked about.
 */
export function aPerson<S extends z.ZodObject>(schema: S): S {
  return schema
    .overwrite((value) => {
      const { name, gender } = value as Naming;
      if (name === undefined) return value;
      const read = readName(name, gender);
      if ('wrong' in read) return value;
      const known = gender !== undefined || read.gender !== 'unknown';
      return { ...value, name: read.name, ...(known ? { gender: read.gender } : {}) };
    })
    .check((ctx) => {
      const { name, gender } = ctx.value as Naming;
      if (name === undefined) return;
      const read = readName(name, gender);
      if ('wrong' in read)
        ctx.issues.push({
          code: 'custom',
          message: read.wrong,
          path: [read.field],
          input: ctx.value,
        });
    });
}

/** What is said of a number that stands under another name: the same person after all, or a telephone that two share. */
export const sameNumber = z.enum(['samePerson', 'sharedPhone']);

interface Naming {
  name?: string;
  gender?: Gender;
}
