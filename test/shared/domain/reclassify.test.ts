import type { Parsed } from '../../../shared/contract';
import { isOpen } from '../../../shared/domain/duties';
import { corrects, reclassify } from '../../../shared/domain/reclassify';
import { check } from '../../../shared/domain/repair';
import { sentenceOf as sentence } from '../../../shared/policy/timeline';
import { DAY, HOUR } from '../../../shared/time/shanghai';
import { aProject, aRepair, at, people } from '../../builders';

type Report = Parameters<typeof aRepair>[0];
type Corrected = Pick<Parsed<'repair.check'>, 'place' | 'fault'>;

/** Accepted on 2024-03-01: the work is covered until 2026, the waterproofing until 2029. */
const reported = at('2026-11-23 09:30');
const project = () => aProject().accepted('2024-03-01').kase;
const aFault = (report: Report) => aRepair(report, project(), reported);
type Repair = ReturnType<typeof aFault>;

const corrected = (one: Repair, input: Corrected, repairs: Repair['kase'][] = []) =>
  one.as(people.agent, (kase, ctx) => {
    check(kase, { caseId: kase._id, ...input }, ctx);
    reclassify(kase, input, { projects: [project()], repairs: [kase, ...repairs] }, ctx);
  });

const openRules = ({ kase }: Repair) => kase.duties.filter(isOpen).map(({ rule }) => rule);
const told = ({ kase }: Repair) =>
  kase.notices.filter(({ id }) => id.startsWith('reclassified:')).map(({ fields }) => fields?.note);

describe('a category corrected on checking', () => {
  test('is one where place or fault differs', () => {
    const { kase } = aFault({ place: 'kitchen', fault: 'hardware' });
    expect(corrects(kase, {})).toBe(false);
    expect(corrects(kase, { place: 'kitchen', fault: 'hardware' })).toBe(false);
    expect(corrects(kase, { fault: 'leak' })).toBe(true);
    expect(corrects(kase, { place: 'bathroom' })).toBe(true);
  });

  test('is covered by the item that it truly is: free, nothing to judge, sooner (H17, H19, H20)', () => {
    const one = aFault({ place: 'kitchen', fault: 'hardware' }).at(reported + HOUR);
    expect(one.kase.free).toBe(false);
    corrected(one, { fault: 'leak' });
    expect(one.kase).toMatchObject({ fault: 'leak', covered: true, free: true, liability: null });
    expect(openRules(one)).not.toContain('H19');
    expect(one.kase.promise.by).toBe(reported + 5 * HOUR);
    expect(one.duty('H20:1')).toMatchObject({
      dueAt: reported + 5 * HOUR,
      earlier: [{ dueAt: reported + 24 * HOUR, reason: '更正故障类别' }],
    });
    expect(told(one)).toEqual(['这次维修免费,今天 14:30 前上门']);
    const entry = one.kase.journal.at(-1);
    expect(entry && sentence(entry, one.now)).toMatchObject({
      title: '更正:厨房五金 → 厨房漏水',
      detail: '改为免费维修 · 上门时间 明天 09:30 → 今天 14:30',
    });
    const toEngineering = one.kase.notices.find(({ text }) => text?.includes('时限提前'));
    expect(toEngineering).toMatchObject({ to: { desk: 'department', id: 'engineering' } });
  });

  test('is no longer covered: to be judged within a working day, then quoted; the promise stays', () => {
    const one = aFault({ place: 'bathroom', fault: 'leak' }).at(reported + HOUR);
    expect(one.kase.free).toBe(true);
    corrected(one, { fault: 'hardware' });
    expect(one.kase).toMatchObject({ covered: false, free: false });
    expect(one.kase.promise.by).toBe(reported + 4 * HOUR);
    expect(openRules(one)).toContain('H19');
    expect(told(one)).toEqual(['先报价,您同意再施工']);
    expect(openRules(one.judged('expired'))).toEqual(expect.arrayContaining(['H19.quote']));
  });

  test('by its place alone: a leak in the living room is the work itself', () => {
    const one = aFault({ place: 'livingRoom', fault: 'leak' });
    expect(one.kase.free).toBe(false);
    expect(corrected(one, { place: 'bathroom' }).kase.free).toBe(true);
  });

  test('changes neither charge nor promise: on the record, and nobody is told', () => {
    const one = aFault({ fault: 'hardware' });
    corrected(one, { fault: 'doorWindow' });
    expect(told(one)).toEqual([]);
    expect(one.kase.journal.at(-1)).toMatchObject({
      type: 'reclassified',
      data: {
        from: { place: 'kitchen', fault: 'hardware' },
        to: { place: 'kitchen', fault: 'doorWindow' },
      },
    });
  });

  test('a promise is never made later', () => {
    const one = aFault({ fault: 'leak' }).at(reported + HOUR);
    corrected(one, { fault: 'crack' });
    expect(one.kase.promise.by).toBe(reported + 4 * HOUR);
    const late = aFault({ fault: 'hardware' }).at(reported + 23 * HOUR);
    corrected(late, { fault: 'power' });
    expect(late.kase.promise.by).toBe(reported + DAY);
  });

  test('who came already is not promised anew', () => {
    const one = aFault({ place: 'bathroom', fault: 'leak' })
      .received()
      .dispatched()
      .accepted()
      .arrived();
    const { by } = one.kase.promise;
    corrected(one, { fault: 'power' });
    expect(one.kase.promise.by).toBe(by);
  });

  test('the same fault as one mended lately is marked as a repeat (H26)', () => {
    const before = aRepair({ fault: 'doorWindow' }, project(), reported - 30 * DAY).kase;
    before._id = 'WXTEST0002';
    const one = aFault({ fault: 'hardware' });
    expect(corrected(one, { fault: 'doorWindow' }, [before]).kase.repeat).toBe(true);
  });
});

describe('what was decided before', () => {
  test('a quote that the owner accepted is not overturned', () => {
    const one = aFault({ fault: 'hardware' }).judged('expired').quoted().quoteAccepted();
    const { quote, liability } = one.kase;
    corrected(one, { fault: 'leak' });
    expect(one.kase).toMatchObject({ covered: true, free: false, quote, liability });
    const entry = one.kase.journal.at(-1);
    expect(entry && sentence(entry, one.now).detail).toContain('您已同意的报价不变');
  });

  test('a quote that is only offered goes, and the time that stood still goes on', () => {
    const one = aFault({ fault: 'hardware' })
      .judged('expired')
      .at(reported + HOUR)
      .quoted();
    expect(one.duty('H20:1').pausedAt).toBe(reported + HOUR);
    one.at(reported + 3 * HOUR);
    corrected(one, { fault: 'leak' });
    expect(one.kase).toMatchObject({ free: true, quote: null, liability: null });
    expect(openRules(one)).not.toEqual(expect.arrayContaining(['H19.answer']));
    expect(one.duty('H20:1').pausedAt).toBeUndefined();
    expect(one.kase.promise.by).toBe(reported + 7 * HOUR);
  });

  test('the owner’s doing stays the owner’s, whatever the warranty says', () => {
    const one = aFault({ fault: 'hardware' }).judged('owner');
    corrected(one, { fault: 'leak' });
    expect(one.kase).toMatchObject({ covered: true, free: false, liability: { liable: 'owner' } });
  });

  test('the company’s liability inside the warranty is judged anew outside of it', () => {
    const one = aFault({ place: 'bathroom', fault: 'leak' }).judged('company');
    corrected(one, { fault: 'hardware' });
    expect(one.kase).toMatchObject({ free: false, liability: null });
    expect(openRules(one)).toContain('H19');
  });

  test('what the company took over although it had expired stays so while that is still true', () => {
    const one = aFault({ fault: 'hardware' }).judged('company');
    corrected(one, { fault: 'crack' });
    expect(one.kase).toMatchObject({ free: true, liability: { liable: 'company' } });
  });
});
