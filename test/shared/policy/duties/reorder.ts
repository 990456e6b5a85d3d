import { oweCalls } from '../../../../shared/domain/unreached';
import { aReorder, at, settings } from '../../../builders';
import { agent, engineering, finance, type Owed, onReorder, revisit } from './owed';

/** Monday the 23rd is a working day: 8:30–12:00 and 13:30–18:00. */
const opened = (time = '2026-11-23 09:30', payer: 'company' | 'owner' = 'company') =>
  aReorder({ payer }, undefined, at(time));
const paid = (time = '2026-11-23 09:30') => opened(time, 'owner');

function untold() {
  const reorder = opened();
  const notices = reorder.kase.notices.filter(({ occasion }) => occasion === 'opened');
  for (const notice of notices) notice.state = 'unsent';
  oweCalls(reorder.kase, notices, reorder.now, settings);
  return reorder;
}

/** 补单 (H27). The owner's paid kind is the one in brackets. */
export const onReorders: Owed[] = [
  {
    rule: 'H27.evidence',
    what: 'a reorder is opened → evidence within 1 working day',
    given: () => opened('2026-11-23 11:00'),
    by: engineering,
    dueAt: '2026-11-24 11:00',
    done: (kase, now) => onReorder(kase, now).evidenced(),
  },
  {
    rule: 'H27.check',
    what: 'the evidence is there → checked, entered and answered within 2 working hours',
    given: () => opened().at('2026-11-23 11:00').evidenced(),
    by: agent,
    dueAt: '2026-11-23 14:30',
    done: (kase, now) => onReorder(kase, now).checked(),
  },
  {
    rule: 'H27.quote',
    what: 'checked, the company pays → a quote within 2 working hours',
    given: () => opened().evidenced().at('2026-11-23 11:00').checked(),
    by: engineering,
    dueAt: '2026-11-23 14:30',
    done: (kase, now) => onReorder(kase, now).quoted(),
  },
  {
    rule: 'H27.quotepaid',
    what: 'checked, the owner pays → a quote within 4 working hours',
    given: () => paid().evidenced().at('2026-11-23 11:00').checked(),
    by: engineering,
    dueAt: '2026-11-23 16:30',
    done: (kase, now) => onReorder(kase, now).quoted(),
  },
  {
    rule: 'H27.decide',
    what: 'quoted, the company pays → liability and quote decided within 1 working day',
    given: () => opened().evidenced().checked().at('2026-11-23 11:00').quoted(),
    by: agent,
    dueAt: '2026-11-24 11:00',
    done: (kase, now) => onReorder(kase, now).judged(),
  },
  {
    rule: 'H27.confirm',
    what: 'quoted, the owner pays → confirmed within 1 working hour',
    given: () => paid().evidenced().checked().at('2026-11-23 11:30').quoted(),
    by: agent,
    dueAt: '2026-11-23 14:00',
    done: (kase, now) => onReorder(kase, now).accepted(),
  },
  {
    rule: 'H27.returned',
    what: 'decided → the confirmed quote is returned the same day',
    given: () => opened().agreed(),
    by: agent,
    dueAt: '2026-11-23 24:00',
    done: (kase, now) => onReorder(kase, now).returned(),
  },
  {
    rule: 'H27.finance',
    what: 'returned → finance’s deduction and sign-off within 2 working hours',
    given: () => opened().agreed().at('2026-11-23 17:00').returned(),
    by: finance,
    dueAt: '2026-11-24 09:30',
    done: (kase, now) => onReorder(kase, now).signedOff(),
  },
  {
    rule: 'H27.order',
    what: 'signed off, the company pays → the production order within 2 working hours',
    given: () => opened().agreed().returned().at('2026-11-23 17:00').signedOff(),
    by: engineering,
    dueAt: '2026-11-24 09:30',
    done: (kase, now) => onReorder(kase, now).ordered(),
  },
  {
    rule: 'H27.orderpaid',
    what: 'signed off, the owner pays → split and ordered within 4 working hours',
    given: () => paid().agreed().returned().at('2026-11-23 17:00').signedOff(),
    by: engineering,
    dueAt: '2026-11-24 11:30',
    done: (kase, now) => onReorder(kase, now).ordered(),
  },
  {
    rule: 'H27.made',
    what: 'ordered → in stock by the promised date',
    given: () => opened().agreed().returned().signedOff().ordered(at('2026-12-03 18:00')),
    by: engineering,
    dueAt: '2026-12-03 18:00',
    done: (kase, now) => onReorder(kase, now).stocked(),
  },
  {
    rule: 'H27.ship',
    what: 'in stock, the company pays → shipped the day it is in stock',
    given: () => stocked(opened()),
    by: engineering,
    dueAt: '2026-12-03 24:00',
    done: (kase, now) => onReorder(kase, now).shipped(),
  },
  {
    rule: 'H27.shippaid',
    what: 'in stock, the owner pays → shipped within 1 working day',
    given: () => stocked(paid()),
    by: engineering,
    dueAt: '2026-12-04 10:00',
    done: (kase, now) => onReorder(kase, now).shipped(),
  },
  {
    rule: 'H27.fit',
    what: 'shipped → fitted within 3 working days',
    given: () => stocked(opened()).shipped(),
    by: engineering,
    dueAt: '2026-12-08 10:00',
    done: (kase, now) => onReorder(kase, now).fitted(),
  },
  {
    rule: 'H27.revisit',
    what: 'fitted → revisited within 3 working days',
    given: () => stocked(opened()).shipped().fitted(),
    by: agent,
    dueAt: '2026-12-08 10:00',
    done: (kase, now) => onReorder(kase, now).revisited(true),
  },
  {
    rule: 'H27.writeoff',
    what: 'fitted → written off within 3 working days',
    given: () => stocked(opened()).shipped().fitted(),
    by: agent,
    dueAt: '2026-12-08 10:00',
    done: (kase, now) => onReorder(kase, now).revisited(true).writtenOff(),
  },
  {
    rule: 'H27.refit',
    what: 'the owner is not satisfied → fitted again within 3 working days',
    given: () => stocked(opened()).shipped().fitted().revisited(false),
    by: engineering,
    dueAt: '2026-12-08 10:00',
    done: (kase, now) => onReorder(kase, now).fitted(),
  },
  {
    rule: 'H40.call',
    what: 'a notice of a reorder reached nobody of the home → a call within 4 working hours',
    given: untold,
    id: 'H40.call:opened',
    by: agent,
    dueAt: '2026-11-23 15:00',
    done: revisit('H40.call:opened'),
  },
];

/** Thursday at ten. */
const stocked = (reorder: ReturnType<typeof opened>) =>
  reorder.agreed().returned().signedOff().ordered().at('2026-12-03 10:00').stocked();
