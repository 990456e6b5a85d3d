/**
 * What WeChat's own reviewers are shown before the mini-program may be published 审核演示: a made-up owner's home under
 * warranty, a repair that waits for an appointment, one to be signed for, a complaint with a plan. Everybody in it is
 * made up and is called so; it lies apart from all that is real (`usecases/reviewers.ts`).
 */
import type { projectEvents } from '../contract/project';
import type { Settings } from '../policy/settings';
import type { DepartmentId, Role, Subject } from '../policy/words';
import { DAY, HOUR } from '../time/shanghai';
import type { Actor, Case, ComplaintCase, Member, Named, ProjectCase, RepairCase } from './case';
import * as complaint from './complaint';
import { book, confirmSum } from './payment';
import { Play, type Stage } from './play';
import { assign, completeFile, openProject, record } from './project';
import { rate } from './rating';
import * as repair from './repair';
import { issueSlip } from './warranty';

/** Of a person: sees a demonstration of their own, and nothing else, until then. */
export interface Reviewer {
  at: number;
  until: number;
  by: Named;
}

export const REVIEWER = '演示业主';
const HOME = '演示房屋 1 栋 0101';

const cast: Record<string, readonly [name: string, role: Role, department: DepartmentId]> = {
  agent: ['演示客服', 'agent', 'service'],
  manager: ['演示经理', 'manager', 'service'],
  designer: ['演示设计师', 'designer', 'design'],
  supervisor: ['演示监理', 'supervisor', 'engineering'],
  projectManager: ['演示项目经理', 'projectManager', 'engineering'],
  head: ['演示工程主管', 'head', 'engineering'],
  crew: ['演示师傅', 'crew', 'engineering'],
  finance: ['演示财务', 'finance', 'finance'],
};

/** Ids of made-up colleagues belong to nobody in `people`. */
function playing(who: string, owner: Member): Actor {
  const part = cast[who];
  if (!part) return { ...owner, roles: ['owner'] };
  const [name, role, departmentId] = part;
  return { personId: `demonstration-${who}`, name, gender: 'unknown', roles: [role], departmentId };
}

export interface Showing {
  personId: string;
  homeId: string;
  projectId: string;
  repairIds: readonly [string, string];
  complaintId: string;
  now: number;
}

/** The cases as they stand now; the same ids and the same instant give the same ones. */
export function demonstrate(showing: Showing, settings: Settings): Case[] {
  const owner: Member = {
    personId: showing.personId,
    name: REVIEWER,
    gender: 'unknown',
    mobile: '',
    part: 'owner',
    maySign: true,
  };
  let made = 0;
  const stage: Stage = {
    settings,
    context: (now, who) => ({
      now,
      settings,
      actor: playing(who, owner),
      ids: () => {
        made += 1;
        return `YANSH${String(made).padStart(7, '0')}`;
      },
    }),
  };
  const show: Show = { ...showing, owner, stage };
  const home = project(show);
  const sheets = [proposed(show, home), completed(show, home), planned(show, home)];
  return [home, ...sheets];
}

type Show = Showing & { owner: Member; stage: Stage };
type Event = (typeof projectEvents)[number];

const named = (who: string, owner: Member): Named => {
  const { personId, name } = playing(who, owner);
  return { personId, name };
};

/** Accepted 60 days ago, paid, the slip in force; a 60-day revisit may be answered. */
function project({ projectId, homeId, now, owner, stage }: Show): ProjectCase {
  const day = (days: number, hours = 0): number => now - days * DAY + hours * HOUR;
  const opening = {
    id: projectId,
    home: { id: homeId, projectId, label: HOME, address: '演示地址', region: 'city' as const },
    members: [owner],
    vip: false,
    designer: named('designer', owner),
    depositPaidAt: day(240),
  };
  const play = new Play(openProject(opening, stage.context(day(240), 'finance')), stage);
  const caseId = projectId;
  const event = (at: number, who: string, what: Event, contractSum?: number) =>
    play.do(at, who, (kase, ctx) =>
      record(kase, { caseId, event: what, at, ...(contractSum ? { contractSum } : {}) }, ctx),
    );
  const paid = (at: number, receiptNo: string, amount: number) =>
    play.do(at, 'finance', (kase, ctx) =>
      book(kase, { caseId, receiptNo, amount, type: 'receipt', paidAt: at }, ctx),
    );
  const team = Object.fromEntries(
    (['designer', 'supervisor', 'projectManager'] satisfies Subject[]).map((subject) => [
      subject,
      named(subject, owner),
    ]),
  );
  play
    .do(day(240, 1), 'manager', (kase, ctx) =>
      assign(kase, { agent: named('agent', owner), team }, ctx),
    )
    .do(day(240, 2), 'agent', (kase, ctx) =>
      completeFile(kase, { caseId, file: { layout: '三室两厅' } }, ctx),
    );
  event(day(230), 'designer', 'measured').revisits(day(230, 5), 'agent', 'H3');
  event(day(225), 'finance', 'designDepositPaid').revisits(day(213), 'agent', 'H4');
  event(day(200), 'designer', 'contractSigned', 15_800_000);
  play
    .do(day(200, 1), 'finance', (kase, ctx) =>
      confirmSum(kase, { caseId, contractSum: 15_800_000 }, ctx),
    )
    .revisits(day(200, 4), 'agent', 'H5');
  paid(day(199), '演示-001', 15_000_000);
  event(day(190), 'supervisor', 'constructionStarted').revisits(day(171), 'agent', 'H64');
  event(day(150), 'supervisor', 'waterElectricAccepted').revisits(day(149), 'agent', 'H6');
  for (const days of [120, 91]) play.revisits(day(days), 'agent', 'H64');
  event(day(60), 'supervisor', 'finalAccepted').revisits(day(59), 'agent', 'H8');
  paid(day(59, 2), '演示-002', 800_000);
  play.do(day(59, 4), 'agent', issueSlip).revisits(day(59, 5), 'agent', 'H9.explain');
  return play
    .do(day(58), 'owner', (kase, ctx) =>
      rate(
        kase,
        { subject: 'designer', occasion: 'accepted', overall: 5, words: '方案改得很耐心' },
        ctx,
      ),
    )
    .until(now).kase;
}

function reported(
  show: Show,
  id: string,
  home: ProjectCase,
  at: number,
  from: number,
  what: Pick<RepairCase, 'place' | 'fault' | 'description'>,
): Play<RepairCase> {
  const { stage, owner } = show;
  const caseId = id;
  const input = {
    homeId: home.home.id,
    ...what,
    pictures: [],
    atHome: [],
    channel: 'app' as const,
  };
  const receipt = { name: named('head', owner).name, at: at + HOUR, fileId: '', hash: '' };
  return new Play(repair.report(id, home, input, stage.context(at, 'owner')), stage)
    .do(at + HOUR / 2, 'agent', (kase, ctx) =>
      repair.check(kase, { caseId, note: '已与业主核对' }, ctx),
    )
    .do(at + HOUR, 'head', (kase, ctx) => repair.receive(kase, { ...receipt, way: 'head' }, ctx))
    .do(at + 2 * HOUR, 'head', (kase, ctx) =>
      repair.dispatch(
        kase,
        named('crew', owner),
        { caseId, crewId: '', from, to: from + 2 * HOUR },
        ctx,
      ),
    );
}

/** Crew and time are named: the owner accepts, or asks for another time. */
function proposed(show: Show, home: ProjectCase): RepairCase {
  const { now, repairIds } = show;
  const play = reported(show, repairIds[0], home, now - 5 * HOUR, now + 3 * DAY, {
    place: 'kitchen',
    fault: 'hardware',
    description: '吊柜门合页松了,门往下掉',
  });
  return play.until(now).kase;
}

/** The work is done: the owner signs, or says why not. */
function completed(show: Show, home: ProjectCase): RepairCase {
  const { now, repairIds } = show;
  const caseId = repairIds[1];
  const play = reported(show, caseId, home, now - 3 * DAY, now - 4 * HOUR, {
    place: 'bathroom',
    fault: 'doorWindow',
    description: '卫生间的门关不严',
  });
  return play
    .do(now - 3 * DAY + 3 * HOUR, 'owner', (kase, ctx) => repair.accept(kase, false, ctx))
    .do(now - 4 * HOUR, 'crew', repair.arrive)
    .do(now - 3 * HOUR, 'crew', (kase, ctx) =>
      repair.complete(
        kase,
        { caseId, pictures: [], parts: '合页 2 副', note: '更换合页,调平门扇' },
        ctx,
      ),
    )
    .until(now).kase;
}

function planned({ now, complaintId, stage, owner }: Show, home: ProjectCase): ComplaintCase {
  const at = now - DAY;
  const caseId = complaintId;
  const input = {
    homeId: home.home.id,
    department: 'engineering' as const,
    about: '工程部',
    description: '约好的时间师傅晚到了一小时',
    pictures: [],
    channel: 'app' as const,
  };
  const receipt = { name: named('head', owner).name, at: at + HOUR / 4, fileId: '', hash: '' };
  return new Play(complaint.file(caseId, home, input, stage.context(at, 'owner')), stage)
    .do(at + HOUR / 4, 'agent', (kase, ctx) =>
      complaint.classify(kase, { caseId, level: 'ordinary' }, ctx),
    )
    .do(at + HOUR / 4, 'head', (kase, ctx) =>
      complaint.sign(kase, { ...receipt, way: 'head' }, ctx),
    )
    .do(at + HOUR / 2, 'head', (kase, ctx) =>
      complaint.reply(kase, { caseId, summary: '已致歉,约定以后提前半小时联系' }, ctx),
    )
    .do(at + HOUR, 'head', (kase, ctx) =>
      complaint.plan(
        kase,
        {
          caseId,
          what: '上门前半小时电话确认',
          responsible: named('projectManager', owner).name,
          by: now + 2 * DAY,
        },
        ctx,
      ),
    )
    .until(now).kase;
}
