import * as z from 'zod';
import { importKinds } from '../policy/importing';
import { action, common, fileId } from './base';
import { imports, openids, uploaded } from './examples';

const importId = z.string().regex(/^DR[0-9A-HJKMNP-TV-Z]{8}$/);
const kind = z.enum(importKinds);

const problem = z.object({
  sheet: z.string(),
  /** As the spreadsheet numbers it; 0: the sheet as a whole. */
  line: z.number(),
  column: z.string(),
  message: z.string(),
});

const summary = z.object({
  importId: z.string(),
  kind,
  kindText: z.string(),
  /** `checked`: may be started. `running`: goes on by itself. */
  state: z.enum(['checked', 'running', 'done', 'expired']),
  stateText: z.string(),
  at: z.number(),
  by: z.string(),
  /** Lines that are imported, of those that can be. */
  done: z.number(),
  total: z.number(),
});

/** Old customers on the first day, the day's receipts: checked first, then imported. */
export const importing = {
  'import.template': action({
    title: '下载导入模板',
    who: ['administrator', 'finance', 'manager'],
    input: z.strictObject({ kind }),
    output: z.object({ name: z.string(), url: z.string() }),
    refusals: [...common, 'too_often'],
    example: { as: openids.financeOne, input: { kind: 'customers' } },
  }),
  'import.check': action({
    title: '检查上传的表格,列出每一处有误的地方',
    who: ['administrator', 'finance', 'manager'],
    input: z.strictObject({ kind, fileId }),
    output: z.object({ importId: z.string() }),
    refusals: [...common, 'file_missing', 'too_often'],
    example: {
      as: openids.financeOne,
      input: { kind: 'customers', fileId: uploaded(openids.financeOne, 'customers.xlsx') },
    },
  }),
  'import.start': action({
    title: '开始导入检查过的表格(老客户资料须由另一位同事开始)',
    who: ['finance', 'manager', 'leader'],
    input: z.strictObject({ importId }),
    output: z.object({ importId: z.string() }),
    refusals: [...common, 'wrong_state', 'second_person'],
    example: { as: openids.financeTwo, input: { importId: imports.checked } },
  }),
  'import.show': action({
    title: '查看一次导入:汇总、有误的行和进度',
    reads: true,
    who: ['administrator', 'finance', 'manager', 'leader'],
    input: z.strictObject({
      importId,
      /** Problems from this one on, 0 the first. */
      from: z.int().min(0).max(1_000_000).default(0),
    }),
    output: summary.extend({
      now: z.number(),
      confirmedBy: z.string(),
      /** What will be made, or was: a label and how many or how much. */
      preview: z.array(z.object({ label: z.string(), value: z.string() })),
      problems: z.array(problem),
      problemCount: z.number(),
      /** Where the next problems start; null: these were the last. */
      next: z.number().nullable(),
      /** Whether the caller may start it now; otherwise why not. */
      mayStart: z.boolean(),
      whyNot: z.string(),
    }),
    refusals: common,
    example: { as: openids.financeTwo, input: { importId: imports.checked } },
  }),
  'import.list': action({
    title: '最近的导入',
    reads: true,
    who: ['administrator', 'finance', 'manager', 'leader'],
    input: z.strictObject({}),
    output: z.object({ now: z.number(), imports: z.array(summary) }),
    refusals: common,
    example: { as: openids.financeOne, input: {} },
  }),
};
