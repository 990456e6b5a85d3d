import type { Case } from '../../../../shared/domain/case';
import { system } from '../../../../shared/domain/context';
import { raise } from '../../../../shared/domain/duties';
import { codeDead } from '../../../../shared/domain/family';
import { askParties, confirmParties } from '../../../../shared/domain/parties';
import { approve, bookChange, discount } from '../../../../shared/domain/payment';
import { completeFile, fileDrawings } from '../../../../shared/domain/project';
import { markLikelihood } from '../../../../shared/domain/prospect';
import { rate } from '../../../../shared/domain/rating';
import { askSale, confirmSale, sell } from '../../../../shared/domain/sale';
import type { Grade } from '../../../../shared/policy/prospects';
import { aProject, aProspect, at, people, yuan } from '../../../builders';
import {
  agent,
  engineering,
  finance,
  manager,
  type Owed,
  onProject,
  onProspect,
  revisit,
} from './owed';

const caseId = people.aHome.projectId;
const suspended = () =>
  aProject()
    .accepted('2026-03-01')
    .at('2026-03-02 10:00')
    .withSlip()
    .at('2026-03-06 17:00')
    .as(people.finance, (kase, ctx) =>
      bookChange(kase, { caseId, amount: yuan(500), note: '增项' }, ctx),
    );
const restore = (kase: Case, now: number) => onProject(kase, now).settled();

const buyer = people.memberOf({ ...people.owner, personId: 'buyer', name: '何丽' }, '13800009901');

/** Marked at ten on a Monday, after two other likelihoods: the last one counts. */
const marked = (grade: Grade) => () => {
  const project = aProject('2026-11-20 10:00').assigned();
  const say = (time: string, likely: Grade) =>
    project
      .at(time)
      .as(people.agent, (kase, ctx) =>
        markLikelihood(kase, { caseId, grade: likely, reason: '来电' }, ctx),
      );
  say('2026-11-21 10:00', grade === 'D' ? 'C' : 'D');
  say('2026-11-22 10:00', grade === 'A' ? 'B' : 'A');
  return say('2026-11-23 10:00', grade);
};
const markedAgain = (kase: Case, now: number) =>
  onProject(kase, now).as(people.agent, (project, ctx) =>
    markLikelihood(project, { caseId, grade: 'C', reason: '再看看' }, ctx),
  );

/** Of somebody with no home yet: entered as another likelihood, then marked at ten on a Monday. */
const markedProspect = (grade: Grade) => () =>
  aProspect(at('2026-11-20 10:00'), grade === 'D' ? 'C' : 'D')
    .at('2026-11-23 10:00')
    .marked(grade);

/** From the deposit to the warranty (A, B, F). */
export const onProjects: Owed[] = [
  ...(
    [
      ['A', '2026-11-25 24:00'],
      ['B', '2026-11-30 24:00'],
      ['C', '2026-12-08 24:00'],
      ['D', '2026-12-23 24:00'],
    ] as const
  ).map(([grade, dueAt]) => ({
    rule: `H57.${grade.toLowerCase()}`,
    what: `a prospect is marked ${grade} → contacted again by its day; what came of it is a marking`,
    given: marked(grade),
    id: `H57.${grade.toLowerCase()}:*`,
    by: agent,
    dueAt,
    done: markedAgain,
  })),
  ...(
    [
      ['A', '2026-11-25 24:00'],
      ['B', '2026-11-30 24:00'],
      ['C', '2026-12-08 24:00'],
      ['D', '2026-12-23 24:00'],
    ] as const
  ).map(([grade, dueAt]) => ({
    rule: `H57.${grade.toLowerCase()}`,
    what: `somebody with no home yet is marked ${grade} → contacted again by its day`,
    given: markedProspect(grade),
    id: `H57.${grade.toLowerCase()}:*`,
    by: agent,
    dueAt,
    done: (kase: Case, now: number) => void onProspect(kase, now).marked('C'),
  })),
  {
    rule: 'H57.a',
    what: 'a prospect walks in and is entered → contacted by the day of the likelihood',
    given: () => aProspect(at('2026-11-23 10:00'), 'A'),
    id: 'H57.a:*',
    by: agent,
    dueAt: '2026-11-25 24:00',
    done: (kase, now) => void onProspect(kase, now).marked('D'),
  },
  {
    rule: 'H57.open',
    what: 'a prospect paid the deposit on a Friday → finance opens the project within 2 working hours',
    given: () => aProspect(at('2026-11-18 10:00')).at('2026-11-20 17:00').paid(),
    id: 'H57.open:*',
    by: finance,
    dueAt: '2026-11-23 09:30',
    done: (kase, now) => void onProspect(kase, now).won(),
  },
  {
    rule: 'H1',
    what: 'the measuring deposit is paid → an agent is assigned within 2 working hours',
    given: () => aProject('2026-11-20 17:00'),
    by: manager,
    dueAt: '2026-11-23 09:30',
    done: (kase, now) => onProject(kase, now).assigned(),
  },
  {
    rule: 'H1',
    what: 'the deposit was paid in the morning and entered after noon → within 2 working hours of the payment',
    given: () => aProject('2026-11-23 14:00', '2026-11-23 11:00'),
    by: manager,
    // One hour until noon, one after the break.
    dueAt: '2026-11-23 14:30',
    done: (kase, now) => onProject(kase, now).assigned(),
  },
  {
    rule: 'H2',
    what: 'the file is due 2 days after the project was opened, however late the deposit was entered',
    given: () => aProject('2026-11-23 14:00', '2026-11-20 11:00'),
    by: agent,
    dueAt: '2026-11-25 14:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.agent, (project, ctx) =>
        completeFile(project, { caseId, file: { layout: '三室两厅' } }, ctx),
      ),
  },
  {
    rule: 'H2',
    what: 'the project is opened → the customer file within 2 days',
    given: () => aProject('2026-11-20 17:00'),
    by: agent,
    dueAt: '2026-11-22 17:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.agent, (project, ctx) =>
        completeFile(project, { caseId, file: { layout: '三室两厅' } }, ctx),
      ),
  },
  {
    rule: 'H3',
    what: 'measuring ended at noon and entered in the evening → revisit within 24 h of the end',
    given: () =>
      aProject('2026-11-01')
        .assigned()
        .at('2026-11-10 18:00')
        .recorded('measured', '2026-11-10 12:00'),
    by: agent,
    from: '2026-11-10 12:00',
    dueAt: '2026-11-11 12:00',
    done: revisit('H3:1'),
  },
  {
    rule: 'H4',
    what: 'the design deposit is paid → revisit from day 10 to day 15',
    given: () =>
      aProject('2026-01-05')
        .measured('2026-03-01 10:00')
        .at('2026-03-05 16:20')
        .recorded('designDepositPaid'),
    by: agent,
    from: '2026-03-15',
    dueAt: '2026-03-20 24:00',
    done: revisit('H4:1'),
  },
  {
    rule: 'H5',
    what: 'the contract is signed → the congratulation has arrived within 24 h',
    given: () => aProject().signed('2026-03-05 16:20'),
    by: agent,
    dueAt: '2026-03-06 16:20',
    done: revisit('H5:1'),
  },
  {
    rule: 'H6',
    what: 'water and electricity accepted → revisit within 48 h',
    given: () =>
      aProject().signed('2026-03-05').at('2026-04-01 15:00').recorded('waterElectricAccepted'),
    by: agent,
    dueAt: '2026-04-03 15:00',
    done: revisit('H6:1'),
  },
  {
    rule: 'H7',
    what: 'that revisit is done → the drawings are filed within 7 days',
    given: () =>
      aProject()
        .signed('2026-03-05')
        .at('2026-04-01 15:00')
        .recorded('waterElectricAccepted')
        .at('2026-04-02 10:00')
        .revisited('H6:1'),
    by: engineering,
    dueAt: '2026-04-09 24:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.supervisor, (project, ctx) =>
        fileDrawings(project, { caseId, pictures: ['drawing'] }, ctx),
      ),
  },
  {
    rule: 'H8',
    what: 'final acceptance → revisit within 48 h',
    given: () => aProject().accepted('2026-03-01'),
    by: agent,
    dueAt: '2026-03-03 10:00',
    done: revisit('H8:1'),
  },
  {
    rule: 'H9',
    what: 'accepted and settled → the slip within 24 h after both hold',
    given: () => aProject().accepted('2026-03-01').at('2026-03-10 16:00').settled(),
    id: 'H9:*',
    by: agent,
    dueAt: '2026-03-11 16:00',
    done: (kase, now) => onProject(kase, now).withSlip(),
  },
  {
    rule: 'H9.explain',
    what: 'accepted and settled → repairs explained within 24 h',
    given: () => aProject().accepted('2026-03-01').at('2026-03-10 16:00').settled(),
    id: 'H9.explain:*',
    by: agent,
    dueAt: '2026-03-11 16:00',
    done: (kase, now) => {
      const project = onProject(kase, now);
      project.revisited(project.open('H9.explain')[0] ?? '');
    },
  },
  {
    rule: 'H10',
    what: 'the warranty runs → the first revisit from day 57 to day 63',
    given: () => aProject().accepted('2026-03-01'),
    by: agent,
    from: '2026-04-27',
    dueAt: '2026-05-03 24:00',
    done: revisit('H10:1'),
  },
  {
    rule: 'H11',
    what: 'the base warranty ends in a month → revisit on the day',
    given: () => aProject().accepted('2026-03-01'),
    id: 'H11:decoration',
    by: agent,
    from: '2028-02-01',
    dueAt: '2028-02-01 24:00',
    done: revisit('H11:decoration'),
  },
  {
    rule: 'H15.finance',
    what: 'the slip is suspended on Friday evening → finance within 1 working day',
    given: suspended,
    id: 'H15.finance:*',
    by: finance,
    dueAt: '2026-03-09 17:00',
    done: restore,
  },
  {
    rule: 'H15.agent',
    what: 'the slip is suspended → the agent tells the owner within 1 working day',
    given: suspended,
    id: 'H15.agent:*',
    by: agent,
    dueAt: '2026-03-09 17:00',
    done: (kase, now) => {
      const project = onProject(kase, now);
      project.revisited(project.open('H15.agent')[0] ?? '');
    },
  },
  {
    rule: 'H15.manager',
    what: 'the slip is suspended → the manager within 1 working day',
    given: suspended,
    id: 'H15.manager:*',
    by: manager,
    dueAt: '2026-03-09 17:00',
    done: restore,
  },
  {
    rule: 'H16.sum',
    what: 'the designer entered the contract’s sum on a Friday → finance confirms it within 1 working day',
    given: () =>
      aProject('2026-01-05')
        .measured('2026-02-01 10:00')
        .at('2026-11-20 17:00')
        .entered('contractSigned', undefined, yuan(1_000), people.designer),
    id: 'H16.sum:*',
    by: finance,
    dueAt: '2026-11-23 17:00',
    done: (kase, now) => onProject(kase, now).sumConfirmed(),
  },
  {
    rule: 'H16',
    what: 'a discount is asked for → a second person within 1 working day',
    given: () =>
      aProject()
        .signed('2026-03-05 16:00')
        .as(people.finance, (kase, ctx) =>
          discount(kase, { caseId, amount: yuan(100), reason: '活动' }, ctx),
        ),
    id: 'H16:*',
    by: finance,
    dueAt: '2026-03-06 16:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.manager, (project, ctx) =>
        approve(project, { caseId, entryId: project.money[0]?.id ?? '' }, ctx),
      ),
  },
  {
    rule: 'H64',
    what: 'the site runs → revisits every 30 days',
    given: () => aProject().signed('2026-03-05 16:20'),
    by: agent,
    from: '2026-04-01',
    dueAt: '2026-04-04 24:00',
    done: revisit('H64:1'),
  },
  {
    rule: 'H47',
    what: 'a rating of 2 → the manager contacts the owner within 24 h',
    given: () =>
      aProject()
        .accepted('2026-03-01')
        .at('2026-03-02 20:00')
        .as(people.owner, (kase, ctx) =>
          rate(kase, { subject: 'designer', occasion: 'accepted', overall: 2 }, ctx),
        ),
    id: 'H47:*',
    by: manager,
    dueAt: '2026-03-03 20:00',
    done: revisit('H47:accepted-designer', people.manager),
  },
  {
    rule: 'H50.code',
    id: 'H50.code:*',
    what: 'somebody opens a code that ended with its giver → the agent looks at it within a working day',
    given: () =>
      aProject()
        .assigned()
        .at('2026-11-23 15:00')
        .as(system, (kase, ctx) => codeDead(kase, 'abcdefabcdef', 'giver', ctx)),
    by: agent,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.agent, (project, ctx) => raise(project, ctx, 'codeGiven')),
  },
  {
    rule: 'H18.confirm',
    id: 'H18.confirm:*',
    what: 'a sale is entered → another colleague or an owner agrees or refuses within a working day',
    given: () =>
      aProject()
        .accepted('2026-03-01')
        .at('2026-11-23 15:00')
        .as(people.agent, (kase, ctx) =>
          askSale(
            kase,
            { owner: { name: '何丽', gender: 'female', mobile: '13800009901' }, reason: '房产证' },
            ctx,
          ),
        ),
    by: finance,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.manager, (project, ctx) =>
        confirmSale(project, { buyer }, ctx),
      ),
  },
  {
    rule: 'H16.parties',
    id: 'H16.parties:*',
    what: 'other parties are asked for → another of finance, manager, leader within a working day',
    given: () =>
      aProject()
        .accepted('2026-03-01')
        .at('2026-11-23 15:00')
        .as(people.agent, (kase, ctx) => {
          kase.members.push(buyer);
          askParties(kase, { partyIds: ['buyer'], reason: '重新签约' }, ctx);
        }),
    by: finance,
    dueAt: '2026-11-24 15:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.finance, (project, ctx) =>
        confirmParties(project, { agreed: true }, ctx),
      ),
  },
  {
    rule: 'H18.owner',
    id: 'H18.owner:*',
    what: 'the home is sold → the new owner is rung and the file completed within 24 hours',
    given: () =>
      aProject()
        .accepted('2026-03-01')
        .at('2026-11-20 17:00')
        .as(people.agent, (kase, ctx) => sell(kase, { buyer, reason: '不动产权证' }, ctx)),
    by: agent,
    dueAt: '2026-11-21 17:00',
    done: (kase, now) =>
      onProject(kase, now).as(people.agent, (project, ctx) =>
        completeFile(project, { caseId, file: { layout: '三室两厅' } }, ctx),
      ),
  },
];
