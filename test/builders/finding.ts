import type { FindingCase } from '../../shared/domain/case';
import * as finding from '../../shared/domain/finding';
import { DAY } from '../../shared/time/shanghai';
import { at, monday } from './at';
import * as people from './people';
import { by } from './settings';

/** `aFinding().answered().remedied().closed(true)` */
export const aFinding = (passed = monday) => new FindingBuilder(passed);

export class FindingBuilder {
  readonly kase: FindingCase;

  constructor(public now: number) {
    const input = {
      department: 'engineering' as const,
      title: '瓷砖空鼓',
      found: '同一班组两起',
      caseIds: ['TSTEST0001', 'TSTEST0001'],
    };
    this.kase = finding.pass('FXTEST0001', input, by(people.manager, now));
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  answered(until = this.now + 10 * DAY): this {
    const input = { caseId: this.kase._id, what: '验收基层', responsible: '黄志强', by: until };
    finding.answer(this.kase, input, by(people.head, this.now));
    return this;
  }

  remedied(): this {
    const input = { caseId: this.kase._id, result: '抽查合格', pictures: [] };
    finding.remedy(this.kase, input, by(people.head, this.now));
    return this;
  }

  closed(accepted: boolean, note = accepted ? '' : '再抽查一批'): this {
    const input = { caseId: this.kase._id, accepted, ...(note ? { note } : {}) };
    finding.close(this.kase, input, by(people.manager, this.now));
    return this;
  }
}
