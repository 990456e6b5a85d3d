import { ask, remove } from '../cloud.js';
import { element } from '../element.js';
import { empty, table } from './table.js';

/** What the real cloud would bill, by action, the dearest first. */
export async function showBill(panel) {
  const { total, actions } = await ask('/dev/meter');
  const rows = Object.entries(actions)
    .map(([label, counts]) => ({
      label,
      ...counts,
      sum: counts.calls + counts.database + counts.storage,
    }))
    .sort((a, b) => b.sum - a.sum);
  if (rows.length === 0) {
    panel.replaceChildren(empty('从上次清零到现在还没有调用。'));
    return;
  }
  const sum = total.calls + total.database + total.storage;
  const clear = element('button', { type: 'button', class: 'quiet' }, '清零');
  clear.addEventListener('click', async () => {
    await remove('/dev/meter');
    await showBill(panel);
  });
  const each = ({ runs, sum: all }) => (runs > 0 ? (all / runs).toFixed(1) : '');
  panel.replaceChildren(
    element(
      'p',
      { class: 'note' },
      `一共 ${sum} 次:云开发按函数调用、数据库和存储操作的次数计费。 `,
      clear,
    ),
    table(
      [
        ['做什么', ({ label }) => label],
        ['执行', ({ runs }) => String(runs), 'number'],
        ['函数', ({ calls }) => String(calls), 'number'],
        ['数据库', ({ database }) => String(database), 'number'],
        ['存储', ({ storage }) => String(storage), 'number'],
        ['合计', ({ sum: all }) => String(all), 'number'],
        ['每次', each, 'number'],
      ],
      rows,
    ),
  );
}
