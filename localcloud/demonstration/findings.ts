/** Wider faults that complaints and repairs stand for, one in each state that somebody has to act in (H36). */
import { complaints, findings, openids } from '../../shared/contract/examples';
import type { FindingCase } from '../../shared/domain/case';
import * as finding from '../../shared/domain/finding';
import { DAY, HOUR } from '../../shared/time/shanghai';
import { context, Play } from './play';

const { manager, engineeringHead } = openids;

class Finding extends Play<FindingCase> {
  constructor(id: string, at: number, title: string, found: string) {
    const caseIds = [complaints.planned, complaints.resolved];
    const input = { department: 'engineering' as const, title, found, caseIds };
    const kase = finding.pass(id, input, context(at, manager));
    // The complaints of the demonstration are told when its clock begins.
    super(kase);
    this.until(at);
  }

  answered(at: number, by: number): this {
    const plan = { what: '贴砖前由监理验收基层并拍照', responsible: '黄志强', by };
    return this.do(at, engineeringHead, (kase, ctx) =>
      finding.answer(kase, { caseId: kase._id, ...plan }, ctx),
    );
  }

  remedied(at: number): this {
    return this.do(at, engineeringHead, (kase, ctx) =>
      finding.remedy(kase, { caseId: kase._id, result: '抽查 12 处全部合格', pictures: [] }, ctx),
    );
  }
}

export function playFindings(start: number): FindingCase[] {
  const yesterday = start - 20 * HOUR;
  return [
    new Finding(findings.passed, yesterday, '维修迟到', '一个月内三次迟到,都没有提前告知'),
    new Finding(findings.answered, yesterday, '瓷砖空鼓', '两起空鼓在同一班组').answered(
      yesterday + HOUR,
      start + 10 * DAY,
    ),
    new Finding(findings.remedied, yesterday, '踢脚线色差', '两批来料颜色不一致')
      .answered(yesterday + HOUR, start + DAY)
      .remedied(yesterday + 3 * HOUR),
  ].map((play) => play.until(start).kase);
}
