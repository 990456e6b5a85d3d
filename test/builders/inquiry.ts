import type { Parsed } from '../../shared/contract';
import type { Duty, InquiryCase, ProjectCase } from '../../shared/domain/case';
import * as inquiry from '../../shared/domain/inquiry';
import { at, monday } from './at';
import * as people from './people';
import { aProject } from './project';
import { dutyOf } from './revisit';
import { by } from './settings';

type Ask = Partial<Parsed<'inquiry.open'>>;

/** `anInquiry({ type: 'lookedFor' }).called(true)` */
export const anInquiry = (ask: Ask = {}, asked = monday) => new InquiryBuilder(ask, asked);

export class InquiryBuilder {
  readonly kase: InquiryCase;

  constructor(
    ask: Ask,
    public now: number,
    project: ProjectCase = aProject('2026-01-05').accepted('2026-09-01').kase,
  ) {
    const input = {
      homeId: project.home.id,
      type: 'question' as const,
      text: '台面怎么清洁?',
      channel: 'app' as const,
      ...ask,
    };
    const wanted = input.wantedId ? people.named(people.crew) : null;
    this.kase = inquiry.open('ZXTEST0001', project, input, wanted, by(people.owner, now));
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  passed(): this {
    const input = { caseId: this.kase._id, department: 'engineering' as const };
    inquiry.pass(this.kase, input, null, by(people.agent, this.now));
    return this;
  }

  answered(): this {
    const input = { caseId: this.kase._id, answer: '用中性清洁剂' };
    inquiry.answer(this.kase, input, by(people.agent, this.now));
    return this;
  }

  called(came: boolean): this {
    inquiry.called(this.kase, { caseId: this.kase._id, came }, by(people.agent, this.now));
    return this;
  }

  settled(accepted: boolean): this {
    inquiry.settle(this.kase, accepted, '没听懂', by(people.owner, this.now));
    return this;
  }

  duty(id: string): Duty {
    return dutyOf(this.kase, id);
  }
}
