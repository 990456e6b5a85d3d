import type { ProjectCase, ProspectCase } from '../../shared/domain/case';
import * as prospect from '../../shared/domain/prospect';
import type { Grade } from '../../shared/policy/prospects';
import { at, monday } from './at';
import * as people from './people';
import { by } from './settings';

/** `aProspect().marked('A')`: walked into the showroom on a Monday, entered by the agent. */
export const aProspect = (entered = monday, grade: Grade = 'B') =>
  new ProspectBuilder(entered, grade);

export class ProspectBuilder {
  readonly kase: ProspectCase;

  constructor(
    public now: number,
    grade: Grade,
  ) {
    const { personId, name } = people.agent;
    this.kase = prospect.enter(
      'YXTEST0001',
      {
        name: '孔庆云',
        gender: 'female',
        mobile: '13800006601',
        community: '前海时代',
        source: 'showroom',
        wish: '三房,想看现代风格',
        askedFor: '林晓',
        grade,
        reason: '看了样板间',
      },
      { personId, name },
      by(people.agent, now),
    );
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  marked(grade: Grade, more: { at?: number; nextAt?: number } = {}): this {
    const input = { caseId: this.kase._id, grade, reason: '来电问报价', ...more };
    prospect.markLikelihood(this.kase, input, by(people.agent, this.now));
    return this;
  }

  paid(): this {
    prospect.paid(this.kase, '刷卡 2000 元', by(people.agent, this.now));
    return this;
  }

  /** A project is opened from it. */
  won(project = { _id: 'XMTEST0001' } as ProjectCase): this {
    prospect.win(this.kase, project, by(people.finance, this.now));
    return this;
  }

  gaveUp(): this {
    prospect.giveUp(this.kase, '和别家签了', by(people.agent, this.now));
    return this;
  }

  takenUp(grade: Grade = 'C'): this {
    prospect.takeUp(this.kase, { grade, reason: '又来电' }, by(people.agent, this.now));
    return this;
  }

  handed(): this {
    const { personId, name } = people.otherAgent;
    prospect.handTo(this.kase, { personId, name }, by(people.manager, this.now));
    return this;
  }

  askedToForget(): this {
    prospect.askToForget(this.kase, by(people.agent, this.now));
    return this;
  }
}
