import type { Database } from '../database/database';
import { isPlainObject } from '../database/extendedJson';
import { internal } from '../internalCollections';
import { Records } from '../records';
import { type Answer, ok, refuse } from './answer';
import type { Messages } from './messages';

export type Robot = { key: string; name: string };

/** The most bytes of a message's text, by kind. */
const LIMITS: Record<string, number> = { text: 2048, markdown: 4096 };

/** WeCom's group robots: `POST /cgi-bin/webhook/send?key=KEY`. */
export class Robots {
  readonly #records: Records<{ name: string }>;

  constructor(
    database: Database,
    readonly messages: Messages,
    readonly now: () => number,
  ) {
    this.#records = new Records(database, internal.robots);
  }

  add({ key, name }: Robot): void {
    this.#records.put(key, { name });
  }

  async send(key: string, message: Record<string, unknown>): Promise<Answer> {
    const robot = this.#records.get(key);
    const { text, mentioned } = contentOf(message);
    const answer = robot
      ? (refusalOf(message.msgtype, text) ?? ok())
      : refuse(93000, 'invalid webhook url, hint: the key is unknown');
    await this.messages.add({
      at: this.now(),
      channel: 'robot',
      to: key,
      ...(robot && { name: robot.name }),
      text,
      mentioned,
      errcode: answer.errcode,
      errmsg: answer.errmsg,
    });
    return answer;
  }
}

function contentOf({ msgtype, ...message }: Record<string, unknown>) {
  const body = message[String(msgtype)];
  const { content, mentioned_mobile_list: mobiles } = isPlainObject(body)
    ? body
    : ({} as Record<string, unknown>);
  return {
    text: typeof content === 'string' ? content : '',
    mentioned: Array.isArray(mobiles) ? mobiles.map(String) : [],
  };
}

function refusalOf(msgtype: unknown, text: string): Answer | undefined {
  const limit = LIMITS[String(msgtype)];
  if (limit === undefined) return refuse(40008, 'invalid message type');
  if (text === '') return refuse(44004, 'empty content');
  if (Buffer.byteLength(text) > limit) {
    return refuse(
      40058,
      `${String(msgtype)}.content exceed max length ${limit}. invalid Request Parameter`,
    );
  }
  return undefined;
}
