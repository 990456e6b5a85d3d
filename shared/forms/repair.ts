/** 工程报修单 (H20–H26): customer service and engineering have the same sheet; an owner gets their own copy. */
import type { RepairCase } from '../domain/case';
import { yuan } from '../domain/money';
import { channelNames } from '../policy/words';
import { caseView } from '../views/case';
import { asStaff, type Reader } from '../views/reader';
import { field, numbersOf, on, photos, placeOf, sheetOf } from './common';
import type { Sheet } from './sheet';

export function repairSheet(repair: RepairCase, reader: Reader): Sheet {
  const view = caseView(repair, reader);
  const sheet = view.repair;
  if (!sheet) throw new Error('a repair has a sheet of its own');
  const { appointment, completion, quote, liability } = sheet;
  const staff = asStaff(repair, reader);
  return sheetOf(
    reader,
    {
      title: '工程报修单',
      number: `编号 ${view.number}`,
      copies: staff ? ['第一联 客服部存', '第二联 工程部存'] : ['业主留存'],
    },
    [
      {
        part: 'fields',
        title: '',
        rows: [
          [field('业主', view.who), field('报修时间', on(view.createdAt))],
          [
            field('联系电话', numbersOf(repair, reader)),
            field('报修方式', channelNames[repair.channel]),
          ],
          [field('房屋', view.label), field('专职客服', view.agent?.name)],
          [field('地址', view.home.address)],
          [field('部位', sheet.place), field('故障', sheet.fault)],
          [field('故障描述', sheet.description)],
          [field('方便时间', sheet.atHome), field('承诺上门', on(sheet.promise.by))],
          [field('当前状态', view.stateText), field('收费', sheet.chargeText)],
        ],
      },
      {
        part: 'fields',
        title: '派工和判责',
        rows: [
          [
            field('维修人员', appointment?.crew.name),
            field(
              '上门时间',
              appointment ? `${on(appointment.from)} 至 ${on(appointment.to).slice(11)}` : '',
            ),
          ],
          [field('责任认定', liability ? `${liability.text}:${liability.reason}` : '')],
          ...(quote
            ? [
                [
                  field(
                    '报价',
                    `${yuan(quote.total)}(材料 ${yuan(quote.parts)},人工 ${yuan(quote.labour)})`,
                  ),
                  field('业主意见', quote.stateText),
                ],
              ]
            : []),
        ],
      },
      {
        part: 'fields',
        title: '维修结果',
        rows: [
          [
            field('完工时间', on(completion?.at)),
            field('返工次数', sheet.reworks ? `${sheet.reworks} 次` : ''),
          ],
          [field('使用材料', completion?.parts)],
          [field('维修说明', completion?.note)],
        ],
      },
      {
        part: 'signatures',
        title: '签收和确认',
        places: [
          placeOf('工程部签收回执', sheet.receipt),
          placeOf('业主确认(维修完成,同意验收)', sheet.confirmation),
        ],
      },
      photos('报修照片', view.pictures),
      photos('完工照片', completion?.pictures ?? []),
    ],
  );
}
