import { managerForms } from '../forms/manager';
import { moreStaffForms } from '../forms/more';
import { reportForms } from '../forms/reports';
import { staffForms } from '../forms/staff';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { cutShort } from './cutShort';
import type { MiniProgram } from './host';

/** A bad network in the middle of staff's forms: nothing typed is lost, and a retry does not make two. */
describe('the network is cut while staff enter something', () => {
  let cloud: RunningCloud;
  const open: MiniProgram[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  // Each in a minute of its own: nobody makes more than ten things in one (`perMinute.create`).
  beforeEach(() => cloud.clock({ advanceMs: 60_000 }));
  afterEach(() => {
    for (const app of open.splice(0)) app.close();
  });
  afterAll(() => cloud?.stop());

  test.each(
    [...staffForms, ...moreStaffForms, ...reportForms, ...managerForms].map(
      (form) => [form.name, form] as const,
    ),
  )('%s: what was typed stays, even when the page is left; one of it is made', (_, form) =>
    cutShort(cloud, form, open),
  );
});
