import type { Parsed } from '../../shared/contract';
import * as campaign from '../../shared/domain/campaign';
import type {
  Actor,
  CampaignCase,
  InvitationCase,
  ProjectCase,
  SurveyCase,
} from '../../shared/domain/case';
import * as invitation from '../../shared/domain/invitation';
import { at, monday } from './at';
import * as people from './people';
import { aProject } from './project';
import { by } from './settings';

const heldOn = at('2027-01-20 14:00');

export const anEvent = (heldAt = heldOn, planned = monday): CampaignCase =>
  campaign.planEvent(
    'HDTEST0001',
    { title: '老业主茶话会', text: '请您和家人来坐坐', heldAt, place: '展厅' },
    by(people.manager, planned),
  );

export const aSurvey = (
  questions: Parsed<'survey.plan'>['questions'] = [
    { text: '总体满意吗?', type: 'stars', options: [] },
    { text: '愿意推荐吗?', type: 'yesNo', options: [] },
    { text: '怎样联系?', type: 'choice', options: ['电话', '微信'] },
    { text: '还想说什么?', type: 'text', options: [] },
  ],
): CampaignCase =>
  campaign.planSurvey(
    'HDTEST0002',
    { title: '问卷', text: '占用您两分钟', questions, until: heldOn },
    by(people.manager, monday),
  );

/** `anInvitation().written().answered('yes')` */
export const anInvitation = (decided = monday, heldAt = heldOn) =>
  new InvitationBuilder(decided, heldAt);

export class InvitationBuilder {
  readonly kase: InvitationCase;

  constructor(
    public now: number,
    heldAt: number,
    project: ProjectCase = aProject('2026-01-05').accepted('2026-09-01').kase,
  ) {
    const event = anEvent(heldAt, now);
    const ctx = by(people.manager, now);
    this.kase = invitation.begin('YQTEST0001', event, project, now, ctx) as InvitationCase;
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  written(): this {
    const input = { caseId: this.kase._id, way: 'letter' as const };
    invitation.written(this.kase, input, by(people.agent, this.now));
    return this;
  }

  answered(coming: 'yes' | 'no' | 'maybe', actor: Actor = people.owner, byPhone = false): this {
    const input = { caseId: this.kase._id, coming, guests: 2, byPhone };
    invitation.answer(this.kase, input, byPhone, by(actor, this.now));
    return this;
  }

  attended(came = true): this {
    const input = { caseId: this.kase._id, came, guests: 2 };
    invitation.attend(this.kase, input, by(people.agent, this.now));
    return this;
  }
}

export const aSurveySent = (): SurveyCase => {
  const project = aProject('2026-01-05').accepted('2026-09-01').kase;
  const ctx = by(people.manager, monday);
  return invitation.begin('DCTEST0001', aSurvey(), project, monday, ctx) as SurveyCase;
};
