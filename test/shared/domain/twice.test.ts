import type { ProjectCase, RepairCase } from '../../../shared/domain/case';
import * as repair from '../../../shared/domain/repair';
import { aProject, at, by, people, refusalOf } from '../../builders';

/** A home decorated twice: what still runs of the older warranty counts (H17, H18). */
describe('a home decorated a second time', () => {
  const older = (): ProjectCase => aProject('2025-01-05').accepted('2025-09-01').kase;
  const now = at('2026-11-23 09:30');
  const report = (project: ProjectCase, earlier: ProjectCase[], time = now): RepairCase =>
    repair.report(
      'WXTEST0009',
      project,
      {
        homeId: project.home.id,
        place: 'bathroom',
        fault: 'leak',
        description: '墙角渗水',
        pictures: [],
        atHome: [],
        channel: 'app',
      },
      by(people.owner, time),
      earlier,
    );
  const newer = (): ProjectCase => aProject('2026-06-05').kase;
  const cancelled = (): ProjectCase => ({ ...newer(), state: 'cancelled', open: false });

  test('a fault is free where the older one still covers it, to its last day', () => {
    expect(report(cancelled(), [older()]).free).toBe(true);
    expect(report(cancelled(), [older()], at('2030-08-31 23:59')).free).toBe(true);
    expect(report(cancelled(), [older()], at('2030-09-02 00:00')).free).toBe(false);
  });

  test('the second one cancelled does not stop a report; without an older one it does', () => {
    expect(refusalOf(() => report(cancelled(), [older()]))).toBe('allowed');
    expect(refusalOf(() => report(cancelled(), []))).toBe('wrong_state');
  });

  test('an older one that was never accepted adds nothing', () => {
    expect(refusalOf(() => report(cancelled(), [newer()]))).toBe('wrong_state');
  });
});
