/** Whom a campaign would go to, and what came back of it (H13, H49). */
import type { Output, Parsed } from '../../shared/contract';
import { checkConditions } from '../../shared/domain/audience';
import type { CampaignCase, InvitationCase, SurveyCase } from '../../shared/domain/case';
import { campaignKey } from '../../shared/domain/scalars';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import { downloaded, previewed } from '../../shared/policy/audience';
import { resultsView, resultTables } from '../../shared/views/campaignResults';
import { handOut } from './handOut';
import { limit } from './limits';
import type { Call } from './run';
import { choose, latestOf } from './slices';

/** A part of all accepted homes: one read, two where it matters whether something is open. The next call goes on. */
export async function preview(
  { ports }: Call,
  { conditions, after }: Parsed<'campaign.preview'>,
): Promise<Output<'campaign.preview'>> {
  checkConditions(conditions);
  const page = await ports.cases.acceptedAfter(after, previewed);
  const homes = latestOf(page);
  const { chosen, refused } = await choose(ports, homes, conditions);
  const last = page.at(-1);
  return {
    count: chosen.length,
    refused,
    looked: homes.length,
    next: last && page.length === previewed ? last._id : null,
  };
}

async function campaignOf(call: Call, caseId: string): Promise<CampaignCase> {
  const kase = await call.ports.cases.find(caseId);
  if (kase?.kind !== 'campaign' || !maySee(kase, call.actor)) refuse('not_found');
  return kase;
}

/** Three reads, two for an event: the campaign, its counts, the latest answers in words. */
export async function results(
  call: Call,
  { caseId }: Parsed<'campaign.results'>,
): Promise<Output<'campaign.results'>> {
  const campaign = await campaignOf(call, caseId);
  return sumUp(call, campaign);
}

async function sumUp({ ports }: Call, campaign: CampaignCase) {
  const asksWords = campaign.questions.some(({ type }) => type === 'text');
  const [counts, latest] = await Promise.all([
    ports.cases.campaignCounts(campaign),
    asksWords
      ? ports.cases.list({ viewers: [campaignKey(campaign._id)], open: false, kind: 'survey' })
      : null,
  ]);
  const words = (latest?.items ?? []).filter((one): one is SurveyCase => one.kind === 'survey');
  return resultsView(campaign, counts, words);
}

/** Hours that the file can be fetched; then the clock removes it. */
const KEPT = 24;

/** Every home on a line: one read a hundred. */
export async function download(
  call: Call,
  { caseId }: Parsed<'campaign.download'>,
): Promise<Output<'campaign.download'>> {
  const { ports, settings } = call;
  const campaign = await campaignOf(call, caseId);
  await limit(call, 'print');
  const summed = await sumUp(call, campaign);
  const homes: (InvitationCase | SurveyCase)[] = [];
  let behind: string | undefined;
  do {
    const page = await ports.cases.seenBy([campaignKey(caseId)], behind);
    for (const one of page) if (one.kind === 'invitation' || one.kind === 'survey') homes.push(one);
    behind = page.length === 100 ? page.at(-1)?._id : undefined;
  } while (behind !== undefined && homes.length < downloaded);
  const tables = resultTables(summed, settings.name, homes);
  const url = await handOut(call, 'figures', tables, KEPT);
  return { name: `${campaign.title} 结果.xlsx`, url };
}
