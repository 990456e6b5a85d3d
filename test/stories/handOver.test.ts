import {
  complaints,
  homes,
  idOf,
  openids,
  projects,
  repairs,
} from '../../shared/contract/examples';
import { DAY, HOUR } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { Story } from './story';

const { administrator, agentChen, agentSun, li, manager } = openids;

/** Handing over: another agent for good (A, H34), a stand-in for a time (H55), another head of a department (H50). */
describe('another agent', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const owed = async (as: string) =>
    (await story.do(as, 'duty.list', { scope: 'mine' })).duties.map(({ caseId }) => caseId);

  test('takes the project with everything that is open in the home', async () => {
    expect(await owed(agentChen)).toContain(complaints.resolved);
    const input = { caseId: projects.warranty, agentId: idOf(agentSun) };
    await story.do(manager, 'project.assign', input);
    const hers = await owed(agentSun);
    expect(hers).toEqual(expect.arrayContaining([projects.warranty, complaints.resolved]));
    expect(await owed(agentChen)).not.toContain(complaints.resolved);
    expect((await story.refused(agentChen, 'case.show', { caseId: repairs.proposed })).code).toBe(
      'not_found',
    );
    const { timeline } = await story.show(agentSun, repairs.proposed);
    expect(timeline[0]?.title).toBe('专职客服 孙丽 为您服务');
  });

  test('stands in for a time: sees, acts and is told, then no more', async () => {
    const away = {
      agentId: idOf(agentChen),
      standInId: idOf(agentSun),
      from: monday,
      to: monday + DAY,
    };
    expect(await owed(agentSun)).not.toContain(projects.couple);
    const changes = { version: 1, reason: '陈静休假', changes: { standIns: [away] } };
    await story.do(administrator, 'settings.change', changes);
    // Settings are known to every instance within a minute.
    await story.at('2026-11-23 09:32');
    expect(await owed(agentSun)).toContain(projects.couple);
    const heard = await story.heard(() =>
      story.do(li, 'repair.report', {
        homeId: homes.couple,
        place: 'bathroom',
        fault: 'hardware',
        description: '毛巾架松了',
      }),
    );
    const mentioned = heard.flatMap((message) => message.mentioned ?? []);
    expect(mentioned).toContain('13900000008');
    expect(mentioned).not.toContain('13900000007');
    await story.do(agentSun, 'warranty.issue', { caseId: projects.couple });
    await story.later(DAY + 2 * HOUR);
    expect(await owed(agentSun)).not.toContain(projects.couple);
    expect((await story.refused(agentSun, 'case.show', { caseId: projects.couple })).code).toBe(
      'not_found',
    );
  });

  test('who stands in is an agent, another one, for a time that ends after it begins', async () => {
    const try_ = (one: Record<string, unknown>) =>
      story.refused(administrator, 'settings.change', {
        version: 2,
        reason: '休假',
        changes: {
          standIns: [
            {
              agentId: idOf(agentChen),
              standInId: idOf(agentSun),
              from: monday,
              to: monday + DAY,
              ...one,
            },
          ],
        },
      });
    expect(await try_({ to: monday })).toMatchObject({
      code: 'bad_input',
      field: 'changes.standIns.0.to',
    });
    expect(await try_({ standInId: idOf(agentChen) })).toMatchObject({ code: 'bad_input' });
    expect(await try_({ standInId: idOf(manager) })).toMatchObject({
      code: 'bad_input',
      field: 'changes.standIns.0.standInId',
    });
  });
});

/** A department's duties are the department's: who heads it is looked up when they are read, told and signed. */
describe('another head of a department', () => {
  const { crewTwo, engineeringHead, projectManager } = openids;
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  const owed = async (as: string) =>
    (await story.do(as, 'duty.list', { scope: 'mine' })).duties.map(({ caseId }) => caseId);

  test('finds everything that the department owes, and is told of what comes', async () => {
    const before = await owed(engineeringHead);
    expect(before).toContain(repairs.reported);
    expect(await owed(projectManager)).not.toContain(repairs.reported);
    await story.do(administrator, 'staff.change', {
      personId: idOf(projectManager),
      roles: ['head', 'projectManager'],
      departmentId: 'engineering',
    });
    await story.do(administrator, 'settings.change', {
      version: 1,
      reason: '何勇接任工程部主管',
      changes: { departments: { engineering: { headId: idOf(projectManager), deputyId: null } } },
    });
    await story.do(administrator, 'staff.change', {
      personId: idOf(engineeringHead),
      roles: ['supervisor'],
      departmentId: 'engineering',
    });
    // People and settings are known to every instance within a minute.
    await story.at('2026-11-23 09:32');
    expect(await owed(projectManager)).toEqual(expect.arrayContaining(before));
    expect(await owed(engineeringHead)).not.toContain(repairs.reported);
    const heard = await story.heard(() =>
      story.do(li, 'repair.report', {
        homeId: homes.couple,
        place: 'bathroom',
        fault: 'hardware',
        description: '毛巾架松了',
      }),
    );
    const mentioned = heard.flatMap((message) => message.mentioned ?? []);
    expect(mentioned).toContain('13900000012');
    expect(mentioned).not.toContain('13900000010');
  });

  test('somebody who moves to another department sees that one’s work, and the former one’s no more', async () => {
    await story.do(administrator, 'staff.change', {
      personId: idOf(crewTwo),
      roles: ['head'],
      departmentId: 'finance',
    });
    await story.at('2026-11-23 09:34');
    expect((await story.refused(crewTwo, 'case.show', { caseId: repairs.reported })).code).toBe(
      'not_found',
    );
    expect(
      (await story.refused(crewTwo, 'repair.receive', { caseId: repairs.reported, signature: 'x' }))
        .code,
    ).toMatch(/not_found|bad_input|forbidden/);
  });
});
