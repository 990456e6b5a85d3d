import { judge, note } from '../../../../shared/domain/content';
import { aRepair, at, people } from '../../../builders';
import { by } from '../../../builders/settings';
import { agent, type Owed } from './owed';

/** WeChat would have a person look at what was reported on a Monday morning. */
function doubted() {
  const repair = aRepair({}, undefined, at('2026-11-23 09:00'));
  const [text] = [repair.kase.description];
  const doubt = { what: 'words', content: [text], scene: 2, state: 'review' } as const;
  note(repair.kase, [{ ...doubt, content: [text] }], by(people.owner, at('2026-11-23 09:00')));
  return repair;
}

/** What owners publish. */
export const onContent: Owed[] = [
  {
    rule: 'H61.content',
    what: 'WeChat doubts what was published → a person looks within 4 working hours',
    given: doubted,
    id: 'H61.content:*',
    by: agent,
    dueAt: '2026-11-23 14:30',
    done: (kase, now) =>
      judge(
        kase,
        { caseId: kase._id, contentId: kase.content?.[0]?.id ?? '', verdict: 'fine' },
        by(people.agent, now),
      ),
  },
];
