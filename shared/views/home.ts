import type { Output } from '../contract';
import type { Case, ProjectCase } from '../domain/case';
import { speaksForHome } from '../domain/home';
import { outstanding, yuan } from '../domain/money';
import { ratable } from '../domain/rating';
import { answerable } from '../domain/revisit';
import { basePeriod, covers, slipState } from '../domain/warranty';
import { cards } from '../policy/cards';
import { departmentOpen } from '../policy/hours';
import { titleOf } from '../policy/notices';
import { onShift, rowsOf as rosterOf } from '../policy/onShift';
import { standInOf } from '../policy/stand-ins';
import { partNames, type Subject, stageNames, subjectNames } from '../policy/words';
import { DAY, dateOf, dayStart, sayTime } from '../time/shanghai';
import { type Reader, seesMoney } from './reader';
import { rowOf, waitsForOwner } from './row';
import { currentStage, stageViews } from './stages';

type HomeCard = Output<'home.show'>['homes'][number];
type NextStep = HomeCard['next'][number];

/**
 * Makes one card for each home of the reader from all their open cases. The project that speaks for the home gives the
 * stage; warranties, debts and questions of its other projects count beside it (H15, H17).
 */
export function homeCards(cases: readonly Case[], reader: Reader): HomeCard[] {
  const projects = cases
    .filter((kase): kase is ProjectCase => kase.kind === 'project')
    .sort((a, b) => b.createdAt - a.createdAt);
  return [...new Set(projects.map(({ home }) => home.id))].flatMap((homeId) => {
    const { project, earlier } = speaksForHome(projects.filter(({ home }) => home.id === homeId));
    return project
      ? homeCard(
          project,
          earlier.filter(({ state }) => state !== 'cancelled'),
          cases.filter((kase) => kase.home.id === homeId),
          reader,
        )
      : [];
  });
}

/** The project whose warranty the home's owner relies on: one that runs, the longest; else the latest that was accepted. */
function warranted(projects: readonly ProjectCase[], now: number): ProjectCase | undefined {
  const accepted = projects.filter((project) => basePeriod(project));
  const until = (project: ProjectCase): number =>
    basePeriod(project)?.until ?? Number.POSITIVE_INFINITY;
  const [longest] = accepted
    .filter((project) => covers(basePeriod(project), now))
    .sort((a, b) => until(b) - until(a));
  return longest ?? accepted[0];
}

/** Sums what is open over the projects of a home, in fen; null where no contract is entered or the reader sees no money. */
function owedIn(projects: readonly ProjectCase[], reader: Reader): number | null {
  const owed = projects
    .filter((project) => seesMoney(project, reader))
    .map(outstanding)
    .filter((amount) => amount !== null);
  return owed.length === 0 ? null : owed.reduce((sum, amount) => sum + amount, 0);
}

/** What somebody waits for comes first; what can wait, last. */
const pressing: Record<NextStep['what'], number> = {
  acceptTime: 1,
  sign: 2,
  quote: 3,
  visit: 4,
  answer: 5,
  pay: 6,
  revisit: 7,
  rate: 8,
  survey: 9,
  invite: 10,
};

function homeCard(
  project: ProjectCase,
  earlier: readonly ProjectCase[],
  cases: readonly Case[],
  reader: Reader,
): HomeCard {
  const { settings, now } = reader;
  const projects = [project, ...earlier];
  const me = project.members.find((member) => member.personId === reader.actor.personId);
  const own = basePeriod(project);
  const under = warranted(projects, now) ?? project;
  const base = basePeriod(under);
  const until = base?.until ?? null;
  const agent = projects.find((one) => one.agent)?.agent ?? null;
  const others = cases
    .filter((kase) => kase.kind !== 'project')
    .sort((a, b) => b.updatedAt - a.updatedAt);
  const running = covers(base, now);
  return {
    homeId: project.home.id,
    projectId: project._id,
    label: project.home.label,
    partText: partNames[me?.part ?? 'owner'],
    maySign: me?.maySign ?? false,
    stageText: own ? (running ? '保修期内' : '已过基础保修期') : stageNames[currentStage(project)],
    stages: stageViews(project, now),
    agent: agent && {
      name: agent.name,
      phone: settings.phone,
      hours: whereabouts(agent.personId, settings, now),
    },
    warranty: {
      state: base ? (running ? 'running' : 'ended') : 'none',
      until,
      daysLeft:
        until === null ? 0 : Math.max(0, Math.round((dayStart(until) - dayStart(now)) / DAY)),
      slip: slipState(under) ?? 'none',
      slipNumber: under.slip?.number ?? '',
    },
    team: Object.entries(project.team).map(([subject, { personId, name }]) => ({
      personId,
      name,
      roleText: subjectNames[subject as Subject],
    })),
    outstanding: owedIn(projects, reader),
    next: [
      ...others.flatMap((kase) => [
        ...caseSteps(kase, me?.maySign ?? false, reader),
        ...revisitStep(kase, reader),
      ]),
      ...projects.flatMap((one) => projectSteps(one, reader)),
    ].sort((a, b) => pressing[a.what] - pressing[b.what]),
    open: others.map((kase) => rowOf(kase, reader)),
  };
}

/** Whether the agent is there now (H54, H55): away, by the month's roster, or by the hours where nobody has drawn one up. */
function whereabouts(agentId: string, settings: Reader['settings'], now: number): string {
  const away = standInOf(settings, agentId, now);
  if (away) return `现在由${away.name ?? '同事'}代班`;
  const month = dateOf(now).slice(0, 7);
  const rostered = rosterOf(settings.rosters, month).some(({ personId }) => personId === agentId);
  const there = rostered
    ? onShift(settings, now).some(({ personId }) => personId === agentId)
    : departmentOpen(settings, 'service', now);
  return there ? '现在在岗' : '现在不在岗,留言后上班联系您';
}

function caseSteps(kase: Case, maySign: boolean, reader: Reader): NextStep[] {
  const { now } = reader;
  const base = { caseId: kase._id, kind: kase.kind };
  if (kase.kind === 'inquiry' && kase.state === 'answered') {
    return [
      {
        ...base,
        what: 'answer',
        title: '您的咨询有答复了',
        detail: titleOf(kase),
        at: kase.updatedAt,
      },
    ];
  }
  if (kase.kind === 'invitation' && kase.state === 'invited' && kase.heldAt > now) {
    const detail = `${sayTime(kase.heldAt, now)} · ${kase.place}`;
    return [{ ...base, what: 'invite', title: kase.title, detail, at: kase.heldAt }];
  }
  if (kase.kind === 'survey' && kase.state === 'sent' && kase.until >= now) {
    const detail = kase.text;
    return [{ ...base, what: 'survey', title: kase.title, detail, at: kase.until }];
  }
  if (kase.kind === 'reorder' && waitsForOwner(kase) && maySign && seesMoney(kase, reader)) {
    const total = yuan((kase.quote?.parts ?? 0) + (kase.quote?.labour ?? 0));
    const at = kase.quote?.at ?? null;
    const title = `补单报价 ${total},请确认`;
    return [{ ...base, what: 'quote', title, detail: kase.item, at }];
  }
  if (kase.kind !== 'repair') return [];
  const { appointment } = kase;
  if (kase.state === 'completed' && maySign) {
    return [
      {
        ...base,
        what: 'sign',
        title: '维修完成,请您验收签字',
        detail: titleOf(kase),
        at: kase.completion?.at ?? null,
      },
    ];
  }
  if (kase.quote?.state === 'offered' && maySign && seesMoney(kase, reader)) {
    const total = yuan(kase.quote.parts + kase.quote.labour);
    return [
      {
        ...base,
        what: 'quote',
        title: `维修报价 ${total},请确认`,
        detail: titleOf(kase),
        at: kase.quote.at,
      },
    ];
  }
  if (!appointment) return [];
  const detail = `${titleOf(kase)} · 维修师傅 ${appointment.crew.name}`;
  if (kase.state === 'proposed')
    return [
      {
        ...base,
        what: 'acceptTime',
        title: `${sayTime(appointment.from, now)} 上门`,
        detail,
        at: appointment.from,
      },
    ];
  if (kase.state === 'appointed')
    return [
      {
        ...base,
        what: 'visit',
        title: `${sayTime(appointment.from, now)} 上门`,
        detail,
        at: appointment.from,
      },
    ];
  return [];
}

/** Questions that the owner may answer here instead of on the phone, until they have. */
function revisitStep(kase: Case, { now }: Reader): NextStep[] {
  const duty = answerable(kase, now);
  if (!duty || duty.answered) return [];
  return [
    {
      caseId: kase._id,
      kind: kase.kind,
      what: 'revisit',
      title: cards[duty.card]?.invite ?? duty.title,
      detail: `${kase.kind === 'project' ? '' : `${titleOf(kase)} · `}回答几个小问题,不必等电话`,
      at: duty.dueAt,
    },
  ];
}

/** Days after an occasion in which the owner is asked to rate it on the first page; later it stays possible on the project. */
const ASK_DAYS = 30;

function projectSteps(project: ProjectCase, reader: Reader): NextStep[] {
  const { now } = reader;
  const base = { caseId: project._id, kind: project.kind };
  const owed = outstanding(project);
  const pay: NextStep[] =
    owed !== null &&
    owed > 0 &&
    seesMoney(project, reader) &&
    project.facts.finalAccepted !== undefined
      ? [
          {
            ...base,
            what: 'pay',
            title: `尾款还差 ${yuan(owed)}`,
            detail: '结清后 24 小时内为您开具保修单',
            at: null,
          },
        ]
      : [];
  const revisit = revisitStep(project, reader);
  const asked = revisit.length > 0 && cards[answerable(project, now)?.card ?? '']?.occasion;
  const wanted = ratable(project).filter(
    ({ occasion, subject }) =>
      occasion !== 'anytime' &&
      // The revisit asks for it.
      occasion !== asked &&
      now <= openedAt(project, occasion) + ASK_DAYS * DAY &&
      !project.ratings.some((rating) => rating.occasion === occasion && rating.subject === subject),
  );
  const names = [...new Set(wanted.map(({ subject }) => subjectNames[subject]))];
  const rate: NextStep[] =
    names.length > 0
      ? [{ ...base, what: 'rate', title: '请评价为您服务的人', detail: names.join('、'), at: null }]
      : [];
  return [...pay, ...revisit, ...rate];
}

const openedAt = (project: ProjectCase, occasion: string): number =>
  project.facts[
    { measured: 'measured', design: 'designDepositPaid', accepted: 'finalAccepted' }[occasion] ?? ''
  ] ?? 0;
