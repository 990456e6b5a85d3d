import { ask } from '../cloud.js';
import { element } from '../element.js';
import { showBill } from './bill.js';
import { showCalls } from './calls.js';
import { showData } from './data.js';
import { showFaults } from './faults.js';
import { showHints } from './hints.js';

const LOOK_EVERY = 2500;
const views = {
  calls: showCalls,
  data: showData,
  hints: showHints,
  faults: showFaults,
  bill: showBill,
};
const panel = document.getElementById('panel');
const tabs = [...document.querySelectorAll('[data-tab]')];
let shown = '';

/** Which tab is open is kept in the address. */
async function show(name) {
  const view = views[name] ? name : 'calls';
  for (const tab of tabs) tab.setAttribute('aria-selected', String(tab.dataset.tab === view));
  const fresh = view !== shown;
  shown = view;
  if (fresh) panel.replaceChildren(element('p', { class: 'empty' }, '正在读取…'));
  try {
    await views[view](panel, fresh);
  } catch (error) {
    panel.replaceChildren(element('p', { class: 'empty' }, `读取不到:${error.message}`));
  }
}

async function showCounts() {
  const [meter, warnings, faults] = await Promise.all(
    ['/dev/meter', '/dev/warnings', '/dev/faults'].map((path) => ask(path)),
  );
  const { calls, database, storage } = meter.total;
  document.getElementById('usage').textContent =
    `函数调用 ${calls} 次 · 数据库 ${database} 次 · 存储 ${storage} 次`;
  count('hint-count', warnings.length);
  count('fault-count', faults.filter(({ hits, times }) => hits < times).length);
}

function count(id, many) {
  const badge = document.getElementById(id);
  badge.hidden = many === 0;
  badge.textContent = String(many);
}

for (const tab of tabs) {
  tab.addEventListener('click', () => {
    location.hash = tab.dataset.tab;
  });
}
addEventListener('hashchange', () => show(location.hash.slice(1)));

const reset = document.getElementById('reset');
reset.addEventListener('click', async () => {
  if (!reset.classList.contains('sure')) {
    reset.classList.add('sure');
    reset.textContent = '现有数据都会丢掉,再点一次确定';
    setTimeout(calm, 4000);
    return;
  }
  reset.disabled = true;
  reset.textContent = '正在恢复…';
  try {
    await ask('/dev/reset', {});
    calm();
    shown = '';
    await Promise.all([show(location.hash.slice(1)), showCounts()]);
  } catch (error) {
    reset.textContent = `没有恢复成:${error.message}`;
  } finally {
    reset.disabled = false;
  }
});

function calm() {
  if (reset.disabled) return;
  reset.classList.remove('sure');
  reset.textContent = '恢复成演示的样子';
}

const look = () => Promise.all([showCounts(), show(location.hash.slice(1))]);
await look();
setInterval(() => document.hidden || look().catch(() => undefined), LOOK_EVERY);
