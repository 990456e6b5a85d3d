/** The department's figures (H59): for a day, week, month, quarter or year, whole or of one member of a dimension. */
import * as z from 'zod';
import { dimensionKeys, figureGroups, periods, units } from '../policy/figures';
import { action, common, name, tone } from './base';
import { openids } from './examples';

const names = <K extends string>(table: Readonly<Record<K, string>>) =>
  z.enum(Object.keys(table) as [K, ...K[]]);

/** Any day of the span, as in the calendar: reports of years gone by are read as well. */
export const calendarDay = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}$/)
  .refine((text) => {
    const at = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  });
const dimension = z.enum(dimensionKeys);
/** A member of the dimension, as the rows of the report have it. */
const member = name(60).refine((key) => !/[.$|]/.test(key) && !(key in Object.prototype));
const span = { period: z.enum(periods), day: calendarDay };
const who = ['manager', 'leader', 'administrator', 'agent', 'head'] as const;

const values = z.array(z.number().nullable());

export const figuresContract = {
  'figures.show': action({
    title: '统计:工作量、时效、回访、评价,按专职客服、部门、人员、类别、小区',
    reads: true,
    who,
    input: z.strictObject({ ...span, dimension: dimension.optional(), member: member.optional() }),
    output: z.object({
      title: z.string(),
      from: z.string(),
      to: z.string(),
      /** Last day that is counted in; null: none yet. */
      drawnUpTo: z.string().nullable(),
      dimensions: z.array(z.object({ key: dimension, name: z.string() })),
      dimension,
      member: z.object({ key: z.string(), name: z.string() }).nullable(),
      figures: z.array(
        z.object({
          key: z.string(),
          group: names(figureGroups),
          name: z.string(),
          unit: names(units),
          how: z.string(),
          rule: z.string(),
          value: z.number().nullable(),
          text: z.string(),
          /** Of the span before, as long. */
          before: z.string(),
          /** go: better than before, late: worse. */
          tone,
        }),
      ),
      /** Days or months, with values in the order of the figures. */
      parts: z.array(z.object({ label: z.string(), values })),
      rows: z.array(z.object({ key: z.string(), name: z.string(), values })),
      /** Members that are not among the rows; the spreadsheet has them. */
      more: z.int(),
    }),
    refusals: [...common],
    example: {
      as: openids.manager,
      input: { period: 'month', day: '2026-11-20' },
    },
  }),
  'figures.download': action({
    title: '下载统计表格',
    who,
    input: z.strictObject({ ...span, dimension: dimension.optional() }),
    output: z.object({ name: z.string(), url: z.string() }),
    refusals: [...common, 'too_often'],
    example: {
      as: openids.manager,
      input: { period: 'year', day: '2026-11-20' },
    },
  }),
};
