import { give, mostListed } from '../../../shared/domain/handover';
import { maySee } from '../../../shared/policy/access';
import { HOUR } from '../../../shared/time/shanghai';
import { handoverView } from '../../../shared/views/handover';
import { aHandover, by, monday, people, refusalOf } from '../../builders';

const to = { personId: people.agent.personId, name: people.agent.name };
const owed = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    caseId: 'WXTEST0001',
    title: `第 ${index}`,
    dueAt: monday + (count - index) * HOUR,
  }));

test('what is open is listed, the earliest first; the number of all is told (H54)', () => {
  const kase = give('JB1', { to, note: '', owed: owed(130) }, by(people.manager, monday));
  const view = handoverView(kase);
  expect(view.owed).toHaveLength(mostListed);
  expect(view.owed[0]?.title).toBe('第 129');
  expect(view.count).toBe(130);
});

test('nobody hands over to themselves', () => {
  expect(
    refusalOf(() => give('JB1', { to, note: '', owed: [] }, by(people.agent, monday))),
  ).toMatch('bad_input');
});

test('who takes over and who gave see it; another agent does not', () => {
  const { kase } = aHandover();
  const other = { ...people.agent, personId: 'agent-other' };
  expect(maySee(kase, people.agent)).toBe(true);
  expect(maySee(kase, other)).toBe(false);
  kase.from = { personId: 'agent-other', name: other.name };
  expect(maySee(kase, other)).toBe(true);
});

test('only who gave it, or the manager, takes it back; the duty goes with it', () => {
  const { kase } = aHandover();
  expect(kase.duties.map(({ rule, owedBy }) => [rule, owedBy.desk])).toEqual([
    ['H54.sign', 'agent'],
  ]);
  const builder = aHandover().recalled();
  expect(builder.kase.open).toBe(false);
  expect(builder.kase.duties.every(({ withdrawnAt }) => withdrawnAt === monday)).toBe(true);
});
