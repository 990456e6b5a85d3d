import { Refused } from '../../../shared/errors';
import {
  current,
  isOld,
  isTooNew,
  type Migration,
  migrations,
  schemaVersion,
  stamped,
} from '../../../shared/migrations';
import { rehearse } from '../../../shared/migrations/rehearse';

const old = {
  _id: 'XM00000001',
  members: [{ personId: 'wang' }, { personId: 'li', mayReport: false }],
};
const breaking: Migration = {
  version: schemaVersion + 1,
  says: '',
  needs: schemaVersion + 1,
  up: { cases: (kase) => ({ ...kase, mood: kase.mood ?? 'calm' }) },
};
const next = [...migrations, breaking];

test('versions are one after another, and each step says what it does', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, place) => place + 2));
  for (const { says } of migrations) expect(says).toMatch(/\p{Script=Han}/u);
});

test('an old document is brought up; what it said already stays; a second time changes nothing', () => {
  const once = current('cases', old);
  expect(once).toEqual({
    _id: 'XM00000001',
    schema: schemaVersion,
    members: [
      { personId: 'wang', mayReport: true },
      { personId: 'li', mayReport: false },
    ],
  });
  expect(current('cases', once)).toBe(once);
  expect(old).not.toHaveProperty('schema');
});

test('a list’s document, without most of its fields, comes through', () => {
  expect(current('cases', { _id: 'a' })).toMatchObject({ _id: 'a' });
});

test('collections that no step is about stay as they are', () => {
  const person = { _id: 'wang', name: '王芳' };
  expect(current('people', person)).toBe(person);
  expect(isOld('people', person)).toBe(false);
});

test('a later release’s document: opened if it only adds, refused with a sentence if not', () => {
  const added = stamped('cases', old, [...migrations, { ...breaking, needs: 1 }]);
  expect(current('cases', added)).toMatchObject({ mood: 'calm', schema: schemaVersion });
  const broken = stamped('cases', old, next);
  expect(isTooNew(broken)).toBe(true);
  expect(() => current('cases', broken)).toThrow(Refused);
  expect(current('cases', broken, next)).toBe(broken);
});

test('the rehearsal counts, names fields, and finds steps that fail or are not repeatable', () => {
  expect(rehearse('cases', [old, stamped('cases', old), stamped('cases', old, next)])).toEqual({
    all: 3,
    old: 1,
    tooNew: 1,
    fields: { '~members': 1 },
    failed: [],
  });
  const bad = (up: (kase: Record<string, unknown>) => Record<string, unknown>) =>
    rehearse('cases', [old], [{ version: 2, says: '', up: { cases: up } }]).failed;
  expect(bad((kase) => ({ ...kase, times: Number(kase.times ?? 0) + 1 }))).toHaveLength(1);
  expect(bad((kase) => ({ ...kase, first: (kase.gone as string[]).length }))).toEqual([
    { id: 'XM00000001', why: expect.stringContaining('TypeError') },
  ]);
});
