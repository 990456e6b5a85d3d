import { anInquiry } from '../../../builders';
import { agent, engineering, manager, type Owed, onInquiry } from './owed';

const crew = { desk: 'person', id: 'crew', name: '刘建国' } as const;
const lookedFor = (at: string) => anInquiry({ type: 'lookedFor', wantedId: 'crew' }, clock(at));
const clock = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`);

/** Calls, questions, people looked for (E). */
export const onInquiries: Owed[] = [
  {
    rule: 'H42',
    what: 'an online question → an answer within 3 minutes while on shift',
    given: () => anInquiry({}, clock('2026-11-22 23:00')),
    by: agent,
    dueAt: '2026-11-23 08:33',
    done: (kase, now) => onInquiry(kase, now).passed(),
  },
  {
    rule: 'H40',
    what: 'a question → answered within 3 days at most',
    given: () => anInquiry({}, clock('2026-11-23 10:00')),
    by: agent,
    dueAt: '2026-11-26 10:00',
    done: (kase, now) => onInquiry(kase, now).answered(),
  },
  {
    rule: 'H40.inside',
    what: 'asked in-house → the owner waits 10 minutes',
    given: () => anInquiry({}, clock('2026-11-23 10:00')).passed(),
    id: 'H40.inside:*',
    by: engineering,
    dueAt: '2026-11-23 10:10',
    done: (kase, now) => onInquiry(kase, now).answered(),
  },
  {
    rule: 'H40.told',
    what: 'solved → the owner is told the same day',
    given: () => anInquiry({}, clock('2026-11-23 10:00')).answered(),
    by: agent,
    dueAt: '2026-11-23 24:00',
    done: (kase, now) => onInquiry(kase, now).settled(true),
  },
  {
    rule: 'H40.again',
    what: 'not accepted → the manager sees to it within 24 h',
    given: () => anInquiry({}, clock('2026-11-23 10:00')).answered().settled(false),
    id: 'H40.again:2',
    by: manager,
    dueAt: '2026-11-24 10:00',
    done: (kase, now) => onInquiry(kase, now).answered(),
  },
  {
    rule: 'H41',
    what: 'somebody is looked for → 20 minutes later the owner is asked whether the call came',
    given: () => lookedFor('2026-11-23 10:00'),
    by: agent,
    dueAt: '2026-11-23 10:20',
    done: (kase, now) => onInquiry(kase, now).called(true),
  },
  {
    rule: 'H41.call',
    what: 'somebody is looked for → he calls back within 20 minutes',
    given: () => lookedFor('2026-11-23 10:00'),
    by: crew,
    dueAt: '2026-11-23 10:20',
    done: (kase, now) => onInquiry(kase, now).called(true),
  },
  {
    rule: 'H41.find',
    what: 'somebody we do not know is looked for → found within 20 minutes',
    given: () => anInquiry({ type: 'lookedFor', wantedName: '张工' }, clock('2026-11-23 10:00')),
    by: agent,
    dueAt: '2026-11-23 10:20',
    done: (kase, now) => onInquiry(kase, now).called(true),
  },
  {
    rule: 'H41.again',
    what: 'the call did not come → the manager within 20 minutes',
    given: () => lookedFor('2026-11-23 10:00').called(false),
    id: 'H41.again:2',
    by: manager,
    dueAt: '2026-11-23 10:20',
    done: (kase, now) => onInquiry(kase, now).called(true),
  },
  {
    rule: 'H39',
    what: 'a missed call → called back within 10 minutes',
    given: () => anInquiry({ type: 'missedCall' }, clock('2026-11-23 10:00')),
    by: agent,
    dueAt: '2026-11-23 10:10',
    done: (kase, now) => onInquiry(kase, now).called(true),
  },
];
