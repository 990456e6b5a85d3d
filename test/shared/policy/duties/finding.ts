import { receiveVisitor } from '../../../../shared/domain/visit';
import {
  aComplaint,
  aFinding,
  aHandover,
  anInquiry,
  aProject,
  at,
  people,
} from '../../../builders';
import { by } from '../../../builders/settings';
import {
  agent,
  engineering,
  manager,
  type Owed,
  onComplaint,
  onFinding,
  onHandover,
  onInquiry,
  onProject,
  revisit,
} from './owed';

const design = { desk: 'department', id: 'design' } as const;

/** Major, at ten on a Monday; the design department is drawn in. */
const major = () =>
  aComplaint(at('2026-11-23 09:30')).classified('major', '影响入住').at('2026-11-23 10:00').drawn();

function visited(time = '2026-11-23 16:00') {
  const project = aProject('2026-01-05').accepted('2026-09-01');
  const input = { visitor: '王芳', wanted: '何勇', type: 'visit' as const, about: '封窗' };
  receiveVisitor(project.kase, 'LF1', input, by(people.agent, at(time)));
  return project.at(time);
}

export const onFindings: Owed[] = [
  {
    rule: 'H32.sign',
    what: 'a department is drawn into a major complaint → it signs within 30 minutes',
    given: major,
    id: 'H32.sign:design-1',
    by: design,
    dueAt: '2026-11-23 10:30',
    done: (kase, now) => onComplaint(kase, now).partSigned(),
  },
  {
    rule: 'H32.part',
    what: 'a department is drawn in → its own part within a day',
    given: major,
    id: 'H32.part:design-1',
    by: design,
    dueAt: '2026-11-24 10:00',
    done: (kase, now) => onComplaint(kase, now).partPlanned(),
  },
  {
    rule: 'H36.answer',
    what: 'a wider fault is passed on → the department answers within 3 working days',
    given: () => aFinding(at('2026-11-23 10:00')),
    by: engineering,
    dueAt: '2026-11-26 10:00',
    done: (kase, now) => onFinding(kase, now).answered(),
  },
  {
    rule: 'H36.remedy',
    what: 'the remedy is promised → carried out by then',
    given: () => aFinding(at('2026-11-23 10:00')).answered(at('2026-12-03 18:00')),
    id: 'H36.remedy:*',
    by: engineering,
    dueAt: '2026-12-03 18:00',
    done: (kase, now) => onFinding(kase, now).remedied(),
  },
  {
    rule: 'H36.check',
    what: 'remedied → the manager looks within 3 working days',
    given: () => aFinding(at('2026-11-23 10:00')).answered().remedied(),
    by: manager,
    dueAt: '2026-11-26 10:00',
    done: (kase, now) => onFinding(kase, now).closed(true),
  },
  {
    rule: 'H54.sign',
    what: 'a shift is handed over at ten in the evening → the next one signs within 2 h',
    given: () => aHandover(at('2026-11-23 22:00')),
    by: agent,
    dueAt: '2026-11-24 00:00',
    done: (kase, now) => onHandover(kase, now).signed(),
  },
  {
    rule: 'H12.first',
    what: 'an owner came to the office → the first follow-up between day 3 and day 7',
    given: () => visited(),
    id: 'H12.first:LF1',
    by: agent,
    from: '2026-11-26',
    dueAt: '2026-11-30 24:00',
    done: revisit('H12.first:LF1'),
  },
  {
    rule: 'H12.second',
    what: 'the first follow-up on the 27th → the second from day 8 to day 14 after it',
    given: () => visited().at('2026-11-27 10:00').revisited('H12.first:LF1'),
    id: 'H12.second:LF1',
    by: agent,
    from: '2026-12-05',
    dueAt: '2026-12-11 24:00',
    done: revisit('H12.second:LF1'),
  },
  {
    rule: 'H42.mail',
    what: 'an e-mail that came at eight on Sunday → a first answer within 24 h of that',
    given: () =>
      anInquiry({ channel: 'email', receivedAt: at('2026-11-22 20:00') }, at('2026-11-23 09:00')),
    by: agent,
    dueAt: '2026-11-23 20:00',
    done: (kase, now) => onInquiry(kase, now).answered(),
  },
  {
    rule: 'H3',
    what: 'the end of measuring entered 20 h late → 4 h are left to the agent',
    given: () =>
      aProject('2026-11-20')
        .assigned()
        .at('2026-11-24 08:00')
        .recorded('measured', '2026-11-23 12:00'),
    by: agent,
    dueAt: '2026-11-24 12:00',
    done: (kase, now) => {
      onProject(kase, now).revisited('H3:1');
    },
  },
];
