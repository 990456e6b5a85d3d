import type * as z from 'zod';
import type {
  campaignView as campaignSchema,
  invitationView as invitationSchema,
  surveyView as surveySchema,
} from '../contract/views';
import type { CampaignCase, InvitationCase, SurveyCase } from '../domain/case';
import { comingNames, inviteWayNames, type SurveyQuestion } from '../policy/campaign';
import { asStaff, type Reader } from './reader';

const questionViews = (questions: readonly SurveyQuestion[]) =>
  questions.map(({ key, text, type, options }) => ({ key, text, type, options: [...options] }));

export const campaignView = (campaign: CampaignCase): z.infer<typeof campaignSchema> => ({
  type: campaign.type,
  text: campaign.text,
  heldAt: campaign.heldAt,
  place: campaign.place,
  questions: questionViews(campaign.questions),
  sent: campaign.sent,
  waiting: campaign.queue.length,
  everyone: campaign.everyone !== null,
  to: campaign.to ?? [],
});

export function invitationView(
  one: InvitationCase,
  reader: Reader,
): z.infer<typeof invitationSchema> {
  const { campaignId, text, heldAt, place, written, answer, attendance } = one;
  return {
    ...{ campaignId, text, heldAt, place },
    written: written && { at: written.at, wayText: inviteWayNames[written.way] },
    answer: answer && {
      coming: answer.coming,
      comingText: comingNames[answer.coming],
      guests: answer.guests,
      words: answer.words,
      at: answer.at,
      byPhone: answer.byPhone,
    },
    attendance:
      attendance && asStaff(one, reader)
        ? { came: attendance.came, guests: attendance.guests }
        : null,
  };
}

export const surveyView = (survey: SurveyCase): z.infer<typeof surveySchema> => ({
  campaignId: survey.campaignId,
  text: survey.text,
  until: survey.until,
  questions: questionViews(survey.questions),
  answers: survey.reply?.answers ?? null,
  answeredAt: survey.reply?.at ?? null,
  byPhone: survey.reply?.byPhone ?? false,
});
