import type { CampaignCase, Case, InvitationCase } from '../../shared/domain/case';
import { aProject, at, people } from '../builders';
import { Company } from './company';

const heldAt = at('2027-01-20 14:00');
const plan = { title: '茶话会', text: '来坐坐', heldAt, place: '展厅' };

/** A company with so many accepted homes. */
function withHomes(count: number): { company: Company; homeIds: string[] } {
  const company = new Company();
  const { kase } = aProject('2026-01-05').accepted('2026-09-01');
  const homeIds: string[] = [];
  for (let number = 0; number < count; number++) {
    const name = String(number).padStart(8, '0');
    homeIds.push(`FW${name}`);
    const home = { ...people.aHome, id: `FW${name}`, projectId: `XM${name}` };
    company.store({ ...kase, _id: `XM${name}`, home, duties: [], notices: [] });
  }
  return { company, homeIds };
}

const invitations = (company: Company): InvitationCase[] =>
  [...company.cases.values()].filter((kase): kase is InvitationCase => kase.kind === 'invitation');

const campaignOf = (company: Company): CampaignCase =>
  [...company.cases.values()].find(
    (kase): kase is CampaignCase => kase.kind === 'campaign',
  ) as CampaignCase;

async function planned(company: Company): Promise<string> {
  const answer = await company.call('manager', 'campaign.plan', plan);
  return ((answer.ok ? answer.data : {}) as { caseId: string }).caseId;
}

describe('inviting many owners at once', () => {
  test('a slice at once, the rest by the clock, each home once', async () => {
    const { company, homeIds } = withHomes(130);
    const caseId = await planned(company);
    await company.call('manager', 'campaign.send', { caseId, homeIds });
    expect(invitations(company)).toHaveLength(50);
    await company.tick();
    expect(new Set(invitations(company).map(({ home }) => home.id)).size).toBe(130);
    expect(invitations(company)).toHaveLength(130);
    expect(campaignOf(company)).toMatchObject({ sent: 130, queue: [], state: 'running' });
    await company.tick();
    expect(invitations(company)).toHaveLength(130);
  });

  test('without time one slice a tick, and the next tick goes on', async () => {
    const { company, homeIds } = withHomes(130);
    const caseId = await planned(company);
    await company.call('manager', 'campaign.send', { caseId, homeIds });
    await company.tick(() => 9_000);
    expect(invitations(company)).toHaveLength(100);
    await company.tick(() => 9_000);
    expect(invitations(company)).toHaveLength(130);
  });

  test('chosen twice, sent twice, two ticks at once: invited once', async () => {
    const { company, homeIds } = withHomes(60);
    const caseId = await planned(company);
    await Promise.all([
      company.call('manager', 'campaign.send', {
        caseId,
        homeIds: [...homeIds, ...homeIds.slice(0, 5)],
      }),
      company.call('manager', 'campaign.send', { caseId, homeIds }),
    ]);
    await Promise.all([company.tick(), company.tick()]);
    await company.tick();
    expect(invitations(company)).toHaveLength(60);
    expect(campaignOf(company).errands?.map(({ what }) => what)).toEqual(['recall']);
  });

  test('cut short anywhere, it goes on without doubling', async () => {
    const { company, homeIds } = withHomes(55);
    const caseId = await planned(company);
    const { insert } = company.ports.cases;
    let calls = 0;
    company.ports.cases.insert = async (kase: Case) => {
      calls += 1;
      const done = await insert(kase);
      if (calls % 7 === 0) throw new Error('the answer was lost');
      return done;
    };
    await company.call('manager', 'campaign.send', { caseId, homeIds });
    for (let tick = 0; tick < 60 && campaignOf(company).queue.length > 0; tick++) {
      company.now += 60 * 60_000;
      await company.tick();
    }
    expect(new Set(invitations(company).map(({ home }) => home.id)).size).toBe(55);
    expect(invitations(company)).toHaveLength(55);
  });

  test('everyone: every accepted home, page by page', async () => {
    const { company } = withHomes(120);
    const caseId = await planned(company);
    await company.call('manager', 'campaign.send', { caseId, everyone: true });
    await company.tick();
    expect(invitations(company)).toHaveLength(120);
    expect(campaignOf(company).everyone).toBeNull();
  });

  test('called off: all that was sent is closed', async () => {
    const { company, homeIds } = withHomes(70);
    const caseId = await planned(company);
    await company.call('manager', 'campaign.send', { caseId, homeIds });
    await company.tick();
    await company.call('manager', 'campaign.cancel', { caseId, reason: '场地' });
    await company.tick();
    expect(invitations(company).map(({ state }) => state)).toEqual(Array(70).fill('cancelled'));
    expect(campaignOf(company).errands).toBeUndefined();
  });

  test('a week after the event it is over', async () => {
    const { company, homeIds } = withHomes(3);
    const caseId = await planned(company);
    await company.call('manager', 'campaign.send', { caseId, homeIds });
    company.now = heldAt + 7 * 86_400_000;
    await company.tick();
    expect(invitations(company).every(({ open }) => !open)).toBe(true);
    expect(campaignOf(company)).toMatchObject({ state: 'ended', open: false });
  });
});
