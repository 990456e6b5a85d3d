/** Wider faults 共性问题 that complaints, repairs and reorders stand for: passed to a department, remedied, looked at (H36). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { findingMachine, findingStateNames } from '../policy/stages';
import type { FindingCase } from './case';
import { type Context, journal, move } from './context';
import { raise } from './duties';
import { leave } from './errands';
import { newCase } from './new-case';

const step = (finding: FindingCase, event: string, name: string): void =>
  move(finding, findingMachine, event, findingStateNames[finding.state] ?? '', name);

/** What was found, and the cases that show it; each of them learns of it. */
export function pass(id: string, input: Parsed<'finding.pass'>, ctx: Context): FindingCase {
  const caseIds = [...new Set(input.caseIds)];
  const finding: FindingCase = {
    ...newCase(id, 'finding', 'passed', ctx),
    kind: 'finding',
    departments: [input.department],
    department: input.department,
    title: input.title,
    found: input.found,
    complaintIds: caseIds.filter(isComplaint),
    otherIds: caseIds.filter((one) => !isComplaint(one)),
    remedy: null,
    result: null,
    round: 1,
  };
  journal(finding, ctx, 'findingOpened', { title: input.title, count: caseIds.length });
  raise(finding, ctx, 'passed');
  for (const to of caseIds)
    leave(finding, { id: `found:${to}`, at: ctx.now, what: 'found', to, title: input.title });
  return finding;
}

/** All cases that show it. */
export const casesOf = ({ complaintIds, otherIds = [] }: FindingCase): string[] => [
  ...complaintIds,
  ...otherIds,
];

const isComplaint = (caseId: string): boolean => caseId.startsWith('TS');

export function answer(finding: FindingCase, input: Parsed<'finding.answer'>, ctx: Context): void {
  if (input.by <= ctx.now) refuse('bad_input', '完成时间要晚于现在', 'by');
  step(finding, 'answered', '给出整改办法');
  const { what, responsible, by } = input;
  finding.remedy = { what, responsible, by, at: ctx.now };
  journal(finding, ctx, 'remedyPlanned', { what, responsible, by });
  raise(finding, ctx, 'answered', {
    occasion: `${finding.round}-${ctx.now}`,
    given: { planBy: by },
  });
}

export function remedy(finding: FindingCase, input: Parsed<'finding.remedy'>, ctx: Context): void {
  step(finding, 'remedied', '登记整改结果');
  finding.result = { text: input.result, pictures: input.pictures, at: ctx.now };
  journal(finding, ctx, 'remedied', { result: input.result });
  raise(finding, ctx, 'remedied', { occasion: String(finding.round) });
}

/** The manager looks whether it holds; if not, the department answers again. */
export function close(finding: FindingCase, input: Parsed<'finding.close'>, ctx: Context): void {
  if (!input.accepted && !input.note) refuse('bad_input', '请写下还要整改什么', 'note');
  step(finding, input.accepted ? 'closed' : 'reopened', '核对整改结果');
  journal(finding, ctx, input.accepted ? 'findingClosed' : 'findingReopened', {
    note: input.note ?? '',
  });
  raise(finding, ctx, input.accepted ? 'closed' : 'reopened');
  if (input.accepted) {
    finding.open = false;
    return;
  }
  finding.round += 1;
  raise(finding, ctx, 'passed', { occasion: String(finding.round) });
}
