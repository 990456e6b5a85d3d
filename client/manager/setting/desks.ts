import { departmentNames } from '../../../shared/policy/words';
import { given, type Values, words } from '../../staff/form/values';
import type { Changes, Part, Shown } from './shape';

type Department = NonNullable<NonNullable<Changes['departments']>['service']>;
type Key = keyof typeof departmentNames;

/** Windows a day may have. */
const most = 4;

interface Contact {
  personId: string;
  name: string;
}
interface Desk {
  head: Contact;
  deputy?: Contact | null;
  robotKey?: string;
  windows?: [string, string][] | null;
}
interface Posts {
  manager: Contact;
  leader: Contact;
  departments: Record<Key, Desk>;
}
const postsOf = ({ settings }: Shown): Posts => settings as unknown as Posts;

const windowsOf = (values: Values): [string, string][] =>
  Array.from({ length: most }, (_, at) => words(values, `window${at}`).split(' ')).flatMap(
    ([from, to]): [string, string][] => (from && to ? [[from, to]] : []),
  );

/** One department: who leads it, who stands in, its hours where they are its own, its group's robot. */
function department(id: Key): Part {
  return {
    title: departmentNames[id],
    hint: '部门关门的时候,待办由代理主管或当班的人负责。',
    now: (shown) => {
      const { head, deputy, windows } = postsOf(shown).departments[id];
      const hours = windows?.map(([from, to]) => `${from}–${to}`).join('、');
      return [head.name || '没有主管', deputy?.name, hours].filter(Boolean).join(' · ');
    },
    fields: (shown) => [
      { key: 'headId', type: 'colleague', label: '主管' },
      { key: 'deputyId', type: 'colleague', label: '代理主管', optional: true },
      {
        key: 'own',
        type: 'choice',
        label: '上班时间',
        options: [
          ['no', '和公司一样'],
          ['yes', '部门自己的'],
        ],
      },
      ...Array.from({ length: most }, (_, at) => ({
        key: `window${at}`,
        type: 'hours' as const,
        label: `第 ${at + 1} 段`,
        when: (values: Values) => words(values, 'own') === 'yes',
        ...(at ? { optional: true as const } : {}),
      })),
      {
        key: 'robotKey',
        type: 'line',
        label: '企业微信群机器人的 key',
        hint: postsOf(shown).departments[id].robotKey
          ? '已经设好,不改就留空;填“无”就去掉'
          : '没有就不往群里发',
        max: 100,
        optional: true,
      },
    ],
    start: (shown) => {
      const { head, deputy, windows } = postsOf(shown).departments[id];
      return {
        headId: head.personId,
        deputyId: deputy?.personId ?? '',
        own: windows?.length ? 'yes' : 'no',
        ...Object.fromEntries((windows ?? []).map((one, at) => [`window${at}`, one.join(' ')])),
      };
    },
    changes: (values) => {
      const { robotKey } = given(values, 'robotKey');
      const desk: Department = {
        headId: words(values, 'headId'),
        deputyId: words(values, 'deputyId') || null,
        windows: words(values, 'own') === 'yes' ? windowsOf(values) : null,
        ...(robotKey ? { robotKey: robotKey === '无' ? null : robotKey } : {}),
      };
      return { departments: { [id]: desk } };
    },
  };
}

const posts: Part = {
  title: '客服经理与公司领导',
  hint: '逾期和重大投诉告诉他们。',
  now: (shown) => {
    const { manager, leader } = postsOf(shown);
    return [manager.name, leader.name].filter(Boolean).join(' / ');
  },
  fields: () => [
    { key: 'manager', type: 'colleague', label: '客服经理' },
    { key: 'leader', type: 'colleague', label: '公司领导' },
  ],
  start: (shown) => {
    const { manager, leader } = postsOf(shown);
    return { manager: manager.personId, leader: leader.personId };
  },
  changes: (values) => ({ manager: words(values, 'manager'), leader: words(values, 'leader') }),
};

/** For a company with one person who may agree to money (H16); the cloud refuses it where there are two. */
const lone: Part = {
  title: '一人办理',
  hint: '优惠、减项、冲销、合同金额等要两个人。公司只有一位财务、客服经理或公司领导时,可以允许这一位在通知系统管理员、等够时间后一个人完成;有了第二位就自动结束。由系统管理员设置。',
  now: (shown) => loneOf(shown).lonePerson?.name ?? '不允许',
  fields: () => [
    {
      key: 'lonePerson',
      type: 'colleague',
      label: '允许谁一个人完成',
      like: ['finance', 'manager', 'leader'],
      optional: true,
    },
    { key: 'loneHours', type: 'number', label: '通知后要等', unit: '小时', min: 24, max: 720 },
  ],
  start: (shown) => {
    const { lonePerson, loneHours } = loneOf(shown);
    return { lonePerson: lonePerson?.personId ?? '', loneHours: String(loneHours) };
  },
  changes: (values) => ({
    lonePerson: words(values, 'lonePerson') || null,
    loneHours: Number(words(values, 'loneHours')),
  }),
};

interface Lone {
  lonePerson: Contact | null;
  loneHours: number;
}
const loneOf = ({ settings }: Shown): Lone => settings as unknown as Lone;

export const deskParts: Record<string, Part> = {
  posts,
  lone,
  ...Object.fromEntries(
    (Object.keys(departmentNames) as Key[]).map((id) => [`department.${id}`, department(id)]),
  ),
};
