import { ask } from '../cloud.js';
import { element } from '../element.js';
import { empty } from './table.js';

let collections = [];
let chosen = '';

/** The collections with their indexes, and the documents of one, fifty at a time. */
export async function showData(panel, fresh) {
  if (!fresh && panel.querySelector('.browser')) return;
  collections = await ask('/dev/collections');
  if (collections.length === 0) {
    panel.replaceChildren(empty('还没有集合。'));
    return;
  }
  const fullest = collections.toSorted((a, b) => b.documents - a.documents)[0];
  if (!collections.some(({ name }) => name === chosen)) chosen = fullest.name;
  const content = element('div', {});
  const buttons = collections.map(({ name, documents }) => {
    const button = element(
      'button',
      { type: 'button' },
      name,
      element('span', {}, String(documents)),
    );
    button.addEventListener('click', () => choose(name));
    return button;
  });
  const choose = async (name) => {
    chosen = name;
    for (const [i, button] of buttons.entries()) {
      button.setAttribute('aria-current', String(collections[i].name === name));
    }
    await showDocuments(
      content,
      collections.find((one) => one.name === name),
    );
  };
  const list = element('nav', { 'aria-label': '集合' }, ...buttons);
  panel.replaceChildren(element('div', { class: 'browser' }, list, content));
  await choose(chosen);
}

async function showDocuments(content, { name, indexes }) {
  const documents = element('div', {});
  const more = element('button', { type: 'button', class: 'quiet' }, '再看 50 条');
  let last;
  const load = async (query) => {
    const rows = await ask(`/dev/documents?collection=${encodeURIComponent(name)}${query}`);
    documents.append(...rows.map(shown));
    last = rows.at(-1)?._id;
    more.hidden = rows.length < 50;
    if (documents.childElementCount === 0) documents.append(empty('这里没有这样的文档。'));
  };
  more.addEventListener('click', () => load(`&after=${encodeURIComponent(last)}`));
  const input = element('input', { name: 'id', 'aria-label': '_id', placeholder: '按 _id 找' });
  const form = element('form', {}, input, element('button', {}, '找'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    documents.replaceChildren();
    await load(input.value === '' ? '' : `&id=${encodeURIComponent(input.value.trim())}`);
  });
  const keys = indexes.map(
    (index) =>
      `${index.name}(${Object.entries(index.keys)
        .map(([field, way]) => (way === 1 ? field : `${field} ↓`))
        .join(', ')})${index.unique ? ' 唯一' : ''}`,
  );
  const note = element('p', { class: 'note' }, `索引:${keys.join(' · ')}`);
  content.replaceChildren(element('h2', {}, name), note, form, documents, more);
  await load('');
}

function shown(document) {
  const { _id, ...rest } = document;
  const brief = Object.entries(rest)
    .filter(([, value]) => ['string', 'number'].includes(typeof value))
    .slice(0, 4)
    .map(([field, value]) => `${field} ${String(value).slice(0, 24)}`)
    .join(' · ');
  const details = element(
    'details',
    {},
    element(
      'summary',
      {},
      element('code', {}, String(_id)),
      ' ',
      element('span', { class: 'soft' }, brief),
    ),
  );
  details.addEventListener(
    'toggle',
    () => details.append(element('pre', {}, JSON.stringify(document, null, 2))),
    { once: true },
  );
  return details;
}
