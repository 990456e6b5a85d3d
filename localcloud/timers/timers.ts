import type { Clock } from '../clock';
import type { Faults } from '../faults/faults';
import type { TimerTrigger } from '../functions/configuration';
import type { FunctionHost } from '../functions/host';
import { type Cron, nextAfter, parseCron } from './cron';

type Timer = { functionName: string; trigger: TimerTrigger; cron: Cron; next: number | undefined };

const LONGEST_SLEEP = 60_000;

/**
 * Fires the functions' timers by the local cloud's clock. However far the clock jumps, a timer that
 * became due fires once, as after an outage; several do so one after another, the one due first first.
 */
export class Timers {
  readonly #timers: Timer[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #started = false;
  #underWay = new Set<Promise<void>>();

  constructor(
    readonly host: FunctionHost,
    readonly clock: Clock,
    readonly faults: Faults,
  ) {
    for (const { name, triggers } of host.functions.values()) {
      for (const trigger of triggers) {
        this.#timers.push({
          functionName: name,
          trigger,
          cron: parseCron(trigger.config),
          next: undefined,
        });
      }
    }
    clock.onMoved((_before, now) => {
      if (this.#started) this.#fireDue(now);
    });
  }

  start(): void {
    this.#started = true;
    for (const timer of this.#timers) timer.next = nextAfter(timer.cron, this.clock.now());
    this.#setAlarm();
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#alarm);
  }

  /** Fires a function's timers now, `times` at once; resolves when all have run. */
  async fire(functionName: string, times = 1): Promise<void> {
    const timers = this.#timers.filter((timer) => timer.functionName === functionName);
    const runs = Array.from({ length: times }, () => timers.map((timer) => this.#run(timer)));
    await Promise.all(runs.flat());
  }

  /** Resolves when no run started by a timer is under way. */
  async quiet(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #fireDue(now: number): void {
    const due = this.#timers
      .filter(({ next }) => next !== undefined && next <= now)
      .sort((one, other) => (one.next ?? 0) - (other.next ?? 0));
    for (const timer of this.#timers) timer.next = nextAfter(timer.cron, now);
    this.#inTurn(due);
    this.#setAlarm();
  }

  #inTurn(due: readonly Timer[]): void {
    const all = (async () => {
      for (const timer of due) await this.#fireOne(timer);
    })().finally(() => this.#underWay.delete(all));
    this.#underWay.add(all);
  }

  /** Once, unless a fault has it fire twice, late, again as after an error, or not at all. */
  async #fireOne(timer: Timer): Promise<void> {
    const operation = { name: 'timer', function: timer.functionName };
    const [fault] = this.faults.hit(operation, 'timer');
    if (fault?.how === 'skip') return;
    if (fault?.how === 'late') {
      setTimeout(() => void this.#run(timer), fault.milliseconds).unref();
      return;
    }
    const run = this.#run(timer);
    if (fault?.how === 'twice') void this.#run(timer);
    if (fault?.how === 'retry') {
      // CloudBase repeats a run that failed, up to twice.
      const again = run.then(() => this.#run(timer)).then(() => this.#run(timer));
      this.#underWay.add(again);
      void again.finally(() => this.#underWay.delete(again));
    }
    await run;
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm);
    if (!this.#started || !this.clock.running) return;
    const next = Math.min(...this.#timers.map((timer) => timer.next ?? Number.POSITIVE_INFINITY));
    const wait = Math.min(LONGEST_SLEEP, Math.max(1, next - this.clock.now()));
    this.#alarm = setTimeout(() => {
      const now = this.clock.now();
      if (next <= now) this.#fireDue(now);
      else this.#setAlarm();
    }, wait);
    this.#alarm.unref();
  }

  #run({ functionName, trigger }: Timer): Promise<void> {
    const time = new Date(this.clock.now()).toISOString().replace('.000', '');
    const run = this.host
      .invoke({
        functionName,
        event: { Type: 'Timer', TriggerName: trigger.name, Time: time },
        source: 'wx_trigger',
      })
      .then(
        () => undefined,
        () => undefined, // the logs have it; the next tick catches up
      )
      .finally(() => this.#underWay.delete(run));
    this.#underWay.add(run);
    return run;
  }
}
