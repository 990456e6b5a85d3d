import type { ActionName, Output } from '../../shared/contract';
import { lastMonth } from '../../shared/contract/assessment';
import { openids } from '../../shared/contract/examples';
import type { RunningCloud } from '../tools/cloud';

/** A hand on a phone, whichever phone it is. */
export interface Hand {
  tap(text: string, nth?: number): Promise<void>;
  /** Types into the field whose placeholder has this in it. */
  input(placeholder: string, value: string): Promise<void>;
}

/** One form that can be sent: how it is filled, and how one sees that there is one more of what it makes. */
export interface Form {
  name: string;
  as: string;
  page: string;
  action: ActionName;
  fill: (hand: Hand) => Promise<void>;
  /** What was typed; empty where there are only taps. */
  words: string;
  /** After the page was left and opened again: what has to be tapped to be where one was. */
  again?: (hand: Hand) => Promise<void>;
  send: string;
  /** Asked once more whether it is meant, and yes. */
  asks?: true;
  /** How many there are of what it makes. */
  made: (cloud: RunningCloud) => Promise<number>;
}

async function answer<T>(cloud: RunningCloud, as: string, action: string, input = {}): Promise<T> {
  const { ok, data, error } = await cloud.call(as, action, input);
  if (!ok) throw new Error(`${action}: ${JSON.stringify(error)}`);
  return data as T;
}

/** Cases that somebody sees, of all kinds or of one. */
export const casesOf =
  (as: string, kind?: string): Form['made'] =>
  async (cloud) => {
    let cases = 0;
    let cursor: string | null = null;
    do {
      const input = { scope: 'all', ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) };
      const page: Output<'case.list'> = await answer(cloud, as, 'case.list', input);
      cases += page.items.length;
      cursor = page.next;
    } while (cursor);
    return cases;
  };

/** Steps on the record of a case; of those that begin so, where `said` is given. */
export const stepsOf =
  (caseId: string, said = '', as: string = openids.manager): Form['made'] =>
  async (cloud) => {
    const shown = await answer<Output<'case.show'>>(cloud, as, 'case.show', { caseId });
    return shown.case.timeline.filter(({ title }) => title.startsWith(said)).length;
  };

/** Changes of the company's settings. */
export const changes: Form['made'] = async (cloud) =>
  (await answer<Output<'settings.show'>>(cloud, openids.manager, 'settings.show')).settings.version;

/** What the manager decided of somebody's last month (H52). */
export const decisionsOn =
  (agentId: string): Form['made'] =>
  async (cloud) => {
    const month = lastMonth(await cloud.now());
    const input = { month, agentId };
    const shown = await answer<Output<'assessment.show'>>(
      cloud,
      openids.manager,
      'assessment.show',
      input,
    );
    return shown.judgements.length;
  };

/** Colleagues who have been invited. */
export const invitations: Form['made'] = async (cloud) =>
  (await answer<Output<'staff.show'>>(cloud, openids.administrator, 'staff.show')).invitations
    .length;
