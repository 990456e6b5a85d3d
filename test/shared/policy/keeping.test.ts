import { collections } from '../../../config/database/collections';
import { keeping, swept } from '../../../shared/policy/keeping';
import { defaultSettings, kept, settingsFrom } from '../../../shared/policy/settings';

/** H61, H62: nothing is stored of which it is not decided how long, and what deletion does to it. */
describe('what is kept of people', () => {
  test('every collection of the product is in the table, and no other', () => {
    expect(Object.keys(keeping).sort()).toEqual(collections.map(({ name }) => name).sort());
  });

  test('every collection with a period is emptied by the clock, through an index', () => {
    expect([...swept].sort()).toEqual([...kept].sort());
    for (const name of swept) {
      expect(defaultSettings.keepDays[name]).toBeGreaterThan(0);
      const indexes = collections.find((one) => one.name === name)?.indexes ?? [];
      const field = name === 'invitations' || name === 'guesses' ? 'until' : 'at';
      const first = indexes.map(({ keys }) => Object.keys(keys)[0]);
      expect(first).toContain(field);
    }
  });

  test('the record of looks is kept for three years at least, as the law wants', () => {
    expect(defaultSettings.keepDays.reveals).toBeGreaterThanOrEqual(3 * 365);
  });

  test('a company that has set its days before keeps the usual ones for what has come since', () => {
    const { visits: _, ...before } = { ...defaultSettings.keepDays, calls: 400 };
    const { keepDays } = settingsFrom({ keepDays: before as typeof defaultSettings.keepDays });
    expect(keepDays).toEqual({ ...defaultSettings.keepDays, calls: 400 });
  });
});
