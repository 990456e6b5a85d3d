import { give, mostListed, sign } from '../../../shared/domain/handover';
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

describe('while the one it is for is away (H55)', () => {
  const other = { ...people.agent, personId: 'agent-other', name: '孙丽' };
  const standIns = [
    {
      agentId: to.personId,
      standInId: other.personId,
      name: other.name,
      mobile: '',
      from: monday,
      to: monday + HOUR,
    },
  ];
  const during = (now: number) => {
    const ctx = by(other, now);
    return { ...ctx, settings: { ...ctx.settings, standIns } };
  };

  test('nobody hands over to who is not there', () => {
    const given = (now: number) =>
      refusalOf(() => give('JB1', { to, note: '', owed: [] }, during(now)));
    expect(given(monday)).toBe('bad_input');
    expect(given(monday + HOUR + 1)).toBe('allowed');
  });

  test('who gave it does not sign for it as the stand-in', () => {
    const kase = give('JB1', { to, note: '', owed: [] }, by(other, monday - 1));
    expect(refusalOf(() => sign(kase, '', during(monday)))).toBe('forbidden');
    expect(kase.signed).toBeNull();
    sign(kase, '', by(people.agent, monday));
    expect(kase.signed?.by.personId).toBe(to.personId);
  });
});
