import { nextWorkingMorning } from '../../localcloud/workingMorning';
import type { Input, Output } from '../../shared/contract';
import { idOf, openids, reports } from '../../shared/contract/examples';
import { dateOf } from '../../shared/time/shanghai';
import type { Form } from './form';

const { agentChen, agentSun, manager } = openids;

/** The day on which the demonstration starts; a diary can be handed in weeks later too. */
const day = dateOf(nextWorkingMorning(Date.now()));
const diary = { kind: 'day', day: reports.handedIn, personId: idOf(agentSun) } as const;

const shown =
  (
    as: string,
    which: Input<'report.show'>,
    count: (of: Output<'report.show'>) => boolean,
  ): Form['made'] =>
  async (cloud) => {
    const { data, error } = await cloud.call(as, 'report.show', which);
    if (!data) throw new Error(`report.show: ${JSON.stringify(error)}`);
    return Number(count(data as Output<'report.show'>));
  };

/** A diary handed in, and one answered (H51). */
export const reportForms: Form[] = [
  {
    name: '交工作日志',
    as: agentChen,
    page: `manager/report/index?kind=day&day=${day}`,
    action: 'report.handIn',
    made: shown(agentChen, { kind: 'day', day }, ({ standing }) => standing.handedInAt !== null),
    words: '两单报修都约好了师傅,明早跟进',
    fill(hand) {
      return hand.input('等工程部报价', this.words);
    },
    send: '交报告',
    asks: true,
  },
  {
    name: '答复工作日志',
    as: manager,
    page: `manager/report/index?kind=day&day=${diary.day}&personId=${diary.personId}`,
    action: 'report.answer',
    made: shown(manager, diary, ({ answer }) => answer !== null),
    words: '改期的两家周一一早先打',
    fill(hand) {
      return hand.input('看过了', this.words);
    },
    send: '发出答复',
  },
];
