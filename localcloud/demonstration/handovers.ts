/** Shifts handed over (H54): one of this morning waits for its signature, one of the day before has it. */
import { handovers, openids, repairs } from '../../shared/contract/examples';
import type { HandoverCase } from '../../shared/domain/case';
import * as handover from '../../shared/domain/handover';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { named } from './people';
import { context, Play } from './play';

const { agentSun, agentChen } = openids;

const given = (id: string, at: number, note: string): Play<HandoverCase> =>
  new Play(
    handover.give(
      id,
      {
        to: named(agentChen),
        note,
        owed: [{ caseId: repairs.charged, title: '判责并告知业主', dueAt: at + 5 * HOUR }],
      },
      context(at, agentSun),
    ),
  ).until(at);

export function playHandovers(start: number): HandoverCase[] {
  return [
    given(handovers.given, start - 20 * MINUTE, '收费维修那家下午三点等报价,业主姓陈,只接短信'),
    given(handovers.signed, start - DAY, '').do(start - DAY + 10 * MINUTE, agentChen, (kase, ctx) =>
      handover.sign(kase, '', ctx),
    ),
  ].map((play) => play.until(start).kase);
}
