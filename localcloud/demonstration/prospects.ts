/** Prospects who have no home with us yet (H57): rang, walked in, were brought along; one late, one given up, one who paid. */
import { openids, prospects } from '../../shared/contract/examples';
import type { ProspectCase } from '../../shared/domain/case';
import * as prospect from '../../shared/domain/prospect';
import { DAY, HOUR } from '../../shared/time/shanghai';
import { named } from './people';
import { context, Play } from './play';

const { agentChen, agentSun } = openids;

type Sheet = Parameters<typeof prospect.enter>[1];

const entered = (id: string, at: number, agent: string, sheet: Sheet): Play<ProspectCase> =>
  new Play(prospect.enter(id, sheet, named(agent), context(at, agent))).until(at);

const mark =
  (grade: Sheet['grade'], reason: string, way: 'phone' | 'visit') =>
  (kase: ProspectCase, ctx: Parameters<typeof prospect.markLikelihood>[2]) =>
    prospect.markLikelihood(kase, { caseId: kase._id, grade, reason, way }, ctx);

export function playProspects(start: number): ProspectCase[] {
  return [
    entered(prospects.warm, start - 6 * DAY, agentChen, {
      name: '邓佳慧',
      gender: 'female',
      mobile: '13800006611',
      community: '海棠苑',
      source: 'showroom',
      wish: '89 平三房,明年春天交房;想看现代风格的样板间,预算 20 万左右',
      askedFor: '林晓',
      grade: 'B',
      reason: '看了两套样板间,回去和家人商量',
    }).do(start - DAY, agentChen, mark('A', '家人也满意,这周末带先生来定方案', 'phone')),
    entered(prospects.cold, start - 20 * DAY, agentChen, {
      name: '司徒志明',
      gender: 'male',
      mobile: '13800006612',
      source: 'phone',
      wish: '老房翻新,只想先了解价格',
      grade: 'D',
      reason: '明年下半年才考虑',
    }),
    entered(prospects.late, start - 9 * DAY, agentSun, {
      name: '汪洋',
      gender: 'male',
      mobile: '13800006613',
      community: '前海时代',
      source: 'referred',
      sourceNote: '老业主介绍,XM-NANS-HAN1',
      wish: '120 平四房,全包;要求老人房无障碍',
      grade: 'B',
      reason: '朋友家是我们装的,印象很好',
    }),
    entered(prospects.gaveUp, start - 40 * DAY, agentSun, {
      name: '贺兰',
      gender: 'female',
      mobile: '13800006614',
      community: '云山诗意',
      source: 'online',
      sourceNote: '小红书',
      wish: '全屋定制家具',
      grade: 'C',
      reason: '只问了价格',
    }).do(start - 26 * DAY, agentSun, (kase, ctx) =>
      prospect.giveUp(kase, '在别家定了家具,暂时不需要', ctx),
    ),
    entered(prospects.paid, start - 4 * DAY, agentChen, {
      name: '钟晓峰',
      gender: 'male',
      mobile: '13800006615',
      community: '锦绣香江',
      source: 'event',
      sourceNote: '秋季看工地',
      wish: '150 平复式,想十二月开工',
      askedFor: '',
      grade: 'A',
      reason: '看过工地,当场要约量房',
    }).do(start - HOUR, agentChen, (kase, ctx) =>
      prospect.paid(kase, '到店刷卡 3000 元,收据在前台', ctx),
    ),
  ].map((play) => play.until(start).kase);
}
