import type { CampaignCase } from '../../shared/domain/case';
import { campaignKey } from '../../shared/domain/scalars';
import { answersOf, type Counts } from '../../shared/views/campaignResults';
import { _, database } from './cloud';

/** Names of sums may hold no colon: 'q1:0' is 'q1_0' meanwhile. */
const plainName = (key: string): string => key.replace(':', '_');

/** What came back of a campaign, counted by the database: one read, however many homes it went to. */
export async function campaignCounts(
  cases: ReturnType<typeof database.collection>,
  { _id, type, questions }: Pick<CampaignCase, '_id' | 'type' | 'questions'>,
): Promise<Counts> {
  const $ = database.command.aggregate;
  const number = (when: unknown, yes: unknown = 1) => $.sum($.cond([when, yes, 0]));
  // What is missing or null is less than any text or number.
  const there = (path: string) => $.gt([path, 0]);
  const sums: Record<string, unknown> =
    type === 'event'
      ? {
          sent: $.sum(1),
          answered: number(there('$answer.at')),
          reached: number($.or([there('$written.at'), there('$answer.at')])),
          yes: number($.eq(['$answer.coming', 'yes'])),
          no: number($.eq(['$answer.coming', 'no'])),
          maybe: number($.eq(['$answer.coming', 'maybe'])),
          guests: number($.eq(['$answer.coming', 'yes']), '$answer.guests'),
          came: number($.eq(['$attendance.came', true])),
          cameGuests: number($.eq(['$attendance.came', true]), '$attendance.guests'),
        }
      : { sent: $.sum(1), answered: number(there('$reply.at')) };
  for (const question of questions) {
    const path = `$reply.answers.${question.key}`;
    if (question.type === 'text') sums[`${question.key}_0`] = number($.gt([path, '']));
    // An option is what somebody wrote, and no path, whatever it begins with.
    for (const [place, answer] of answersOf(question).entries())
      sums[`${question.key}_${place}`] = number($.eq([path, $.literal(answer)]));
  }
  const { list } = (await cases
    .aggregate()
    .match({ viewers: _.in([campaignKey(_id)]) })
    .group({ _id: null, ...sums })
    .end()) as unknown as { list: Record<string, number>[] };
  const found = list[0] ?? {};
  const names = [
    'sent',
    'answered',
    'reached',
    'yes',
    'no',
    'maybe',
    'guests',
    'came',
    'cameGuests',
  ];
  const ofQuestions = questions.flatMap((question) =>
    (question.type === 'text' ? [''] : answersOf(question)).map(
      (_name, place) => `${question.key}:${place}`,
    ),
  );
  return Object.fromEntries(
    [...names, ...ofQuestions].map((key) => [key, found[plainName(key)] ?? 0]),
  );
}
