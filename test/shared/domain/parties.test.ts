import type { Member, ProjectCase } from '../../../shared/domain/case';
import { openDebts } from '../../../shared/domain/deletion';
import { change, join, remove } from '../../../shared/domain/family';
import {
  askParties,
  confirmParties,
  derivedParties,
  partiesOf,
} from '../../../shared/domain/parties';
import { askSale, confirmSale, refuseSale, sell } from '../../../shared/domain/sale';
import { current } from '../../../shared/migrations';
import { aProject, at, by, people, refusalOf, yuan } from '../../builders';

const now = at('2026-11-23 10:00');
const as = (actor = people.owner) => by(actor, now);
const friend: Member = {
  ...people.memberOf({ ...people.owner, personId: 'friend', name: '某某' }, '13800009902'),
  part: 'owner',
  maySign: true,
  mayReport: true,
};
const owing = () => aProject().accepted('2026-03-01').owing(yuan(800)).kase;
const settled = () => aProject().accepted('2026-03-01').settled().kase;
const family = { part: 'family', maySign: false, mayReport: true } as const;
const invited = (project: ProjectCase): ProjectCase => {
  join(project, structuredClone(friend), as());
  return project;
};
const ids = (project: ProjectCase) => partiesOf(project).map(({ personId }) => personId);

describe('contract parties (H16)', () => {
  test('owners as staff entered them; an owner whom another invites has rights and owes nothing', () => {
    const project = invited(owing());
    expect(ids(project)).toEqual(['owner']);
    expect(openDebts(project, 'friend')).toEqual([]);
    expect(openDebts(project, 'owner')).toHaveLength(1);
  });

  test('a debtor who invites 某某 as owner neither goes, nor makes himself family, nor is sent away', () => {
    const project = invited(owing());
    const steps: [string, () => void][] = [
      ['he goes', () => remove(project, 'owner', as())],
      ['he becomes family', () => change(project, 'owner', family, as())],
      [
        'he may not sign any more',
        () => change(project, 'owner', { ...family, part: 'owner' }, as()),
      ],
      [
        'the friend sends him away',
        () => remove(project, 'owner', as({ ...people.owner, personId: 'friend' })),
      ],
      [
        'the friend lowers him',
        () => change(project, 'owner', family, as({ ...people.owner, personId: 'friend' })),
      ],
    ];
    for (const [, step] of steps) expect(refusalOf(step)).toBe('money_open');
    expect(openDebts(project, 'owner')[0]).toContain('¥800.00');
  });

  test('settled, he may go; the debt that opens again is still his', () => {
    const project = invited(settled());
    remove(project, 'owner', as());
    expect(project.members.map(({ personId }) => personId)).toEqual(['friend']);
    expect(ids(project)).toEqual(['owner']);
    project.contractSum = (project.contractSum ?? 0) + yuan(500);
    expect(openDebts(project, 'owner')[0]).toContain('¥500.00');
    expect(openDebts(project, 'friend')).toEqual([]);
  });

  test('before there is a contract one of two may go and is no party; the last may not', () => {
    const project = aProject().kase;
    project.members.push({ ...structuredClone(friend), personId: 'spouse' });
    project.parties = [...(project.parties ?? []), { personId: 'spouse', name: '某某' }];
    remove(project, 'spouse', as());
    expect(ids(project)).toEqual(['owner']);
    invited(project);
    expect(refusalOf(() => remove(project, 'owner', as()))).toBe('wrong_state');
    expect(refusalOf(() => change(project, 'owner', family, as()))).toBe('wrong_state');
  });

  test('two of staff change them; who asked is not the second, and an agent never', () => {
    const project = invited(owing());
    askParties(project, { partyIds: ['friend'], reason: '重新签约' }, as(people.agent));
    expect(ids(project)).toEqual(['owner']);
    expect(refusalOf(() => confirmParties(project, { agreed: true }, as(people.agent)))).toBe(
      'forbidden',
    );
    confirmParties(project, { agreed: true }, as(people.finance));
    expect(ids(project)).toEqual(['friend']);
    remove(project, 'owner', as());
  });

  test('who asked cannot agree; a stranger is no party; nothing changes when it is not agreed to', () => {
    const project = invited(owing());
    const ask = (partyIds: string[]) =>
      askParties(project, { partyIds, reason: '重新签约' }, as(people.finance));
    expect(refusalOf(() => ask(['stranger']))).toBe('bad_input');
    expect(refusalOf(() => ask(['owner']))).toBe('bad_input');
    ask(['owner', 'friend']);
    expect(refusalOf(() => ask(['friend']))).toBe('wrong_state');
    expect(refusalOf(() => confirmParties(project, { agreed: true }, as(people.finance)))).toBe(
      'second_person',
    );
    confirmParties(project, { agreed: false, reason: '没有补充协议' }, as(people.manager));
    expect(ids(project)).toEqual(['owner']);
    expect(project.partiesAsked).toBeUndefined();
  });

  test('of a project from before: its owners, those of before the first sale where it was sold', () => {
    const old = owing();
    delete old.parties;
    expect(derivedParties(old)).toEqual([{ personId: 'owner', name: '王芳' }]);
    const migrated = current('cases', { ...old, schema: 3 }) as unknown as ProjectCase;
    expect(migrated.parties).toEqual([{ personId: 'owner', name: '王芳' }]);
    sell(old, { buyer: { ...friend, personId: 'buyer' }, reason: '证' }, as(people.agent));
    delete old.parties;
    expect(derivedParties(old)).toEqual([{ personId: 'owner', name: '王芳' }]);
    expect(openDebts(old, 'owner')).toHaveLength(1);
    expect(openDebts(old, 'buyer')).toEqual([]);
  });
});

describe('a sale waits for another one (H18)', () => {
  const buyer: Member = {
    ...structuredClone(friend),
    personId: 'buyer',
    name: '何丽',
    mobile: '13800009901',
  };
  const entered = () => {
    const project = invited(owing());
    const owner = { name: '何丽', gender: 'female' as const, mobile: '13800009901' };
    askSale(project, { owner, reason: '不动产权证' }, as(people.agent));
    return project;
  };

  test('entered, nothing changes; every owner is told, each on their own', () => {
    const project = entered();
    expect(project.members.map(({ personId }) => personId)).toEqual(['owner', 'friend']);
    expect(project.sold).toBeUndefined();
    const told = project.notices.filter(({ id }) => id.startsWith('saleAsked:'));
    expect(told.map(({ personId }) => personId)).toEqual(['owner', 'friend']);
    expect(
      refusalOf(() => askSale(project, { owner: buyer, reason: '再来' }, as(people.manager))),
    ).toBe('wrong_state');
  });

  test('who entered it cannot agree, whatever roles they have', () => {
    const project = entered();
    expect(refusalOf(() => confirmSale(project, { buyer }, as(people.agent)))).toBe(
      'second_person',
    );
    const both = { ...people.agent, roles: ['agent', 'manager'] as never };
    expect(refusalOf(() => confirmSale(project, { buyer }, as(both)))).toBe('second_person');
    expect(project.members.map(({ personId }) => personId)).toEqual(['owner', 'friend']);
  });

  test.each([
    ['finance', people.finance],
    ['the manager', people.manager],
    ['an owner', people.owner],
  ])(
    '%s agrees: the buyer’s; the debt stays with who signed; former owners are told',
    (_, actor) => {
      const project = entered();
      confirmSale(project, { buyer }, as(actor));
      expect(project.members.map(({ personId }) => personId)).toEqual(['buyer']);
      expect(project.saleAsked).toBeUndefined();
      expect(ids(project)).toEqual(['owner']);
      const told = project.notices.filter(({ id }) => id.startsWith('homeSold:'));
      expect(told.map(({ personId, state }) => [personId, state])).toEqual(
        ['owner', 'friend'].filter((id) => id !== actor.personId).map((id) => [id, 'due']),
      );
    },
  );

  test('family does not agree for the owners, nor does who buys', () => {
    const project = entered();
    project.members.push({ ...structuredClone(friend), ...family, personId: 'child' });
    project.members.push({ ...buyer, part: 'tenant' });
    for (const personId of ['child', 'buyer'])
      expect(
        refusalOf(() => confirmSale(project, { buyer }, as({ ...people.owner, personId }))),
      ).toBe('forbidden');
  });

  test('an owner refuses: as if it had never been', () => {
    const project = entered();
    refuseSale(project, { reason: '没有卖' }, as());
    expect(project.saleAsked).toBeUndefined();
    expect(refusalOf(() => confirmSale(project, { buyer }, as(people.manager)))).toBe(
      'wrong_state',
    );
    expect(project.members.map(({ personId }) => personId)).toEqual(['owner', 'friend']);
  });
});
