/** How cases are looked for: keys on the case, and what somebody typed, in the same spelling. */
import type { Home, Member } from './case';

/** A number as it is read out and printed, whole or its beginning: 'WX-7K2M-QF4D'. */
const number = /^[A-Z]{2}-[0-9A-Z-]*$/;

/** As the keys are spelt: capitals, no spaces, a number without its dashes. */
export function searchTerm(typed: string): string {
  const plain = typed.toUpperCase().replace(/\s/g, '');
  return number.test(plain) ? plain.replaceAll('-', '') : plain;
}

/**
 * What a search matches from its beginning: number, the contract's number on paper, names, phones and their last four digits, the home's parts, its
 * address from the province, the city, the district and the street on.
 */
export function searchKeys(
  id: string,
  members: readonly Member[],
  home: Home,
  contractNumber = '',
  community = '',
): string[] {
  const { label, address } = home;
  return [
    ...new Set(
      [
        id,
        contractNumber,
        community,
        ...members.flatMap(({ name, mobile }) => [name, mobile, mobile.slice(-4)]),
        ...label.split(' '),
        label,
        ...partsFrom(address),
      ]
        .map(searchTerm)
        .filter((key) => key.length > 0),
    ),
  ];
}

/** '深圳市南山区南山大道 88 号' → itself, '南山区南山大道 88 号', '南山大道 88 号'. */
function partsFrom(address: string): string[] {
  const starts = [...address.matchAll(/[省市区县镇]/g)].map(({ index }) => index + 1);
  return [0, ...starts].map((start) => address.slice(start)).filter((part) => part.length > 1);
}
