import { faultNames, type Place, placeNames } from '../../../shared/policy/words';
import { given, instant, span, type Values, words } from '../form/values';
import { options, type Steps, step } from './types';

type Fault = keyof typeof faultNames;

const isOutside = (values: Values) => words(values, 'who') === 'outside';
const isOwn = (values: Values) => !isOutside(values);

/** What customer service and the head do on a repair (H21–H23), in the order of its way. */
export const repairOfficeSteps: Steps = {
  'repair.check': step({
    action: 'repair.check',
    title: '受理',
    send: '受理并答复业主',
    intro: (view) => `与${view.who}核对地点、故障和在家时间。受理后业主马上能看到。`,
    fields: () => [
      {
        key: 'place',
        type: 'choice',
        label: '更正位置',
        hint: '与报修时一致就不用选',
        optional: true,
        options: options(placeNames),
      },
      {
        key: 'fault',
        type: 'choice',
        label: '更正故障类别',
        hint: '更正后,是否免费和上门时间会重新计算,有变化会通知业主',
        optional: true,
        options: options(faultNames),
      },
      {
        key: 'note',
        type: 'text',
        label: '核对情况',
        optional: true,
        max: 300,
        placeholder: '已与业主电话核对…',
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      ...given(values, 'note'),
      ...(words(values, 'place') ? { place: words(values, 'place') as Place } : {}),
      ...(words(values, 'fault') ? { fault: words(values, 'fault') as Fault } : {}),
    }),
    done: '已受理,业主能看到了',
  }),
  'repair.receive': step({
    action: 'repair.receive',
    title: '签收回执',
    send: '签收',
    intro: () => '两联:工程部一份,客服部一份。签收后请尽快派工。',
    fields: () => [{ key: 'signature', type: 'signature', label: '手写签名' }],
    input: (values, { caseId }) => ({ caseId, signature: words(values, 'signature') }),
    done: '已签收',
  }),
  'repair.dispatch': step({
    action: 'repair.dispatch',
    title: '派工',
    send: '派工,请业主确认时间',
    start: () => ({ who: 'own' }),
    intro: (view) => (view.repair?.atHome ? `业主在家时间:${view.repair.atHome}` : ''),
    fields: () => [
      {
        key: 'who',
        type: 'choice',
        label: '派给谁',
        options: [
          ['own', '公司维修人员'],
          ['outside', '没有账号的外来人员'],
        ],
      },
      { key: 'crewId', type: 'person', role: 'crew', label: '维修人员', when: isOwn },
      { key: 'outsideName', type: 'line', label: '姓名', max: 20, when: isOutside },
      { key: 'outsideMobile', type: 'mobile', label: '手机号', when: isOutside },
      { key: 'from', type: 'span', label: '上门时间' },
      { key: 'note', type: 'text', label: '备注', optional: true, max: 300 },
    ],
    input: (values, { caseId }) => ({
      caseId,
      ...(isOutside(values)
        ? {
            outsider: {
              name: words(values, 'outsideName'),
              mobile: words(values, 'outsideMobile'),
            },
          }
        : { crewId: words(values, 'crewId') }),
      ...span(values, 'from'),
      ...given(values, 'note'),
    }),
    done: '已派工,等业主确认时间',
  }),
  'job.link': step({
    action: 'job.link',
    title: '生成派工链接',
    send: '生成链接',
    intro: () => '给没有账号的维修人员,只能看这一单。重新生成后,旧链接失效。',
    start: (view) => ({ name: view.repair?.appointment?.crew.name ?? '' }),
    fields: () => [
      { key: 'name', type: 'line', label: '发给谁', max: 20 },
      {
        key: 'days',
        type: 'choice',
        label: '多久有效',
        optional: true,
        options: [
          ['24', '1 天'],
          ['72', '3 天'],
          ['168', '7 天'],
        ],
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      name: words(values, 'name'),
      ...(words(values, 'days') ? { hours: Number(words(values, 'days')) } : {}),
    }),
    done: '链接已生成',
    shares: ({ name, path, code, text }) => ({ title: `给${name}的派工单`, path, code, text }),
  }),
  'repair.accept': step({
    action: 'repair.accept',
    title: '业主同意这个时间',
    send: '业主已同意',
    intro: (view) => `与${view.who}电话确认后,替业主登记同意上门时间。`,
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId, byPhone: true }),
    done: '上门时间已确认',
  }),
  'repair.askOtherTime': step({
    action: 'repair.askOtherTime',
    title: '业主要换时间',
    send: '请工程部改时间',
    fields: () => [
      {
        key: 'wish',
        type: 'line',
        label: '业主方便的时间',
        max: 100,
        placeholder: '如:周六上午在家',
      },
    ],
    input: (values, { caseId }) => ({ caseId, wish: words(values, 'wish'), byPhone: true }),
    done: '已转告工程部',
  }),
  'repair.renew': step({
    action: 'repair.renew',
    title: '更新承诺时间',
    send: '更新并告知业主',
    intro: () => '承诺到期之前才能更新,原来的时间会留在记录里。',
    fields: () => [
      { key: 'by', type: 'time', label: '新的承诺时间' },
      {
        key: 'reason',
        type: 'text',
        label: '原因(业主会看到)',
        max: 200,
        placeholder: '如:配件需从厂家调货',
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      by: instant(values, 'by'),
      reason: words(values, 'reason'),
    }),
    done: '已更新,业主能看到原因',
  }),
};
