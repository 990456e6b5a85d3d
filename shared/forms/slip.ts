/** 工程保修单 (H18): what is covered until when, what is not, how to report, how to check that it is real. */
import type { ProjectCase } from '../domain/case';
import { outstanding, yuan } from '../domain/money';
import { slipState } from '../domain/warranty';
import { refuse } from '../errors';
import { howToReport, notCovered } from '../policy/warranty';
import { salutation } from '../policy/wording';
import { itemViews } from '../views/parts';
import { type Reader, seesMoney } from '../views/reader';
import { day, field, photos, sheetOf } from './common';
import type { Sheet } from './sheet';

/** 'N4K7-Q2WX-9TBM', as it is read out. */
const spelled = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** Refused unless a slip is in force at this moment, whoever asks (H15). */
export function slipSheet(project: ProjectCase, reader: Reader): Sheet {
  const { slip } = project;
  const state = slipState(project);
  if (!slip || state === null) refuse('wrong_state', '还没有开具保修单,不能打印');
  if (state === 'suspended') {
    const owed = outstanding(project) ?? 0;
    const sum = seesMoney(project, reader) && owed > 0 ? `尾款还差 ${yuan(owed)},` : '';
    refuse('money_open', `保修单已暂停,不能打印:${sum}款项结清后恢复`);
  }
  if (state === 'withdrawn') refuse('wrong_state', '保修单已收回,不能打印');
  const owners = project.members.filter(({ part }) => part === 'owner');
  return sheetOf(reader, { title: '工程保修单', number: `编号 ${slip.number}` }, [
    {
      part: 'fields',
      title: '',
      rows: [
        [
          field('业主', owners.map(({ name, gender }) => salutation(name, gender)).join('、')),
          field('竣工验收', day(project.facts.finalAccepted)),
        ],
        [field('房屋', project.home.label), field('开具日期', day(slip.issuedAt))],
        [field('地址', project.home.address)],
        [field('专职客服', project.agent?.name), field('开具人', slip.issuedBy.name)],
      ],
    },
    {
      part: 'table',
      title: '保修项目和期限',
      columns: [
        { head: '保修项目', share: 5 },
        { head: '保修期', share: 2 },
        { head: '开始日期', share: 3 },
        { head: '截止日期', share: 3 },
      ],
      rows: itemViews(project, reader.now).map(({ name, period, from, until }) => [
        name,
        period,
        day(from),
        until === null ? '终身' : day(until),
      ]),
      empty: '',
    },
    {
      part: 'words',
      title: '不在保修范围内',
      lines: notCovered.map((line, place) => `${place + 1}. ${line}`),
    },
    {
      part: 'words',
      title: '怎样报修',
      lines: [
        howToReport.replace('本小程序', '微信小程序「装后无忧」'),
        '保修期内非人为原因的损坏免费维修;人为原因或超出保修期的,先报价,您同意后再维修。',
      ],
    },
    {
      part: 'proof',
      code: slip.code,
      lines: [
        `验证码 ${spelled(slip.code)}`,
        '微信扫码,或在小程序「装后无忧」的「查验保修单」中输入验证码,可以查到这张保修单是否真实、是否有效。以查到的结果为准。',
        '本单随房屋转移,房屋出售后由新业主继续享有。请妥善保管。',
      ],
      seal: reader.settings.name,
    },
    photos(
      '水电图和隐蔽工程照片',
      project.drawings.map((fileId) => ({ fileId })),
      '还没有归档',
    ),
  ]);
}
