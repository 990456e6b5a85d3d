import { homes, idOf, invitationIds, openids } from '../../shared/contract/examples';
import { DAY, HOUR } from '../../shared/time/shanghai';
import { personOf } from './people';

const by = (openid: string) => ({ personId: idOf(openid), name: personOf(openid).name });

/** Handed out by two owners and not used yet; known by the hash of their codes. */
export const invitations = (startAt: number): ({ _id: string } & Record<string, unknown>)[] => [
  {
    _id: invitationIds.tenant,
    kind: 'member',
    homeId: homes.expired,
    label: '云山府 2 栋 0601',
    name: '何小雨',
    gender: 'female',
    part: 'tenant',
    maySign: false,
    mayReport: true,
    by: by(openids.chen),
    at: startAt - HOUR,
    until: startAt + 7 * DAY,
    inputHash: '',
  },
  {
    _id: invitationIds.family,
    kind: 'member',
    homeId: homes.warranty,
    label: '南山里 3 栋 1202',
    name: '王建军',
    gender: 'male',
    part: 'family',
    maySign: false,
    mayReport: true,
    by: by(openids.wang),
    at: startAt - 2 * HOUR,
    until: startAt + 7 * DAY,
    inputHash: '',
  },
  {
    _id: invitationIds.staff,
    kind: 'staff',
    name: '韩冰',
    gender: 'female',
    mobile: '13900000062',
    roles: ['designer'],
    departmentId: 'design',
    by: by(openids.administrator),
    at: startAt - 2 * HOUR,
    until: startAt + 7 * DAY,
    inputHash: '',
  },
];
