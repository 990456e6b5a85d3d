import { ask } from '../cloud.js';
import { element } from '../element.js';
import { empty, table } from './table.js';

const SHANGHAI = 8 * 3_600_000;
const SLOW_CALL = 1000;
const SLOW_OPERATION = 100;
const SHOWN = 100;

const NAMES = {
  'database.getDocument': '读',
  'database.insertDocument': '新增',
  'database.modifyDocument': '修改',
  'database.removeDocument': '删除',
  'database.calculateDocument': '计数',
  'database.aggregateDocuments': '聚合',
  'database.startTransaction': '事务开始',
  'database.commitTransaction': '事务提交',
  'database.abortTransaction': '事务回滚',
  'functions.invokeFunction': '调用函数',
  'storage.getUploadMetadata': '上传',
  'storage.batchGetDownloadUrl': '取地址',
  'storage.batchDeleteFile': '删文件',
};

const open = new Set();
let drawn = '';

/** The last runs of functions, newest first; a click shows their operations and what they wrote. */
export async function showCalls(panel, fresh) {
  const runs = (await ask('/dev/logs')).slice(0, SHOWN);
  const key = JSON.stringify([runs[0], runs.length, [...open]]);
  if (!fresh && key === drawn) return;
  drawn = key;
  if (runs.length === 0) {
    panel.replaceChildren(empty('还没有调用。打开两部手机里的任何一页,就会出现在这里。'));
    return;
  }
  const body = element('tbody', {}, ...runs.flatMap((run) => rowsOf(run, panel)));
  const titles = ['时间', '做什么', '函数', '操作', '用时', '结果'];
  const head = titles.map((title, i) =>
    element('th', { class: i > 2 && i < 5 && 'number' }, title),
  );
  panel.replaceChildren(
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), body),
  );
}

function rowsOf(run, panel) {
  const { requestId, at, label, functionName, operations, milliseconds, error } = run;
  const slow = milliseconds > SLOW_CALL;
  const ended = milliseconds === undefined ? '进行中' : error ? '出错' : '';
  const line = element(
    'tr',
    { class: 'line', tabindex: '0', 'aria-expanded': String(open.has(requestId)) },
    element('td', { class: 'soft' }, clock(at)),
    element('td', {}, label),
    element('td', { class: 'soft' }, functionName),
    element('td', { class: 'number' }, String(operations.length)),
    element(
      'td',
      { class: slow ? 'number slow' : 'number' },
      milliseconds === undefined ? '' : `${milliseconds} 毫秒`,
    ),
    element('td', { class: error ? 'bad' : 'soft' }, ended),
  );
  const toggle = () => {
    if (!open.delete(requestId)) open.add(requestId);
    void showCalls(panel, true);
  };
  line.addEventListener('click', toggle);
  line.addEventListener('keydown', (event) => event.key === 'Enter' && toggle());
  if (!open.has(requestId)) return [line];
  return [
    line,
    element('tr', { class: 'detail' }, element('td', { colspan: '6' }, ...details(run))),
  ];
}

function details({ operations, lines, error, requestId }) {
  const parts = [];
  if (operations.length > 0) {
    parts.push(
      table(
        [
          ['操作', ({ name }) => NAMES[name] ?? name],
          ['对象', ({ on }) => on],
          ['怎样读的', howRead],
          [
            '用时',
            ({ milliseconds }) =>
              element(
                'span',
                { class: milliseconds > SLOW_OPERATION && 'slow' },
                `${milliseconds} 毫秒`,
              ),
            'number',
          ],
        ],
        operations,
      ),
    );
  }
  if (lines.length > 0) parts.push(element('pre', {}, lines.map(({ text }) => text).join('\n')));
  if (error) parts.push(element('pre', { class: 'bad' }, error));
  parts.push(element('p', { class: 'soft' }, `requestId ${requestId}`));
  return parts;
}

function howRead({ reads = [], error }) {
  if (error) return element('span', { class: 'bad' }, error);
  return reads
    .map(({ index, examined, found }) =>
      index
        ? `索引 ${index},读 ${examined} 条得 ${found} 条`
        : `没有索引,读 ${examined} 条得 ${found} 条`,
    )
    .join(';');
}

const clock = (at) => new Date(at + SHANGHAI).toISOString().slice(5, 19).replace('T', ' ');
