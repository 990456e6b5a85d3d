import { CloudError } from '../errors';
import { through, WechatFault } from '../faults/through';
import { badRequest, HttpError, readJson } from '../http/reply';
import type { Router } from '../http/router';
import type { Parts } from '../parts';
import { refuse } from '../wechat/answer';

/** Stands in for people's taps in WeChat, and shows what was delivered to them. */
export function mountWechatControl(router: Router, parts: Parts): void {
  const { messages, people, subscriptions, users, phones, robots } = parts;

  router.on('GET', '/dev/messages', ({ url }) => {
    const openid = url.searchParams.get('openid');
    return messages.list(openid, openid ? people.find(openid)?.mobile : undefined);
  });

  router.on('POST', '/dev/subscribe', async ({ request }) => {
    const { openid, templates, count = 1, banned = false } = await readJson(request);
    const person = textOf(openid, 'openid');
    if (!Array.isArray(templates) || templates.length === 0) {
      throw badRequest('templates must be a list of template ids');
    }
    if (!Number.isInteger(count) || Number(count) < 1 || Number(count) > 1000) {
      throw badRequest('count must be a whole number from 1 to 1000');
    }
    const known = templates.map((id) => textOf(id, 'templates'));
    const unknown = known.find((id) => !parts.application.templates.some((t) => t.id === id));
    if (unknown) throw badRequest(`there is no template ${unknown}`);
    users.know(person);
    for (const template of known) {
      if (banned === true) subscriptions.ban(person, template);
      else subscriptions.accept(person, template, Number(count));
    }
    await subscriptions.settled();
    return known.map((template) => subscriptions.get(person, template));
  });

  router.on('GET', '/dev/templates', () => parts.application.templates);

  router.on('POST', '/dev/phone-code', async ({ request }) => {
    const { openid, mobile } = await readJson(request);
    const person = textOf(openid, 'openid');
    const number = mobile ?? people.find(person)?.mobile;
    if (typeof number !== 'string' || !/^1\d{10}$/.test(number)) {
      throw badRequest('mobile must be a Chinese mobile number');
    }
    return { code: await phones.issue(person, number) };
  });

  router.on('POST', '/dev/robot', async ({ request }) => {
    const { key, name } = await readJson(request);
    robots.add({ key: textOf(key, 'key'), name: textOf(name, 'name') });
    await parts.database.settled();
    return { key, name };
  });

  router.on('POST', '/dev/pushes', async ({ request }) => {
    const { hold, openid = '', event } = await readJson(request);
    if (typeof event === 'object' && event !== null) {
      await parts.pushes.deliver({ openid: String(openid), event: { ...event } });
      return { pushed: 1 };
    }
    if (typeof hold !== 'boolean') throw badRequest('hold must be true or false, or give an event');
    if (hold) parts.pushes.hold();
    return { pushed: hold ? 0 : await parts.pushes.release() };
  });

  router.on('POST', '/cgi-bin/webhook/send', async ({ request, response, url }) => {
    const message = await readJson(request);
    try {
      return await through(parts, { name: 'robot' }, () =>
        robots.send(url.searchParams.get('key') ?? '', message),
      );
    } catch (error) {
      if (error instanceof WechatFault) return refuse(error.errcode, error.message);
      if (error instanceof CloudError) throw new HttpError(502, error.message);
      response.destroy();
      return undefined;
    }
  });
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw badRequest(`${field} must be a text`);
  return value;
}
