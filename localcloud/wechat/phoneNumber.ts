import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database';
import { APP_ID } from '../functions/environment';
import { internal } from '../internalCollections';
import { Records } from '../records';
import { type Answer, ok, refuse } from './answer';

const VALID_FOR = 5 * 60_000;

export type PhoneCode = { openid: string; mobile: string; at: number };

/** The codes that the phone-number button gives: valid five minutes, and once. */
export class PhoneNumbers {
  readonly #codes: Records<PhoneCode>;

  constructor(
    database: Database,
    readonly now: () => number,
  ) {
    this.#codes = new Records(database, internal.phoneCodes);
  }

  /** As if the person had tapped the button and agreed. */
  async issue(
    openid: string,
    mobile: string,
    code = randomBytes(16).toString('hex'),
  ): Promise<string> {
    this.#codes.put(code, { openid, mobile, at: this.now() });
    await this.#codes.settled();
    return code;
  }

  async exchange({ code }: Record<string, unknown>): Promise<Answer> {
    const found = this.#codes.get(String(code));
    if (!found) return refuse(40029, 'invalid code');
    this.#codes.remove(String(code));
    await this.#codes.settled();
    if (this.now() - found.at > VALID_FOR) return refuse(40029, 'invalid code');
    const phone = {
      phone_number: found.mobile,
      pure_phone_number: found.mobile,
      country_code: '86',
    };
    const watermark = { timestamp: Math.floor(this.now() / 1000), appid: APP_ID };
    return ok({ phone_info: { ...phone, watermark } });
  }
}
