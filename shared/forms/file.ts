/** 客户档案表 (H2): the home, its people, what they wish, who works for them, how far it is. */
import type { ProjectCase } from '../domain/case';
import { yuan } from '../domain/money';
import { subjectNames } from '../policy/words';
import { caseView } from '../views/case';
import type { Reader } from '../views/reader';
import { day, field, sheetOf } from './common';
import type { Sheet } from './sheet';

/** What the form asks, in the order of its lines, two to each. */
const asked = [
  ['area', '面积'],
  ['layout', '户型'],
  ['style', '风格'],
  ['occupation', '职业'],
  ['bestTimeToCall', '方便联系'],
  ['family', '家庭成员'],
] as const;

const stageField = ({ name, state, at }: { name: string; state: string; at: number | null }) =>
  field(name, { done: `${day(at)} 开始,已完成`, current: `${day(at)} 开始` }[state]);

/** Side by side, so that the form of an ordinary household is one sheet of paper. */
const inTwos = <T>(all: readonly T[]): T[][] =>
  all.flatMap((_, at) => (at % 2 ? [] : [all.slice(at, at + 2)]));

export function fileSheet(project: ProjectCase, reader: Reader): Sheet {
  const view = caseView(project, reader);
  const sheet = view.project;
  if (!sheet) throw new Error('a project has a file');
  const file = sheet.file ?? {};
  const given = asked.map(([key, label]) => field(label, file[key]));
  const { money } = sheet;
  return sheetOf(reader, { title: '客户档案表', number: `编号 ${view.number}` }, [
    {
      part: 'fields',
      title: '',
      rows: [
        [field('房屋', view.label), field('立项日期', day(view.createdAt))],
        [field('地址', view.home.address)],
        [field('专职客服', view.agent?.name), field('客户级别', view.vip ? '重要客户(VIP)' : '')],
        ...(view.vip ? [[field('来访准备', sheet.vipPrepare)]] : []),
      ],
    },
    {
      part: 'table',
      title: '业主和家人',
      columns: [
        { head: '姓名', share: 4 },
        { head: '身份', share: 2 },
        { head: '联系电话', share: 3 },
        { head: '生日', share: 2 },
        { head: '可以签字', share: 2 },
      ],
      rows: sheet.members.map(({ who, partText, mobile, maySign, personId }) => [
        who,
        partText,
        mobile,
        project.birthdays?.[personId] ?? '',
        maySign ? '是' : '否',
      ]),
      empty: '还没有登记',
    },
    {
      part: 'fields',
      title: '家装情况',
      rows: [
        given.slice(0, 2),
        given.slice(2, 4),
        given.slice(4),
        [field('装修需求', file.wishes)],
        [field('备注', file.notes)],
      ],
    },
    {
      part: 'fields',
      title: '服务人员和工程进度',
      rows: [
        [
          field(subjectNames.designer, sheet.team.designer?.name),
          field(subjectNames.supervisor, sheet.team.supervisor?.name),
        ],
        [
          field(subjectNames.projectManager, sheet.team.projectManager?.name),
          field('保修单', sheet.slip ? `${sheet.slip.number}(${sheet.slip.stateText})` : ''),
        ],
        ...inTwos(sheet.stages.map(stageField)),
      ],
    },
    money && {
      part: 'fields',
      title: '合同款项',
      rows: [
        [
          field('合同金额', `${yuan(money.contractSum)}${money.sumWaiting ? '(待复核)' : ''}`),
          field('已收款', yuan(money.received)),
        ],
        [
          money.outstanding < 0
            ? field('多收', yuan(-money.outstanding))
            : field('尾款余额', yuan(money.outstanding)),
        ],
      ],
    },
    {
      part: 'signatures',
      title: '建档和复核',
      places: [
        { label: '建档人(专职客服)', name: '', on: '', way: '', fileId: '' },
        { label: '客服经理', name: '', on: '', way: '', fileId: '' },
      ],
    },
  ]);
}
