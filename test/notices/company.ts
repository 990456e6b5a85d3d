/** Who lives and works in the histories, where they can be reached, and the cases a history begins with. */
import type { Person } from '../../cloudfunctions/ports';
import type { Actor, Case, ProjectCase } from '../../shared/domain/case';
import { computeScalars } from '../../shared/domain/scalars';
import type { Settings } from '../../shared/policy/settings';
import { aProject, settings as builders, people, tick } from '../builders';

/** WeChat's ids are longer than the builders'. */
export const settings: Settings = {
  ...builders,
  // Told of in a test of its own.
  digest: null,
  // Far smaller than in life, so that in these short histories too old parts go to pages.
  paging: { bytes: 1_000_000, entries: 2, keep: 1, least: 1, most: 60_000, settledDays: 0.1 },
  templates: {
    appointment: 'template-appointment',
    progress: 'template-progress',
    revisit: 'template-revisit',
    slip: 'template-slip',
  },
  sms: {
    on: true,
    sign: '水木南山装饰',
    appId: '1400000001',
    // What has no template is not sent.
    templates: { appointment: '2000001', progress: '2000002', revisit: '', slip: '2000004' },
  },
};

const bound = (actor: Actor, place: number): Person => ({
  ...actor,
  openid: `openid-${actor.personId}`,
  mobile: `1390000${String(place).padStart(4, '0')}`,
  // The husband has agreed to text messages, his wife has not.
  ...(actor === people.husband ? { consents: { sms: { version: 1, at: 0 } } } : {}),
});

export const everyone: readonly Person[] = [...people.everybody, people.husband].map(bound);

/** Two homes of one couple: one accepted and in its warranty, one still being built. */
export function firstCases(now: number): Case[] {
  const accepted = aProject('2026-01-05').ofCouple().accepted('2026-09-01').withSlip().kase;
  const building = aProject('2026-01-05').ofCouple().signed('2026-11-01').kase;
  return [accepted, rehomed(building)].map((kase) => {
    tick(kase, now);
    // Histories look forward only, and many are to be run.
    Object.assign(kase, { notices: [], journal: [], results: [] });
    computeScalars(kase);
    return structuredClone(kase);
  });
}

function rehomed(kase: ProjectCase): ProjectCase {
  kase._id = 'XMTEST0002';
  kase.home = { ...kase.home, id: 'FWTEST0002', projectId: kase._id, label: '云山府 1 栋 0801' };
  return kase;
}
