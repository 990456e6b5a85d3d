/** A home sold (H18): entered by one, agreed to by another, and only then the buyer's. */
import type { Parsed } from '../../shared/contract';
import type { Member, ProjectCase } from '../../shared/domain/case';
import { sameName as sameNames } from '../../shared/domain/names';
import * as sale from '../../shared/domain/sale';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import type { Job } from '../ports';
import { idsFor } from './ids';
import { begin } from './jobs';
import { ownPictures } from './pictures';
import { enrol } from './projects';
import { type Call, changeCase, contextOf } from './run';
import { whoseNumber } from './whoseNumber';

/** What is entered waits; the home's newest project says whose it is. */
export const sell = (call: Call, input: Parsed<'project.sell'>) =>
  changeCase<ProjectCase>(call, input.caseId, {
    kind: 'project',
    async prepare(project) {
      sale.sellable(project);
      await newest(call, project);
      await sameName(call, input.owner);
      return undefined;
    },
    decide: (draft, ctx) => {
      sale.askSale(draft, input, ctx);
      return { homeId: draft.home.id };
    },
  });

/** Agreed to by another one: the project first, which says whose it is; then everything else of the home. */
export async function confirm(call: Call, input: Parsed<'project.confirmSale'>) {
  const { cases } = call.ports;
  const kase = await cases.find(input.caseId);
  if (kase?.kind !== 'project' || !maySee(kase, call.actor)) refuse('not_found');
  if (input.paper) await ownPictures(call, [input.paper]);
  const homeId = kase.home.id;
  // Of this request alone: another one that is refused must not end what an earlier one began.
  const job: Job = { _id: `sold:${homeId}:${idsFor(call)('sale')}`, kind: 'sold', homeId, at: 0 };
  return begin(call, job, () =>
    changeCase<ProjectCase, Member>(call, input.caseId, {
      kind: 'project',
      async prepare(project) {
        sale.mayConfirm(project, contextOf(call), input.paper);
        await newest(call, project);
        return buyerOf(call, project);
      },
      decide: (draft, ctx, buyer) => {
        sale.confirmSale(draft, { buyer, paper: input.paper }, ctx);
        return { homeId, sold: draft.saleAsked === undefined };
      },
    }),
  );
}

export const refuseIt = (call: Call, input: Parsed<'project.refuseSale'>) =>
  changeCase<ProjectCase>(call, input.caseId, {
    kind: 'project',
    decide: (draft, ctx) => {
      sale.refuseSale(draft, input, ctx);
      return undefined;
    },
  });

async function newest(call: Call, project: ProjectCase): Promise<void> {
  const { project: latest } = await call.ports.cases.ofHome(project.home.id, call.now);
  if (latest?._id !== project._id) refuse('wrong_state', '这套房屋有更新的工程,请在那里登记转让');
}

/** A number under another name is looked at first, so that the home goes to nobody else. */
async function sameName(call: Call, owner: { name: string; mobile: string }): Promise<void> {
  const known = await call.ports.people.byMobile(owner.mobile);
  if (known && !sameNames(known.name, owner.name))
    refuse('bad_input', '这个手机号登记在另一位客户名下,请核对姓名和手机号', 'owner.mobile');
}

/** Becomes somebody the company knows only now that the sale is agreed to. */
async function buyerOf(call: Call, { saleAsked }: ProjectCase): Promise<Member> {
  if (!saleAsked) return refuse('wrong_state', '没有等待确认的转让');
  await sameName(call, saleAsked);
  const { name, gender, mobile } = saleAsked;
  return enrol(
    call,
    { name, gender, mobile, part: 'owner', maySign: true },
    0,
    await whoseNumber(call, { name, mobile }, 'owner.mobile'),
  );
}
