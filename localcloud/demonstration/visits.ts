/** Visitors at the desk who are no owners (H56), as `visit.record` stores them. */
import { idOf, openids } from '../../shared/contract/examples';
import { type Counted, countedVisit } from '../../shared/domain/figures/contacts';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';

type Visit = Record<
  'visitor' | 'mobile' | 'wanted' | 'about' | 'outcome' | 'type',
  string | undefined
>;

const came: readonly (readonly [ago: number, by: string, visit: Partial<Visit>])[] = [
  [
    40 * MINUTE,
    openids.agentChen,
    {
      visitor: '万家物业 邓经理',
      wanted: '工程部',
      about: '送装修押金的退款单',
      outcome: '已交前台',
    },
  ],
  [
    3 * DAY - 5 * HOUR,
    openids.agentSun,
    {
      visitor: '夏先生',
      mobile: '13911223344',
      wanted: '何勇',
      about: '朋友介绍来的,想看看样板间,问三居室大概要多少钱',
      outcome: '何勇接待,留了样册',
      type: 'consultation',
    },
  ],
  [
    3 * DAY - 2 * HOUR,
    openids.agentChen,
    { visitor: '瓷砖厂家 小罗', wanted: '材料部', about: '换展厅里的样砖' },
  ],
];

export const deskVisits = (startAt: number): ({ _id: string } & Counted)[] =>
  came.map(([ago, openid, visit], n) => {
    const by = idOf(openid);
    const at = startAt - ago;
    const type = visit.type === 'consultation' ? 'consultation' : 'visit';
    return {
      _id: `LFDEM${n + 1}`,
      caseId: null,
      ...visit,
      type,
      by,
      at,
      ...countedVisit(
        { type, at },
        { actor: { personId: by, roles: ['agent'] }, community: '', now: at },
      ),
    };
  });
