import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloudOptions, startLocalCloud } from '../../localcloud';
import type { Message } from '../../localcloud/wechat/messages';
import type { ActionName, Input, Output } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import type { Refusal } from '../../shared/errors';
import { at, monday } from '../builders';
import { controls } from '../tools/cloud';
import { copySeed } from '../tools/seed';

type Controls = ReturnType<typeof controls>;
type CaseView = Output<'case.show'>['case'];
type DutyRow = Output<'duty.list'>['duties'][number];

/** Somebody in a story: everything they do goes through `POST /call/api`, as from their phone. */
export class Story {
  private constructor(
    readonly url: string,
    readonly cloud: Controls,
    readonly stop: () => Promise<void>,
  ) {}

  /** A local cloud of its own with the demonstration, its clock standing at Monday 09:30, nothing firing by itself. `expected`: complaints that are no surprise. */
  static start(expected?: RegExp): Promise<Story> {
    return Story.#on({}, expected);
  }

  /** The same without the demonstration: an environment as `apply` leaves it, with what was imported by hand. */
  static bare(imported: Record<string, object[]>): Promise<Story> {
    const documents = { people: [], documents: imported, subscriptions: [], files: [] };
    return Story.#on({ demonstration: async () => documents });
  }

  static async #on(
    { demonstration }: Pick<LocalCloudOptions, 'demonstration'>,
    expected?: RegExp,
  ): Promise<Story> {
    const dataDir = mkdtempSync(join(tmpdir(), 'renocare-story-'));
    if (!demonstration) await copySeed(dataDir);
    const told: string[] = [];
    const cloud = await startLocalCloud({
      port: 0,
      dataDir,
      now: monday,
      running: false,
      timers: false,
      ...(demonstration && { demonstration }),
      tell: (text) => {
        if (!expected?.test(text)) told.push(text);
      },
    });
    const stop = async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
      // Whatever a function or the database had to complain of fails the story.
      if (told.length > 0) throw new Error(told.join('\n'));
    };
    return new Story(cloud.url, controls(cloud.url), stop);
  }

  /** A story on a local cloud that runs elsewhere. */
  static at(url: string, stop: () => Promise<void>): Story {
    return new Story(url, controls(url), stop);
  }

  /** Does it; a refusal fails the story. */
  async do<N extends ActionName>(as: string, action: N, input: Input<N>): Promise<Output<N>> {
    const answer = await this.cloud.call(as, action, input);
    if (!answer.ok) throw new Error(`${as} ${action}: ${JSON.stringify(answer.error)}`);
    return answer.data as Output<N>;
  }

  /** Tries it and is refused. */
  async refused<N extends ActionName>(as: string, action: N, input: Input<N>): Promise<Refusal> {
    const { ok, error } = await this.cloud.call(as, action, input);
    if (ok || !error) throw new Error(`${as} ${action} was not refused`);
    return error as Refusal;
  }

  async show(as: string, caseId: string): Promise<CaseView> {
    return (await this.do(as, 'case.show', { caseId })).case;
  }

  /** Who owes what on a case: the manager sees all of it. Ended duties are left out. */
  async owed(caseId: string, ...rules: string[]): Promise<DutyRow[]> {
    const { duties } = await this.show(openids.manager, caseId);
    return duties.filter(
      ({ rule, state }) =>
        state !== 'done' && state !== 'withdrawn' && (rules.length === 0 || rules.includes(rule)),
    );
  }

  /** The duty in somebody's own list. */
  async mine(as: string, caseId: string, rule: string): Promise<DutyRow | undefined> {
    const { duties } = await this.do(as, 'duty.list', { scope: 'mine' });
    return duties.find((duty) => duty.caseId === caseId && duty.rule === rule);
  }

  /** The clock is set, and comes by. */
  async at(time: string): Promise<void> {
    await this.cloud.clock({ now: at(time) });
    await this.tick();
  }

  /** A code of WeChat's phone button, for the number that this account has. */
  async phoneCode(openid: string, mobile: string): Promise<string> {
    return (await this.cloud.post<{ code: string }>('/dev/phone-code', { openid, mobile })).code;
  }

  async later(milliseconds: number): Promise<void> {
    await this.cloud.clock({ advanceMs: milliseconds });
    await this.tick();
  }

  async tick(times = 1): Promise<void> {
    await this.cloud.post('/dev/tick', { times });
  }

  async now(): Promise<number> {
    return (await this.cloud.get<{ now: number }>('/dev/clock')).now;
  }

  /** What was delivered or refused, oldest first; of one person, if asked. */
  async messages(openid?: string): Promise<Message[]> {
    const path = openid ? `/dev/messages?openid=${openid}` : '/dev/messages';
    return (await this.cloud.get<Message[]>(path)).reverse();
  }

  /** What robots told, matter by matter: one message holds several, and which share one depends on the tick. */
  async told(openid?: string): Promise<string[]> {
    return (await this.messages(openid)).flatMap(({ text }) => text?.split('\n\n') ?? []);
  }

  /** Messages that came meanwhile. */
  async heard(during: () => Promise<unknown>, openid?: string): Promise<Message[]> {
    const before = (await this.messages(openid)).length;
    await during();
    return (await this.messages(openid)).slice(before);
  }

  /** The agent makes the revisit that is owed. */
  async revisit(
    caseId: string,
    rule: string,
    more: Partial<Input<'revisit.record'>> = {},
    as: string = openids.agentChen,
  ): Promise<void> {
    const [duty] = await this.owed(caseId, rule);
    if (!duty) throw new Error(`no ${rule} is owed on ${caseId}`);
    await this.do(as, 'revisit.record', {
      caseId,
      dutyId: duty.dutyId,
      outcome: 'done',
      restated: true,
      ...more,
    });
  }
}
