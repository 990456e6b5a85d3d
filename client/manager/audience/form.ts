import type { Input } from '../../../shared/contract';
import { conditionNames } from '../../../shared/policy/audience';
import type { Field, Option } from '../../staff/form/fields';
import { chosen, type Values, words } from '../../staff/form/values';

type Conditions = NonNullable<Input<'campaign.preview'>['conditions']>;

const any: Option = ['', '不限'];
const options = (names: Record<string, string>): Option[] => [any, ...Object.entries(names)];

/** By what owners are chosen (H13, H49); what is left empty does not count. */
export const audienceFields = (agents: readonly Option[]): Field[] => [
  {
    key: 'communities',
    type: 'text',
    label: '小区',
    max: 600,
    optional: true,
    placeholder: '一行一个,如:南山里;不填为全部小区',
  },
  { key: 'acceptedFrom', type: 'date', label: '竣工从哪天', optional: true },
  { key: 'acceptedTo', type: 'date', label: '竣工到哪天', optional: true },
  {
    key: 'warranty',
    type: 'choice',
    label: '保修',
    optional: true,
    options: options(conditionNames.warranty),
  },
  {
    key: 'vip',
    type: 'choice',
    label: '重要客户',
    optional: true,
    options: [any, ['yes', '只要 VIP'], ['no', '不含 VIP']],
  },
  {
    key: 'rated',
    type: 'choice',
    label: '评价',
    optional: true,
    options: [any, ['above:4', '4 星以上'], ['below:3', '3 星以下'], ['below:2', '2 星以下']],
  },
  {
    key: 'open',
    type: 'choice',
    label: '未结的报修、投诉、咨询、补单',
    optional: true,
    options: options(conditionNames.open),
  },
  ...(agents.length > 1
    ? [
        {
          key: 'agentIds',
          type: 'many' as const,
          label: '专职客服',
          optional: true as const,
          options: agents,
          max: 20,
        },
      ]
    : []),
];

/** '南山里\n海棠苑' → the two. */
const lines = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n、,,;;]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

export function conditionsFrom(values: Values): Conditions {
  const communities = lines(words(values, 'communities'));
  const agentIds = chosen(values, 'agentIds');
  const [rated = '', stars = ''] = words(values, 'rated').split(':');
  const [from, to] = [words(values, 'acceptedFrom'), words(values, 'acceptedTo')];
  const warranty = words(values, 'warranty') as Conditions['warranty'] | '';
  const open = words(values, 'open') as Conditions['open'] | '';
  const vip = words(values, 'vip');
  return {
    ...(communities.length ? { communities } : {}),
    ...(from ? { acceptedFrom: from } : {}),
    ...(to ? { acceptedTo: to } : {}),
    ...(warranty ? { warranty } : {}),
    ...(vip ? { vip: vip === 'yes' } : {}),
    ...(rated === 'above' ? { ratedAtLeast: Number(stars) } : {}),
    ...(rated === 'below' ? { ratedAtMost: Number(stars) } : {}),
    ...(open ? { open } : {}),
    ...(agentIds.length ? { agentIds } : {}),
  };
}
