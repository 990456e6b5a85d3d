import type { Fault } from './fault';

/** An operation that a fault may hit; `run` tells the runs of functions apart. */
export type Operation = { name: string; function?: string; action?: string; run?: string };

export type StandingFault = Fault & {
  id: number;
  /** How many operations it hit. */
  hits: number;
};

type Kept = { fault: StandingFault; passed: number; counts: Map<string, number> };

/** The faults that stand, in the order they were asked for. */
export class Faults {
  readonly #kept: Kept[] = [];
  #last = 0;

  add(fault: Fault): StandingFault {
    this.#last++;
    const standing = { ...fault, id: this.#last, hits: 0 };
    this.#kept.push({ fault: standing, passed: 0, counts: new Map() });
    return standing;
  }

  list(): StandingFault[] {
    return this.#kept.map(({ fault }) => ({ ...fault }));
  }

  /** Takes one fault away, or all. */
  clear(id?: number): void {
    const left = id === undefined ? [] : this.#kept.filter(({ fault }) => fault.id !== id);
    this.#kept.splice(0, this.#kept.length, ...left);
  }

  /** The faults that hit this operation; each is used up by one. */
  hit<K extends Fault['kind']>(
    operation: Operation,
    ...kinds: K[]
  ): Extract<StandingFault, { kind: K }>[] {
    return this.#kept
      .filter((kept) => kinds.includes(kept.fault.kind as K) && isHit(kept, operation))
      .map(({ fault }) => {
        fault.hits++;
        return fault as Extract<StandingFault, { kind: K }>;
      });
  }
}

function isHit(kept: Kept, operation: Operation): boolean {
  const { fault } = kept;
  if (fault.hits >= fault.times || !concerns(fault, operation)) return false;
  if (fault.kind === 'kill') {
    const count = (kept.counts.get(operation.run ?? '') ?? 0) + 1;
    kept.counts.set(operation.run ?? '', count);
    if (count !== fault.at) return false;
  }
  if (kept.passed < fault.after) {
    kept.passed++;
    return false;
  }
  return true;
}

function concerns(fault: Fault, { name, ...operation }: Operation): boolean {
  if (fault.function !== undefined && fault.function !== operation.function) return false;
  if (fault.action !== undefined && fault.action !== operation.action) return false;
  return fault.on === '' || name === fault.on || name.startsWith(`${fault.on}.`);
}
