/** Does what a case has left to be done on others. Repeatable: what is done already changes nothing. */
import { over } from '../../shared/domain/campaign';
import type { Case, Errand } from '../../shared/domain/case';
import { bySystem } from '../../shared/domain/context';
import { dropErrand, errandsDue, link, tellOfFinding } from '../../shared/domain/errands';
import { keep, keptUntil, win } from '../../shared/domain/prospect';
import { seal } from '../../shared/domain/seal';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { forgetProspect } from './deletion';
import { rewriteCase } from './replace';
import { allSent, behind, recallSlice, writeSlice } from './slices';
import { traceOf } from './traces';

/** Lost races before it is left to the next tick. */
const RACES = 20;
/** Milliseconds that one more slice may take. */
const RESERVE = 10_000;

/** `timeLeft`: slices go on as long as there is time; the next tick takes up the rest. */
export async function runErrands(
  ports: Ports,
  settings: Settings,
  kase: Case,
  timeLeft: () => number,
): Promise<void> {
  for (const errand of errandsDue(kase, ports.now())) {
    if (await run(ports, settings, kase, errand, timeLeft))
      await rewrite(ports, settings, kase._id, (draft) => finish(draft, errand, ports, settings));
  }
}

/** Right after the change that left them; should it fail or be much, the clock takes them up. */
export async function runErrandsSoon(ports: Ports, settings: Settings, kase: Case): Promise<void> {
  try {
    await runErrands(ports, settings, kase, () => 0);
  } catch (error) {
    ports.log('error', 'errand left to the clock', { caseId: kase._id, error: traceOf(error) });
  }
}

/** False: not all of it is done. */
async function run(
  ports: Ports,
  settings: Settings,
  kase: Case,
  errand: Errand,
  timeLeft: () => number,
): Promise<boolean> {
  switch (errand.what) {
    case 'link': {
      const ctx = bySystem(ports.now(), settings);
      return rewrite(ports, settings, errand.to, (target) => link(target, kase, errand, ctx));
    }
    case 'found': {
      const ctx = bySystem(ports.now(), settings);
      return rewrite(ports, settings, errand.to, (target) =>
        tellOfFinding(target, kase, errand, ctx),
      );
    }
    case 'won': {
      const ctx = bySystem(ports.now(), settings);
      if (kase.kind !== 'project') return true;
      const there = await ports.cases.find(errand.to);
      for (const { mobile } of there?.members ?? [])
        await ports.registry.release('prospect', mobile, errand.to);
      return rewrite(ports, settings, errand.to, (target) => win(target, kase, ctx));
    }
    case 'forget':
      if (kase.kind !== 'prospect') return true;
      // The company keeps longer than it did when the errand was left.
      if (kase.state !== 'forgotten' && keptUntil(kase, settings) > ports.now()) {
        await rewrite(ports, settings, kase._id, (draft) => {
          if (draft.kind === 'prospect') keep(draft, { settings });
          return true;
        });
        return false;
      }
      await forgetProspect(ports, settings, kase);
      return true;
    case 'spread':
      do {
        if (await spreadOnce(ports, settings, kase._id, errand)) return true;
      } while (timeLeft() > RESERVE);
      return false;
    case 'recall':
      do {
        if (kase.kind !== 'campaign') return true;
        if (!(await recallSlice(ports, settings, kase, errand.how))) return true;
      } while (timeLeft() > RESERVE);
      return false;
  }
}

/** One slice of a campaign, and the campaign written behind it. True: all is sent, or it was called off. */
async function spreadOnce(
  ports: Ports,
  settings: Settings,
  campaignId: string,
  errand: Errand,
): Promise<boolean> {
  const campaign = await ports.cases.find(campaignId);
  if (campaign?.kind !== 'campaign' || campaign.state !== 'running') return true;
  const slice = await writeSlice(ports, settings, campaign, errand);
  if (!slice) return true;
  let done = false;
  await rewrite(ports, settings, campaignId, (draft) => {
    if (draft.kind !== 'campaign') return false;
    const changed = behind(draft, slice);
    done = allSent(draft);
    return changed;
  });
  return done;
}

function finish(draft: Case, errand: Errand, ports: Ports, settings: Settings): boolean {
  // More was added meanwhile: it stays.
  if (errand.what === 'spread' && draft.kind === 'campaign' && !allSent(draft)) return false;
  const before = draft.errands?.length;
  dropErrand(draft, errand.id);
  if (errand.what === 'recall' && draft.kind === 'campaign')
    over(draft, bySystem(ports.now(), settings));
  return draft.errands?.length !== before;
}

/** Reads a case and writes it changed; false: others were first each time. A case that is gone needs nothing. */
async function rewrite(
  ports: Ports,
  settings: Settings,
  caseId: string,
  change: (draft: Case) => boolean,
): Promise<boolean> {
  for (let race = 0; race < RACES; race++) {
    const kase = await ports.cases.find(caseId);
    if (!kase) return true;
    const draft = structuredClone(kase);
    if (!change(draft)) return true;
    // Notices are claimed by those who deliver them.
    seal(draft, Number.NEGATIVE_INFINITY, settings);
    if (await rewriteCase(ports, kase, draft)) return true;
  }
  return false;
}
