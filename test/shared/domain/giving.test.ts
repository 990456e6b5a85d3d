import type { Parting, ProjectCase } from '../../../shared/domain/case';
import {
  type Ending,
  type Given,
  linkStillGiven,
  mayStillGive,
  type Now,
  type Standing,
} from '../../../shared/domain/giving';
import type { Role } from '../../../shared/policy/words';
import { aProject, people } from '../../builders';

const at = 1000;
const later = at + 1;
const someone = (roles: Role[], endings?: Ending[]): Standing => ({
  personId: 'giver',
  roles,
  ...(endings ? { endings } : {}),
});
const resigned: Ending = { at: later, how: 'resigned' };
const dismissed: Ending = { at: later, how: 'dismissed' };
const lost = (...roles: Role[]): Ending => ({ at: later, how: 'roles', roles });

const giver: Record<string, Standing | null> = {
  'an administrator': someone(['administrator']),
  'a manager': someone(['manager']),
  'an agent': someone(['agent']),
  'one who resigned': someone([], [resigned]),
  'one dismissed': someone([], [dismissed]),
  'one dismissed and hired again': someone(['administrator', 'manager', 'agent'], [dismissed]),
  'one who resigned and came back': someone(['administrator', 'manager', 'agent'], [resigned]),
  'one no longer administrator': someone(['finance'], [lost('administrator')]),
  'administrator again': someone(['administrator'], [lost('administrator')]),
  'one who left before endings were kept': { ...someone([]), leftAt: later },
  'one whose account is deleted': null,
};

const owner: Standing = { personId: 'owner', roles: ['owner'], account: '' };
const home = (change?: (project: ProjectCase) => void): ProjectCase => {
  const { kase } = aProject();
  change?.(kase);
  return kase;
};
const parted = (personId: string, how: Parting['how'], when = later): ProjectCase =>
  home((project) => {
    project.partings = [{ personId, name: '某某', at: when, how }];
  });

const verdict = (given: Omit<Given, 'at' | 'by'>, now: Now): string => {
  const found = mayStillGive({ at, by: { personId: 'giver' }, ...given }, now);
  if (found.state === 'ok') return 'ok';
  return found.state === 'passed' ? `→ ${found.to}` : `✗ ${found.why}, ask ${found.ask}`;
};

describe('what was given, weighed when it is used (H50)', () => {
  test.each([
    ['an administrator', '→ agent'],
    ['a manager', 'ok'],
    ['an agent', '→ agent'],
    ['one who resigned', '→ agent'],
    ['one dismissed', '✗ giver, ask agent'],
    ['one dismissed and hired again', '✗ giver, ask agent'],
    ['one who resigned and came back', 'ok'],
    ['one no longer administrator', '→ agent'],
    ['one who left before endings were kept', '→ agent'],
    ['one whose account is deleted', '→ agent'],
  ])('an owner’s code from %s: %s', (who, expected) => {
    const given: Omit<Given, 'at' | 'by'> = { kind: 'bind', as: 'owner', account: '' };
    expect(verdict(given, { giver: giver[who] ?? null, target: owner, home: home() })).toBe(
      expected,
    );
  });

  test('an owner’s code from the home’s agent is as it was', () => {
    const now = { giver: giver['an agent'] ?? null, target: owner, home: home(), isAgent: true };
    expect(verdict({ kind: 'bind', as: 'owner' }, now)).toBe('ok');
  });

  test.each<[string, Standing | null, Omit<Given, 'at' | 'by'>, ProjectCase | null, string]>([
    ['is there no more', null, { kind: 'bind', as: 'owner' }, home(), '✗ target, ask agent'],
    [
      'was hired as finance',
      { ...owner, roles: ['owner', 'finance'] },
      { kind: 'bind', as: 'owner' },
      home(),
      '✗ target, ask administrator',
    ],
    [
      'was hired and left again',
      { ...owner, endings: [resigned] },
      { kind: 'bind', as: 'owner' },
      home(),
      '✗ target, ask agent',
    ],
    [
      'bound another account meanwhile',
      { ...owner, account: 'other' },
      { kind: 'bind', as: 'owner', account: '' },
      home(),
      '✗ account, ask agent',
    ],
    [
      'belongs to the home no more',
      { ...owner, personId: 'former' },
      { kind: 'bind', as: 'owner' },
      home(),
      '✗ target, ask agent',
    ],
    ['has no home left', owner, { kind: 'bind', as: 'owner' }, null, '✗ target, ask agent'],
  ])('an owner’s code for somebody who %s', (_, target, given, of, expected) => {
    expect(verdict(given, { giver: someone(['manager']), target, home: of })).toBe(expected);
  });

  const colleague = (roles: Role[], endings?: Ending[]): Standing => ({
    personId: 'colleague',
    roles,
    account: '',
    ...(endings ? { endings } : {}),
  });
  test.each<[string, Standing, string]>([
    ['an administrator', colleague(['finance']), 'ok'],
    ['a manager', colleague(['agent']), 'ok'],
    ['a manager', colleague(['agent', 'administrator']), '✗ target, ask administrator'],
    ['an administrator', colleague(['owner']), '✗ target, ask administrator'],
    ['an administrator', colleague(['agent'], [resigned]), '✗ target, ask administrator'],
    ['one who resigned', colleague(['agent']), '→ administrator'],
    ['one dismissed', colleague(['agent']), '✗ giver, ask administrator'],
    ['one dismissed and hired again', colleague(['agent']), '✗ giver, ask administrator'],
    ['one no longer administrator', colleague(['agent']), '→ administrator'],
  ])('a colleague’s other account, from %s', (who, target, expected) => {
    expect(verdict({ kind: 'bind', as: 'staff' }, { giver: giver[who] ?? null, target })).toBe(
      expected,
    );
  });

  test('a code of an older release for somebody who is a colleague by now is an administrator’s', () => {
    const target = colleague(['owner', 'finance']);
    expect(verdict({ kind: 'bind' }, { giver: someone(['agent']), target })).toBe(
      '→ administrator',
    );
  });

  test.each<[string, Role[], string]>([
    ['an administrator', ['administrator'], 'ok'],
    ['a manager', ['agent'], 'ok'],
    ['a manager', ['administrator'], '→ administrator'],
    ['an agent', ['agent'], '→ administrator'],
    ['one who resigned', ['agent'], '→ administrator'],
    ['one who resigned and came back', ['agent'], '→ administrator'],
    ['one dismissed', ['agent'], '✗ giver, ask administrator'],
    ['one dismissed and hired again', ['agent'], '✗ giver, ask administrator'],
    ['one no longer administrator', ['agent'], '→ administrator'],
    ['administrator again', ['agent'], '→ administrator'],
    ['one who left before endings were kept', ['agent'], '→ administrator'],
    ['one whose account is deleted', ['agent'], '→ administrator'],
  ])('a newcomer’s invitation from %s for %p', (who, roles, expected) => {
    expect(verdict({ kind: 'staff', roles }, { giver: giver[who] ?? null })).toBe(expected);
  });

  test.each<[string, Ending, string]>([
    ['was dismissed', dismissed, '✗ target, ask administrator'],
    ['resigned', resigned, '✗ target, ask administrator'],
    ['lost the role', lost('administrator'), '✗ target, ask administrator'],
    ['lost another role', lost('agent'), 'ok'],
    ['left before it was made', { at: at - 1, how: 'dismissed' }, 'ok'],
  ])('an invitation used by somebody who %s', (_, ending, expected) => {
    const given = { kind: 'staff' as const, roles: ['administrator' as const] };
    const one = colleague([], [ending]);
    const by = { giver: someone(['administrator']) };
    expect(verdict(given, { ...by, user: one })).toBe(expected);
    expect(verdict(given, { ...by, target: one })).toBe(expected);
  });

  const memberBy = (project: ProjectCase | null, user?: Standing, name = '来人') =>
    verdict(
      { kind: 'member', name, part: 'owner' },
      { giver: { ...owner, personId: 'giver' }, home: project, user: user ?? null },
    );
  const giversHome = (change?: (project: ProjectCase) => void) =>
    home((project) => {
      project.members = [
        ...project.members,
        { ...people.memberOf(people.owner, ''), personId: 'giver', part: 'owner', maySign: true },
      ];
      change?.(project);
    });

  test('into a home: from an owner who may sign', () => {
    expect(memberBy(giversHome())).toBe('ok');
    expect(memberBy(home())).toBe('✗ giver, ask agent');
    expect(memberBy(null)).toBe('✗ sold, ask agent');
    const sold = giversHome((project) => {
      project.sold = { at: later, former: [] };
    });
    expect(memberBy(sold)).toBe('✗ sold, ask agent');
  });

  test.each<[Parting['how'], string]>([
    ['removed', '✗ giver, ask agent'],
    ['lowered', '✗ giver, ask agent'],
    ['left', '→ owner'],
  ])('into a home: from an owner who was %s', (how, expected) => {
    expect(memberBy(parted('giver', how))).toBe(expected);
  });

  test('an owner who is one again gives by new codes only', () => {
    const again = giversHome((project) => {
      project.partings = [{ personId: 'giver', name: '某某', at: later, how: 'removed' }];
    });
    expect(memberBy(again)).toBe('✗ giver, ask agent');
    const before = giversHome((project) => {
      project.partings = [{ personId: 'giver', name: '某某', at: at - 1, how: 'removed' }];
    });
    expect(memberBy(before)).toBe('ok');
  });

  test('who was sent away does not come back by an older code, whoever gave it, nor under the name', () => {
    const project = giversHome((one) => {
      one.partings = [{ personId: 'gone', name: '某某', at: later, how: 'removed' }];
    });
    expect(memberBy(project, { personId: 'gone', roles: ['owner'] })).toBe('✗ user, ask agent');
    expect(memberBy(project, undefined, '某某')).toBe('✗ user, ask agent');
    expect(memberBy(project, { personId: 'other', roles: ['owner'] })).toBe('ok');
  });

  test('the link on site dies with who was dismissed, and with nobody else', () => {
    const of = (who: string) => linkStillGiven({ at }, giver[who] ?? null).state;
    expect(of('one dismissed')).toBe('ended');
    expect(of('one dismissed and hired again')).toBe('ended');
    expect(of('one who resigned')).toBe('passed');
    expect(of('one no longer administrator')).toBe('passed');
    expect(of('one whose account is deleted')).toBe('passed');
    expect(of('a manager')).toBe('ok');
  });
});
