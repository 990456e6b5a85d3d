/** An account for WeChat's own reviewers, made two days ago. */
import { idOf, openids, reviewer } from '../../shared/contract/examples';
import { demonstrate, REVIEWER } from '../../shared/domain/reviewing';
import { DAY } from '../../shared/time/shanghai';
import { settings } from './company';
import { personOf } from './people';

export function reviewing(start: number) {
  const { openid, ...ids } = reviewer;
  const { personId, homeId } = ids;
  const at = start - 2 * DAY;
  const until = at + settings.reviewDays * DAY;
  const by = {
    personId: idOf(openids.administrator),
    name: personOf(openids.administrator).name,
  };
  const cases = demonstrate(
    { ...ids, repairIds: ['WXYANSH001', 'WXYANSH002'], complaintId: 'TSYANSH001', now: at },
    settings,
  );
  return {
    cases: JSON.parse(JSON.stringify(cases)) as object[],
    person: {
      _id: personId,
      v: 1,
      openid,
      boundAt: at,
      name: REVIEWER,
      gender: 'unknown',
      mobile: '',
      roles: ['owner'],
      reviewer: { at, until, by },
    },
    job: {
      _id: `review:${personId}`,
      kind: 'job',
      wakeAt: until,
      job: { kind: 'review', personId, homeId },
    },
  };
}
