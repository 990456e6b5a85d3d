/** A great many owners, each with a repair of which one notice is due now. */
import type { Case, Notice } from '../../../shared/domain/case';
import { computeScalars } from '../../../shared/domain/scalars';
import { aRepair, monday } from '../../builders';
import { settings } from '../company';
import { World } from './world';

export const noon = monday + 2.5 * 3_600_000;

/** `count` cases, one subscription message due on each; every owner has accepted one. */
export function crowd(count: number): World {
  const world = new World(noon);
  const { kase } = aRepair();
  for (let place = 0; place < count; place++) {
    const id = `P${String(place).padStart(6, '0')}`;
    const person = { personId: id, name: '王芳', gender: 'female', roles: ['owner'] } as const;
    world.people.set(id, { ...person, openid: `openid-${id}`, mobile: '13800000000' });
    world.quota.set(`openid-${id} ${settings.templates.progress}`, 1);
    world.account(`${id}:progress`).left = 1;
    world.store(withNotice(kase, `WX${id}`, id));
  }
  return world;
}

function withNotice(kase: Case, id: string, personId: string): Case {
  const notice: Notice = {
    id: `reported:${personId}`,
    to: { desk: 'owners' },
    personId,
    channel: 'subscribe',
    template: 'progress',
    fields: { number: id, what: '已报修:厨房漏水', state: '已受理', note: '今天 18:00 前上门' },
    urgent: false,
    state: 'due',
    createdAt: noon,
    at: noon,
    tries: 0,
  };
  const one = { ...kase, _id: id, duties: [], journal: [], notices: [notice] };
  computeScalars(one);
  return one;
}
