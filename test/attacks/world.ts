import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import type { Application } from '../../localcloud/application.types';
import type { ActionName, Input, Output } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { monday } from '../builders';
import { type Answer, controls } from '../tools/cloud';
import { copySeed } from '../tools/seed';

const options = { port: 0, now: monday, running: false, timers: false } as const;
const newFolder = () => mkdtempSync(join(tmpdir(), 'renocare-attack-'));
const removed = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Tries at making two do the same at once. */
const ROUNDS = 3;

/** A local cloud on a copy of the demonstration, and what an attacker can do with it: only what any client can. */
export class World {
  /** Calls that ended in a defect, by their action. */
  readonly defects: string[] = [];
  readonly cloud: ReturnType<typeof controls>;

  private constructor(
    readonly local: LocalCloud,
    readonly folder: string,
  ) {
    this.cloud = controls(local.url);
  }

  /** `functionsDir`: other functions than those in dist; `application`: another environment. */
  static async start({
    functionsDir,
    application,
  }: {
    functionsDir?: string;
    application?: Partial<Application>;
  }): Promise<World> {
    const folder = newFolder();
    await copySeed(folder);
    const local = await startLocalCloud({
      ...options,
      dataDir: folder,
      tell: () => undefined,
      ...(functionsDir === undefined ? {} : { functionsDir }),
      ...(application ? { application } : {}),
    });
    return new World(local, folder);
  }

  async stop(): Promise<void> {
    await this.local.close();
    removed(this.folder);
  }

  /** Any event for `api`, as a client may send it. */
  async send(as: string, event: unknown): Promise<Answer> {
    const { result, error } = await this.cloud.invoke(as, 'api', event);
    if (error !== undefined) return { ok: false, error: { code: 'platform', message: '' } };
    const answer = result as Answer;
    if (answer.error?.code === 'internal')
      this.defects.push(String((event as { action?: unknown }).action));
    return answer;
  }

  tries(as: string, action: ActionName, input: unknown, requestId?: string): Promise<Answer> {
    return this.send(as, { action, input, ...(requestId === undefined ? {} : { requestId }) });
  }

  /** Whether it was let through. */
  async may(as: string, action: ActionName, input: unknown, requestId?: string): Promise<boolean> {
    return (await this.tries(as, action, input, requestId)).ok;
  }

  /** What is no attack but its preparation; a refusal fails the test. */
  async does<N extends ActionName>(as: string, action: N, input: Input<N>): Promise<Output<N>> {
    const answer = await this.tries(as, action, input);
    if (!answer.ok) throw new Error(`${as} ${action}: ${JSON.stringify(answer.error)}`);
    return answer.data as Output<N>;
  }

  /** The case as this reader is shown it. */
  async sees(as: string, caseId: string): Promise<Output<'case.show'>['case'] | undefined> {
    const answer = await this.tries(as, 'case.show', { caseId });
    return answer.ok ? (answer.data as Output<'case.show'>).case : undefined;
  }

  /** The bytes behind a file id, asked for as a client does, without any function. */
  async fetches(as: string, fileID: string): Promise<ArrayBuffer | undefined> {
    const asked = { fileList: [fileID] };
    const { fileList } = await this.cloud.post<{ fileList: { tempFileURL: string }[] }>(
      '/temp-urls',
      asked,
      { 'x-wx-openid': as },
    );
    const url = fileList[0]?.tempFileURL;
    return url ? (await fetch(url)).arrayBuffer() : undefined;
  }

  /** What there really is. */
  async truth(caseId: string): Promise<Output<'case.show'>['case']> {
    return (await this.does(openids.manager, 'case.show', { caseId })).case;
  }

  /**
   * Lets several do something at once who have all looked before any of them writes: as many instances are warm, and
   * writing takes long. Which of them comes first is the machine's affair: `rounds` until it has happened.
   */
  async atOnce(
    count: number,
    round: (turn: number) => Promise<(() => Promise<unknown>)[]>,
    got: () => Promise<boolean>,
  ): Promise<boolean> {
    const slow = (milliseconds: number, times: number, on: string) =>
      this.cloud.post('/dev/faults', { kind: 'slow', on, milliseconds, times });
    for (let turn = 0; turn < ROUNDS; turn++) {
      const all = await round(turn);
      await slow(1_500, 2 * count, 'database.getDocument');
      await Promise.all(
        all.map((_, place) => this.tries(`warm-${turn}-${place}`, 'company.show', {})),
      );
      await this.cloud.delete('/dev/faults');
      await slow(1_500, count, 'database.modifyDocument');
      await Promise.all(all.map((one) => one()));
      await this.cloud.delete('/dev/faults');
      if (await got()) return true;
    }
    return false;
  }

  later(milliseconds: number): Promise<unknown> {
    return this.cloud.clock({ advanceMs: milliseconds });
  }
}
