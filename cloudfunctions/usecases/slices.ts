/**
 * Writes the invitations or surveys of a campaign in slices, so that no function has to write them all. An invitation's
 * id is made from campaign and home: a slice done twice, or by two at once, writes each once (H13, H49).
 */
import { type Conditions, chosenOf, fits, refuses } from '../../shared/domain/audience';
import type { CampaignCase, Case, Errand, ProjectCase } from '../../shared/domain/case';
import { bySystem } from '../../shared/domain/context';
import { begin, recall } from '../../shared/domain/invitation';
import { campaignKey } from '../../shared/domain/scalars';
import { seal } from '../../shared/domain/seal';
import type { Settings } from '../../shared/policy/settings';
import type { Ports } from '../ports';
import { nameFrom } from './ids';
import { eachOf } from './patience';
import { insertCase, rewriteCase } from './replace';

/** Homes of one slice, and how many are written at once. */
const SLICE = 50;
const WIDTH = 10;

/** What a slice did: how the campaign goes on from it; null: nothing is left. */
export interface Slice {
  homes: readonly string[];
  /** With everyone: where the next slice begins. */
  after: string | null;
  from: string;
  last: boolean;
  /** Homes that it was written for. */
  written: number;
}

/** Writes the next slice. The campaign itself is not changed. */
export async function writeSlice(
  ports: Ports,
  settings: Settings,
  campaign: CampaignCase,
  errand: Errand,
): Promise<Slice | null> {
  if (campaign.queue.length > 0) {
    const homes = campaign.queue.slice(0, SLICE);
    const projects = await ports.cases.projectsOf(homes);
    const welcome = projects.filter((project) => !refuses(project));
    await invite(ports, settings, campaign, welcome, errand.at);
    return { homes, after: null, from: '', last: false, written: welcome.length };
  }
  if (!campaign.everyone) return null;
  const { after: from, conditions = {} } = campaign.everyone;
  const page = await ports.cases.acceptedAfter(from, SLICE);
  const { chosen } = await choose(ports, latestOf(page), conditions);
  await invite(ports, settings, campaign, chosen, errand.at);
  const last = page.length < SLICE;
  return { homes: [], after: page.at(-1)?._id ?? from, from, last, written: chosen.length };
}

/** Whom of these it is for: no read, but one where it matters whether something is open. */
export async function choose(
  ports: Ports,
  projects: readonly ProjectCase[],
  conditions: Conditions,
): Promise<{ chosen: ProjectCase[]; refused: number }> {
  const now = ports.now();
  const fitting = projects.filter((project) => fits(project, conditions, now));
  const open =
    conditions.open === undefined
      ? new Set<string>()
      : await ports.cases.withOpenCases(fitting.map(({ home }) => home.id));
  return chosenOf(fitting, conditions, { open, now });
}

/** The campaign goes on behind the slice, unless somebody else has done the same one. */
export function behind(campaign: CampaignCase, slice: Slice): boolean {
  if (slice.after === null) {
    const left = campaign.queue.filter((homeId) => !slice.homes.includes(homeId));
    const done = campaign.queue.length - left.length;
    campaign.queue = left;
    if (done > 0) campaign.sent += slice.written;
    return done > 0;
  }
  if (campaign.everyone?.after !== slice.from) return false;
  campaign.everyone = slice.last ? null : { ...campaign.everyone, after: slice.after };
  campaign.sent += slice.written;
  return true;
}

export const allSent = ({ queue, everyone }: CampaignCase): boolean =>
  queue.length === 0 && everyone === null;

/** A home that was decorated twice has two projects; it is one home. */
export const latestOf = (projects: readonly ProjectCase[]): ProjectCase[] => {
  const accepted = ({ facts }: ProjectCase): number => facts.finalAccepted ?? 0;
  const inOrder = [...projects].sort((one, other) => accepted(one) - accepted(other));
  return [...new Map(inOrder.map((project) => [project.home.id, project])).values()];
};

async function invite(
  ports: Ports,
  settings: Settings,
  campaign: CampaignCase,
  projects: readonly ProjectCase[],
  decidedAt: number,
): Promise<void> {
  const failures: unknown[] = [];
  await eachOf(projects, WIDTH, async (project) => {
    try {
      await inviteOne(ports, settings, campaign, project, decidedAt);
    } catch (error) {
      failures.push(error);
    }
  });
  // The slice is done again: what was written stays as it is.
  if (failures.length > 0) throw failures[0];
}

async function inviteOne(
  ports: Ports,
  settings: Settings,
  campaign: CampaignCase,
  project: ProjectCase,
  decidedAt: number,
): Promise<void> {
  const ctx = bySystem(ports.now(), settings);
  const prefix = campaign.type === 'event' ? 'YQ' : 'DC';
  for (let taken = 0; ; taken++) {
    const id = prefix + nameFrom([campaign._id, project.home.id, taken]);
    const kase = begin(id, campaign, project, decidedAt, ctx);
    seal(kase, Number.NEGATIVE_INFINITY, settings);
    if (await insertCase(ports, kase)) return;
    const there = await ports.cases.find(id);
    // Written before, by an earlier try or another tick. Otherwise the short id is another's.
    if (!there || isFor(there, campaign, project)) return;
  }
}

const isFor = (there: Case, campaign: CampaignCase, { home }: ProjectCase): boolean =>
  (there.kind === 'invitation' || there.kind === 'survey') &&
  there.campaignId === campaign._id &&
  there.home.id === home.id;

/** Closes the next page of what a campaign sent; false: none is left open. */
export async function recallSlice(
  ports: Ports,
  settings: Settings,
  campaign: CampaignCase,
  how: 'ended' | 'cancelled',
): Promise<boolean> {
  const viewers = [campaignKey(campaign._id)];
  const { items } = await ports.cases.list({ viewers, open: true });
  await eachOf(items, WIDTH, async ({ _id }) => {
    await closeOne(ports, settings, _id, how);
  });
  return items.length > 0;
}

async function closeOne(
  ports: Ports,
  settings: Settings,
  caseId: string,
  how: 'ended' | 'cancelled',
): Promise<void> {
  const kase = await ports.cases.find(caseId);
  if (kase?.kind !== 'invitation' && kase?.kind !== 'survey') return;
  const draft = structuredClone(kase);
  if (!recall(draft, how, bySystem(ports.now(), settings))) return;
  seal(draft, Number.NEGATIVE_INFINITY, settings);
  // A lost race is seen on the next page.
  await rewriteCase(ports, kase, draft);
}
