import { type ReportKind, reportKinds, reportNames } from '../../../shared/policy/reports';
import { type Values, words } from '../../staff/form/values';
import { companyOf, type Part } from './shape';

type Deadlines = Record<ReportKind, { workingDays: number; time: string }>;

/** From when on reports are asked for, and by when each is due (H51). */
export const reports: Part = {
  title: '日志、周报、月报',
  hint: '从这一天起,每个上班的日子都要交日志;过了期限会显示“迟交”。',
  now: (shown) => {
    const { since } = companyOf(shown).reports;
    return since ? `${since} 起要交` : '不要求交';
  },
  fields: () => [
    {
      key: 'asked',
      type: 'choice',
      label: '要不要交',
      options: [
        ['yes', '要交'],
        ['no', '不要求'],
      ],
    },
    { key: 'since', type: 'date', label: '从哪一天起', optional: true },
    ...reportKinds.flatMap((kind) => [
      {
        key: `${kind}.workingDays`,
        type: 'number' as const,
        label: `${reportNames[kind]}:结束后第几个工作日`,
        unit: '个工作日',
        max: 20,
      },
      {
        key: `${kind}.time`,
        type: 'line' as const,
        label: `${reportNames[kind]}:几点以前`,
        max: 5,
        placeholder: '如 10:00',
      },
    ]),
  ],
  start: (shown) => {
    const { since, deadlines } = companyOf(shown).reports;
    return {
      asked: since ? 'yes' : 'no',
      ...(since ? { since } : {}),
      ...Object.fromEntries(
        reportKinds.flatMap((kind) => [
          [`${kind}.workingDays`, String(deadlines[kind].workingDays)],
          [`${kind}.time`, deadlines[kind].time],
        ]),
      ),
    };
  },
  changes: (values: Values, shown) => ({
    reports: {
      since:
        words(values, 'asked') === 'no'
          ? null
          : words(values, 'since') || companyOf(shown).reports.since,
      deadlines: Object.fromEntries(
        reportKinds.map((kind) => [
          kind,
          {
            workingDays: Number(words(values, `${kind}.workingDays`)),
            time: words(values, `${kind}.time`),
          },
        ]),
      ) as Deadlines,
    },
  }),
};
