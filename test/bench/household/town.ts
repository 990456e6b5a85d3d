/** A company without any home yet, on a local cloud of its own whose clock stands until it is moved. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../../localcloud';
import { demonstration } from '../../../localcloud/demonstration';
import type { ActionName, Input, Output } from '../../../shared/contract';
import { idOf } from '../../../shared/contract/examples';
import type { Case } from '../../../shared/domain/case';
import { MINUTE } from '../../../shared/time/shanghai';
import { at } from '../../builders';
import { controls } from '../../tools/cloud';
import { Bill, operations } from './bill';

export class Town {
  readonly bill: Bill;
  /** Bytes kept × milliseconds for which they were kept. */
  #kept = 0;
  #since: number;

  private constructor(
    readonly cloud: LocalCloud,
    readonly begin: number,
    private readonly remove: () => void,
  ) {
    this.bill = new Bill(cloud);
    this.#since = begin;
  }

  static async start(begin: string): Promise<Town> {
    const dataDir = mkdtempSync(join(tmpdir(), 'renocare-household-'));
    const cloud = await startLocalCloud({
      port: 0,
      dataDir,
      now: at(begin),
      running: false,
      timers: false,
      refuseUnindexed: true,
      demonstration: async (startAt) => {
        const all = await demonstration(startAt);
        const { settings = [], people = [], registry = [] } = all.documents;
        const mobiles = registry.filter((one) =>
          (one as { _id: string })._id.startsWith('mobile:'),
        );
        return {
          ...all,
          documents: { settings, people, registry: mobiles },
          files: [],
          subscriptions: [],
        };
      },
    });
    return new Town(cloud, at(begin), () =>
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }),
    );
  }

  async stop(): Promise<void> {
    await this.cloud.close();
    this.remove();
  }

  get now(): number {
    return this.cloud.parts.now();
  }

  /** The clock goes on to that time and comes by whenever something is due; the idle ticks between are reckoned apart. */
  async until(time: number): Promise<void> {
    for (;;) {
      const next = Math.min(...this.cases().map(({ wakeAt }) => wakeAt));
      // The timer fires each minute.
      const wake = Math.max(Math.ceil(next / MINUTE) * MINUTE, this.now);
      if (wake > time) break;
      await this.#moveTo(wake);
      await this.#tick();
    }
    await this.#moveTo(time);
  }

  async #moveTo(now: number): Promise<void> {
    if (now <= this.now) return;
    this.#kept += this.bytes().all * (now - this.#since);
    this.#since = now;
    await controls(this.cloud.url).clock({ now });
  }

  async #tick(): Promise<void> {
    const { meter } = this.cloud.parts;
    meter.reset();
    await controls(this.cloud.url).post('/dev/tick');
    const { total } = meter.read();
    // Its call and its first read are there each minute whether anything is due or not.
    const more = { ...total, calls: total.calls - 1, database: total.database - 1 };
    if (operations(more) === 0) throw new Error('the clock woke for nothing');
    this.bill.add('the clock: reminders and lapses', more);
  }

  /** Somebody does something, as from the phone; a refusal ends the script. */
  async do<N extends ActionName>(
    part: string,
    as: string,
    action: N,
    input: Input<N>,
  ): Promise<Output<N>> {
    const { call, post } = controls(this.cloud.url);
    const answer = await this.bill.part(part, async () => {
      const given = await call(as, action, input, `house-${this.#count++}-request`);
      // WeChat's verdicts on pictures come within minutes: before the script goes on.
      await post('/dev/pushes', { hold: false });
      return given;
    });
    if (!answer.ok) throw new Error(`${as} ${action}: ${JSON.stringify(answer.error)}`);
    return answer.data as Output<N>;
  }
  #count = 0;

  /** Uploads what a phone has taken; the client puts it into its own folder. */
  upload(part: string, as: string, bytes: Buffer): Promise<string> {
    const path = `uploads/${idOf(as)}/${this.#count++}.jpg`;
    return this.bill.part(part, () => controls(this.cloud.url).upload(as, path, bytes));
  }

  cases(): Case[] {
    return this.cloud.parts.database.select('cases', { query: {} }) as unknown as Case[];
  }

  /** Bytes of documents (as JSON; the company's own people and settings apart) and of files. */
  bytes(): { documents: Record<string, number>; files: number; all: number } {
    const { database, storage } = this.cloud.parts;
    const folder = join(storage.folder, 'files');
    const documents: Record<string, number> = {};
    for (const name of ['cases', 'pages', 'calls', 'reveals', 'ledger', 'registry']) {
      const found = database.select(name, { query: {} });
      documents[name] = found.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
    }
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .reduce((all, { parentPath, name }) => all + statSync(join(parentPath, name)).size, 0);
    const sum = Object.values(documents).reduce((a, b) => a + b, 0);
    return { documents, files, all: sum + files };
  }

  /** Bytes kept on average since the begin. */
  get averageBytes(): number {
    const kept = this.#kept + this.bytes().all * (this.now - this.#since);
    return kept / (this.now - this.begin);
  }
}
