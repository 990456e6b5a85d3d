import { setBirthday } from '../../../../shared/domain/greeting';
import { anInvitation, aProject, at, people } from '../../../builders';
import { by } from '../../../builders/settings';
import { agent, type Owed, onInvitation, revisit } from './owed';

const heldOn = at('2027-01-20 14:00');
const decided = (time: string) => anInvitation(at(time), heldOn);

function withBirthday() {
  const project = aProject('2026-01-05').accepted('2026-09-01');
  const input = { caseId: project.kase._id, personId: people.owner.personId, day: '11-30' };
  setBirthday(project.kase, input, by(people.agent, at('2026-11-23 09:30')));
  return project;
}

/** Events for former owners (H13), birthdays (H14). */
export const onCampaigns: Owed[] = [
  {
    rule: 'H13.written',
    what: 'it is decided to invite → the written invitation within 2 days',
    given: () => decided('2026-11-23 11:00'),
    by: agent,
    dueAt: '2026-11-25 11:00',
    done: (kase, now) => onInvitation(kase, now).written(),
  },
  {
    rule: 'H13.call',
    what: 'an event on the 20th of January → the telephone invitation two weeks before',
    given: () => decided('2026-11-23 11:00'),
    by: agent,
    from: '2027-01-03',
    dueAt: '2027-01-06 24:00',
    done: revisit('H13.call:1'),
  },
  {
    rule: 'H13.call',
    what: 'decided later than two weeks before → called by the end of the next day',
    given: () => decided('2027-01-11 11:00'),
    by: agent,
    from: '2027-01-11 11:00',
    dueAt: '2027-01-12 24:00',
    done: (kase, now) => onInvitation(kase, now).answered('yes', people.agent, true),
  },
  {
    rule: 'H14',
    what: 'an owner’s birthday → a greeting on the day',
    given: withBirthday,
    id: 'H14:owner-2026',
    by: agent,
    from: '2026-11-30',
    dueAt: '2026-11-30 24:00',
    done: revisit('H14:owner-2026'),
  },
];
