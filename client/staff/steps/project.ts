import { fen, files, given, instant, type Values, words } from '../form/values';
import type { ProjectEvent } from './events';
import { fileFields, fileKeys } from './file';
import { type CaseView, type Steps, step } from './types';

const team = ['designerId', 'supervisorId', 'projectManagerId'] as const;

function named(view: CaseView): Values {
  const { designer, supervisor, projectManager } = view.project?.team ?? {};
  return {
    designerId: designer?.personId ?? '',
    supervisorId: supervisor?.personId ?? '',
    projectManagerId: projectManager?.personId ?? '',
  };
}

const isContract = (values: Values) => words(values, 'event') === 'contractSigned';

/** What staff do on a project (A), in the order of its way. */
export const projectSteps: Steps = {
  'project.assign': step({
    action: 'project.assign',
    title: '派单',
    send: '确定派单',
    intro: (view) =>
      view.agent
        ? `现在的专职客服是${view.agent.name}。换人时,未完成的待办一起移交。`
        : '请指定一位专职客服,他会马上收到通知。',
    start: named,
    fields: () => [
      { key: 'agentId', type: 'person', role: 'agent', label: '专职客服', optional: true },
      { key: 'designerId', type: 'person', role: 'designer', label: '设计师', optional: true },
      {
        key: 'supervisorId',
        type: 'person',
        role: 'supervisor',
        label: '工程监理',
        optional: true,
      },
      {
        key: 'projectManagerId',
        type: 'person',
        role: 'projectManager',
        label: '项目经理',
        optional: true,
      },
    ],
    input: (values, view) => {
      const before = named(view);
      const changed = team.filter((key) => words(values, key) !== words(before, key));
      return { caseId: view.caseId, ...given(values, 'agentId', ...changed) };
    },
    done: '已派单',
  }),
  'project.completeFile': step({
    action: 'project.completeFile',
    title: '填写客户档案表',
    send: '保存档案',
    start: (view) => ({ ...view.project?.file }),
    fields: () => fileFields,
    input: (values, { caseId }) => ({ caseId, file: given(values, ...fileKeys) }),
    done: '档案已保存',
  }),
  'project.markVip': step({
    action: 'project.markVip',
    title: '重要客户(VIP)',
    send: '保存',
    intro: (view) => (view.vip ? '现在是重要客户,每次联系都会看到。' : '标记后,每次联系都会看到。'),
    start: (view) => ({
      vip: view.vip ? 'yes' : 'no',
      prepare: view.project?.vipPrepare ?? '',
    }),
    fields: () => [
      {
        key: 'vip',
        type: 'choice',
        label: '是不是重要客户',
        options: [
          ['yes', '是,VIP'],
          ['no', '不是'],
        ],
      },
      {
        key: 'prepare',
        type: 'text',
        label: '来访前的准备',
        optional: true,
        max: 300,
        placeholder: '如:经理接待,备茶;上门前一天再确认时间',
        when: (values) => words(values, 'vip') === 'yes',
      },
      { key: 'reason', type: 'text', label: '原因', max: 200, placeholder: '为什么这样标记' },
    ],
    input: (values, { caseId }) => ({
      caseId,
      vip: words(values, 'vip') === 'yes',
      reason: words(values, 'reason'),
      ...(words(values, 'vip') === 'yes' ? given(values, 'prepare') : {}),
    }),
    done: '已保存',
  }),
  'project.sell': step({
    action: 'project.sell',
    title: '房屋转让',
    send: '登记,等人确认',
    intro: () =>
      '保修和保修单随房屋转给新业主,编号和期限不变;没修完的报修也一起转。原业主从此看不到这套房屋,他的投诉和咨询请用电话继续办理。',
    fields: () => [
      { key: 'name', type: 'text', label: '新业主姓名', max: 30 },
      {
        key: 'gender',
        type: 'choice',
        label: '称呼',
        options: [
          ['male', '先生'],
          ['female', '女士'],
          ['unknown', '还不知道'],
        ],
      },
      { key: 'mobile', type: 'text', label: '手机号', max: 11 },
      {
        key: 'birthday',
        type: 'text',
        label: '生日',
        optional: true,
        max: 5,
        placeholder: '月-日,如 05-20',
      },
      {
        key: 'reason',
        type: 'text',
        label: '依据',
        max: 200,
        placeholder: '如:已核对新的不动产权证',
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      owner: {
        name: words(values, 'name'),
        gender: words(values, 'gender') as 'male' | 'female' | 'unknown',
        mobile: words(values, 'mobile'),
        ...given(values, 'birthday'),
      },
      reason: words(values, 'reason'),
    }),
    done: '已登记,等另一位同事或业主确认后生效',
  }),
  'project.confirmSale': step({
    action: 'project.confirmSale',
    title: '确认房屋转让',
    send: '确认转让',
    intro: ({ project }) =>
      project?.sale
        ? `${project.sale.by}登记:转给${project.sale.who} ${project.sale.mobile}。依据:${project.sale.reason}。确认后马上生效,原业主会收到通知。`
        : '',
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId }),
    done: '转让已确认',
    grave: true,
  }),
  'project.refuseSale': step({
    action: 'project.refuseSale',
    title: '不确认房屋转让',
    send: '不确认',
    intro: () => '这份转让不生效,一切照旧。',
    fields: () => [{ key: 'reason', type: 'text', label: '原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '没有确认,不生效',
  }),
  'project.record': step({
    action: 'project.record',
    title: '登记节点',
    send: '登记',
    intro: () => '登记后,相应的回访和工作会自动安排到人。',
    start: (view) => ({ event: view.project?.events[0]?.event ?? '' }),
    fields: (view) => [
      {
        key: 'event',
        type: 'choice',
        label: '哪个节点',
        options: (view.project?.events ?? []).map(({ event, name }) => [event, name] as const),
      },
      { key: 'contractSum', type: 'money', label: '合同金额(元)', when: isContract },
      {
        key: 'at',
        type: 'time',
        past: true,
        label: '什么时候',
        optional: true,
      },
      { key: 'note', type: 'text', label: '备注', optional: true, max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      event: words(values, 'event') as ProjectEvent,
      ...(instant(values, 'at') ? { at: instant(values, 'at') } : {}),
      ...(isContract(values) ? { contractSum: fen(values, 'contractSum') } : {}),
      ...given(values, 'note'),
    }),
    done: '已登记',
  }),
  'project.fileDrawings': step({
    action: 'project.fileDrawings',
    title: '归档水电图',
    send: '归档',
    intro: () => '水电路图和隐蔽工程照片,随保修单一起给业主。',
    fields: () => [{ key: 'pictures', type: 'pictures', label: '水电图和照片', max: 30 }],
    input: (values, { caseId }) => ({ caseId, pictures: files(values, 'pictures') }),
    done: '水电图已归档',
  }),
  'warranty.issue': step({
    action: 'warranty.issue',
    title: '开具保修单',
    send: '开具保修单',
    intro: (view) =>
      `为${view.home.label}开具《工程保修单》。尾款没有结清或还没有竣工验收时,系统不会开具。`,
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId }),
    done: '保修单已开具,业主能看到了',
  }),
  'project.retract': step({
    action: 'project.retract',
    title: '更正节点',
    send: '收回这个节点',
    intro: () => '收回登记错的节点:由它产生而还没做的工作一起收回,做过的留在记录里。',
    fields: (view) => [
      {
        key: 'event',
        type: 'choice',
        label: '收回哪个节点',
        options: (view.project?.entered ?? []).map(({ event, name }) => [event, name] as const),
      },
      { key: 'reason', type: 'text', label: '原因', max: 200 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      event: words(values, 'event') as ProjectEvent,
      reason: words(values, 'reason'),
    }),
    done: '已更正',
    grave: true,
  }),
  'project.cancel': step({
    action: 'project.cancel',
    title: '终止工程',
    send: '终止工程',
    intro: () => '终止后,这个工程所有未完成的工作都结束,不能恢复。',
    fields: () => [{ key: 'reason', type: 'text', label: '原因', max: 200 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '工程已终止',
    grave: true,
  }),
};
