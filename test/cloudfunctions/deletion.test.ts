/** What only the old parts of a record name goes with the person too (H62). */

import type { Job } from '../../cloudfunctions/ports';
import { doJobs } from '../../cloudfunctions/usecases/jobs';
import { idOf, openids, projects, repairs } from '../../shared/contract/examples';
import type { RepairCase } from '../../shared/domain/case';
import { pageId, type RecordPage } from '../../shared/domain/pages';
import { DAY } from '../../shared/time/shanghai';
import { MemoryCompany } from './memory/company';

const { li, zhou } = openids;
const personId = idOf(li);
const [hers, his, old] = ['leak.png', 'his.png', 'before.png'].map((name, place) => {
  const path = `uploads/${place === 1 ? idOf(zhou) : personId}/${name}`;
  return { path, fileId: `cloud://memory/${path}` };
}) as [Named, Named, Named];
interface Named {
  path: string;
  fileId: string;
}

/** The couple's repair is over; its first page names photos that the case itself names no more. */
async function paged(): Promise<MemoryCompany> {
  const company = await MemoryCompany.start();
  for (const { path } of [hers, his, old]) company.files.set(path, Buffer.from('photo'));
  const cases = company.all('cases');
  for (const kase of cases.values()) {
    const mine = JSON.stringify(kase.members ?? []).includes(personId);
    if (mine && kase._id !== projects.couple && kase._id !== repairs.confirmed)
      cases.delete(kase._id);
  }
  const repair = company.kase<RepairCase>(repairs.confirmed);
  Object.assign(repair, {
    open: false,
    state: 'closed',
    pictures: [his.fileId],
    paged: { pages: 1, entries: 1, ended: {}, spans: [null] },
  });
  const page: RecordPage = {
    _id: pageId(repair._id, 1),
    caseId: repair._id,
    n: 1,
    v: 1,
    journal: [
      {
        at: company.now - 400 * DAY,
        type: 'reported',
        by: { id: personId, name: '李娜', role: 'owner' },
        data: {
          description: '李娜女士说阳台漏水',
          pictures: [old.fileId, his.fileId, hers.fileId],
        },
      },
    ],
    duties: [],
    notices: [],
  };
  company.all('pages').set(page._id, page as never);
  const person = company.all('people').get(personId);
  Object.assign(person ?? {}, {
    deletion: { askedAt: company.now - 8 * DAY, at: company.now - DAY },
  });
  return company;
}

test('photos that only an old page names go with the person; a spouse’s stay, and the page names none that is gone', async () => {
  const company = await paged();
  // Carried out in a backup's place: what is open keeps nobody.
  const job: Job = { _id: `delete:${personId}`, kind: 'delete', personId, at: 0, again: true };
  await company.ports.jobs.put(job);
  expect(await doJobs(company.ports, [job], () => 60_000)).toBe(false);
  expect([...company.files.keys()]).not.toContain(old.path);
  expect([...company.files.keys()]).not.toContain(hers.path);
  expect([...company.files.keys()]).toContain(his.path);
  const page = company.all('pages').get(pageId(repairs.confirmed, 1)) as unknown as RecordPage;
  expect(page.journal[0]?.data).toEqual({
    description: '业主说阳台漏水',
    pictures: [his.fileId],
  });
  for (const trace of [personId, '李娜', old.path])
    expect(JSON.stringify([...company.all('pages').values()])).not.toContain(trace);
});
