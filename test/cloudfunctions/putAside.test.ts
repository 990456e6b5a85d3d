/** A document that is none is named by health and left alone; the rest of a deletion goes on (H62). */
import type { Job } from '../../cloudfunctions/ports';
import { doJobs } from '../../cloudfunctions/usecases/jobs';
import { fits } from '../../cloudfunctions/usecases/misfits';
import { idOf, openids, projects, repairs } from '../../shared/contract/examples';
import { DAY } from '../../shared/time/shanghai';
import { MemoryCompany } from './memory/company';

const personId = idOf(openids.li);

test('what was harmed before is named, the person’s other cases are clean, and it is tried again a day later', async () => {
  const company = await MemoryCompany.start();
  const named: string[] = [];
  const ports = {
    ...company.ports,
    tallies: {
      ...company.ports.tallies,
      add: async (keys: readonly string[]) => void named.push(...keys),
    },
  };
  const harmed = company.kase(repairs.confirmed);
  Object.assign(harmed, { kind: 'repair', channel: '业主' });
  const before = JSON.stringify(harmed);
  Object.assign(company.all('people').get(personId) ?? {}, {
    deletion: { askedAt: company.now - 8 * DAY, at: company.now - DAY },
  });
  const job: Job = { _id: `delete:${personId}`, kind: 'delete', personId, at: 0, again: true };
  await company.ports.jobs.put(job);
  for (let run = 0; run < 3; run++) await doJobs(ports, [job], () => 60_000);
  expect(named).toContain(`misfit:cases/${repairs.confirmed} channel`);
  expect(JSON.stringify(company.kase(repairs.confirmed))).toBe(before);
  expect(JSON.stringify(company.kase(projects.couple).members)).not.toContain(personId);
  // The names to look for are kept as long as something is put aside.
  expect(company.all('people').has(personId)).toBe(true);
  expect((await company.ports.jobs.find(job._id))?.at).toBe(company.now + DAY);
  Object.assign(harmed, { channel: 'app' });
  await doJobs(ports, [job], () => 60_000);
  expect(company.all('people').has(personId)).toBe(false);
  expect(JSON.stringify(company.kase(repairs.confirmed))).not.toContain(personId);
});

test('no name and no contents stand in what is named', async () => {
  const company = await MemoryCompany.start();
  const named: string[] = [];
  const tallies = { add: async (keys: readonly string[]) => void named.push(...keys) };
  const ports = { now: () => 1, log: () => undefined, tallies: tallies as never };
  const kase = { ...company.kase(repairs.confirmed), 李娜: 1 };
  expect(await fits(ports, 'cases', kase)).toBe(false);
  expect(named).toEqual([`misfit:cases/${repairs.confirmed}`]);
});
