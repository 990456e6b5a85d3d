import { ask } from '../cloud.js';
import { element } from '../element.js';
import { empty, table } from './table.js';

const SAYINGS = {
  unindexed: () => '没有索引能用,只好把整个集合读一遍。数据一多就会慢,请按查询的字段声明索引。',
  outsideTransaction: () =>
    '事务里的 where().update()、remove()、count() 其实在事务外面执行,回滚时不会撤销。请改用 doc(id).update()。',
  emptyUpdate: () => 'update 送到时里面什么都没有:SDK 会丢掉空对象。要整个替换请用 _.set({…})。',
  droppedObject: () =>
    'update 里的空对象被 SDK 丢掉了,字段不会变。要清空请用 _.set({}),要删掉请用 _.remove()。',
};
const SLOW = 100;

/** What the application does that the real cloud would not point out: mistakes, and slow reads. */
export async function showHints(panel) {
  const [warnings, runs] = await Promise.all([ask('/dev/warnings'), ask('/dev/logs')]);
  const slow = runs
    .flatMap(({ label, operations }) => operations.map((one) => ({ ...one, label })))
    .filter(({ milliseconds }) => milliseconds > SLOW)
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 20);
  if (warnings.length === 0 && slow.length === 0) {
    panel.replaceChildren(empty('没有发现问题:查询都走了索引,也没有慢的操作。'));
    return;
  }
  const parts = [];
  if (warnings.length > 0) {
    parts.push(
      element('h2', {}, '写法上的问题'),
      table(
        [
          ['哪里', ({ label }) => label],
          ['什么', ({ subject }) => element('code', {}, subject)],
          ['怎么回事', ({ kind, text }) => SAYINGS[kind]?.() ?? text],
          ['次数', ({ times }) => String(times), 'number'],
        ],
        warnings,
      ),
    );
  }
  if (slow.length > 0) {
    parts.push(
      element('h2', {}, '慢的操作'),
      element('p', { class: 'note' }, `最近的调用里超过 ${SLOW} 毫秒的操作。`),
      table(
        [
          ['哪里', ({ label }) => label],
          ['操作', ({ name, on }) => `${name}${on ? ` ${on}` : ''}`],
          ['用时', ({ milliseconds }) => `${milliseconds} 毫秒`, 'number'],
        ],
        slow,
      ),
    );
  }
  panel.replaceChildren(...parts);
}
