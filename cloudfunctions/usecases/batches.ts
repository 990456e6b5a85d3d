/**
 * Robot messages of one tick to the same person in the same group go out as one: in the morning an agent gets one
 * message instead of twelve, and a robot may send only 20 a minute.
 */
import type { Ports, Sent } from '../ports';

/** Milliseconds in which others may join. */
const JOINING = 150;
/** WeCom takes 2,048 bytes of text; some are for the heading. */
const ROOM = 1_900;

interface Batch {
  texts: string[];
  sent: Promise<Sent>;
}

export class Batches {
  readonly #open = new Map<string, Batch>();

  constructor(readonly ports: Pick<Ports, 'messenger' | 'wait'>) {}

  /** What became of the message that this text went out with. */
  send(key: string, text: string, mobiles: readonly string[]): Promise<Sent> {
    const id = JSON.stringify([key, mobiles]);
    const open = this.#open.get(id);
    if (open && Buffer.byteLength(together([...open.texts, text])) <= ROOM) {
      open.texts.push(text);
      return open.sent;
    }
    const texts = [text];
    const sent = this.ports.wait(JOINING).then(() => {
      if (this.#open.get(id)?.texts === texts) this.#open.delete(id);
      return this.ports.messenger.robot(key, together(texts), mobiles);
    });
    this.#open.set(id, { texts, sent });
    return sent;
  }
}

export const together = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : [`【提醒】共 ${texts.length} 项`, ...texts].join('\n\n');
