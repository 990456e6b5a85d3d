import type { Case, Member, ProjectCase } from '../../../shared/domain/case';
import { follow, peopleFor } from '../../../shared/domain/family';
import { begin } from '../../../shared/domain/invitation';
import { maySee } from '../../../shared/policy/access';
import { anEvent, aProject, aSurvey, monday, people } from '../../builders';
import { by } from '../../builders/settings';

const one = (personId: string, part: Member['part']): Member => ({
  personId,
  name: personId,
  gender: 'unknown',
  mobile: '',
  part,
  maySign: part === 'owner',
});
const owner = one('owner', 'owner');
const family = one('family', 'family');
const tenant = one('tenant', 'tenant');
const other = one('other', 'tenant');
const project = { kind: 'project', members: [owner, family, tenant, other] } as ProjectCase;
const actor = ({ personId }: Member) => ({
  personId,
  name: '',
  gender: 'unknown' as const,
  roles: ['owner' as const],
});
const raised = (kind: Case['kind'], by: Member): Case =>
  ({
    kind,
    team: {},
    departments: [],
    raisedBy: by.personId,
    members: peopleFor(project, by),
  }) as unknown as Case;

describe('what a home complains of or asks (H50)', () => {
  test.each(['complaint', 'inquiry'] as const)(
    '%s of the owner: no tenant is part of it',
    (kind) => {
      const kase = raised(kind, owner);
      expect(kase.members).toEqual([owner, family]);
      // Written before this rule: the tenant stands in it, and sees nothing all the same.
      const older = { ...kase, members: project.members };
      expect(project.members.map((member) => maySee(older, actor(member)))).toEqual([
        true,
        true,
        false,
        false,
      ]);
    },
  );

  test.each(['complaint', 'inquiry'] as const)(
    '%s of a tenant: their own, not the other’s',
    (kind) => {
      const kase = raised(kind, tenant);
      expect(kase.members).toEqual([owner, family, tenant]);
      expect(project.members.map((member) => maySee(kase, actor(member)))).toEqual([
        true,
        true,
        true,
        false,
      ]);
    },
  );

  test('invitations and surveys are the owners’ and family’s: no tenant answers for them (H13, H49)', () => {
    const rented = { ...aProject('2026-01-05').accepted('2026-09-01').kase };
    rented.members = [owner, family, tenant];
    for (const plan of [anEvent(), aSurvey()]) {
      const sent = begin('YQTEST0001', plan, rented, monday, by(people.manager, monday));
      expect(sent.members).toEqual([owner, family]);
      const older = { ...sent, members: rented.members };
      expect(rented.members.map((member) => maySee(older, actor(member)))).toEqual([
        true,
        true,
        false,
      ]);
    }
  });

  test('repairs are everybody’s', () => {
    const kase = { ...raised('repair', owner), members: project.members } as Case;
    for (const member of project.members) expect(maySee(kase, actor(member))).toBe(true);
  });

  test('a tenant who comes later joins the repairs only; who becomes a tenant leaves the complaints', () => {
    const complaint = raised('complaint', owner);
    expect(follow(complaint, project, 'tenant')).toBe(false);
    const repair = { ...raised('repair', owner), members: [owner] } as Case;
    expect(follow(repair, project, 'tenant')).toBe(true);
    const now = { ...project, members: [owner, one('family', 'tenant')] };
    expect(follow(complaint, now, 'family')).toBe(true);
    expect(complaint.members).toEqual([owner]);
  });
});
