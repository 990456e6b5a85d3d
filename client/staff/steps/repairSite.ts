import { files, given, words } from '../form/values';
import { type Steps, step } from './types';

/** What crew and project manager do on site (H24), in the order of the work. */
export const repairSiteSteps: Steps = {
  'repair.arrive': step({
    action: 'repair.arrive',
    title: '到达现场',
    send: '我已到达',
    intro: (view) => `${view.home.address}。登记后,业主和客服能看到您准时到了。`,
    fields: () => [],
    input: (_values, { caseId }) => ({ caseId }),
    done: '已登记到达',
  }),
  'repair.complete': step({
    action: 'repair.complete',
    title: '完工',
    send: '完工,请业主验收',
    fields: () => [
      { key: 'pictures', type: 'pictures', label: '完工照片', max: 9 },
      {
        key: 'parts',
        type: 'line',
        label: '更换的配件',
        optional: true,
        max: 200,
        placeholder: '如:水槽下水软管 1 根',
      },
      {
        key: 'note',
        type: 'text',
        label: '维修情况',
        max: 500,
        placeholder: '做了什么,试用情况…',
      },
    ],
    input: (values, { caseId }) => ({
      caseId,
      pictures: files(values, 'pictures'),
      note: words(values, 'note'),
      ...given(values, 'parts'),
    }),
    done: '已完工,请业主验收签字',
  }),
  'repair.confirm': step({
    action: 'repair.confirm',
    title: '业主验收签字',
    send: '确认验收',
    intro: () => '请业主看过维修结果再签字。没有用小程序的业主,在这部手机上签,或拍下签好的纸质单。',
    start: () => ({ way: 'crewPhone' }),
    fields: () => [
      {
        key: 'way',
        type: 'choice',
        label: '怎样签',
        options: [
          ['crewPhone', '在此手机上签'],
          ['paper', '拍纸质单'],
        ],
      },
      { key: 'signerName', type: 'line', label: '签字人姓名', max: 30 },
      {
        key: 'signature',
        type: 'signature',
        label: '业主签名',
        when: (values) => words(values, 'way') !== 'paper',
      },
      {
        key: 'paper',
        type: 'paper',
        label: '纸质单上的签名',
        when: (values) => words(values, 'way') === 'paper',
      },
    ],
    input: (values, { caseId }) => {
      const way = words(values, 'way') === 'paper' ? 'paper' : 'crewPhone';
      const signature = words(values, way === 'paper' ? 'paper' : 'signature');
      return { caseId, way, signerName: words(values, 'signerName'), signature };
    },
    done: '业主已验收',
  }),
  'repair.disown': step({
    action: 'repair.disown',
    title: '业主否认签字',
    send: '登记,重新验收',
    intro: (view) =>
      `${view.who}说“${view.repair?.confirmation?.name ?? ''}”的签字不是家里人签的时登记。签字留存,经理会查清,业主本人重新验收。`,
    fields: () => [{ key: 'reason', type: 'text', label: '业主怎么说', optional: true, max: 300 }],
    input: (values, { caseId }) => ({ caseId, byPhone: true, ...given(values, 'reason') }),
    done: '已登记,经理会查清',
    grave: true,
  }),
  'repair.refuse': step({
    action: 'repair.refuse',
    title: '业主不验收',
    send: '登记不验收,重新派工',
    intro: () => '对不起,给业主添麻烦了。写清哪里没有修好,工程部会重新派工。',
    fields: () => [{ key: 'reason', type: 'text', label: '业主不验收的原因', max: 300 }],
    input: (values, { caseId }) => ({ caseId, reason: words(values, 'reason') }),
    done: '已登记,工程部会重新派工',
    grave: true,
  }),
};
