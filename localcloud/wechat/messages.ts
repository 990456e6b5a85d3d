import type { Database } from '../database/database';
import { internal } from '../internalCollections';
import { Records } from '../records';

/** Something WeChat, the robot or the operator was asked to deliver, and what became of it. */
export type Message = {
  at: number;
  channel: 'subscribe' | 'robot' | 'sms';
  /** An openid, a robot's key or a mobile number. */
  to: string;
  /** The name of `to`, where the local cloud knows it. */
  name?: string;
  template?: string;
  title?: string;
  page?: string;
  data?: Record<string, string>;
  text?: string;
  mentioned?: string[];
  /** 0: delivered. Otherwise the code it was refused with; the operator's are texts. */
  errcode: number | string;
  errmsg: string;
};

/** Every message, delivered or refused, in the order it was sent. */
export class Messages {
  readonly #records: Records<Message>;

  constructor(database: Database) {
    this.#records = new Records(database, internal.messages);
  }

  async add(message: Message): Promise<number> {
    const number = this.#records.size + 1;
    this.#records.put(String(number).padStart(9, '0'), message);
    await this.#records.settled();
    return number;
  }

  /** Newest first; of one person, if asked: sent to the openid or the mobile number, or mentioning the mobile number. */
  list(openid?: string | null, mobile?: string): Message[] {
    const all = this.#records.list().reverse();
    if (!openid) return all;
    return all.filter(
      ({ channel, to, mentioned = [] }) =>
        to === openid ||
        (channel === 'sms' && to === mobile) ||
        mentioned.includes('@all') ||
        (!!mobile && mentioned.includes(mobile)),
    );
  }
}
