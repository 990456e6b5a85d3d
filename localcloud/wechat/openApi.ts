import { invalidParameter } from '../errors';
import type { Invocation } from '../functions/host';
import type { Answer } from './answer';
import type { ContentCheck } from './contentCheck';
import { miniProgramCode } from './miniProgramCode';
import type { PhoneNumbers } from './phoneNumber';
import type { SubscribeMessage } from './subscribeMessage';

type Api = (
  parameters: Record<string, unknown>,
  invocation: Invocation,
) => Buffer | Answer | Promise<Answer>;

/** WeChat's server-side interfaces, by the name they have below `cloud.openapi`. */
export class OpenApi {
  readonly #apis: Map<string, Api>;

  constructor(parts: { subscribe: SubscribeMessage; check: ContentCheck; phones: PhoneNumbers }) {
    this.#apis = new Map<string, Api>([
      ['subscribeMessage.send', (parameters) => parts.subscribe.send(parameters)],
      ['phonenumber.getPhoneNumber', (parameters) => parts.phones.exchange(parameters)],
      ['security.msgSecCheck', (parameters) => parts.check.text(parameters)],
      ['security.mediaCheckAsync', (parameters) => parts.check.media(parameters)],
      ['wxacode.getUnlimited', miniProgramCode],
    ]);
  }

  /** An object is answered as JSON, bytes as a picture. Refuses apis that are not here, by name. */
  async call(
    name: string,
    parameters: Record<string, unknown>,
    invocation: Invocation,
  ): Promise<Buffer | Answer> {
    const api = this.#apis.get(name);
    if (!api) throw invalidParameter(`the local cloud does not serve openapi.${name}`);
    return api(parameters, invocation);
  }
}
