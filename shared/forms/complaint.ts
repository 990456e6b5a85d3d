/** 客户投诉书 (H28–H35): two copies; the head of the department signs, customer service keeps the signed one. */
import type { ComplaintCase } from '../domain/case';
import { caseView } from '../views/case';
import type { Reader } from '../views/reader';
import { field, numbersOf, on, photos, placeOf, sheetOf } from './common';
import type { Sheet } from './sheet';

const verdicts = { open: '', warned: '', late: '已超时', kept: '按时', missed: '超时' } as const;

export function complaintSheet(complaint: ComplaintCase, reader: Reader): Sheet {
  const view = caseView(complaint, reader);
  const sheet = view.complaint;
  if (!sheet) throw new Error('a complaint has a sheet of its own');
  const clock = ({ dueAt, doneAt, state }: typeof sheet.reply): string =>
    [`${on(dueAt)} 前`, doneAt ? `${on(doneAt)} 完成` : '', verdicts[state]]
      .filter(Boolean)
      .join(',');
  const { plan } = sheet;
  return sheetOf(
    reader,
    {
      title: '客户投诉书',
      number: `编号 ${view.number}`,
      copies: ['第一联 客服部存(签收联)', '第二联 责任部门存'],
    },
    [
      {
        part: 'fields',
        title: '',
        rows: [
          [field('客户', view.who), field('投诉时间', on(view.createdAt))],
          [field('联系电话', numbersOf(complaint, reader)), field('投诉方式', sheet.channelText)],
          [field('房屋', view.label), field('专职客服', view.agent?.name)],
          [field('地址', view.home.address)],
          [field('投诉级别', sheet.levelText), field('责任部门', sheet.department)],
          [field('回电时限', clock(sheet.reply)), field('解决时限', clock(sheet.resolution))],
        ],
      },
      {
        part: 'fields',
        title: '投诉内容',
        rows: [
          [field('事由', sheet.about)],
          [field('经过', sheet.description)],
          [field('客户要求', sheet.wish)],
          ...(sheet.round > 1
            ? [[field('轮次', `第 ${sheet.round} 轮(此前的处理客户不满意)`)]]
            : []),
        ],
      },
      {
        part: 'fields',
        title: '部门处理',
        rows: [
          [field('回电答复', sheet.answer)],
          [field('处理方案', plan?.what)],
          [field('责任人', plan?.who), field('完成时限', on(plan?.by))],
          [field('处理结果', sheet.result)],
        ],
      },
      sheet.drawn.length > 0
        ? {
            part: 'table',
            title: '协办部门',
            columns: [
              { head: '部门', share: 2 },
              { head: '协办事项', share: 4 },
              { head: '方案和责任人', share: 5 },
              { head: '签收', share: 3 },
            ],
            rows: sheet.drawn.map(({ departmentText, what, receipt, part }) => [
              departmentText,
              what,
              part ? `${part.what}(${part.who},${on(part.by)} 前)` : '',
              receipt ? `${receipt.name} ${on(receipt.at)}` : '',
            ]),
            empty: '',
          }
        : null,
      {
        part: 'signatures',
        title: '签收和回访',
        places: [
          placeOf('责任部门主管签收', sheet.receipt),
          placeOf('客服经理', null),
          placeOf('客户意见', null),
        ],
      },
      photos('投诉照片', view.pictures),
      photos('处理结果照片', sheet.resultPictures),
    ],
  );
}
