import {
  type ContactWay,
  contactWayNames,
  type Grade,
  gradeNames,
} from '../../../shared/policy/prospects';
import type { Field } from '../form/fields';
import { given, instant, type Values, words } from '../form/values';
import { type CaseView, options, type Steps, step } from './types';

const grade: Field = {
  key: 'grade',
  type: 'choice',
  label: '签单的可能',
  options: options(gradeNames),
};

const likely = (values: Values) => words(values, 'grade') as Grade;

const now = ({ project, prospect }: CaseView): string =>
  prospect?.gradeText ?? project?.likelihood?.text ?? '';

/** What is done with prospects, with a home or without one (H57). */
export const prospectSteps: Steps = {
  'prospect.mark': step({
    action: 'prospect.mark',
    title: '登记联系和意向',
    send: '登记',
    intro: (view) =>
      now(view)
        ? `现在是 ${now(view)}。联系之后登记谈了什么、现在的可能,下次联系的时间随等级而定。`
        : '还没签单的客户按可能性分等级,下次联系的时间随等级而定。',
    fields: () => [
      { key: 'way', type: 'choice', label: '怎样联系的', options: options(contactWayNames) },
      grade,
      {
        key: 'reason',
        type: 'text',
        label: '谈了什么,客户怎么说',
        max: 200,
        placeholder: '如:方案满意,这周末带家人来定',
      },
      {
        key: 'nextAt',
        type: 'time',
        label: '约好的下次时间',
        optional: true,
        hint: '没有约就按等级提醒',
      },
      { key: 'at', type: 'time', past: true, label: '什么时候联系的', optional: true },
    ],
    start: () => ({ way: 'phone' }),
    input: (values, { caseId }) => {
      const at = instant(values, 'at');
      const nextAt = instant(values, 'nextAt');
      return {
        caseId,
        grade: likely(values),
        reason: words(values, 'reason'),
        way: words(values, 'way') as ContactWay,
        ...(nextAt ? { nextAt } : {}),
        ...(at ? { at } : {}),
      };
    },
    done: '已登记,到时间会提醒您联系',
  }),
  'prospect.paid': step({
    action: 'prospect.paid',
    title: '付了量房定金',
    send: '请财务核对',
    intro: () => '财务核对后开立工程,姓名、号码和小区都带过去,不用再录。',
    fields: () => [
      {
        key: 'note',
        type: 'text',
        label: '怎样付的',
        max: 200,
        optional: true,
        placeholder: '如:昨天到店刷卡 2000 元',
      },
    ],
    input: (values, { caseId }) => ({ caseId, ...given(values, 'note') }),
    done: '已转财务,开立后会显示工程编号',
  }),
  'prospect.takeUp': step({
    action: 'prospect.takeUp',
    title: '重新跟进',
    send: '重新跟进',
    fields: () => [
      grade,
      { key: 'reason', type: 'text', label: '为什么', max: 200, placeholder: '如:又来电问优惠' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      grade: likely(values),
      reason: words(values, 'reason'),
    }),
    done: '已重新跟进',
  }),
  'prospect.assign': step({
    action: 'prospect.assign',
    title: '换人跟进',
    send: '确定换人',
    intro: ({ agent }) =>
      agent ? `现在由${agent.name}跟进,要做的联系一起移交。` : '还没有人跟进,请指定一位客服。',
    fields: () => [{ key: 'agentId', type: 'person', role: 'agent', label: '由谁跟进' }],
    input: (values, { caseId }) => ({ caseId, agentId: words(values, 'agentId') }),
    done: '已换人',
  }),
  'prospect.giveUp': step({
    action: 'prospect.giveUp',
    title: '放弃跟进',
    send: '放弃跟进',
    intro: () => '不再提醒联系;客户以后再来,可以重新跟进。',
    fields: () => [
      {
        key: 'reason',
        type: 'text',
        label: '为什么放弃',
        max: 200,
        placeholder: '如:已经和别家签了合同',
      },
    ],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '已放弃跟进',
    grave: true,
  }),
  'prospect.forget': step({
    action: 'prospect.forget',
    title: '应客户要求删除资料',
    send: '马上删除',
    intro: () => '姓名、号码、谈过的话和通话记录马上删除,不能恢复;只留下有过一位客户的统计。',
    fields: () => [],
    input: (_, { caseId }) => ({ caseId }),
    done: '已删除',
    grave: true,
  }),
};
