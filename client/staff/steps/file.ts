import type { Input } from '../../../shared/contract';
import type { Field } from '../form/fields';

type FileKey = keyof Input<'project.completeFile'>['file'];

const asked: Record<FileKey, [label: string, max: number, placeholder: string]> = {
  area: ['面积', 20, '如:112 平方米'],
  layout: ['户型', 30, '如:三室两厅'],
  style: ['风格', 30, '如:现代简约'],
  family: ['家庭成员', 60, '如:夫妻、一个孩子、老人'],
  occupation: ['职业', 30, '业主愿意说才填'],
  bestTimeToCall: ['方便接电话的时间', 40, '如:工作日 19:00 以后'],
  wishes: ['装修要求', 500, '业主最在意什么'],
  notes: ['备注', 500, ''],
};

export const fileKeys = Object.keys(asked) as FileKey[];

/** 《客户档案表》 (H2). Nothing in it is compulsory: the owner says what he likes to say (H62). */
export const fileFields: Field[] = fileKeys.map((key) => {
  const [label, max, placeholder] = asked[key];
  return { key, type: max > 100 ? 'text' : 'line', label, max, placeholder, optional: true };
});

export const fileLabel = (key: string): string => asked[key as FileKey]?.[0] ?? key;
