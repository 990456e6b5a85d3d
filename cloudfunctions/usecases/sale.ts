/** A home sold (H18): the project first, which says whose it is; then everything else of the home. */
import type { Parsed } from '../../shared/contract';
import type { Member, ProjectCase } from '../../shared/domain/case';
import * as sale from '../../shared/domain/sale';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import type { Job } from '../ports';
import { idsFor } from './ids';
import { begin } from './jobs';
import { enrol } from './projects';
import { type Call, changeCase } from './run';

export async function sell(call: Call, input: Parsed<'project.sell'>) {
  const { cases } = call.ports;
  const kase = await cases.find(input.caseId);
  if (kase?.kind !== 'project' || !maySee(kase, call.actor)) refuse('not_found');
  const homeId = kase.home.id;
  // Of this request alone: another one that is refused must not end what an earlier one began.
  const job: Job = { _id: `sold:${homeId}:${idsFor(call)('sale')}`, kind: 'sold', homeId, at: 0 };
  return begin(call, job, () =>
    changeCase<ProjectCase, Member>(call, input.caseId, {
      kind: 'project',
      async prepare(project) {
        sale.sellable(project);
        const { project: latest } = await cases.ofHome(homeId, call.now);
        if (latest?._id !== project._id)
          refuse('wrong_state', '这套房屋有更新的工程,请在那里登记转让');
        return buyerOf(call, input);
      },
      decide: (draft, ctx, buyer) => {
        sale.sell(draft, { buyer, birthday: input.owner.birthday, reason: input.reason }, ctx);
        return { homeId };
      },
    }),
  );
}

/** Known by the mobile; a number under another name is looked at first, so that the home goes to nobody else. */
async function buyerOf(call: Call, { owner }: Parsed<'project.sell'>): Promise<Member> {
  const known = await call.ports.people.byMobile(owner.mobile);
  if (known && known.name !== owner.name)
    refuse('bad_input', '这个手机号登记在另一位客户名下,请核对姓名和手机号', 'owner.mobile');
  const { name, gender, mobile } = owner;
  return enrol(call, { name, gender, mobile, part: 'owner', maySign: true }, 0);
}
