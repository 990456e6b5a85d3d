/** What came back of an event or a survey (H13, H49), summed up. Pure: the counts come from outside. */
import type { Output } from '../contract';
import type { CampaignCase, InvitationCase, SurveyCase } from '../domain/case';
import {
  campaignNames,
  comingNames,
  inviteWayNames,
  type SurveyQuestion,
} from '../policy/campaign';
import { stamp } from '../time/shanghai';
import { stateText, whoOf } from './row';

export type Results = Output<'campaign.results'>;

/** How many, by name: 'sent', 'reached', 'yes', 'q1:5' … */
export type Counts = Readonly<Record<string, number>>;

/** Every answer that a question may have; none for words. */
export function answersOf({ type, options }: Pick<SurveyQuestion, 'type' | 'options'>): string[] {
  if (type === 'stars') return ['5', '4', '3', '2', '1'];
  if (type === 'yesNo') return ['是', '否'];
  return type === 'choice' ? [...options] : [];
}

/** What is counted of one question's answers, in their order; words: how many wrote some. */
export const countOf = (
  counts: Counts,
  { key }: Pick<SurveyQuestion, 'key'>,
  place: number,
): number => counts[`${key}:${place}`] ?? 0;

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;

function questionView(question: SurveyQuestion, counts: Counts): Results['questions'][number] {
  const { key, text, type } = question;
  const options = answersOf(question).map((name, place) => ({
    name: type === 'stars' ? `${name} 星` : name,
    count: countOf(counts, question, place),
  }));
  const answered =
    type === 'text'
      ? countOf(counts, question, 0)
      : options.reduce((sum, { count }) => sum + count, 0);
  const stars = options.reduce((sum, { count }, place) => sum + count * (5 - place), 0);
  return {
    key,
    text,
    type,
    answered,
    average: type === 'stars' && answered > 0 ? Math.round((stars / answered) * 100) / 100 : null,
    options: options.map((one) => ({ ...one, percent: share(one.count, answered) })),
  };
}

export function resultsView(
  campaign: CampaignCase,
  counts: Counts,
  words: readonly SurveyCase[],
): Results {
  const of = (name: string): number => counts[name] ?? 0;
  const sent = of('sent');
  return {
    title: campaign.title,
    type: campaign.type,
    stateText: stateText(campaign),
    sent,
    sending: campaign.queue.length > 0 || campaign.everyone !== null,
    answered: of('answered'),
    answeredPercent: share(of('answered'), sent),
    event:
      campaign.type === 'event'
        ? {
            reached: of('reached'),
            yes: of('yes'),
            no: of('no'),
            maybe: of('maybe'),
            guests: of('guests'),
            came: of('came'),
            cameGuests: of('cameGuests'),
          }
        : null,
    questions: campaign.questions.map((question) => questionView(question, counts)),
    words: words.flatMap(({ questions, reply, home }) =>
      questions.flatMap(({ key, type }) => {
        const said = type === 'text' ? reply?.answers[key] : undefined;
        return said ? [{ key, said, label: home.label }] : [];
      }),
    ),
  };
}

type One = InvitationCase | SurveyCase;
type Cell = string | number | null;

/** Sheets of a spreadsheet: what is summed up, then every home. */
export function resultTables(results: Results, company: string, homes: readonly One[]) {
  const { title, type, event } = results;
  const sums: Cell[][] = event
    ? [
        ['邀请', event && results.sent],
        ['联系到', event.reached],
        ['答复来', event.yes],
        ['答复不来', event.no],
        ['还不确定', event.maybe],
        ['预计人数', event.guests],
        ['到场户数', event.came],
        ['到场人数', event.cameGuests],
      ]
    : [
        ['发出', results.sent],
        ['收回', results.answered],
        ['回收率(%)', results.answeredPercent],
        ...results.questions.flatMap((question): Cell[][] => [
          [question.text, null],
          ['回答', question.answered],
          ...(question.average === null ? [] : [['平均(星)', question.average]]),
          ...question.options.map(({ name, count }): Cell[] => [name, count]),
        ]),
      ];
  return [
    {
      name: '汇总',
      widths: [50, 12],
      titles: 1,
      rows: [[`${company} ${campaignNames[type]}:${title}`, null], ...sums],
    },
    {
      name: '逐户',
      widths: [
        26,
        14,
        12,
        ...(event ? [16, 12, 8, 8, 8, 40] : [18, ...results.questions.map(() => 24)]),
      ],
      titles: 1,
      rows: [
        [
          '房屋',
          '业主',
          '专职客服',
          ...(event
            ? ['书面邀请', '答复', '人数', '到场', '到场人数', '业主说的']
            : ['填写时间', ...results.questions.map(({ text }) => text)]),
        ],
        ...homes.map((one): Cell[] => [
          one.home.label,
          whoOf(one),
          one.agent?.name ?? '',
          ...(one.kind === 'invitation' ? invitedCells(one) : answeredCells(one, results)),
        ]),
      ],
    },
  ];
}

const invitedCells = ({ written, answer, attendance }: InvitationCase): Cell[] => [
  written ? inviteWayNames[written.way] : '',
  answer ? comingNames[answer.coming] : '',
  answer?.guests ?? null,
  attendance ? (attendance.came ? '到场' : '未到场') : '',
  attendance?.guests ?? null,
  answer?.words ?? '',
];

const answeredCells = ({ reply }: SurveyCase, { questions }: Results): Cell[] => [
  reply ? stamp(reply.at) : '',
  ...questions.map(({ key, type }) => {
    const said = reply?.answers[key] ?? '';
    return type === 'stars' && said ? Number(said) : said;
  }),
];
