import { type Fault, type FaultPlan, isRefusal, type Refused, type StepKind } from './faults';
import type { World } from './world';

const never = new Promise<never>(() => undefined);

/** One run of a function. Dead, it does nothing more; what it had sent out still arrives. */
export class Invocation {
  dead = false;
  #end: (outcome: 'died') => void = () => undefined;
  readonly death = new Promise<'died'>((resolve) => {
    this.#end = resolve;
  });

  constructor(
    readonly world: World,
    readonly faults: FaultPlan,
    /** Milliseconds a step takes, by its kind. */
    readonly pace: (kind: StepKind) => number,
  ) {}

  die(): void {
    if (this.dead) return;
    this.dead = true;
    this.world.died(this);
    this.#end('died');
  }

  /** Runs `work` until it ends, or the instance dies, of a fault or of its time limit. */
  async run(limit: number, work: () => Promise<unknown>): Promise<'done' | 'failed' | 'died'> {
    const callOff = this.world.time.at(this.world.time.now + limit, () => this.die());
    const outcome = await Promise.race([
      work().then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
      this.death,
    ]);
    callOff();
    return outcome;
  }

  /** One step to the outside and back. `effect` happens in between, unless a fault is in the way. */
  async step<T>(
    kind: StepKind,
    name: string,
    effect: (refusal: Refused | undefined) => T,
    lost: () => unknown = () => new Error('socket hang up'),
    unmade: () => unknown = () => new Error('connect ECONNREFUSED'),
  ): Promise<T> {
    const { time, counts } = this.world;
    if (this.dead) return never;
    counts.steps += 1;
    const fault: Fault | undefined = this.faults(kind, name);
    if (fault === 'killBefore') this.die();
    if (this.dead) return never;
    const pace = this.pace(kind);
    await time.sleep(pace / 2);
    if (fault === 'errorBefore') {
      if (this.dead) return never;
      throw unmade();
    }
    const result = effect(isRefusal(fault) ? fault : undefined);
    if (fault === 'killAfter') this.die();
    if (this.dead) return never;
    await time.sleep(pace / 2);
    if (this.dead) return never;
    if (fault === 'lost') throw lost();
    return result;
  }
}
