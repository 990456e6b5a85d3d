import type { Case } from '../../../shared/domain/case';
import {
  type ContentMark,
  dueMarks,
  type Finding,
  followUp,
  judge,
  note,
  settleTraced,
} from '../../../shared/domain/content';
import { bySystem } from '../../../shared/domain/context';
import { isOpen } from '../../../shared/domain/duties';
import { computeScalars } from '../../../shared/domain/scalars';
import { contentPolicy, HIDDEN_WORDS } from '../../../shared/policy/content';
import { MINUTE } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import { aRepair, monday, people, refusalOf, settings } from '../../builders';
import { by } from '../../builders/settings';

const photo = 'cloud://env.bucket/uploads/owner/leak.jpg';
const waiting: Finding = {
  what: 'picture',
  content: [photo],
  scene: 2,
  state: 'waiting',
  traces: ['trace-0001'],
};
const words = '水从天花板上流下来了';
const unchecked: Finding = { what: 'words', content: [words], scene: 2, state: 'unchecked' };
const system = (now: number) => bySystem(now, settings);

function aCaseWith(...findings: Finding[]): Case {
  const { kase } = aRepair({ description: words, pictures: [photo] });
  note(kase, findings, by(people.owner, monday));
  computeScalars(kase);
  return kase;
}
const only = (kase: Case): ContentMark => {
  const [mark, ...more] = kase.content ?? [];
  if (!mark || more.length > 0) throw new Error(`${kase.content?.length} marks`);
  return mark;
};
const keys = ({ viewers }: Case) => viewers.filter((key) => key.startsWith('check:'));
const looks = (kase: Case) => kase.duties.filter(({ rule }) => rule === 'H61.content');

test('whoever sent it is named with 先生 or 女士, also once the home is sold (H44)', () => {
  const kase = aCaseWith({ ...unchecked, state: 'review' });
  const named = (one: Case) =>
    caseView(one, { actor: people.manager, now: monday, settings, url: () => '' }).content[0]?.by;
  expect(named(kase)).toBe('王芳女士');
  const [owner] = kase.members;
  if (!owner) throw new Error('nobody');
  kase.sold = { at: monday, former: [{ ...owner, until: monday }] };
  kase.members = [];
  expect(named(kase)).toBe('王芳女士');
});

describe('a picture’s verdict', () => {
  test('fine: nothing is left of it', () => {
    const kase = aCaseWith(waiting);
    expect(keys(kase)).toEqual(['check:trace-0001', 'check:waiting']);
    settleTraced(kase, 'trace-0001', 'pass', system(monday));
    computeScalars(kase);
    expect([kase.content, keys(kase)]).toEqual([[], []]);
    expect(looks(kase)).toEqual([]);
  });

  test('risky: it is gone from everything that is shown, on record, and told to the agent', () => {
    const kase = aCaseWith(waiting);
    settleTraced(kase, 'trace-0001', 'risky', system(monday));
    const { content, ...shown } = kase;
    expect(JSON.stringify(shown)).not.toContain(photo);
    expect(content).toMatchObject([{ state: 'hidden', content: [photo] }]);
    expect(kase.journal.at(-1)).toMatchObject({ type: 'contentHidden', by: { name: '系统' } });
    expect(kase.notices.at(-1)).toMatchObject({ channel: 'robot', to: { desk: 'agent' } });
  });

  test('told twice: once', () => {
    const kase = aCaseWith(waiting);
    settleTraced(kase, 'trace-0001', 'risky', system(monday));
    const once = structuredClone(kase);
    for (const again of ['risky', 'pass', 'review'] as const)
      settleTraced(kase, 'trace-0001', again, system(monday + MINUTE));
    expect(kase).toEqual(once);
  });

  test('of an unknown id: nothing', () => {
    const kase = aCaseWith(waiting);
    const before = structuredClone(kase);
    settleTraced(kase, 'trace-9999', 'risky', system(monday));
    expect(kase).toEqual(before);
  });

  test('of a case that is closed meanwhile: hidden all the same', () => {
    const kase = aCaseWith(waiting);
    kase.open = false;
    kase.state = 'closed';
    settleTraced(kase, 'trace-0001', 'risky', system(monday));
    expect(JSON.stringify({ ...kase, content: [] })).not.toContain(photo);
  });

  test('doubted: the agent looks; a verdict that comes late after all ends it', () => {
    const kase = aCaseWith(waiting);
    settleTraced(kase, 'trace-0001', 'review', system(monday));
    expect(looks(kase).map(isOpen)).toEqual([true]);
    settleTraced(kase, 'trace-0001', 'pass', system(monday + MINUTE));
    expect(looks(kase).map(isOpen)).toEqual([false]);
    expect(kase.content).toEqual([]);
  });

  test('never: asked for again after half an hour, and in the end by a person', () => {
    const kase = aCaseWith(waiting);
    let now = monday;
    const again = (checked: Parameters<typeof followUp>[2]) => {
      now += contentPolicy.silentMinutes * MINUTE;
      expect(dueMarks(kase, now - 1)).toEqual([]);
      expect(dueMarks(kase, now)).toHaveLength(1);
      followUp(kase, only(kase), checked, system(now));
    };
    expect(kase.wakeAt).toBeLessThanOrEqual(monday + contentPolicy.silentMinutes * MINUTE);
    for (const trace of ['trace-0002', 'trace-0003', 'trace-0004']) again({ trace });
    expect(only(kase)).toMatchObject({ state: 'waiting', tries: 4 });
    again(null);
    expect(only(kase)).toMatchObject({ state: 'review', reason: '微信没有给出结果' });
    expect(looks(kase)).toHaveLength(1);
    // The first answer comes after all.
    settleTraced(kase, 'trace-0001', 'risky', system(now));
    expect(only(kase).state).toBe('hidden');
  });
});

describe('what could not be checked', () => {
  test('is tried again after five minutes, half an hour, an hour; then a person looks', () => {
    const kase = aCaseWith(unchecked);
    let now = monday;
    for (const minutes of contentPolicy.againMinutes) {
      expect(only(kase).nextAt).toBe(now + minutes * MINUTE);
      now += minutes * MINUTE;
      followUp(kase, only(kase), { failed: '-1' }, system(now));
    }
    expect(only(kase)).toMatchObject({ state: 'review', reason: '微信一直没能检查' });
    expect(only(kase).nextAt).toBeUndefined();
    expect(looks(kase)).toHaveLength(1);
  });

  test('forbidden words that were let in are taken out wherever they stand', () => {
    const kase = aCaseWith(unchecked);
    kase.journal.push({ ...kase.journal[0], data: { text: `又来了:${words}!` } } as never);
    followUp(kase, only(kase), 'risky', system(monday));
    expect(kase).toMatchObject({ description: HIDDEN_WORDS });
    expect(JSON.stringify({ ...kase, content: [] })).not.toContain(words);
  });

  test('words that look like our own tables’ leave the tables alone', () => {
    const { kase } = aRepair({ description: 'reported' });
    const state = kase.state;
    const found: Finding = { ...unchecked, content: ['reported', kase.state, 'hardware'] };
    note(kase, [found], by(people.owner, monday));
    followUp(kase, only(kase), 'risky', system(monday));
    expect(kase).toMatchObject({
      state,
      fault: 'hardware',
      kind: 'repair',
      description: HIDDEN_WORDS,
    });
  });

  test('names of the home and of those who work for it stay', () => {
    const { kase } = aRepair();
    const names = [...kase.members.map(({ name }) => name), kase.home.label];
    note(kase, [{ ...unchecked, content: names }], by(people.owner, monday));
    followUp(kase, only(kase), 'risky', system(monday));
    expect([...kase.members.map(({ name }) => name), kase.home.label]).toEqual(names);
  });
});

describe('a person looks', () => {
  const doubted = () => aCaseWith({ ...unchecked, state: 'review' });
  const input = (kase: Case, verdict: 'fine' | 'hide') => ({
    caseId: kase._id,
    contentId: only(kase).id,
    verdict,
  });

  test('fine: the duty is done, nothing is hidden', () => {
    const kase = doubted();
    const asked = input(kase, 'fine');
    judge(kase, asked, by(people.agent, monday));
    expect(kase).toMatchObject({ description: words, content: [] });
    expect(looks(kase).map(isOpen)).toEqual([false]);
    expect(refusalOf(() => judge(kase, asked, by(people.agent, monday)))).toBe('wrong_state');
  });

  test('hidden: out of sight, and not twice', () => {
    const kase = doubted();
    const asked = input(kase, 'hide');
    judge(kase, asked, by(people.agent, monday));
    expect(kase).toMatchObject({ description: HIDDEN_WORDS });
    expect(refusalOf(() => judge(kase, asked, by(people.agent, monday)))).toBe('wrong_state');
  });

  test('two of one write have two ids', () => {
    const kase = aCaseWith(waiting, { ...unchecked, state: 'review' });
    note(kase, [unchecked], by(people.owner, monday));
    expect(new Set(kase.content?.map(({ id }) => id)).size).toBe(3);
  });
});
