/** Crew's one-job link (H24): made by whoever dispatches, used by whoever holds its code. */
import type { Output, Parsed } from '../../shared/contract';
import type { Case, RepairCase } from '../../shared/domain/case';
import { type Context, system } from '../../shared/domain/context';
import { linkStillGiven } from '../../shared/domain/giving';
import * as job from '../../shared/domain/job';
import { refuse } from '../../shared/errors';
import { MINUTE, sayTime } from '../../shared/time/shanghai';
import { jobFiles, jobView } from '../../shared/views/job';
import { numberOf } from '../../shared/views/row';
import { amendCase } from './amendCase';
import { linkCode, sha256 } from './ids';
import { drawn, ownPictures, uploadFolder } from './pictures';
import { readerOf } from './reader';
import { type Answered, type Call, changeCase } from './run';

const PAGE = '/owner/job/index';

/** The same request makes the same code, so that it need not be stored to be answered again. */
export async function link(call: Call, input: Parsed<'job.link'>): Promise<Answered> {
  let made = '';
  /** Once the case is there: a request without an id gets another code each time it is asked for. */
  const codeOf = async (): Promise<string> => {
    made ||= linkCode(await call.ports.registry.secret(), call, input.caseId);
    return made;
  };
  const answer = await changeCase<RepairCase, string>(call, input.caseId, {
    kind: 'repair',
    prepare: async () => sha256(await codeOf()),
    decide: (draft, ctx, hash) => {
      const { name, until } = job.makeLink(draft, hash, input, ctx);
      return { name, until, mobile: draft.appointment?.mobile ?? null };
    },
    beforeWrite: async (draft, hash) => {
      await call.ports.registry.claim('job', hash, draft._id, call.now);
    },
  });
  const code = await codeOf();
  const path = `${PAGE}?code=${code}`;
  const until = sayTime(Number(answer.until), call.now);
  const text = `${call.settings.name}派工 ${numberOf(input.caseId)}:请在微信小程序里打开 ${path} 查看地址和完工登记,${until} 前有效,请勿转发。`;
  return { ...answer, code, path, text };
}

/** A wrong code counts against whoever tries it; who has tried too often is turned away whatever the code. */
async function caseOf(call: Call, hash: string): Promise<string> {
  const { registry, guesses } = call.ports;
  const { most, minutes } = call.settings.guesses;
  const who = sha256(`guess:${call.actor.personId}`).slice(0, 24);
  const [caseId, made] = await Promise.all([
    registry.holder('job', hash),
    guesses.made(who, call.now),
  ]);
  if (made >= most) refuse('too_often', `试的次数太多了,请 ${minutes} 分钟后再试`, 'code');
  if (caseId) return caseId;
  await guesses.add(who, call.now + minutes * MINUTE, call.now);
  return job.noLink();
}

/** The repair that the link opens, as long as whoever made it could still give it (H24, H50). */
async function repairOf(call: Call, hash: string, found: Case | null): Promise<RepairCase> {
  const repair = job.held(found?.kind === 'repair' ? found : null, hash, call.now);
  const giver = repair.link ? await call.ports.people.find(repair.link.by.personId) : null;
  if (!repair.link || linkStillGiven(repair.link, giver).state !== 'ended') return repair;
  const { ports, settings } = call;
  await amendCase(ports, settings, repair._id, system, (draft, ctx) => {
    if (draft.kind === 'repair') job.linkDead(draft, hash, ctx);
  });
  const { service, phone } = settings;
  return refuse(
    'not_found',
    `这个派工链接已经失效,请联系派工的部门${phone ? `,或致电${service} ${phone}` : ''}`,
    'code',
  );
}

export async function show(call: Call, input: Parsed<'job.show'>): Promise<Output<'job.show'>> {
  const hash = sha256(input.code);
  const found = await call.ports.cases.find(await caseOf(call, hash));
  const repair = await repairOf(call, hash, found);
  const reader = await readerOf(call, jobFiles(repair));
  return {
    now: call.now,
    uploads: uploadFolder(call.actor.personId),
    job: jobView(repair, reader),
  };
}

/** As crew of this one case. What the request had done already is answered again, though the link has ended with it. */
async function change(
  call: Call,
  code: string,
  decide: (draft: RepairCase, ctx: Context) => void,
  beforeWrite?: (draft: RepairCase) => Promise<void>,
): Promise<Answered> {
  const hash = sha256(code);
  const caseId = await caseOf(call, hash);
  const actor = { ...call.actor, roles: ['crew' as const], holds: hash };
  const holder: Call = { ...call, actor };
  try {
    return await changeCase<RepairCase>(holder, caseId, {
      kind: 'repair',
      prepare: async (kase) => void (await repairOf(call, hash, kase)),
      decide: (draft, ctx) => {
        decide(draft, ctx);
        return undefined;
      },
      ...(beforeWrite ? { beforeWrite } : {}),
    });
  } catch (error) {
    return job.hidden(error);
  }
}

export const arrive = (call: Call, input: Parsed<'job.arrive'>) =>
  change(call, input.code, job.arriveByLink);

export async function finish(call: Call, input: Parsed<'job.finish'>) {
  await ownPictures(call, input.pictures);
  return change(call, input.code, (draft, ctx) => job.finishByLink(draft, input, ctx));
}

export function sign(call: Call, input: Parsed<'job.sign'>) {
  const { signed, store } = drawn(call, input.signature, input.signerName, input.way);
  return change(
    call,
    input.code,
    (draft, ctx) => job.signByLink(draft, signed, ctx),
    () => store(),
  );
}

export const refuseWork = (call: Call, input: Parsed<'job.refuse'>) =>
  change(call, input.code, (draft, ctx) => job.refuseByLink(draft, input, ctx));
