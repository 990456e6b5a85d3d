/**
 * What one or two people plot: each a course of moves that are all permitted, in which chance chooses who, what and how
 * it is spelt. Two plots and some noise are mixed into one sequence.
 */
import { type ActionName, actionNames, contract, exampleOf } from '../../../shared/contract';
import { homes, openids, projects } from '../../../shared/contract/examples';
import type { ProjectCase, RepairCase } from '../../../shared/domain/case';
import { DAY, HOUR, MINUTE } from '../../../shared/time/shanghai';
import type { randomFrom } from '../../builders/random';
import type { Step } from './ledger';
import type { Model } from './model';
import { type Answered, type Document, secondAdministrator } from './world';

export type Move = { calls: Step[] } | { pass: number };
type Plot = Generator<Move, void, Answered[]>;

export interface Stage {
  random: ReturnType<typeof randomFrom>;
  model: Model;
  now: number;
  cases: ReadonlyMap<string, Document>;
  people: ReadonlyMap<string, Document>;
  /** What must be answered with yes. */
  must(what: string, answer: Answered | undefined): void;
}

const { agentChen, designer, engineeringHead, financeOne, financeTwo, administrator } = openids;
const { manager, leader, li, ouyang, supervisor, wang, wangwei, zhou, crew, crewTwo } = openids;

const strangers = ['stranger-1', 'stranger-2', 'stranger-3', 'stranger-4'];
/** Names that are something else as well: kinds, states, types, collections, staff; one letter, thirty. */
const names = [
  ...['change', 'receipt', 'project', 'repair', 'discount', 'owner', 'family', 'accepted', 'agent'],
  ...['XM', 'cases', 'people', '陈静', '刘建国', '刘建', '林', '罗敏', 'a', '工程', '王', '业主'],
  ...['何思远', '宋佳宁', '阿依古丽·买买提', '甲'.repeat(30), 'system', '孟晚晴', 'inForce'],
];
const homeOwners: [openid: string, homeId: string, projectId: string][] = [
  [wang, homes.warranty, projects.warranty],
  [ouyang, homes.owing, projects.owing],
  [li, homes.couple, projects.couple],
  [zhou, homes.couple, projects.couple],
  [wangwei, homes.building, projects.building],
];
const sides = [financeOne, financeTwo, manager];
const money = [projects.owing, projects.couple, projects.warranty, projects.building];

const call = (openid: string, action: string, input: Record<string, unknown>): Step => ({
  openid,
  action,
  input,
});
const one = (openid: string, action: string, input: Record<string, unknown>): Move => ({
  calls: [call(openid, action, input)],
});
const codeOf = ([answer]: Answered[]): string | undefined =>
  answer?.ok ? (answer.data as { code?: string }).code : undefined;
const caseOf = ([answer]: Answered[]): string =>
  answer?.ok ? ((answer.data as { caseId?: string }).caseId ?? '') : '';

const spelt = ({ random }: Stage, number: number): string =>
  random.pick([
    `SJ-2026-${number}`,
    `sj-2026-${number}`,
    `SJ2026-${number}`,
    `SJ_2026_${number}`,
    `SJ-2026${number}`,
    `SJ2026${number}`,
  ]);
const fresh = ({ random }: Stage): string => `139${10_000_000 + random.below(89_999_999)}`;
const inWords = ({ random }: Stage, mobile: string): string =>
  random.pick([
    `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`,
    `${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`,
    mobile,
  ]);
const openidOf = (stage: Stage, id: string): string | undefined =>
  stage.people.get(id)?.openid as string | undefined;
const idOf = (stage: Stage, openid: string): string | undefined =>
  [...stage.people.values()].find((person) => person.openid === openid)?._id;

const report = (homeId: string, description: string, place = 'kitchen', fault = 'leak') => ({
  homeId,
  place,
  fault,
  description,
});

/** Somebody is invited, says what they like, corrects who they are, and has the account deleted. */
function* nameAndGo(stage: Stage): Plot {
  const { random } = stage;
  const [owner, homeId] = random.pick(homeOwners);
  const guest = random.pick(strangers);
  const name = random.pick(names);
  const part = random.pick(['family', 'family', 'tenant', 'owner']);
  const code = codeOf(
    yield one(owner, 'member.invite', { homeId, name, part, maySign: part === 'owner' }),
  );
  if (!code) return;
  const first = fresh(stage);
  yield one(guest, 'me.join', {
    code,
    consent: 1,
    ...(random.below(2) ? { phoneCode: `phone-${first}-join` } : {}),
  });
  const words = `我是${name},请打 ${inWords(stage, first)} 或找${name}先生`;
  const places = ['kitchen', 'bathroom', 'balcony', 'bedroom'];
  const told = random.below(3) > 0;
  if (told) {
    const input = report(homeId, words, random.pick(places), random.pick(['crack', 'power']));
    yield one(guest, 'repair.report', { ...input, ...(random.below(2) ? { contact: first } : {}) });
  }
  if (random.below(2))
    yield one(guest, 'me.correct', {
      name: random.pick(names),
      ...(random.below(2) ? { phoneCode: `phone-${fresh(stage)}-correct` } : {}),
    });
  if (random.below(4) === 0) {
    const personId = idOf(stage, guest) ?? '';
    yield one(owner, 'member.remove', { homeId, personId });
  }
  yield one(guest, 'me.delete', { confirmed: true });
  yield { pass: 8 * DAY };
  if (random.below(3) === 0) yield one(guest, 'me.keep', {});
  yield { pass: DAY };
}

/** One paper, spelt in several ways, on one project or two; booked on the wrong one and put right. */
function* papers(stage: Stage): Plot {
  const { random } = stage;
  const number = 3000 + random.below(40);
  const amount = 1_000 * (1 + random.below(20));
  const [first, second] = [random.pick(money), random.pick(money)];
  const finance = random.pick([financeOne, financeTwo]);
  const receiptNo = spelt(stage, number);
  const book = (caseId: string, no: string) =>
    one(finance, 'payment.book', { caseId, receiptNo: no, amount, overpaid: true });
  const [booked] = yield book(first, receiptNo);
  const right = random.below(2) === 1;
  if (!right) {
    yield book(second, spelt(stage, number));
    return;
  }
  const other = finance === financeOne ? manager : financeOne;
  const reason = '登记错了业主';
  const reversal = yield one(other, 'payment.reverse', { caseId: first, receiptNo, reason });
  const done = reversal[0];
  const status = done?.ok ? (done.data as { status?: string }).status : undefined;
  const free = booked?.ok && status === 'counted' && stage.model.live(receiptNo) === 0;
  const [again] = yield book(second, spelt(stage, number));
  if (free) stage.must(`${receiptNo} is free once it is reversed`, again);
}

/** Money goes back, and the one who may reverse does so. */
function* backAndForth(stage: Stage): Plot {
  const { random } = stage;
  const caseId = random.pick([projects.warranty, projects.couple]);
  if (caseId === projects.couple) yield one(agentChen, 'warranty.issue', { caseId });
  const receiptNo = `TK-${4000 + random.below(500)}`;
  yield one(financeOne, 'payment.book', { caseId, receiptNo, amount: 50_000, type: 'refund' });
  const [first, second] = [random.pick(sides), random.pick(sides)];
  yield one(first, 'payment.reverse', { caseId, receiptNo, reason: '退款登记错了' });
  const id = entryOf(stage, caseId, receiptNo);
  if (random.below(2)) yield one(second, 'payment.approve', { caseId, entryId: id });
  else yield one(second, 'payment.reverse', { caseId, receiptNo, reason: '退款登记错了' });
}

const entryOf = (stage: Stage, caseId: string, receiptNo?: string): string => {
  const project = stage.cases.get(caseId) as unknown as ProjectCase | undefined;
  const all = project?.money ?? [];
  const found = receiptNo ? all.find((entry) => entry.receiptNo === receiptNo) : undefined;
  const ids = all.map(({ id }) => id);
  return found?.id ?? stage.random.pick(ids.length > 0 ? ids : ['none']);
};

/** Whatever makes an amount fall, asked for and agreed to by whoever it may be. */
function* lessAndLess(stage: Stage): Plot {
  const { random } = stage;
  const caseId = random.pick(money);
  const [first, second] = [random.pick(sides), random.pick(sides)];
  const amount = 1_000 * (1 + random.below(3_000));
  const asked = random.below(4);
  if (asked === 0) yield one(first, 'payment.discount', { caseId, amount, reason: '老客户' });
  else if (asked === 1)
    yield one(first, 'payment.change', { caseId, amount: -amount, note: '减项' });
  else if (asked === 2)
    yield one(first, 'payment.correctSum', { caseId, contractSum: amount, reason: '按合同更正' });
  else yield one(first, 'payment.change', { caseId, amount, note: '增项' });
  const entryId = entryOf(stage, caseId);
  yield {
    calls: [
      call(second, 'payment.approve', { caseId, entryId }),
      call(random.pick(sides), 'payment.approve', { caseId, entryId: entryOf(stage, caseId) }),
      call(agentChen, 'warranty.issue', { caseId }),
    ],
  };
  const { contractSum } = stage.cases.get(caseId) as unknown as ProjectCase;
  yield one(random.pick(sides), 'payment.confirmSum', { caseId, contractSum });
  if (random.below(3) === 0)
    yield one(second, 'payment.withdrawDiscount', { caseId, entryId, reason: '不符合条件' });
}

/** After the end of a project money still goes back. */
function* afterTheEnd(stage: Stage): Plot {
  const { random } = stage;
  const caseId = random.pick([projects.building, projects.owing]);
  const [ended] = yield one(manager, 'project.cancel', { caseId, reason: '业主不做了' });
  const refund = { caseId, receiptNo: `TK-${5000 + random.below(500)}`, amount: 100_000 };
  const free = stage.model.live(refund.receiptNo) === 0;
  const [back] = yield one(financeOne, 'payment.book', { ...refund, type: 'refund' });
  if (ended?.ok && free) stage.must('money goes back after a cancellation', back);
}

/** Somebody puts a number together, digit by digit. */
function* digitByDigit(stage: Stage): Plot {
  const { random } = stage;
  const who = random.pick([designer, agentChen, supervisor, crew, engineeringHead, financeOne]);
  const members = [...stage.cases.values()].flatMap(
    ({ members }) => members as { mobile: string }[],
  );
  const { mobile } = random.pick(members.length > 0 ? members : [{ mobile: '13800000000' }]);
  for (const length of [7, 5 + random.below(6)])
    yield one(who, 'case.list', { scope: 'all', search: mobile.slice(0, length) });
}

/** A colleague makes a code, goes, and comes back by it. */
function* comesBack(stage: Stage): Plot {
  const { random } = stage;
  const who = random.pick([secondAdministrator, administrator]);
  const other = who === administrator ? secondAdministrator : administrator;
  const roles = [random.pick(['administrator', 'finance', 'agent', 'manager'])];
  const input = { name: random.pick(names), mobile: fresh(stage), roles };
  const code = codeOf(yield one(who, 'staff.invite', input));
  const personId = idOf(stage, who) ?? '';
  if (random.below(2)) yield one(other, 'staff.leave', { personId, reason: '开除' });
  else yield one(other, 'staff.change', { personId, roles: ['leader'] });
  if (random.below(3) === 0) yield { pass: HOUR };
  const by = random.pick([who, who, random.pick(strangers)]);
  if (code) yield one(by, 'me.join', { code, consent: 1 });
  yield one(who, 'staff.show', {});
}

/** An owner makes a code, is sent away, comes back and sends the other away. */
function* sentAway(stage: Stage): Plot {
  const { random } = stage;
  const homeId = homes.couple;
  const [first, second] = random.below(2) ? [li, zhou] : [zhou, li];
  const part = random.pick(['owner', 'family']);
  const code = codeOf(
    yield one(first, 'member.invite', { homeId, name: '方圆', part, maySign: part === 'owner' }),
  );
  const firstId = idOf(stage, first) ?? '';
  if (random.below(3) > 0) yield one(second, 'member.remove', { homeId, personId: firstId });
  else yield one(second, 'member.change', { homeId, personId: firstId, part: 'family' });
  const by = random.pick([first, first, random.pick(strangers)]);
  if (code) yield one(by, 'me.join', { code, consent: 1 });
  yield one(by, 'member.remove', { homeId, personId: idOf(stage, second) ?? '' });
  yield one(first, 'home.show', {});
}

/** A guest is sent away and takes up the same code again. */
function* sameCodeAgain(stage: Stage): Plot {
  const { random } = stage;
  const [owner, homeId] = random.pick(homeOwners);
  const guest = random.pick(strangers);
  const code = codeOf(
    yield one(owner, 'member.invite', { homeId, name: '程一诺', part: 'tenant' }),
  );
  if (!code) return;
  yield one(guest, 'me.join', { code, consent: 1 });
  yield one(random.pick([owner, guest]), 'member.remove', {
    homeId,
    personId: idOf(stage, guest) ?? '',
  });
  yield one(guest, 'me.join', { code, consent: 1 });
  yield one(guest, 'home.show', {});
}

/** A code for an owner who works here by the time it is used. */
function* hiredMeanwhile(stage: Stage): Plot {
  const { random } = stage;
  const caseId = random.pick([projects.building, projects.couple, projects.warranty]);
  const project = stage.cases.get(caseId) as unknown as ProjectCase;
  const personId = random.pick([...project.members.map((one) => one.personId), 'none']);
  const code = codeOf(yield one(agentChen, 'person.invite', { caseId, personId }));
  const { mobile, name } = (stage.people.get(personId) ?? {}) as { mobile: string; name: string };
  const roles = [random.pick(['finance', 'administrator', 'designer'])];
  const hired = codeOf(yield one(administrator, 'staff.invite', { name, mobile, roles }));
  const account = openidOf(stage, personId) ?? random.pick(strangers);
  if (hired) {
    const phoneCode = `phone-${mobile}-hired`;
    yield one(account, 'me.join', { code: hired, consent: 1, phoneCode });
  }
  if (code) yield one(random.pick(strangers), 'me.join', { code, consent: 1 });
}

/** Whoever owes makes somebody else the owner, and is gone. */
function* debtor(stage: Stage): Plot {
  const { random } = stage;
  const homeId = homes.owing;
  const guest = random.pick(strangers);
  const input = { homeId, name: '某某', part: 'owner', maySign: true };
  const code = codeOf(yield one(ouyang, 'member.invite', input));
  if (code) yield one(guest, 'me.join', { code, consent: 1 });
  const personId = idOf(stage, ouyang) ?? '';
  const by = random.pick([ouyang, guest]);
  if (random.below(2)) yield one(by, 'member.change', { homeId, personId, part: 'family' });
  else yield one(by, 'member.remove', { homeId, personId });
  yield one(ouyang, 'me.delete', { confirmed: true });
  yield { pass: 9 * DAY };
}

/** A number is mistyped, and is somebody else's. */
function* mistyped(stage: Stage): Plot {
  const { random } = stage;
  const all = [...stage.people.values()].filter(({ mobile }) => mobile);
  const mobile = String(random.pick(all).mobile);
  const name = random.pick(['钱秀英', '丁一', '何思远']);
  const home = { community: '海棠苑', building: '2 栋', room: '0704', address: '海棠路 18 号' };
  const members = [{ name, gender: 'female', mobile: random.below(4) ? mobile : fresh(stage) }];
  const caseId = caseOf(yield one(financeOne, 'project.open', { home, members }));
  if (!caseId) return;
  yield one(manager, 'project.assign', { caseId, agentId: 'agent-chenjing' });
  const contractSum = 1_000_000;
  yield one(manager, 'project.record', { caseId, event: 'contractSigned', contractSum });
  yield one(random.pick(sides), 'payment.confirmSum', { caseId, contractSum });
}

/** Two of a home tell of the same thing at once. */
function* twice(stage: Stage): Plot {
  const { random } = stage;
  const place = random.pick(['kitchen', 'bathroom', 'balcony', 'other']);
  const fault = random.pick(['leak', 'power', 'crack', 'hardware']);
  const told = (openid: string) =>
    call(openid, 'repair.report', report(homes.couple, '坏了', place, fault));
  yield { calls: [told(li), told(random.pick([zhou, agentChen, li]))] };
}

/** A home is sold to two at once; guests of before try their codes. */
function* soldTwice(stage: Stage): Plot {
  const { random } = stage;
  const [owner, homeId, caseId] = random.pick([homeOwners[0], homeOwners[2]] as typeof homeOwners);
  const guestCode = codeOf(
    yield one(owner, 'member.invite', {
      homeId,
      name: '客人',
      part: random.pick(['owner', 'family']),
      maySign: true,
    }),
  );
  const sell = (openid: string, name: string) =>
    call(openid, 'project.sell', {
      caseId,
      owner: { name, gender: 'female', mobile: fresh(stage) },
      reason: '已核对不动产权证',
    });
  yield { calls: [sell(agentChen, '孙丽华'), sell(random.pick([manager, agentChen]), '买二')] };
  if (contract['project.confirmSale' as ActionName])
    yield {
      calls: [
        call(manager, 'project.confirmSale', { caseId }),
        call(financeOne, 'project.confirmSale', { caseId }),
      ],
    };
  if (guestCode) yield one(random.pick(strangers), 'me.join', { code: guestCode, consent: 1 });
  yield one(owner, 'case.show', { caseId });
  yield one(owner, 'me.delete', { confirmed: true });
  yield { pass: 9 * DAY };
}

/** A job link is replaced, and the job done. */
function* linkOfBefore(stage: Stage): Plot {
  const { random } = stage;
  const repairs = [...stage.cases.values()].filter(
    ({ kind, open, appointment }) => kind === 'repair' && open && appointment,
  ) as unknown as RepairCase[];
  if (repairs.length === 0) return;
  const { _id: caseId } = random.pick(repairs);
  const first = codeOf(yield one(engineeringHead, 'job.link', { caseId }));
  yield one(engineeringHead, 'job.link', { caseId });
  if (!first) return;
  const [shown] = yield one(random.pick(strangers), 'job.show', { code: first });
  if (shown?.ok)
    stage.model.faults.push({ invariant: 'rights', what: `${first} is a link of before` });
}

/** Crew, an agent or finance leaves, and somebody takes over. */
function* leaves(stage: Stage): Plot {
  const { random } = stage;
  const who = random.pick([crewTwo, agentChen, financeTwo, designer, crew]);
  const successors: Record<string, string> = {
    [agentChen]: openids.agentSun,
    [crew]: crewTwo,
    [crewTwo]: crew,
  };
  const successor = successors[who];
  const personId = idOf(stage, who) ?? '';
  const successorId = successor && idOf(stage, successor);
  yield one(random.pick([administrator, manager]), 'staff.leave', {
    personId,
    reason: '个人原因离职',
    ...(successorId ? { successorId } : {}),
  });
  yield { pass: 5 * MINUTE };
  yield one(who, 'case.list', { scope: 'all' });
  yield one(who, 'home.show', {});
}

/** A home is decorated again, or not after all. */
function* again(stage: Stage): Plot {
  const { random } = stage;
  const homeId = random.pick([homes.warranty, homes.couple]);
  const { mobile, name } = random.pick([
    { mobile: '13800001202', name: '王芳' },
    { mobile: '13800000903', name: '李娜' },
  ]);
  const home = { community: '南山里', building: '3 栋', room: '1202', address: '南山大道 88 号' };
  const members = [{ name, gender: 'female', mobile }];
  const caseId = caseOf(yield one(financeOne, 'project.open', { homeId, home, members }));
  if (caseId && random.below(2)) yield one(manager, 'project.cancel', { caseId, reason: '不做了' });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What the whole company's life would make noise of, not a plot. */
const quiet =
  /^(settings|reviewer|roster|figures|import|assessment|sampling|report)\.|print|download|export|copy/;
const noisy = actionNames.filter((name) => !quiet.test(name));

/** An example of the contract, with ids, people and amounts of this company in it. */
function* noise(stage: Stage): Plot {
  const { random } = stage;
  const name = random.pick(noisy);
  const { as, input } = exampleOf(name, stage.now) as { as: string; input: unknown };
  const cases = [...stage.cases.values()];
  const swap = (value: unknown, key: string): unknown => {
    if (isRecord(value))
      return Object.fromEntries(Object.entries(value).map(([at, inner]) => [at, swap(inner, at)]));
    if (random.below(3) === 0) return value;
    if (key === 'caseId') return random.pick(cases)._id;
    if (key === 'homeId') return random.pick(Object.values(homes));
    if (key === 'personId') return random.pick([...stage.people.keys()]);
    if (key === 'name') return random.pick(names);
    if (key === 'amount' || key === 'contractSum') return 1_000 * (1 + random.below(2_000));
    return value;
  };
  const people = [...stage.people.values()].flatMap(({ openid }) =>
    openid ? [String(openid)] : [],
  );
  const openid = random.below(2) ? as : random.pick(people);
  yield one(openid, name, swap(input, '') as Record<string, unknown>);
}

/** What people look at meanwhile. */
function* watch(stage: Stage): Plot {
  const { random } = stage;
  const people = [...stage.people.values()].flatMap(({ openid }) =>
    openid ? [String(openid)] : [],
  );
  const openid = random.pick([...people, ...strangers]);
  const caseId = random.pick([...stage.cases.keys()]);
  const homeId = random.pick(Object.values(homes));
  const [action, input] = random.pick<[string, Record<string, unknown>]>([
    ['case.show', { caseId }],
    ['case.show', { caseId }],
    ['home.show', {}],
    ['member.list', { homeId }],
    ['case.list', { scope: 'all' }],
    ['duty.list', { scope: 'mine' }],
    ['warranty.show', { homeId }],
    ['file.show', { caseId }],
    ['me.show', {}],
    ['staff.list', { role: 'agent' }],
  ]);
  yield one(openid, action, input);
}

function* time({ random }: Stage): Plot {
  yield { pass: random.pick([10 * MINUTE, HOUR, DAY, 3 * DAY, 8 * DAY]) };
}

export const plots: Record<string, (stage: Stage) => Plot> = {
  nameAndGo,
  papers,
  backAndForth,
  lessAndLess,
  afterTheEnd,
  digitByDigit,
  comesBack,
  sentAway,
  sameCodeAgain,
  hiredMeanwhile,
  debtor,
  mistyped,
  twice,
  soldTwice,
  linkOfBefore,
  leaves,
  again,
};
export const aside = { noise, watch, time };
export const plotNames = Object.keys(plots);
export const bystander = leader;
