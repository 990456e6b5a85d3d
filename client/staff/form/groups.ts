import type { Field } from './fields';

const written: readonly Field['type'][] = ['line', 'mobile', 'phone', 'money', 'number', 'hours'];

/** Short lines to write that follow one another share a card; every other question has its own. */
export function groups(fields: readonly Field[]): Field[][] {
  const found: Field[][] = [];
  for (const field of fields) {
    const last = found[found.length - 1];
    const short = written.includes(field.type);
    if (last?.[0] && short && written.includes(last[0].type)) last.push(field);
    else found.push([field]);
  }
  return found;
}

/** Where a field stands on the page, to scroll to it. */
export const anchorOf = (key: string): string => `field-${key.replace(/\W/g, '-')}`;
