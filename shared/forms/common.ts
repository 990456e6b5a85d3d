/** What all forms have in common: the company, the day, who it is about. */

import type { Case } from '../domain/case';
import { dateOf, stamp } from '../time/shanghai';
import type { CaseView } from '../views/case';
import { memberViews } from '../views/parts';
import type { Reader } from '../views/reader';
import type { Field, Part, Sheet, SigningPlace } from './sheet';

export const field = (label: string, value: string | null | undefined): Field => ({
  label,
  value: value ?? '',
});

export const on = (instant: number | null | undefined): string =>
  instant === null || instant === undefined ? '' : stamp(instant);

export const day = (instant: number | null | undefined): string =>
  instant === null || instant === undefined ? '' : dateOf(instant);

/** The sheet's head and foot, as of now. */
export function sheetOf(
  reader: Reader,
  head: Pick<Sheet, 'title' | 'number'> & { copies?: readonly string[] },
  parts: readonly (Part | null)[],
): Sheet {
  const { settings, now } = reader;
  const phones = [
    settings.phone && `${settings.service} ${settings.phone}`,
    settings.emergencyPhone && `24 小时值班 ${settings.emergencyPhone}`,
  ];
  return {
    title: head.title,
    company: settings.name,
    number: head.number,
    contact: phones.filter(Boolean).join('  '),
    printedOn: dateOf(now),
    copies: head.copies ?? [''],
    parts: parts.filter((part) => part !== null),
  };
}

type Signed = NonNullable<CaseView['repair']>['receipt'];

/** A signature as it was given; without one, a place to sign by hand. */
export const placeOf = (label: string, signed: Signed): SigningPlace => ({
  label,
  name: signed?.name ?? '',
  on: on(signed?.at),
  way: signed?.wayText ?? '',
  fileId: signed?.picture?.fileId ?? '',
});

/** Photos, and how many more there are in the system than paper has room for. */
export const photos = (
  title: string,
  pictures: readonly { fileId: string }[],
  empty = '',
): Part | null =>
  pictures.length === 0 && empty === ''
    ? null
    : { part: 'pictures', title, fileIds: pictures.map(({ fileId }) => fileId), empty };

/** Numbers of the owners, masked (H61); owners read their own and nobody else's. */
export const numbersOf = (kase: Case, reader: Reader): string =>
  memberViews(kase, reader)
    .flatMap(({ part, mobile }) => (part === 'owner' && mobile ? [mobile] : []))
    .join('、');
