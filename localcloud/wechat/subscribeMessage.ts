import { setTimeout as sleep } from 'node:timers/promises';
import { isPlainObject } from '../database/extendedJson';
import { type Answer, ok, refuse } from './answer';
import type { Messages } from './messages';
import type { Subscriptions } from './subscriptions';
import { type MessageTemplate, refusedField } from './templates';
import type { Users } from './users';

/** About as long as WeChat takes; two messages to one person within it are 43108. */
const LATENCY = 15;

type Parts = {
  users: Users;
  subscriptions: Subscriptions;
  messages: Messages;
  templates: MessageTemplate[];
  now: () => number;
};

/** `subscribeMessage.send`: one message for one acceptance, its fields checked one by one. */
export class SubscribeMessage {
  readonly #underWay = new Set<string>();

  constructor(readonly parts: Parts) {}

  async send(parameters: Record<string, unknown>): Promise<Answer> {
    const touser = String(parameters.touser ?? '');
    const template = this.parts.templates.find(({ id }) => id === parameters.template_id);
    const busy = this.#underWay.has(touser);
    this.#underWay.add(touser);
    try {
      await sleep(LATENCY);
      const refusal = busy
        ? refuse(43108, 'concurrent sending to the same user')
        : this.#refusal(touser, template, parameters);
      const answer = refusal ?? ok();
      const number = await this.#deliver(touser, template, parameters, answer);
      return refusal ?? ok({ msgid: 4_000_000_000_000_000 + number });
    } finally {
      if (!busy) this.#underWay.delete(touser);
    }
  }

  #refusal(
    touser: string,
    template: MessageTemplate | undefined,
    { data, miniprogram_state: state = 'formal' }: Record<string, unknown>,
  ): Answer | undefined {
    if (!this.parts.users.knows(touser)) return refuse(40003, 'invalid openid');
    if (!template) return refuse(40037, 'invalid template_id');
    if (!isPlainObject(data)) return refuse(47003, 'argument invalid! data is empty');
    if (!['developer', 'trial', 'formal'].includes(String(state))) {
      return refuse(47003, 'argument invalid! miniprogram_state invalid');
    }
    const field = refusedField(template, data as Record<string, { value?: unknown }>);
    if (field) return refuse(47003, field);
    const subscription = this.parts.subscriptions.get(touser, template.id);
    if (subscription.banned) return refuse(43107, 'the user has banned messages of this app');
    if (subscription.left < 1) return refuse(43101, 'user refuse to accept the msg');
    return undefined;
  }

  async #deliver(
    to: string,
    template: MessageTemplate | undefined,
    { template_id: id, data, page }: Record<string, unknown>,
    { errcode, errmsg }: Answer,
  ): Promise<number> {
    if (errcode === 0 && template) this.parts.subscriptions.use(to, template.id);
    return this.parts.messages.add({
      at: this.parts.now(),
      channel: 'subscribe',
      to,
      template: String(id),
      ...(template && { title: template.title }),
      ...(typeof page === 'string' && { page }),
      data: textsOf(data),
      errcode,
      errmsg,
    });
  }
}

function textsOf(data: unknown): Record<string, string> {
  if (!isPlainObject(data)) return {};
  return Object.fromEntries(
    Object.entries(data).map(([field, entry]) => [
      field,
      String((entry as { value?: unknown } | null)?.value ?? ''),
    ]),
  );
}
