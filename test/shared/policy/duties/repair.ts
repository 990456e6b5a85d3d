import { system } from '../../../../shared/domain/context';
import { linkDead } from '../../../../shared/domain/job';
import { oweCalls } from '../../../../shared/domain/unreached';
import { aProject, aRepair, at, settings } from '../../../builders';
import { agent, engineering, manager, type Owed, onRepair, revisit } from './owed';

const charged = (reported: string) =>
  aRepair({}, aProject().accepted('2024-03-01').kase, at(reported));

/** Far away: the visit is promised within seven days. */
function farAway(reported: string) {
  const { kase } = aProject('2026-01-05').accepted('2026-09-01');
  kase.home = { ...kase.home, region: 'province' };
  return aRepair({}, kase, at(reported));
}

const received = () => aRepair({}, undefined, at('2026-11-23 09:30')).checked().received();

/** Of the appointment nobody in the home could be told. */
function untold() {
  const repair = received().dispatched();
  const notices = repair.kase.notices.filter(({ occasion }) => occasion === 'appointment:1');
  for (const notice of notices) notice.state = 'unsent';
  oweCalls(repair.kase, notices, repair.now, settings);
  return repair;
}

/** Repairs (C). */
export const onRepairs: Owed[] = [
  {
    rule: 'H20',
    what: 'a leak is reported → somebody comes within 4 h',
    given: () => aRepair({ fault: 'leak' }, undefined, at('2026-11-22 23:00')),
    by: engineering,
    dueAt: '2026-11-23 03:00',
    done: (kase, now) =>
      onRepair(kase, now)
        .received()
        .dispatched(now + 1, now + 2)
        .accepted()
        .arrived(),
  },
  {
    rule: 'H20.answer',
    what: 'a fault is reported → a clear answer within 24 h',
    given: () => aRepair({}, undefined, at('2026-11-22 23:00')),
    by: agent,
    dueAt: '2026-11-23 23:00',
    done: (kase, now) => onRepair(kase, now).received().dispatched(),
  },
  {
    rule: 'H21',
    what: 'a fault is reported on Sunday → checked within 2 working hours',
    given: () => aRepair({}, undefined, at('2026-11-22 23:00')),
    by: agent,
    dueAt: '2026-11-23 10:30',
    done: (kase, now) => onRepair(kase, now).checked(),
  },
  {
    rule: 'H22',
    what: 'a fault is reported before lunch → the receipt within 2 working hours',
    given: () => aRepair({}, undefined, at('2026-11-23 11:00')),
    by: engineering,
    dueAt: '2026-11-23 14:30',
    done: (kase, now) => onRepair(kase, now).received(),
  },
  {
    rule: 'H23',
    what: 'a special problem → explanation, time and plan within 36 h of the report',
    given: () => farAway('2026-11-22 23:00'),
    by: engineering,
    dueAt: '2026-11-24 11:00',
    done: (kase, now) => onRepair(kase, now).received().dispatched(),
  },
  {
    rule: 'H23.visit',
    what: 'crew and appointment are named → there by the end of the appointment',
    given: () => received().dispatched(at('2026-11-24 14:00'), at('2026-11-24 16:00')),
    by: { desk: 'person', id: 'crew', name: '刘建国' },
    dueAt: '2026-11-24 16:00',
    done: (kase, now) => onRepair(kase, now).accepted().arrived(),
  },
  {
    rule: 'H23.other',
    what: 'the owner asks for another time → a new appointment within 2 working hours',
    given: () => received().dispatched().at('2026-11-23 17:00').otherTimeAsked(),
    by: engineering,
    dueAt: '2026-11-24 09:30',
    done: (kase, now) => onRepair(kase, now).dispatched(),
  },
  {
    rule: 'H24',
    what: 'the work ended → the owner’s signature within 24 h',
    given: () => received().dispatched().accepted().at('2026-11-23 15:00').completed(),
    by: agent,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) => onRepair(kase, now).confirmed(),
  },
  {
    rule: 'H24.link',
    id: 'H24.link:*',
    what: 'the crew open a link of somebody dismissed → engineering gives another within 2 working hours',
    given: () =>
      received()
        .dispatched()
        .at('2026-11-23 15:00')
        .as(system, (kase, ctx) => linkDead(kase, 'abcdefabcdef', ctx)),
    by: engineering,
    dueAt: '2026-11-23 17:00',
    done: (kase, now) => onRepair(kase, now).dispatched(),
  },
  {
    rule: 'H24.rework',
    what: 'the owner refuses the work → rework is dispatched within 24 h',
    given: () => received().dispatched().accepted().completed().at('2026-11-23 15:00').refused(),
    by: engineering,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) => onRepair(kase, now).dispatched(),
  },
  {
    rule: 'H26',
    what: 'the signed sheet is in → revisit within 24 h',
    given: () => received().dispatched().accepted().completed().at('2026-11-23 15:00').confirmed(),
    by: agent,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) => onRepair(kase, now).revisited(true),
  },
  {
    rule: 'H19',
    what: 'a fault outside the warranty → who is liable, within 1 working day',
    given: () => charged('2026-11-23 10:00'),
    by: agent,
    dueAt: '2026-11-24 10:00',
    done: (kase, now) => onRepair(kase, now).judged('expired'),
  },
  {
    rule: 'H19.quote',
    what: 'not free → a quote within 1 working day',
    given: () => charged('2026-11-23 09:00').at('2026-11-23 11:00').judged('expired'),
    by: engineering,
    dueAt: '2026-11-24 11:00',
    done: (kase, now) => onRepair(kase, now).quoted(),
  },
  {
    rule: 'H19.answer',
    what: 'a quote → the owner’s answer within 1 working day',
    given: () => charged('2026-11-23 09:00').at('2026-11-23 14:00').quoted(),
    by: agent,
    dueAt: '2026-11-24 14:00',
    done: (kase, now) => onRepair(kase, now).quoteAccepted(),
  },
  {
    rule: 'H12',
    what: 'the repair is closed → a second follow-up from day 8 to day 14',
    given: () =>
      received()
        .dispatched()
        .accepted()
        .completed()
        .confirmed()
        .at('2026-11-23 15:00')
        .revisited(true),
    by: agent,
    from: '2026-12-01',
    dueAt: '2026-12-07 24:00',
    done: revisit('H12:1'),
  },
  {
    rule: 'H24.disowned',
    what: 'the owner did not sign → found out, and signed for in person, within 24 h',
    given: () =>
      received()
        .dispatched()
        .accepted()
        .completed()
        .confirmed('crewPhone', '李秀兰')
        .at('2026-11-23 15:00')
        .disowned(),
    by: manager,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) => onRepair(kase, now).confirmed(),
  },
  {
    rule: 'H26.reopened',
    what: 'the revisit finds it not repaired → dispatched again within 24 h',
    given: () =>
      received()
        .dispatched()
        .accepted()
        .completed()
        .confirmed()
        .at('2026-11-23 15:00')
        .revisited(false),
    by: engineering,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) => onRepair(kase, now).dispatched(),
  },
  {
    rule: 'H40.call',
    what: 'a notice that owners must have reached none of them → a call within 4 working hours',
    given: untold,
    id: 'H40.call:appointment:1',
    by: agent,
    dueAt: '2026-11-23 15:00',
    done: revisit('H40.call:appointment:1'),
  },
];
