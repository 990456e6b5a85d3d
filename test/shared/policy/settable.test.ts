/** Whatever the demonstration's company has set for itself, a real one can set too, in the same shape. */
import { company } from '../../../localcloud/demonstration/company';
import { settingsChanges } from '../../../shared/contract/settings';
import { checkChanges } from '../../../shared/domain/settings';
import { defaultSettings, type Settings, type StaffContact } from '../../../shared/policy/settings';

const { _id, version: _version, ...demonstrated } = company;

test('every setting of the demonstration can be changed', () => {
  const settable = Object.keys(settingsChanges.shape);
  expect(Object.keys(demonstrated).filter((key) => !settable.includes(key))).toEqual([]);
});

test('and to what the demonstration has: people are named by their ids', () => {
  const { manager, leader, departments, ...plain } = demonstrated;
  const idOf = (one: StaffContact | undefined) => one?.personId;
  const changes = {
    ...plain,
    manager: idOf(manager),
    leader: idOf(leader),
    departments: Object.fromEntries(
      Object.entries(departments ?? {}).map(([id, { head, deputy, ...rest }]) => [
        id,
        { ...rest, headId: idOf(head), ...(deputy && { deputyId: idOf(deputy) }) },
      ]),
    ),
  };
  expect(() => checkChanges(settingsChanges.parse(changes))).not.toThrow();
});

test('what no company can change is named here, with what changes it', () => {
  const elsewhere: (keyof Settings)[] = [
    'version', // goes up with every change
    'rosters', // roster.draw
    'paging', // how much of a case stays with it
  ];
  const settable = Object.keys(settingsChanges.shape);
  const fixed = Object.keys(defaultSettings).filter((key) => !settable.includes(key));
  expect(fixed.sort()).toEqual([...elsewhere].sort());
});
