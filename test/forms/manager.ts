import { nextWorkingMorning } from '../../localcloud/workingMorning';
import type { ActionName, Output } from '../../shared/contract';
import { campaigns, idOf, openids } from '../../shared/contract/examples';
import { paperOf } from '../../shared/policy/questions';
import { dateOf } from '../../shared/time/shanghai';
import type { RunningCloud } from '../tools/cloud';
import { type Form, stepsOf } from './form';

const { agentSun, manager } = openids;

async function shown<N extends ActionName>(
  cloud: RunningCloud,
  as: string,
  action: N,
  input = {},
): Promise<Output<N>> {
  const { ok, data, error } = await cloud.call(as, action, input);
  if (!ok) throw new Error(`${action}: ${JSON.stringify(error)}`);
  return data as Output<N>;
}

/** '11 月 30 日': the last day of the month in which the demonstration starts. */
function lastDay(): string {
  const [year = 0, month = 0] = dateOf(nextWorkingMorning(Date.now())).split('-').map(Number);
  return `${month} 月 ${new Date(Date.UTC(year, month, 0)).getUTCDate()} 日`;
}

const paper = paperOf(idOf(agentSun), 1);
const optionsOf = paper.flatMap(({ options }) => options);
/** Of each question an option that no other has. */
const chosen = paper.map(
  ({ options, text }) =>
    options.find((one) => optionsOf.filter((other) => other.includes(one)).length === 1) ?? text,
);

/** Forms that are mostly chosen, not typed: owners by conditions, a month of shifts, a test. */
export const managerForms: Form[] = [
  {
    name: '选择业主',
    as: manager,
    page: `manager/audience/index?caseId=${campaigns.planned}`,
    action: 'campaign.send',
    made: stepsOf(campaigns.planned, '发给'),
    words: '翠湖花园',
    async fill(hand) {
      await hand.input('一行一个', this.words);
      await hand.tap('先看有多少户');
    },
    // What was counted is counted anew.
    again: (hand) => hand.tap('先看有多少户'),
    send: '发给这',
  },
  {
    name: '排班',
    as: manager,
    page: 'manager/roster/index',
    action: 'roster.draw',
    made: async (cloud) =>
      (await shown(cloud, manager, 'roster.show', { department: 'service' })).revision,
    words: '有改动还没有保存',
    async fill(hand) {
      await hand.tap(lastDay());
      await hand.tap('夜班');
      await hand.tap('好');
    },
    send: '保存排班',
  },
  {
    name: '培训测验',
    as: agentSun,
    page: 'staff/training/index',
    action: 'training.answer',
    made: async (cloud) => (await shown(cloud, agentSun, 'training.show')).mine.results.length,
    words: '',
    async fill(hand) {
      await hand.tap('测验');
      for (const option of chosen) await hand.tap(option);
    },
    again: (hand) => hand.tap('测验'),
    send: '交卷',
  },
];
