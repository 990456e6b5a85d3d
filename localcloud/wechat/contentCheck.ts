import { randomBytes } from 'node:crypto';
import { APP_ID } from '../functions/environment';
import { type Answer, ok, refuse } from './answer';
import type { Pushes } from './pushes';
import type { Users } from './users';

type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number };

/** Words that stand for bad content here: the real check is a model nobody can copy. */
const RISKY = '违规内容';
const REVIEW = '疑似内容';

function verdictOn(content: string): Verdict {
  if (content.includes(RISKY)) return { suggest: 'risky', label: 20001 };
  if (content.includes(REVIEW)) return { suggest: 'review', label: 21000 };
  return { suggest: 'pass', label: 100 };
}

type Parts = {
  users: Users;
  pushes: Pushes;
  /** The bytes behind a temporary URL. */
  read: (url: string) => Promise<Buffer | undefined>;
  now: () => number;
};

/** `security.msgSecCheck` and `security.mediaCheckAsync`, version 2. */
export class ContentCheck {
  constructor(readonly parts: Parts) {}

  text(parameters: Record<string, unknown>): Answer {
    const { content } = parameters;
    const refusal = this.#refusal(parameters);
    if (refusal) return refusal;
    if (typeof content !== 'string' || content === '') return refuse(44004, 'empty content');
    if ([...content].length > 2500) return refuse(45002, 'content size out of limit');
    const result = verdictOn(content);
    const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
    return ok({ result, detail, trace_id: traceId() });
  }

  /** Answers at once with a trace id; the verdict is pushed to the function `events` later. */
  async media(parameters: Record<string, unknown>): Promise<Answer> {
    const refusal = this.#refusal(parameters);
    if (refusal) return refusal;
    const bytes = await this.parts.read(String(parameters.media_url ?? ''));
    if (!bytes) return refuse(40007, 'invalid media_url');
    const openid = String(parameters.openid);
    const trace = traceId();
    const result = verdictOn(bytes.toString('utf8'));
    await this.parts.pushes.add(openid, {
      ToUserName: 'gh_local',
      FromUserName: openid,
      CreateTime: Math.floor(this.parts.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: APP_ID,
      trace_id: trace,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    });
    return ok({ trace_id: trace });
  }

  #refusal({ openid, version, scene }: Record<string, unknown>): Answer | undefined {
    const person = String(openid ?? '');
    if (Number(version) !== 2) return refuse(40097, 'invalid args: version must be 2');
    if (![1, 2, 3, 4].includes(Number(scene))) {
      return refuse(40097, 'invalid args: scene must be 1, 2, 3 or 4');
    }
    if (!this.parts.users.knows(person)) return refuse(40003, 'invalid openid');
    if (!this.parts.users.isActive(person)) return refuse(61010, 'user access record timeout');
    return undefined;
  }
}

const traceId = () => randomBytes(16).toString('hex');
