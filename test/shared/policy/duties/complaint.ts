import { aComplaint, at } from '../../../builders';
import { agent, engineering, type Owed, onComplaint } from './owed';

/** Complaints (D). */
export const onComplaints: Owed[] = [
  {
    rule: 'H28.reply',
    what: 'a complaint is filed → the department calls back within 60 minutes',
    given: () => aComplaint(at('2026-11-23 23:10')),
    by: engineering,
    dueAt: '2026-11-24 00:10',
    done: (kase, now) => onComplaint(kase, now).signed().replied(),
  },
  {
    rule: 'H28.resolve',
    what: 'a complaint is filed → solved within 72 hours',
    given: () => aComplaint(at('2026-11-23 23:10')),
    by: engineering,
    dueAt: '2026-11-26 23:10',
    done: (kase, now) => onComplaint(kase, now).signed().replied().planned().resolved(),
  },
  {
    rule: 'H29',
    what: 'a complaint is filed → form and level at once, within 30 minutes',
    given: () => aComplaint(at('2026-11-23 09:30')),
    by: agent,
    dueAt: '2026-11-23 10:00',
    done: (kase, now) => onComplaint(kase, now).classified('ordinary'),
  },
  {
    rule: 'H30',
    what: 'a complaint is filed → the head signs for it before the reply is due',
    given: () => aComplaint(at('2026-11-23 09:30')),
    by: engineering,
    dueAt: '2026-11-23 10:30',
    done: (kase, now) => onComplaint(kase, now).signed(),
  },
  {
    rule: 'H31',
    what: 'the owner was called back → the plan within a day, and before it must be solved',
    given: () => aComplaint(at('2026-11-23 09:30')).signed().at('2026-11-23 10:00').replied(),
    by: engineering,
    dueAt: '2026-11-24 10:00',
    done: (kase, now) => onComplaint(kase, now).planned(),
  },
  {
    rule: 'H34',
    what: 'the complaint is solved → revisit within 3 days',
    given: () =>
      aComplaint(at('2026-11-23 09:30'))
        .signed()
        .replied()
        .planned()
        .at('2026-11-24 10:00')
        .resolved(),
    by: agent,
    dueAt: '2026-11-27 10:00',
    done: (kase, now) => onComplaint(kase, now).revisited(true),
  },
];
