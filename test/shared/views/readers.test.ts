import type { Actor, RepairCase } from '../../../shared/domain/case';
import { rate } from '../../../shared/domain/rating';
import * as repair from '../../../shared/domain/repair';
import { caseView } from '../../../shared/views/case';
import { homeCards } from '../../../shared/views/home';
import { aProject, aRepair, at, people, revisit, settings } from '../../builders';

const tenant: Actor = { personId: 'tenant', name: '赵敏', gender: 'female', roles: ['owner'] };

/** A repair with everything that not everybody may read in it, each as a word of its own. */
function told(): RepairCase {
  const one = aRepair({}, aProject().accepted('2024-03-01').kase, at('2026-11-23 09:30'));
  one.kase.members.push({ ...people.memberOf(tenant, '13800001209'), part: 'tenant' });
  one.as(people.agent, (kase, ctx) =>
    repair.check(kase, { caseId: kase._id, note: '口气很急' }, ctx),
  );
  one.as(people.agent, (kase, ctx) =>
    repair.judge(
      kase,
      {
        caseId: kase._id,
        liable: 'expired',
        reason: '已过保修期',
        department: 'engineering',
        penalty: 77_700,
      },
      ctx,
    ),
  );
  one.quoted(8_800, 15_000).quoteAccepted().received().dispatched().accepted().completed();
  one.confirmed();
  one.as(people.agent, revisit('H26:1', { satisfied: true, notes: '说话爱绕弯' }));
  one.as(people.owner, (kase, ctx) =>
    rate(kase, { subject: 'crew', occasion: 'repair', overall: 1 }, ctx),
  );
  one.as(people.manager, revisit('H47:repair-crew', { notes: '迟到才打低分' }));
  return one.kase;
}

const readers: Record<string, Actor> = {
  owner: people.owner,
  tenant,
  agent: people.agent,
  manager: people.manager,
  leader: people.leader,
  head: people.head,
  projectManager: people.projectManager,
  crew: people.crew,
};

/** Who reads what: written out, not worked out. */
const fields: { what: string; word: string; by: string[] }[] = [
  {
    what: 'a note on checking',
    word: '口气很急',
    by: ['agent', 'manager', 'leader', 'head', 'projectManager', 'crew'],
  },
  {
    what: 'notes of a revisit',
    word: '说话爱绕弯',
    by: ['agent', 'manager', 'leader', 'head', 'projectManager', 'crew'],
  },
  {
    what: 'why a rating was low',
    word: '迟到才打低分',
    by: ['agent', 'manager', 'leader', 'head', 'projectManager', 'crew'],
  },
  {
    what: 'that the rating was low',
    word: '评价较低',
    by: ['agent', 'manager', 'leader', 'head', 'projectManager', 'crew'],
  },
  { what: 'the reason of the liability', word: '已过保修期', by: Object.keys(readers) },
  { what: 'the penalty', word: '777.00', by: ['manager', 'leader', 'head'] },
  {
    what: 'the sum of the quote',
    word: '238.00',
    by: ['owner', 'agent', 'manager', 'leader', 'head', 'projectManager'],
  },
  {
    what: 'its parts in fen',
    word: '8800',
    by: ['owner', 'agent', 'manager', 'leader', 'head', 'projectManager'],
  },
];

const view = (kase: RepairCase, actor: Actor) =>
  JSON.stringify(caseView(kase, { actor, now: at('2026-11-24 10:00'), settings, url: () => '' }));

describe.each(fields)('$what', ({ word, by }) => {
  test.each(Object.keys(readers))('%s', (reader) => {
    const actor = readers[reader];
    if (!actor) throw new Error(reader);
    expect(view(told(), actor).includes(word)).toBe(by.includes(reader));
  });
});

test('a head of another department does not read the penalty', () => {
  const kase = told();
  kase.departments.push('design');
  expect(view(kase, people.designHead)).not.toContain('777.00');
});

test('owners read of a revisit that they were called, not what it was for between colleagues', () => {
  const titles = caseView(told(), {
    actor: people.owner,
    now: at('2026-11-24 10:00'),
    settings,
    url: () => '',
  }).timeline.map(({ title }) => title);
  expect(titles).toContain('客服与您联系');
  expect(titles).toContain('维修结果回访');
});

test('a quote is not the tenant’s to accept, nor shown on the first page', () => {
  const one = aRepair({}, aProject().accepted('2024-03-01').kase, at('2026-11-23 09:30')).quoted();
  one.kase.members.push({ ...people.memberOf(tenant, '13800001209'), part: 'tenant' });
  const project = aProject().accepted('2024-03-01').kase;
  project.members = one.kase.members;
  const card = (actor: Actor) =>
    JSON.stringify(
      homeCards([project, one.kase], { actor, now: one.now, settings, url: () => '' }),
    );
  expect(card(people.owner)).toContain('230.00');
  expect(card(tenant)).not.toContain('230.00');
  const notices = one.kase.notices.filter(({ personId }) => personId === 'tenant');
  expect(JSON.stringify(notices)).not.toContain('230.00');
});
