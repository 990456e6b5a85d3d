/** An event planned, one that owners are invited to, one that is over, and a survey (H13, H49). */
import { campaigns, invitations, openids, surveys } from '../../shared/contract/examples';
import * as campaign from '../../shared/domain/campaign';
import type {
  CampaignCase,
  InvitationCase,
  ProjectCase,
  SurveyCase,
} from '../../shared/domain/case';
import { dropErrand } from '../../shared/domain/errands';
import { answer, begin, written } from '../../shared/domain/invitation';
import { DAY } from '../../shared/time/shanghai';
import { context, Play } from './play';

const { manager } = openids;

function event(id: string, at: number, title: string, heldAt: number): CampaignCase {
  const text = '请您和家人来坐坐,聊聊入住后的感受,现场有保养师傅答疑';
  return campaign.planEvent(
    id,
    { title, text, heldAt, place: '公司一楼展厅' },
    context(at, manager),
  );
}

/** Sent to one home, whose own part of it is begun under a known id. */
function sent(
  kase: CampaignCase,
  at: number,
  project: ProjectCase,
  id: string,
): (CampaignCase | InvitationCase | SurveyCase)[] {
  const ctx = context(at, manager);
  campaign.send(kase, { caseId: kase._id, homeIds: [project.home.id], everyone: false }, ctx);
  const one = begin(id, kase, project, at, ctx);
  kase.queue = [];
  kase.sent = 1;
  dropErrand(kase, 'spread');
  return [kase, one];
}

/** Invited in time, and the owner said yes; whether they came is still to be entered. */
function attended(one: InvitationCase, start: number): void {
  const { agentChen, li } = openids;
  const caseId = one._id;
  written(one, { caseId, way: 'letter' }, context(start - 19 * DAY, agentChen));
  const yes = { caseId, coming: 'yes' as const, guests: 2, byPhone: false };
  answer(one, yes, false, context(start - 18 * DAY, li));
}

export function playCampaigns(
  start: number,
  of: (home: string) => ProjectCase,
): (CampaignCase | InvitationCase | SurveyCase)[] {
  const [owing, couple] = [of('owing'), of('couple')];
  const survey = campaign.planSurvey(
    campaigns.survey,
    {
      title: '入住满意度问卷',
      text: '占用您两分钟,帮助我们做得更好',
      questions: [
        { text: '您对我们的总体服务满意吗?', type: 'stars', options: [] },
        { text: '您愿意向朋友推荐我们吗?', type: 'yesNo', options: [] },
        { text: '您希望我们怎样联系您?', type: 'choice', options: ['电话', '微信', '小程序'] },
        { text: '还有什么想对我们说的?', type: 'text', options: [] },
      ],
      until: start + 30 * DAY,
    },
    context(start - DAY, manager),
  );
  const over = sent(
    event(campaigns.over, start - 20 * DAY, '新年团拜会', start - 2 * DAY),
    start - 20 * DAY,
    couple,
    invitations.over,
  );
  const all = [
    event(campaigns.planned, start - DAY, '夏季保养讲座', start + 60 * DAY),
    ...sent(
      event(campaigns.event, start - DAY, '老业主茶话会', start + 30 * DAY),
      start - DAY / 2,
      owing,
      invitations.sent,
    ),
    ...over,
    ...sent(survey, start - DAY / 2, owing, surveys.sent),
  ];
  const [, invited] = over;
  if (invited?.kind === 'invitation') attended(invited, start);
  return all.map((kase) => new Play(kase).until(start).kase);
}
