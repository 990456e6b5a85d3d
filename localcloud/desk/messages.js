import { cloudNow } from './clock.js';
import { ask } from './cloud.js';
import { element } from './element.js';

const SHANGHAI = 8 * 3_600_000;
const CHANNELS = { subscribe: '订阅消息', robot: '企业微信群', sms: '短信' };
const REASONS = {
  40003: 'openid 不对',
  40037: '没有这个消息模板',
  40058: '内容太长',
  43101: '没有可用的订阅次数',
  43107: '对方关掉了消息',
  43108: '同时给一个人发了两条',
  44004: '内容为空',
  45168: '有敏感词',
  47003: '有一项内容不合模板的格式',
  93000: '群机器人的地址不对',
};

const list = document.getElementById('messages');
const filters = [...document.querySelectorAll('[data-show]')];
let shown = 'all';
let messages = [];
let people = new Map();
let templates = [];
let drawn = '';

/** Lists what was sent, newest first, and looks for more every two seconds. */
export async function showMessages(everybody) {
  templates = await ask('/dev/templates');
  people = new Map(everybody.map((person) => [person.openid, person]));
  for (const filter of filters) {
    filter.addEventListener('click', () => {
      shown = filter.dataset.show;
      for (const other of filters) other.setAttribute('aria-pressed', String(other === filter));
      draw(messages.length);
    });
  }
  setInterval(() => document.hidden || refreshMessages().catch(() => undefined), 2000);
  return refreshMessages(true);
}

export async function refreshMessages(first = false) {
  const before = messages.length;
  messages = await ask('/dev/messages');
  if (first || messages.length !== before) draw(first ? messages.length : before);
}

/** `before`: how many were there already; the others are marked as fresh. */
function draw(before) {
  const wanted = messages.filter(
    ({ errcode }) => shown === 'all' || (errcode === 0) === (shown === 'delivered'),
  );
  const fresh = new Set(messages.slice(0, Math.max(0, messages.length - before)));
  const key = `${shown} ${messages.length}`;
  if (key === drawn) return;
  drawn = key;
  if (wanted.length === 0) list.replaceChildren(element('li', { class: 'empty' }, emptyText()));
  else list.replaceChildren(...wanted.slice(0, 200).map((one) => row(one, fresh.has(one))));
}

function emptyText() {
  if (shown === 'refused') return '没有哪一条没送到。';
  return '还没有消息。在左边报修,或者把时钟往前拨,看提醒送到谁那里。';
}

function row(message, fresh) {
  const { channel, errcode, at } = message;
  const classes = [errcode !== 0 && 'refused', fresh && 'fresh'].filter(Boolean).join(' ');
  const top = element(
    'div',
    { class: 'top' },
    element('span', { class: 'who' }, nameOf(message)),
    element('span', { class: `tag ${channel}` }, CHANNELS[channel] ?? channel),
    element('span', { class: 'when' }, when(at)),
  );
  const body = element(
    'div',
    { class: 'body' },
    top,
    message.channel === 'subscribe'
      ? fieldsOf(message)
      : element('p', { class: 'text' }, textOf(message)),
  );
  if (errcode !== 0) {
    body.append(
      element('p', { class: 'why' }, `没有送达:${REASONS[errcode] ?? message.errmsg}(${errcode})`),
    );
  }
  return element('li', { class: classes }, element('span', { class: 'bar' }), body);
}

function nameOf({ to, name }) {
  const person = people.get(to);
  return person ? `${person.name} · ${person.roleText}` : (name ?? to);
}

/** A subscription message as WeChat shows it: its title, then its fields with what they are. */
function fieldsOf({ title, template, data = {} }) {
  const { labels = {} } = templates.find(({ id }) => id === template) ?? {};
  const rows = Object.entries(data).flatMap(([field, value]) => [
    element('dt', {}, labels[field] ?? field),
    element('dd', {}, value),
  ]);
  return element(
    'div',
    { class: 'service' },
    element('p', { class: 'title' }, title ?? template),
    element('dl', {}, ...rows),
  );
}

function textOf({ title, text, data, mentioned = [] }) {
  const called = [...people.values()].filter(({ mobile }) => mentioned.includes(mobile));
  const at = called.map(({ name }) => `@${name} `).join('');
  const fields = Object.values(data ?? {}).join(' · ');
  return [title, at + (text ?? fields)].filter(Boolean).join('\n');
}

function when(at) {
  const minutes = Math.floor((cloudNow() - at) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const local = new Date(at + SHANGHAI);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${local.toISOString().slice(11, 16)}`;
}
