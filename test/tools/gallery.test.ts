import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managerPages } from '../../client/manager/pages';
import { ownerPages } from '../../client/owner/pages';
import { staffPages } from '../../client/staff/pages';
import { changed } from '../gallery/states';
import { stories } from '../gallery/stories';

const client = join(__dirname, '../../client');
const told = new Set(stories.map(({ visit }) => visit.page));

describe('the gallery', () => {
  test('every page has a story, and one while loading, without network, with long names, in large type', () => {
    const tabs = readdirSync(join(client, 'pages')).map((name) => `pages/${name}/index`);
    const subpages = [
      ...ownerPages.map((page) => `owner/${page}`),
      ...staffPages.map((page) => `staff/${page}`),
      ...managerPages.map((page) => `manager/${page}`),
    ];
    for (const page of [...tabs, ...subpages]) {
      expect(told).toContain(page);
      const states = stories.filter(({ visit }) => visit.page === page);
      for (const state of ['normal', 'loading', 'offline', 'long'])
        expect(states.map((story) => story.state)).toContain(state);
      expect(states.some(({ large }) => large)).toBe(true);
    }
  });

  test('every part of the kit that draws something has a story', () => {
    // These need a page or a server around them and are seen in the pages' stories.
    const inPages = [
      'Page',
      'TabBar',
      'Photos',
      'Pictures',
      'RemindMe',
      'Sheet',
      'OlderLink',
      'TypeSize',
      'WholeRecord',
      'WordsSheet',
    ];
    const files = readdirSync(join(client, 'ui')).filter((name) => name.endsWith('.tsx'));
    const parts = readFileSync(join(client, 'gallery/parts.tsx'), 'utf8');
    const missing = files
      .map((name) => name.replace('.tsx', ''))
      .filter((name) => !inPages.includes(name) && !parts.includes(`name: '${name}'`));
    expect(missing).toEqual([]);
  });

  test('names differ, so that no picture overwrites another', () => {
    const ids = stories.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('an answer can be emptied, or its names made long', () => {
    const answer = { result: { ok: true, data: { items: [{ who: '李女士', state: 'open' }] } } };
    expect(changed(answer, 'empty')).toEqual({ result: { ok: true, data: { items: [] } } });
    expect(JSON.stringify(changed(answer, 'long'))).toMatch(/买买提依明李女士.*"open"/);
  });
});
