/**
 * How cases are looked for. Every key says what it is made of, and a search says which kinds it may touch: a telephone number
 * is found whole or by its exact last four, never by its beginning, so that nobody reads one out digit by digit (H61). Words,
 * names and addresses are found by how they begin, rooms and buildings as a whole.
 */
import type { Gender } from '../policy/words';
import type { Case, Home, Member } from './case';
import { nameKey, readName, surnameOf, withoutNumbers } from './names';
import { lastFourOf, readNumber } from './numbers';

const marks = {
  /** Numbers of cases, contracts and slips. */
  paper: 'C:',
  /** Of a home's label: from the beginning. */
  label: 'W:',
  /** A room, a building: as a whole only. */
  part: 'P:',
  name: 'N:',
  address: 'A:',
  /** A telephone number, as a whole only. */
  phone: 'T:',
  /** The last four digits of one, as a whole only. */
  lastFour: 'L:',
} as const;
type Mark = keyof typeof marks;

/** One key that would do: all of it, or its beginning. */
export interface Wanted {
  key: string;
  whole: boolean;
}
/** Any of these ways; in each, every part must be met by one of its keys. */
export type Search = readonly (readonly (readonly Wanted[])[])[];

/** What the asker's roles may look for at all. */
export interface SearchRights {
  names: boolean;
  numbers: boolean;
  addresses: boolean;
}

/** Capitals, no width, no spaces: how labels and words are compared. */
export const searchTerm = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/\s/g, '');

/** Under which a home's label is found as a whole. */
export const labelKey = (label: string): string => marks.label + searchTerm(withoutNumbers(label));

const UNIT = '号楼|栋|座|幢|单元|期';
/** '翠湖湾 3 栋0903' → 翠湖湾, 3栋, 0903. */
const piecesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .trim()
    .replace(new RegExp(`(\\d)\\s+(?=${UNIT})`, 'gu'), '$1')
    .replace(new RegExp(`(\\d(?:${UNIT}))(?=[\\dA-Z])`, 'gu'), '$1 ')
    .split(/\s+/u)
    .filter((piece) => piece !== '');

const isPart = (piece: string): boolean =>
  new RegExp(`^[A-Z]?\\d+[A-Z]?(${UNIT}|号|室|房)?$`, 'u').test(piece);
/** 0903 and 903, 12 栋 and 12. */
const partsOf = (piece: string): string[] => {
  const bare = piece.replace(new RegExp(`(${UNIT}|号|室|房)$`, 'u'), '');
  return [piece, bare, piece.replace(/^0+(?=\d)/, ''), bare.replace(/^0+(?=\d)/, '')];
};

const forms: Readonly<Record<Gender, readonly string[]>> = {
  male: ['先生'],
  female: ['女士'],
  unknown: ['先生', '女士'],
};

const paperKey = (number: string): string => searchTerm(number).replaceAll('-', '');

/** What of a case somebody who searches may be led by. */
export interface Searchable extends SearchRights {
  members: readonly Pick<Member, 'name' | 'gender' | 'mobile'>[];
  /** Where it is, as the asker sees it. */
  label: string;
}

/** Keys of a case, all of them or those that lead by what an asker sees. */
export function keysOf(kase: Case, seen: Searchable): string[] {
  const of = (mark: Mark, texts: readonly string[]): string[] =>
    texts.filter((text) => text !== '').map((text) => marks[mark] + text);
  const papers = [
    kase._id,
    ...(kase.kind === 'project' ? [kase.imported?.number ?? '', kase.slip?.number ?? ''] : []),
  ];
  const pieces = piecesOf(withoutNumbers(seen.label));
  const words = [...(kase.kind === 'prospect' ? [kase.community] : []), ...pieces];
  return [
    ...new Set([
      ...of('paper', papers.map(paperKey)),
      ...of(
        'label',
        [searchTerm(withoutNumbers(seen.label)), ...words.filter((one) => !isPart(one))].map(
          searchTerm,
        ),
      ),
      ...of('part', pieces.filter(isPart).flatMap(partsOf)),
      ...(seen.names ? of('name', seen.members.flatMap(namesOf)) : []),
      ...(seen.addresses ? of('address', addressesOf(kase.home)) : []),
      ...(seen.numbers
        ? of(
            'phone',
            seen.members.map(({ mobile }) => mobile),
          )
        : []),
      ...(seen.numbers
        ? of(
            'lastFour',
            seen.members.map(({ mobile }) => lastFourOf(mobile)),
          )
        : []),
    ]),
  ];
}

/** All keys of a case, as they are stored with it. */
export const searchKeys = (kase: Case): string[] =>
  keysOf(kase, {
    members: [...kase.members, ...(kase.sold?.former ?? [])],
    label: kase.home.label,
    names: true,
    numbers: true,
    addresses: true,
  });

/** 王芳 → 王芳, 王女士. A number that was written where names stand is none of it. */
function namesOf({ name, gender }: Pick<Member, 'name' | 'gender'>): string[] {
  if (/\d{4}/.test(name.normalize('NFKC'))) return [];
  const surname = surnameOf(nameKey(name));
  return [nameKey(name), ...(surname ? forms[gender].map((form) => surname + form) : [])];
}

/** '深圳市南山区南山大道 88 号' → itself, '南山区南山大道 88 号', '南山大道 88 号'. */
function addressesOf({ address }: Home): string[] {
  const plain = searchTerm(withoutNumbers(address));
  const starts = [...plain.matchAll(/[省市区县镇]/g)].map(({ index }) => index + 1);
  return [0, ...starts].map((start) => plain.slice(start)).filter((part) => part.length > 1);
}

const whole = (mark: Mark, text: string): Wanted => ({ key: marks[mark] + text, whole: true });
const begins = (mark: Mark, text: string): Wanted => ({ key: marks[mark] + text, whole: false });

/** What was typed, as a search; `number`: it looks for a telephone number, which is put on record (H61). Empty: nothing can be found. */
export function searchFor(typed: string, may: SearchRights): { search: Search; number: boolean } {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const plain = searchTerm(text);
  const read = readNumber(text);
  if (
    !('wrong' in read) &&
    (read.kind === 'mobile' || read.kind === 'landline' || read.kind === 'foreign')
  ) {
    const phone = may.numbers ? [whole('phone', read.value)] : [];
    return { search: [[[...phone, whole('paper', paperKey(plain))]]], number: may.numbers };
  }
  // Digits and what stands between digits: a part of a telephone number finds none.
  const digits = plain.replace(/[-().+]/g, '');
  if (/^\d+$/.test(digits)) {
    const four = may.numbers && digits.length === 4;
    const wanted = [whole('part', digits), whole('paper', digits)];
    return { search: [[four ? [...wanted, whole('lastFour', digits)] : wanted]], number: four };
  }
  const pieces = piecesOf(text);
  const alone = wordsFor(plain, may);
  return {
    search: pieces.length > 1 ? [[alone], pieces.map((piece) => wordsFor(piece, may))] : [[alone]],
    number: false,
  };
}

function wordsFor(piece: string, may: SearchRights): Wanted[] {
  const wanted = [begins('paper', paperKey(piece)), begins('label', piece)];
  if (isPart(piece)) wanted.push(whole('part', piece));
  if (may.addresses) wanted.push(begins('address', piece));
  if (!may.names) return wanted;
  const read = readName(piece);
  const bare = 'wrong' in read ? '' : nameKey(read.name);
  // 张三先生 is looked for by the name, 李女士 by the form of address that she has.
  return [...wanted, begins('name', piece), ...(bare.length > 1 ? [begins('name', bare)] : [])];
}

/** Whether a case with these keys is what was looked for. */
export const answers = (search: Search, keys: readonly string[]): boolean =>
  search.some((parts) =>
    parts.every((ways) =>
      ways.some(({ key, whole: all }) =>
        keys.some((one) => (all ? one === key : one.startsWith(key))),
      ),
    ),
  );
