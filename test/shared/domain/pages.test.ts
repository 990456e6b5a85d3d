import type { Case, ProjectCase } from '../../../shared/domain/case';
import { journal } from '../../../shared/domain/context';
import { isOpen, raise, wasDone } from '../../../shared/domain/duties';
import { bytesOf, cut, pageOf, type RecordPage } from '../../../shared/domain/pages';
import { paging } from '../../../shared/policy/paging';
import { DAY, HOUR } from '../../../shared/time/shanghai';
import { aComplaint, aProject, by, people, refusalOf, revisit, tick } from '../../builders';

const notes = '业主表示一切都好,厨房的柜门调整以后关得很严,谢谢专职客服';
const revisited = (kase: Case, dutyId: string, now: number): void =>
  revisit(dutyId, { notes })(kase, by(people.agent, now));

/** As the shell writes it: what is old in the stored version goes, then the decision's version is stored. */
function written(before: Case, after: Case, now: number, pages: Map<string, RecordPage>): void {
  const page = pageOf(before, now, paging);
  if (page) {
    pages.set(page._id, page);
    cut(after, page);
  }
  after.v = before.v + 1;
}

describe('ten years with something every day', () => {
  const days = 3650;
  let kase: ProjectCase;
  const pages = new Map<string, RecordPage>();
  const said: string[] = [];
  const done: string[] = [];
  const told = new Set<string>();
  let largest = 0;

  beforeAll(() => {
    const project = aProject('2026-01-05').ofCouple().accepted('2026-09-01').withSlip();
    kase = project.kase;
    const start = project.now;
    for (let day = 1; day <= days; day++) {
      const now = start + day * DAY + 3 * HOUR;
      const before = structuredClone(kase);
      // The clock has come by; the site runs again each day, the agent calls, and an entry is made by hand.
      raise(kase, by(people.manager, now), 'ownersUntold', { occasion: `day-${day}` });
      const duty = kase.duties.find(({ id }) => id === `H40.call:day-${day}`);
      if (!duty) throw new Error(`nothing is owed on day ${day}`);
      revisited(kase, duty.id, now);
      journal(kase, by(people.agent, now), 'called', {
        callId: `call-${day}`,
        direction: 'in',
        what: `第 ${day} 天来电`,
        outcome: '已答复',
      });
      said.push(`第 ${day} 天来电`);
      done.push(duty.id);
      tick(kase, now);
      for (const { id } of kase.notices) told.add(id);
      written(before, kase, now, pages);
      if (day % 7 === 0) largest = Math.max(largest, bytesOf(kase));
    }
  });

  const parts = (): RecordPage[] => [...pages.values()].sort((a, b) => a.n - b.n);

  test('the case stays under 200 KB', () => {
    process.stdout.write(
      `ten years, daily: case at most ${largest} B, ${pages.size} pages of at most ${Math.max(...parts().map(bytesOf))} B\n`,
    );
    expect(largest).toBeLessThan(200_000);
    expect(Math.max(...parts().map(bytesOf))).toBeLessThan(70_000);
    expect(pages.size).toBeGreaterThan(50);
  });

  test('every entry is there once, in its order', () => {
    const all = [...parts().flatMap((page) => page.journal), ...kase.journal];
    const calls = all.filter(({ type }) => type === 'called').map(({ data }) => data?.what);
    expect(calls).toEqual(said);
    const times = all.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(kase.paged?.entries).toBe(parts().flatMap((page) => page.journal).length);
  });

  test('every duty and every notice is there once', () => {
    const duties = [...parts().flatMap((page) => page.duties), ...kase.duties].map(({ id }) => id);
    const there = new Set(duties);
    expect(there.size).toBe(duties.length);
    expect(done.filter((id) => !there.has(id))).toEqual([]);
    const notices = [...parts().flatMap((page) => page.notices), ...kase.notices];
    expect(notices.map(({ id }) => id).sort()).toEqual([...told].sort());
  });

  test('what was done does not come alive again, wherever it lies', () => {
    const before = kase.duties.length;
    for (const id of done) {
      expect(wasDone(kase, id)).toBe(true);
      raise(kase, by(people.manager, kase.updatedAt), 'ownersUntold', {
        occasion: id.slice('H40.call:'.length),
      });
    }
    expect(kase.duties).toHaveLength(before);
    expect(refusalOf(() => revisited(kase, 'H40.call:day-1', kase.updatedAt))).toBe('duplicate');
  });
});

describe('what goes and what stays', () => {
  const small = { ...paging, entries: 0, keep: 2, least: 1 };

  test('nothing goes from a case of usual size', () => {
    const { kase, now } = aProject('2026-01-05').accepted('2026-09-01').withSlip();
    expect(pageOf(kase, now, paging)).toBeNull();
  });

  test('open duties, their notices and the newest entries stay', () => {
    const { kase, now } = aProject('2026-01-05').accepted('2026-09-01').withSlip();
    tick(kase, now);
    const page = pageOf(kase, now + 9 * DAY, small);
    if (!page) throw new Error('nothing goes');
    const open = kase.duties.filter(isOpen).map(({ id }) => id);
    const entries = kase.journal.map(({ type }) => type);
    cut(kase, page);
    expect(kase.duties.map(({ id }) => id)).toEqual(expect.arrayContaining(open));
    expect(page.duties.every((duty) => !isOpen(duty))).toBe(true);
    expect([...page.journal, ...kase.journal].map(({ type }) => type)).toEqual(entries);
    expect(kase.journal).toHaveLength(2);
    for (const { id } of page.notices) {
      expect(open.some((duty) => id.startsWith(`${duty}@`))).toBe(false);
    }
  });

  test('a page has the same content whoever writes it from the same version', () => {
    const { kase, now } = aProject('2026-01-05').accepted('2026-09-01');
    expect(pageOf(structuredClone(kase), now, small)).toEqual(pageOf(kase, now, small));
  });

  test('both clocks of a complaint’s round stay as long as it runs', () => {
    const { kase, now } = aComplaint().signed().replied();
    const page = pageOf(kase, now, { ...small, keep: 0 });
    if (page) cut(kase, page);
    expect(kase.duties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['H28.reply:1', 'H28.resolve:1']),
    );
  });

  test('a duty taken back leaves under another id, and may begin again', () => {
    const project = aProject('2026-01-05').accepted('2026-09-01').retracted('finalAccepted');
    const { kase, now } = project;
    expect(kase.duties.find(({ id }) => id === 'H8:1')?.withdrawnAt).toBeDefined();
    const page = pageOf(kase, now, { ...small, keep: 0 });
    if (!page) throw new Error('nothing goes');
    project.recorded('finalAccepted');
    cut(kase, page);
    expect(page.duties.map(({ id }) => id)).toContain(`H8:1~${now}`);
    expect(kase.duties.filter(({ id }) => id === 'H8:1').map(isOpen)).toEqual([true]);
  });

  test('bytes are counted as UTF-8', () => {
    for (const text of ['abc', '您好', 'é', '👍👍', '']) {
      expect(bytesOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
    }
  });
});
