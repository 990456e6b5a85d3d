import * as campaign from '../../../shared/domain/campaign';
import type { CampaignCase, Case, SurveyCase } from '../../../shared/domain/case';
import { bySystem, type Machine } from '../../../shared/domain/context';
import { recall, reply } from '../../../shared/domain/invitation';
import { campaignMachine, invitationMachine, surveyMachine } from '../../../shared/policy/campaign';
import { reorderMachine } from '../../../shared/policy/reorder';
import {
  complaintMachine,
  findingMachine,
  handoverMachine,
  inquiryMachine,
  projectMachine,
  prospectMachine,
  repairMachine,
} from '../../../shared/policy/stages';
import { type CaseKind, kindNames } from '../../../shared/policy/words';
import { DAY } from '../../../shared/time/shanghai';
import {
  aComplaint,
  aFinding,
  aHandover,
  anEvent,
  anInquiry,
  anInvitation,
  aProject,
  aProspect,
  aReorder,
  aRepair,
  aSurveySent,
  by,
  monday,
  type ProjectEvent,
  people,
  refusalOf,
  settings,
} from '../../builders';

const byTime = bySystem(monday, settings);

type Steps<B> = Record<string, (builder: B) => unknown>;

interface Kind<B extends { kase: Case }> {
  name: string;
  machine: Machine;
  start: () => B;
  /** What somebody does to bring the event about. */
  steps: Steps<B>;
  /** Shortest way to each state, as events. */
  ways: Record<string, string[]>;
  /** Events of the table that this variety does not know. */
  others?: string[];
  /** Events that time brings about: outside the table they pass without a word, and change nothing. */
  silent?: string[];
  /** States that only another variety comes to. */
  elsewhere?: string[];
}

const repair: Kind<ReturnType<typeof aRepair>> = {
  name: 'a repair',
  machine: repairMachine,
  start: () => aRepair(),
  steps: {
    checked: (one) => one.checked(),
    renewed: (one) => one.renewed(one.kase.promise.by + DAY),
    received: (one) => one.received(),
    dispatched: (one) => one.dispatched(),
    accepted: (one) => one.accepted(),
    otherTimeAsked: (one) => one.otherTimeAsked(),
    judged: (one) => one.judged(),
    quoted: (one) => one.quoted(),
    quoteAccepted: (one) => one.quoted().quoteAccepted(),
    quoteDeclined: (one) => one.quoted().quoteDeclined(),
    arrived: (one) => one.arrived(),
    completed: (one) => one.completed(),
    confirmed: (one) => one.confirmed('crewPhone'),
    disowned: (one) => one.disowned(),
    refused: (one) => one.refused(),
    linked: (one) => one.linked(),
    closed: (one) => one.revisited(true),
    reopened: (one) => one.revisited(false),
  },
  ways: {
    reported: [],
    received: ['received'],
    proposed: ['received', 'dispatched'],
    appointed: ['received', 'dispatched', 'accepted'],
    working: ['received', 'dispatched', 'accepted', 'arrived'],
    completed: ['received', 'dispatched', 'accepted', 'completed'],
    confirmed: ['received', 'dispatched', 'accepted', 'completed', 'confirmed'],
    closed: ['received', 'dispatched', 'accepted', 'completed', 'confirmed', 'closed'],
    declined: ['quoteDeclined'],
  },
};

const complaint: Kind<ReturnType<typeof aComplaint>> = {
  name: 'a complaint',
  machine: complaintMachine,
  start: () => aComplaint().classified('major', '影响入住').drawn(),
  steps: {
    classified: (one) => one.classified('serious', '伤到人'),
    drawn: (one) => one.drawn('finance'),
    partSigned: (one) => one.partSigned(),
    partPlanned: (one) => one.partPlanned(),
    signed: (one) => one.signed(),
    replied: (one) => one.replied(),
    planned: (one) => one.planned(),
    resolved: (one) => one.resolved(),
    closed: (one) => one.revisited(true),
    reopened: (one) => one.revisited(false),
  },
  ways: {
    filed: [],
    signed: ['signed'],
    replied: ['signed', 'replied'],
    planned: ['signed', 'replied', 'planned'],
    resolved: ['signed', 'replied', 'planned', 'resolved'],
    closed: ['signed', 'replied', 'planned', 'resolved', 'closed'],
  },
};

const inquiry: Kind<ReturnType<typeof anInquiry>> = {
  name: 'a question',
  machine: inquiryMachine,
  start: () => anInquiry(),
  steps: {
    passed: (one) => one.passed(),
    answered: (one) => one.answered(),
    accepted: (one) => one.settled(true),
    notAccepted: (one) => one.settled(false),
  },
  ways: { open: [], answered: ['answered'], closed: ['answered', 'accepted'] },
  others: ['called', 'notCalled'],
};

const lookedFor: Kind<ReturnType<typeof anInquiry>> = {
  name: 'somebody looked for',
  machine: inquiryMachine,
  start: () => anInquiry({ type: 'lookedFor', wantedId: 'crew' }),
  steps: {
    passed: (one) => one.passed(),
    called: (one) => one.called(true),
    notCalled: (one) => one.called(false),
  },
  ways: { open: [], closed: ['called'] },
  others: ['answered', 'accepted', 'notAccepted'],
};

type Reorder = ReturnType<typeof aReorder>;

/** What of a reorder is the same whoever pays. */
const reorderSteps: Steps<Reorder> = {
  evidenced: (one) => one.evidenced(),
  checked: (one) => one.checked(),
  quoted: (one) => one.quoted(),
  judged: (one) => one.judged('company'),
  judgedPaid: (one) => one.judged('owner'),
  returned: (one) => one.returned(),
  signedOff: (one) => one.signedOff(),
  ordered: (one) => one.ordered(),
  renewed: (one) => one.renewed((one.kase.order?.promisedBy ?? 0) + DAY),
  stocked: (one) => one.stocked(),
  shipped: (one) => one.shipped(),
  fitted: (one) => one.fitted(),
  revisited: (one) => one.revisited(true),
  refitWanted: (one) => one.revisited(false),
  closed: (one) => one.writtenOff(),
  cancelled: (one) => one.cancelled(),
};

const made = ['returned', 'signedOff', 'ordered', 'stocked', 'shipped', 'fitted', 'revisited'];

/** Each state of the way, as the events that lead to it one after another. */
const along = (way: string[], from: string[] = []): Record<string, string[]> =>
  Object.fromEntries(way.map((state, place) => [state, [...from, ...way.slice(0, place + 1)]]));

const asked = ['evidenced', 'checked', 'quoted'];

const reorder: Kind<Reorder> = {
  name: 'a reorder the company pays',
  machine: reorderMachine,
  start: () => aReorder(),
  steps: reorderSteps,
  ways: {
    opened: [],
    ...along(asked),
    decided: [...asked, 'judged'],
    ...along(made, [...asked, 'judged']),
    closed: [...asked, 'judged', ...made, 'closed'],
    cancelled: ['cancelled'],
  },
  others: ['quoteAccepted', 'quoteDeclined'],
  elsewhere: ['declined'],
};

const paidReorder: Kind<Reorder> = {
  name: 'a reorder the owner pays',
  machine: reorderMachine,
  start: () => aReorder({ payer: 'owner' }),
  steps: {
    ...reorderSteps,
    quoteAccepted: (one) => one.accepted(),
    quoteDeclined: (one) => one.declined(),
  },
  ways: {
    opened: [],
    ...along(asked),
    decided: [...asked, 'quoteAccepted'],
    ...along(made, [...asked, 'quoteAccepted']),
    closed: [...asked, 'quoteAccepted', ...made, 'closed'],
    declined: [...asked, 'quoteDeclined'],
    cancelled: ['cancelled'],
  },
};

const finding: Kind<ReturnType<typeof aFinding>> = {
  name: 'a wider fault',
  machine: findingMachine,
  start: () => aFinding(),
  steps: {
    answered: (one) => one.answered(),
    remedied: (one) => one.remedied(),
    closed: (one) => one.closed(true),
    reopened: (one) => one.closed(false),
  },
  ways: {
    passed: [],
    answered: ['answered'],
    remedied: ['answered', 'remedied'],
    closed: ['answered', 'remedied', 'closed'],
  },
};

const handover: Kind<ReturnType<typeof aHandover>> = {
  name: 'a shift handed over',
  machine: handoverMachine,
  start: () => aHandover(),
  steps: {
    signed: (one) => one.signed(),
    recalled: (one) => one.recalled(),
  },
  ways: { given: [], signed: ['signed'], recalled: ['recalled'] },
};

const prospect: Kind<ReturnType<typeof aProspect>> = {
  name: 'a prospect',
  machine: prospectMachine,
  start: () => aProspect(),
  steps: {
    contacted: (one) => one.marked('A'),
    paid: (one) => one.paid(),
    won: (one) => one.won(),
    gaveUp: (one) => one.gaveUp(),
    takenUp: (one) => one.takenUp(),
    handed: (one) => one.handed(),
    forgotten: (one) => one.askedToForget(),
  },
  ways: {
    open: [],
    paid: ['paid'],
    givenUp: ['gaveUp'],
    won: ['paid', 'won'],
    forgotten: ['forgotten'],
  },
  silent: ['won'],
};

const invitation: Kind<ReturnType<typeof anInvitation>> = {
  name: 'an invitation',
  machine: invitationMachine,
  start: () => anInvitation(),
  steps: {
    written: (one) => one.written(),
    answered: (one) => one.at(monday).answered('yes'),
    attended: (one) => one.at(one.kase.heldAt).attended(),
    ended: (one) => recall(one.kase, 'ended', byTime),
    cancelled: (one) => recall(one.kase, 'cancelled', byTime),
  },
  ways: { invited: [], answered: ['answered'], ended: ['ended'], cancelled: ['cancelled'] },
  silent: ['ended', 'cancelled'],
};

const survey: Kind<{ kase: SurveyCase }> = {
  name: 'a survey',
  machine: surveyMachine,
  start: () => ({ kase: aSurveySent() }),
  steps: {
    answered: ({ kase }) => {
      const answers = { q1: '5', q2: '是', q3: '电话' };
      const input = { caseId: kase._id, answers, byPhone: false };
      reply(kase, input, false, by(people.owner, monday));
    },
    ended: ({ kase }) => recall(kase, 'ended', byTime),
    cancelled: ({ kase }) => recall(kase, 'cancelled', byTime),
  },
  ways: { sent: [], answered: ['answered'], ended: ['ended'], cancelled: ['cancelled'] },
  silent: ['ended', 'cancelled'],
};

const planned: Kind<{ kase: CampaignCase }> = {
  name: 'a campaign',
  machine: campaignMachine,
  start: () => ({ kase: anEvent() }),
  steps: {
    sent: ({ kase }) => {
      const input = { caseId: kase._id, homeIds: ['FW1'], everyone: false };
      campaign.send(kase, input, by(people.manager, monday));
    },
    cancelled: ({ kase }) =>
      campaign.cancel(kase, { caseId: kase._id, reason: '场地' }, by(people.manager, monday)),
    ended: ({ kase }) => campaign.over(kase, byTime),
  },
  ways: { planned: [], running: ['sent'], ended: ['sent', 'ended'], cancelled: ['cancelled'] },
  silent: ['ended'],
};

const events = [
  'measured',
  'designDepositPaid',
  'contractSigned',
  'constructionStarted',
  'waterElectricAccepted',
  'furnitureDelivered',
  'finalAccepted',
] as const satisfies ProjectEvent[];

const project: Kind<ReturnType<typeof aProject>> = {
  name: 'a project',
  machine: projectMachine,
  start: () => aProject().assigned(),
  steps: Object.fromEntries(
    events.map((event) => [
      event,
      (one: ReturnType<typeof aProject>) =>
        one.recorded(event, undefined, event === 'contractSigned' ? 100 : undefined),
    ]),
  ),
  ways: {
    measuring: [],
    design: ['measured'],
    construction: ['measured', 'contractSigned'],
    accepted: ['measured', 'contractSigned', 'finalAccepted'],
  },
};

function describeKind<B extends { kase: Case }>(kind: Kind<B>) {
  const { name, machine, start, steps, ways, others = [], silent = [] } = kind;
  const { elsewhere = others.length > 0 ? ['answered'] : [] } = kind;
  const at = (state: string): B => {
    const builder = start();
    for (const event of ways[state] ?? []) steps[event]?.(builder);
    return builder;
  };
  const states = Object.keys(ways);
  const all = states.flatMap((state) => Object.keys(steps).map((event) => ({ state, event })));
  const allowed = all.filter(({ state, event }) => machine[state]?.[event] !== undefined);
  const forbidden = all.filter(({ state, event }) => machine[state]?.[event] === undefined);

  describe(`${name}, by its table`, () => {
    test('every state of the table is reached', () => {
      expect(states.map((state) => at(state).kase.state)).toEqual(states);
      const reached = Object.keys(machine).filter(
        (state) =>
          (state !== 'cancelled' || states.includes(state)) &&
          (states.includes(state) || !elsewhere.includes(state)),
      );
      expect(reached).toEqual(states);
    });

    test('every event of the table is tried', () => {
      const inTable = new Set(Object.values(machine).flatMap((row) => Object.keys(row)));
      expect([...inTable].sort()).toEqual([...Object.keys(steps), ...others].sort());
    });

    test.each(allowed)('$state: $event happens', ({ state, event }) => {
      const builder = at(state);
      steps[event]?.(builder);
      expect(builder.kase.state).toBe(machine[state]?.[event]);
    });

    test.each(forbidden)('$state: $event is refused and changes nothing', ({ state, event }) => {
      const builder = at(state);
      const before = structuredClone(builder.kase);
      expect(refusalOf(() => steps[event]?.(builder))).toMatch(
        silent.includes(event) ? /allowed/ : /wrong_state|duplicate/,
      );
      expect(builder.kase).toEqual(before);
    });
  });
}

/** Every kind of case there is, by its varieties: one without falls short of the type. */
const walked: Record<CaseKind, Pick<Kind<never>, 'machine' | 'name' | 'ways' | 'elsewhere'>[]> = {
  project: [project],
  repair: [repair],
  complaint: [complaint],
  inquiry: [inquiry, lookedFor],
  reorder: [reorder, paidReorder],
  campaign: [planned],
  invitation: [invitation],
  survey: [survey],
  finding: [finding],
  handover: [handover],
  prospect: [prospect],
};

describe('no kind of case is left out', () => {
  test.each(Object.keys(kindNames) as CaseKind[])('%s is walked', (kind) => {
    expect(walked[kind]?.length).toBeGreaterThan(0);
  });
});

describeKind(repair);
describeKind(complaint);
describeKind(inquiry);
describeKind(lookedFor);
describeKind(project);
describeKind(reorder);
describeKind(paidReorder);
describeKind(invitation);
describeKind(survey);
describeKind(planned);
describeKind(finding);
describeKind(handover);
describeKind(prospect);
