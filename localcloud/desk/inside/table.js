import { element } from '../element.js';

/** A table; columns are `[title, cell of a row, class]`. A cell is a text or an element. */
export function table(columns, rows) {
  const head = columns.map(([title, , kind]) => element('th', { class: kind ?? false }, title));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...columns.map(([, cell, kind]) => element('td', { class: kind ?? false }, cell(row) ?? '')),
    ),
  );
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
}

export const empty = (text) => element('p', { class: 'empty' }, text);
