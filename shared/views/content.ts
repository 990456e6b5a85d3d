/** Content that WeChat doubts or that was hidden, for whoever has to look at it. */
import type * as z from 'zod';
import type { caseView as schema } from '../contract/views';
import type { Case, Named } from '../domain/case';
import { mayAct } from '../policy/access';
import { doubts } from '../policy/content';
import { salutation } from '../policy/wording';
import { picture, type Reader } from './reader';

const shown = (kase: Case) =>
  (kase.content ?? []).filter(({ state }) => state === 'review' || state === 'hidden');

/** Pictures among it. */
export const contentFiles = (kase: Case): string[] =>
  shown(kase).flatMap(({ what, content }) => (what === 'picture' ? content : []));

/** With 先生 or 女士 where the file has them (H44). */
function called({ members, sold }: Case, { personId, name }: Named): string {
  const everybody = [...members, ...(sold?.former ?? [])];
  const member = everybody.find((one) => one.personId === personId);
  return member ? salutation(member.name, member.gender) : name;
}

/** What was hidden is told to agent and manager, and shown to the manager alone. */
export function contentViews(kase: Case, reader: Reader): z.infer<typeof schema>['content'] {
  if (!mayAct(kase, reader.actor, ['agent:agent', 'manager'])) return [];
  const manager = reader.actor.roles.includes('manager');
  return shown(kase).map(({ id, what, state, reason, by, at, content }) => {
    const hidden = state === 'hidden';
    const open = !hidden || manager;
    return {
      contentId: id,
      what,
      state: hidden ? 'hidden' : 'review',
      text: hidden ? '没有通过内容检查,已隐藏' : (reason ?? doubts.review),
      by: called(kase, by),
      at,
      words: open && what === 'words' ? content : [],
      picture: open && what === 'picture' ? picture(content[0] ?? '', reader) : null,
    };
  });
}
