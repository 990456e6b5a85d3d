import type { HandoverCase } from '../../shared/domain/case';
import * as handover from '../../shared/domain/handover';
import { HOUR } from '../../shared/time/shanghai';
import { at, monday } from './at';
import * as people from './people';
import { by } from './settings';

const named = ({ personId, name }: { personId: string; name: string }) => ({ personId, name });

/** `aHandover().signed()`: from the manager to the agent. */
export const aHandover = (given = monday) => new HandoverBuilder(given);

export class HandoverBuilder {
  readonly kase: HandoverCase;

  constructor(public now: number) {
    this.kase = handover.give(
      'JBTEST0001',
      {
        to: named(people.agent),
        note: '王女士下午三点等电话',
        owed: [{ caseId: 'WXTEST0001', title: '受理', dueAt: now + HOUR }],
      },
      by(people.manager, now),
    );
  }

  at(time: string | number): this {
    this.now = typeof time === 'string' ? at(time) : time;
    return this;
  }

  signed(note = ''): this {
    handover.sign(this.kase, note, by(people.agent, this.now));
    return this;
  }

  recalled(): this {
    handover.recall(this.kase, '接班人换了', by(people.manager, this.now));
    return this;
  }
}
