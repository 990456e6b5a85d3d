import type { EntryData, EntryType } from '../documents/journal';
import { refuse } from '../errors';
import type { Settings } from '../policy/settings';
import { isAgentOf } from '../policy/stand-ins';
import { kindNames, type Role } from '../policy/words';
import type { Actor, Case, JournalEntry } from './case';
import type { Alone } from './twoPeople';

/** All that a decision may use besides the case: no clock, no chance, no reading of anything. */
export interface Context {
  now: number;
  actor: Actor;
  settings: Settings;
  /** Ids made by the shell before the decision, used in order; the same request always gets the same. */
  ids: (purpose: string) => string;
  /** The actor is the company's only one who may be a second person, and may finish alone (`twoPeople.ts`). */
  alone?: Alone | undefined;
}

/** The role under which the actor acts on this case: what the record shows. */
export function actingRole(actor: Actor, kase: Case): Role {
  if (isAgentOf(kase, actor)) return 'agent';
  const staff = actor.roles.find((role) => role !== 'owner');
  return staff ?? 'owner';
}

/** Adds to the record of the case; nothing is ever taken from it. What an entry keeps: `documents/journal.ts`. */
export function journal<T extends EntryType>(
  kase: Case,
  ctx: Context,
  type: T,
  data?: EntryData<T>,
  on?: number,
): void {
  const entry: JournalEntry = {
    at: ctx.now,
    type,
    by: { id: ctx.actor.personId, name: ctx.actor.name, role: actingRole(ctx.actor, kase) },
  };
  if (data) entry.data = data;
  if (on !== undefined && on !== ctx.now) entry.on = on;
  kase.journal.push(entry);
}

/** On an entry: staff entered what the owner said on the phone. */
export const byVoice = (byPhone: boolean): { byPhone?: true } => (byPhone ? { byPhone } : {});

/** Entries ever made on the case, those in pages too: what tells one occasion from the next. */
export const entryCount = ({ journal: entries, paged }: Pick<Case, 'journal' | 'paged'>): number =>
  entries.length + (paged?.entries ?? 0);

/** States → what may happen in them → the state after. */
export type Machine = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Moves the case along its table; an event from outside it is refused and changes nothing. */
export function move(
  kase: Case,
  machine: Machine,
  event: string,
  stateName: string,
  eventName: string,
): void {
  const next = machine[kase.state]?.[event];
  if (next === undefined) {
    refuse('wrong_state', `这个${kindNames[kase.kind]}现在是“${stateName}”,不能${eventName}`);
  }
  kase.state = next;
}

export const system: Actor = { personId: 'system', name: '系统', gender: 'unknown', roles: [] };

/** What time and the platform bring about, with nobody acting. Nothing of that kind makes ids. */
export const bySystem = (now: number, settings: Settings): Context => ({
  now,
  settings,
  actor: system,
  ids: () => {
    throw new Error('time makes no ids');
  },
});
