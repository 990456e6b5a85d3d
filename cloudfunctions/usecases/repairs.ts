/** Repairs 报修 (C). */
import type { Parsed } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { Named, RepairCase, Signed } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { disown } from '../../shared/domain/disown';
import { within } from '../../shared/domain/more';
import { type Around, corrects, reclassify } from '../../shared/domain/reclassify';
import * as repair from '../../shared/domain/repair';
import { isRepeat, ofFault, sameFault } from '../../shared/domain/sameFault';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { addMonths } from '../../shared/time/shanghai';
import { numberOf } from '../../shared/views/row';
import type { Person } from '../ports';
import { spokenFor } from './campaigns';
import { sha256 } from './ids';
import { limit } from './limits';
import { type Drawn, drawn, ownPictures } from './pictures';
import { answeredBy, beginCase, type Call, changeCase, firstId } from './run';

const change = <P = undefined>(
  call: Call,
  caseId: string,
  decide: (draft: RepairCase, ctx: Context, prepared: P) => void,
  rest: {
    prepare?: (kase: RepairCase) => Promise<P>;
    beforeWrite?: (draft: RepairCase, prepared: P) => Promise<void>;
  } = {},
) =>
  changeCase<RepairCase, P>(call, caseId, {
    kind: 'repair',
    decide: (draft, ctx, prepared) => {
      decide(draft, ctx, prepared);
      return undefined;
    },
    ...rest,
  });

/** One read, one write, one mark: who reports sees at once who comes by when (H20). */
export async function report(call: Call, input: Parsed<'repair.report'>) {
  await ownPictures(call, input.pictures);
  const { project, earlier, repairs, open } = await call.ports.cases.ofHome(
    input.homeId,
    addMonths(call.now, -call.settings.repeatMonths),
    'repair',
  );
  if (!project || !maySee(project, call.actor)) refuse('not_found');
  if (!mayAct(project, call.actor, contract['repair.report'].who)) refuse('forbidden');
  await limit(call, 'create');
  const same = sameFault(repairs, input);
  // The open one may be this very request's, sent again: then its first answer is given once more.
  if (same) return join(call, same._id, input);
  // So may one that has been mended since; or the request's id was used for another report.
  const before = ofFault(repairs, input);
  const askedAs = firstId(call, 'WX');
  const others = repairs.filter((one) => one.askedAs === askedAs && !before.includes(one));
  const known = await answeredBy(call, [...before, ...others]);
  if (known) return known;
  const urgent = call.settings.urgentHours[input.fault] !== undefined;
  if (!urgent) within(open, 'repair', call.actor, call.settings, '');
  return beginCase(
    call,
    'WX',
    (id, ctx) => {
      const kase = repair.report(id, project, input, ctx, earlier);
      if (call.requestId !== undefined) kase.askedAs = askedAs;
      kase.repeat = isRepeat(repairs, kase, addMonths(call.now, -call.settings.repeatMonths));
      return { kase, extra: reportAnswer(call, kase, false) };
    },
    {
      // Behind the latest of this fault that both have read (H20, H26).
      of: ['fault', input.homeId, input.place, input.fault, before[0]?._id ?? ''],
      met: (other) =>
        other.kind === 'repair' && other.home.id === input.homeId && sameFault([other], input)
          ? () => join(call, other._id, input)
          : undefined,
    },
  );
}

function join(call: Call, caseId: string, input: Parsed<'repair.report'>) {
  return changeCase<RepairCase>(call, caseId, {
    kind: 'repair',
    decide: (draft, ctx) => {
      repair.join(draft, input, ctx);
      return reportAnswer(call, draft, true);
    },
  });
}

const reportAnswer = (call: Call, kase: RepairCase, joined: boolean) => ({
  number: numberOf(kase._id),
  promise: {
    name: kase.promise.name,
    department: '工程部',
    by: kase.promise.by,
    text: repair.promiseText(kase, call),
  },
  free: kase.free,
  joined,
});

/** One read more where something is corrected: what else there is of the home. */
export const check = (call: Call, input: Parsed<'repair.check'>) =>
  change<Around | null>(
    call,
    input.caseId,
    (draft, ctx, around) => {
      repair.check(draft, input, ctx);
      if (around) reclassify(draft, input, around, ctx);
    },
    { prepare: (kase) => (corrects(kase, input) ? aroundOf(call, kase) : Promise.resolve(null)) },
  );

async function aroundOf(call: Call, kase: RepairCase): Promise<Around> {
  const since = addMonths(kase.createdAt, -call.settings.repeatMonths);
  const { project, earlier, repairs } = await call.ports.cases.ofHome(kase.home.id, since);
  return { projects: project ? [project, ...earlier] : [], repairs };
}

export function receive(call: Call, input: Parsed<'repair.receive'>) {
  const mine = drawn(call, input.signature, call.actor.name, 'head');
  return withSignature(call, input.caseId, mine, repair.receive);
}

export function confirm(call: Call, input: Parsed<'repair.confirm'>) {
  const { way } = input;
  return changeCase<RepairCase, Drawn>(call, input.caseId, {
    kind: 'repair',
    async prepare(kase) {
      const member = kase.members.find(({ personId }) => personId === call.actor.personId);
      if (member) return drawn(call, input.signature, member.name, 'ownPhone');
      // On somebody else's phone: it has to be said who signed, and how (H24).
      if (way === 'ownPhone')
        refuse('bad_input', '请说明是在维修人员的手机上签字,还是纸质签字', 'way');
      if (!input.signerName) refuse('bad_input', '请填写签字人的姓名', 'signerName');
      return drawn(call, input.signature, input.signerName, way);
    },
    decide: (draft, ctx, { signed }) => {
      repair.confirm(draft, signed, ctx);
      return undefined;
    },
    beforeWrite: (_draft, { store }) => store(),
  });
}

function withSignature(
  call: Call,
  caseId: string,
  given: Drawn,
  decide: (draft: RepairCase, signed: Signed, ctx: Context) => void,
) {
  return change(call, caseId, (draft, ctx) => decide(draft, given.signed, ctx), {
    beforeWrite: () => given.store(),
  });
}

export const dispatch = (call: Call, input: Parsed<'repair.dispatch'>) =>
  change<Named>(
    call,
    input.caseId,
    (draft, ctx, crew) => repair.dispatch(draft, crew, input, ctx),
    {
      async prepare() {
        const { crewId, outsider } = input;
        if ((crewId === undefined) === (outsider === undefined))
          refuse('bad_input', '请选择一位维修人员,或填写外来维修人员', 'crewId');
        if (outsider) return fromOutside(outsider);
        const [person] = await call.ports.people.byIds(crewId ? [crewId] : []);
        return crewMember(person);
      },
    },
  );

/** Somebody without an account is the same crew wherever the mobile is the same. */
const fromOutside = ({ name, mobile }: { name: string; mobile: string }): Named => ({
  personId: `outside-${sha256(`outside:${mobile}`).slice(0, 12)}`,
  name,
});

function crewMember(person: Person | undefined): Named {
  if (!person?.roles.includes('crew')) refuse('bad_input', '请选择一位维修人员', 'crewId');
  return { personId: person.personId, name: person.name };
}

export const renew = (call: Call, input: Parsed<'repair.renew'>) =>
  change(call, input.caseId, (draft, ctx) => repair.renew(draft, input, ctx));

export const accept = (call: Call, input: Parsed<'repair.accept'>) =>
  change(call, input.caseId, (draft, ctx) =>
    repair.accept(draft, spokenFor(draft, ctx, input.byPhone), ctx),
  );

export const askOtherTime = (call: Call, input: Parsed<'repair.askOtherTime'>) =>
  change(call, input.caseId, (draft, ctx) =>
    repair.askOtherTime(draft, input, spokenFor(draft, ctx, input.byPhone), ctx),
  );

export const judge = (call: Call, input: Parsed<'repair.judge'>) =>
  change(call, input.caseId, (draft, ctx) => repair.judge(draft, input, ctx));

export const quote = (call: Call, input: Parsed<'repair.quote'>) =>
  change(call, input.caseId, (draft, ctx) => repair.quote(draft, input, ctx));

export const acceptQuote = (call: Call, input: Parsed<'repair.acceptQuote'>) =>
  change(call, input.caseId, (draft, ctx) =>
    repair.acceptQuote(draft, spokenFor(draft, ctx, input.byPhone), ctx),
  );

export const declineQuote = (call: Call, input: Parsed<'repair.declineQuote'>) =>
  change(call, input.caseId, (draft, ctx) =>
    repair.declineQuote(draft, input, spokenFor(draft, ctx, input.byPhone), ctx),
  );

export const arrive = (call: Call, input: Parsed<'repair.arrive'>) =>
  change(call, input.caseId, (draft, ctx) => repair.arrive(draft, ctx));

export async function complete(call: Call, input: Parsed<'repair.complete'>) {
  await ownPictures(call, input.pictures);
  return change(call, input.caseId, (draft, ctx) => repair.complete(draft, input, ctx));
}

export const disownSignature = (call: Call, input: Parsed<'repair.disown'>) =>
  change(call, input.caseId, (draft, ctx) =>
    disown(draft, input, spokenFor(draft, ctx, input.byPhone), ctx),
  );

export const refuseWork = (call: Call, input: Parsed<'repair.refuse'>) =>
  change(call, input.caseId, (draft, ctx) => repair.refuseWork(draft, input, ctx));
