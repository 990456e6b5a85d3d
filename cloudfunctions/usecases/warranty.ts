/** Warranty 保修 (B): the slip issued, shown, and checked by anyone who holds its code. */
import { contract, type Output, type Parsed } from '../../shared/contract';
import type { ProjectCase } from '../../shared/domain/case';
import { outstanding, settled, yuan } from '../../shared/domain/money';
import {
  basePeriod,
  covers,
  issueSlip,
  slipState,
  slipStateNames,
} from '../../shared/domain/warranty';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { howToReport, notCovered } from '../../shared/policy/warranty';
import { itemViews, slipView } from '../../shared/views/parts';
import { picture, seesMoney } from '../../shared/views/reader';
import { limit } from './limits';
import { readerOf } from './reader';
import { type Call, changeCase } from './run';

export function issue(call: Call, input: Parsed<'warranty.issue'>) {
  return changeCase<ProjectCase>(call, input.caseId, {
    kind: 'project',
    decide: (draft, ctx) => {
      issueSlip(draft, ctx);
      return { slip: slipView(draft) };
    },
    // The code is registered first: a code that leads to a case without this slip says 'not real'.
    async beforeWrite(draft) {
      if (draft.slip) await call.ports.registry.claim('slip', draft.slip.code, draft._id, call.now);
    },
  });
}

export async function show(
  call: Call,
  input: Parsed<'warranty.show'>,
): Promise<Output<'warranty.show'>> {
  const { project, earlier } = await call.ports.cases.ofHome(input.homeId, call.now);
  if (!project || !maySee(project, call.actor)) refuse('not_found');
  if (!mayAct(project, call.actor, contract['warranty.show'].who)) refuse('forbidden');
  const reader = await readerOf(call, project.drawings);
  const base = basePeriod(project);
  return {
    now: call.now,
    label: project.home.label,
    caseId: project._id,
    state: base ? (covers(base, call.now) ? 'running' : 'ended') : 'none',
    items: itemViews(project, call.now),
    slip: slipView(project),
    reason: reasonOf(project, seesMoney(project, reader)),
    outstanding: seesMoney(project, reader) ? outstanding(project) : null,
    earlier: earlier
      .filter((one) => maySee(one, call.actor))
      .flatMap((one) => before(one, call.now)),
    notCovered: [...notCovered],
    howToReport,
    drawings: project.drawings.map((fileId) => picture(fileId, reader)),
  };
}

/** What is left of an earlier decoration: nothing, if it was never accepted. */
function before(project: ProjectCase, now: number): Output<'warranty.show'>['earlier'] {
  const items = itemViews(project, now);
  if (items.length === 0) return [];
  const state = items.some(({ running }) => running) ? 'running' : 'ended';
  return [{ caseId: project._id, state, items, slip: slipView(project) }];
}

/** Why there is no slip in force, for the owner's eyes. */
function reasonOf(project: ProjectCase, withMoney: boolean): string {
  if (slipState(project) === 'inForce') return '';
  if (project.state === 'cancelled') return '工程已经终止';
  if (project.facts.finalAccepted === undefined)
    return '竣工验收后,保修开始,结清尾款即可开具保修单';
  const owed = outstanding(project);
  if (!withMoney && !settled(project))
    return '款项结清后,专职客服会为业主开具保修单。这不影响报修。';
  if (owed === null) return '合同金额还没有登记,请联系您的专职客服';
  if (owed > 0)
    return `尾款还差 ${yuan(owed)},结清后 24 小时内为您${project.slip ? '恢复' : '开具'}保修单。这不影响您报修。`;
  if (!settled(project)) return '合同金额还在复核,复核后为您开具保修单。这不影响您报修。';
  return '您的专职客服会在 24 小时内为您开具保修单';
}

const unknown: Output<'warranty.check'> = {
  valid: false,
  state: 'unknown',
  stateText: '没有查到这张保修单,请核对验证码',
  number: '',
  label: '',
  items: [],
  issuedAt: null,
};

/** Says whether the slip is real and in force; of the home only where it lies (H18). */
export async function check(
  call: Call,
  input: Parsed<'warranty.check'>,
): Promise<Output<'warranty.check'>> {
  await limit(call, 'check');
  const caseId = await call.ports.registry.holder('slip', input.code);
  const project = caseId ? await call.ports.cases.find(caseId) : null;
  if (project?.kind !== 'project' || project.slip?.code !== input.code) return unknown;
  const state = slipState(project) ?? 'withdrawn';
  return {
    valid: state === 'inForce',
    state,
    stateText: slipStateNames[state],
    number: project.slip.number,
    label: project.home.label,
    items: itemViews(project, call.now),
    issuedAt: project.slip.issuedAt,
  };
}
