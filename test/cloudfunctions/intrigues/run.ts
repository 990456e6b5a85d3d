/** Sequences made from a seed, played, and made as short as they can be where something is wrong. */
import { randomFrom } from '../../builders/random';
import { fields, look } from './invariants';
import type { Step } from './ledger';
import { type Fault, Model } from './model';
import { aside, type Move, plotNames, plots, type Stage } from './plots';
import type { Answered, Document, World } from './world';

/** A move with the ids of its requests: played again, it makes the same codes and cases. */
export type Played = { calls: (Step & { requestId: string })[] } | { pass: number };

export interface Outcome {
  faults: Fault[];
  moves: Played[];
  /** Calls that were answered with yes, and all. */
  yes: number;
  calls: number;
}

interface Found {
  seed: number;
  fault: Fault;
  moves: Played[];
}

const openidHolder = (
  people: ReadonlyMap<string, Document>,
  openid: string,
): string | undefined => {
  for (const person of people.values()) if (person.openid === openid) return person._id;
  return undefined;
};

/** Plays moves one after another on one world, and looks after each. */
class Player {
  readonly outcome: Outcome = { faults: [], moves: [], yes: 0, calls: 0 };
  #before = new Map<string, unknown>();

  constructor(
    readonly world: World,
    readonly model: Model,
    readonly wanted: (fault: Fault) => boolean,
  ) {}

  async play(move: Played): Promise<Answered[]> {
    this.outcome.moves.push(move);
    const answers = 'pass' in move ? await this.#pass(move.pass) : await this.#calls(move.calls);
    await this.look();
    return answers;
  }

  async look(): Promise<void> {
    this.#add(await look(this.model, this.world, this.#before));
    this.#before = new Map();
    for (const name of ['cases', 'people'])
      for (const [id, one] of await this.world.documents(name)) this.#before.set(id, one);
  }

  /** What is there at the beginning is taken as it is. */
  async begin(): Promise<void> {
    for (const name of ['cases', 'people'])
      for (const [id, one] of await this.world.documents(name)) this.#before.set(id, one);
  }

  #add(faults: readonly Fault[]): void {
    this.outcome.faults.push(...faults.filter(this.wanted));
  }

  async #pass(milliseconds: number): Promise<Answered[]> {
    await this.world.pass(milliseconds);
    return [];
  }

  async #calls(calls: (Step & { requestId: string })[]): Promise<Answered[]> {
    const people = await this.world.documents('people');
    const by = calls.map(({ openid }) => openidHolder(people, openid));
    const answers = await Promise.all(
      calls.map(({ openid, action, input, requestId }) =>
        this.world.call(openid, action, input, requestId),
      ),
    );
    const cases = await this.world.documents('cases');
    for (const [place, step] of calls.entries()) {
      const answer = answers[place] as Answered;
      this.outcome.calls += 1;
      if (answer.ok) this.outcome.yes += 1;
      if (answer.error?.code === 'internal')
        this.#add([{ invariant: 'opens', what: `${step.action} failed` }]);
      const done = { ...step, answer, by: by[place] };
      await this.model.learn(done, this.world);
      if (calls.length === 1)
        this.#add(fields(done, this.model, cases, await this.world.documents('people')));
    }
    return answers;
  }
}

/** Two plots, mixed with what else goes on; chance decides whose turn it is. */
export async function sequence(
  seed: number,
  world: World,
  wanted: (fault: Fault) => boolean,
  only: readonly string[] = plotNames,
): Promise<Outcome> {
  const random = randomFrom(seed);
  const model = await Model.of(world);
  const player = new Player(world, model, wanted);
  await player.begin();
  const stage: Stage = {
    random,
    model,
    now: world.now(),
    cases: await world.documents('cases'),
    people: await world.documents('people'),
    must(what, answer) {
      const later = ['too_often', 'busy'].includes(answer?.error?.code ?? '');
      if (answer && !answer.ok && !later)
        model.faults.push({ invariant: 'alive', what: `${what}: ${answer.error?.message}` });
    },
  };
  const running: { plot: Generator<Move, void, Answered[]>; answers: Answered[] }[] = [];
  const begin = (name: string) => {
    const plot = plots[name]?.(stage);
    if (plot) running.push({ plot, answers: [] });
  };
  begin(random.pick(only));
  if (random.below(3) > 0) begin(random.pick(only));
  let number = 0;
  while (running.length > 0 && player.outcome.faults.length === 0 && number < 40) {
    stage.now = world.now();
    stage.cases = await world.documents('cases');
    stage.people = await world.documents('people');
    const other = random.below(5) === 0;
    const turn = other
      ? {
          plot: aside[random.pick(['noise', 'noise', 'watch', 'watch', 'time'] as const)](stage),
          answers: [],
        }
      : random.pick(running);
    const next = turn.plot.next(turn.answers);
    if (next.done) {
      const at = running.indexOf(turn);
      if (at >= 0) running.splice(at, 1);
      continue;
    }
    number += 1;
    const move: Played =
      'pass' in next.value
        ? next.value
        : {
            calls: next.value.calls.map((step, place) => ({
              ...step,
              requestId: `intrigue-${seed}-${number}-${place}`,
            })),
          };
    turn.answers = await player.play(move);
  }
  // What a plot found at its very end.
  await player.look();
  return player.outcome;
}

/** The same moves on a new world. */
async function replay(
  moves: readonly Played[],
  world: World,
  wanted: (fault: Fault) => boolean,
): Promise<Outcome> {
  const player = new Player(world, await Model.of(world), wanted);
  await player.begin();
  for (const move of moves) {
    await player.play(move);
    if (player.outcome.faults.length > 0) break;
  }
  return player.outcome;
}

/** Leaves out moves as long as the same invariant is broken. */
export async function shrunk(
  moves: readonly Played[],
  fault: Fault,
  fresh: () => Promise<World>,
): Promise<Played[]> {
  const same = (one: Fault) => one.invariant === fault.invariant;
  let left = [...moves];
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = left.length - size; at >= 0; at -= size) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      const { faults } = await replay(fewer, await fresh(), same);
      if (faults.length > 0) left = fewer;
    }
  return left;
}

export interface Wanted {
  from: number;
  count: number;
  invariants?: readonly string[];
  plots?: readonly string[];
}

/** Plays so many sequences, each on a company of its own; ends at the first that finds something. */
export async function intrigues(
  { from, count, invariants, plots: only }: Wanted,
  fresh: () => Promise<World>,
  played: (seed: number, outcome: Outcome) => void = () => undefined,
): Promise<Found | null> {
  const wanted = ({ invariant }: Fault) => !invariants || invariants.includes(invariant);
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await sequence(seed, await fresh(), wanted, only);
    played(seed, outcome);
    const [fault] = outcome.faults;
    if (!fault) continue;
    return { seed, fault, moves: await shrunk(outcome.moves, fault, fresh) };
  }
  return null;
}

/** A sequence in lines, to be read. */
export const told = ({ seed, fault, moves }: Found): string =>
  [
    `seed ${seed}: ${fault.invariant}: ${fault.what}`,
    ...moves.map((move) =>
      'pass' in move
        ? `  ${Math.round(move.pass / 60_000)} minutes pass`
        : move.calls
            .map(({ openid, action, input }) => `  ${openid} ${action} ${JSON.stringify(input)}`)
            .join('\n  at once with\n'),
    ),
  ].join('\n');
