import { ask, remove } from '../cloud.js';
import { element } from '../element.js';
import { empty, table } from './table.js';

/** What can go wrong, in words, and the fault that does it. */
const KINDS = [
  [
    '数据库写入报错',
    { kind: 'error', on: 'database.modifyDocument', code: 'DATABASE_REQUEST_FAILED' },
  ],
  ['数据库超过每秒次数', { kind: 'error', on: 'database', code: 'EXCEED_REQUEST_LIMIT' }],
  ['写成了,回音丢了', { kind: 'lost', on: 'database.modifyDocument' }],
  ['办成了,手机没收到结果', { kind: 'lost', on: 'call' }],
  ['数据库慢 3 秒', { kind: 'slow', on: 'database', milliseconds: 3000 }],
  [
    '订阅消息发不出(系统繁忙)',
    { kind: 'error', on: 'openapi.subscribeMessage.send', code: -1, message: 'system error' },
  ],
  ['群机器人太频繁', { kind: 'error', on: 'robot', code: 45009, message: 'api freq out of limit' }],
  ['函数在第 2 个操作前被杀', { kind: 'kill', at: 2 }],
  ['函数在第 2 个操作后被杀', { kind: 'kill', at: 2, afterEffect: true }],
  ['定时器响两次', { kind: 'timer', how: 'twice' }],
  ['定时器漏一次', { kind: 'timer', how: 'skip' }],
];

/** Faults that stand, and a form to ask for one. */
export async function showFaults(panel, fresh) {
  const faults = await ask('/dev/faults');
  if (fresh) panel.replaceChildren(form(panel), element('div', { id: 'standing' }));
  const standing = panel.querySelector('#standing');
  if (faults.length === 0) {
    standing.replaceChildren(empty('现在一切正常。选一种故障,再到手机上操作,看程序怎样应付。'));
    return;
  }
  standing.replaceChildren(
    element('h2', {}, '已布置的故障'),
    table(
      [
        ['故障', nameOf],
        [
          '状态',
          ({ hits, times }) => (hits < times ? `还会发生 ${times - hits} 次` : '已经发生完'),
        ],
        ['已发生', ({ hits }) => `${hits} 次`, 'number'],
        ['', ({ id }) => button('撤掉', () => remove(`/dev/faults?id=${id}`), panel)],
      ],
      faults,
    ),
  );
}

function form(panel) {
  const kind = element(
    'select',
    { name: 'kind' },
    ...KINDS.map(([title], i) => element('option', { value: String(i) }, title)),
  );
  const times = element('input', {
    type: 'number',
    name: 'times',
    min: '1',
    max: '1000',
    value: '1',
  });
  const made = element(
    'form',
    {},
    element('label', {}, '故障', kind),
    element('label', {}, '次数', times),
    element('button', {}, '布置'),
    button('全部撤掉', () => remove('/dev/faults'), panel),
  );
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    await ask('/dev/faults', { ...KINDS[Number(kind.value)][1], times: Number(times.value) });
    await showFaults(panel, false);
  });
  return made;
}

function button(title, work, panel) {
  const made = element('button', { type: 'button', class: 'quiet' }, title);
  made.addEventListener('click', async () => {
    made.disabled = true;
    await work().finally(() => {
      made.disabled = false;
    });
    await showFaults(panel, false);
  });
  return made;
}

function nameOf(fault) {
  const known = KINDS.find(([, body]) =>
    Object.entries(body).every(([field, value]) => fault[field] === value),
  );
  const { id, hits, times, after, ...rest } = fault;
  return known?.[0] ?? element('code', {}, JSON.stringify(rest));
}
