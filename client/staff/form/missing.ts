import { asked, type Field } from './fields';
import { chosen, fen, instant, photos, span, type Values, words } from './values';

/** What has to be put right before sending, field by field; empty when nothing. */
export function missing(
  fields: readonly Field[],
  values: Values,
  refused: readonly string[] = [],
): Record<string, string> {
  const found = asked(fields, values, refused).map(
    (field) => [field.key, wrong(field, values)] as const,
  );
  return Object.fromEntries(found.filter(([, sentence]) => sentence !== ''));
}

function wrong(field: Field, values: Values): string {
  if (empty(field, values)) return field.optional ? '' : `请${verb(field)}${field.label}`;
  if (field.type === 'money' && !(fen(values, field.key) > 0))
    return '请填写大于 0 的金额,最多两位小数';
  if (field.type === 'mobile' && !/^(\+?86|0086)?1[3-9]\d{9}$/.test(dialled(values, field.key)))
    return '请填写 11 位手机号';
  if (field.type === 'phone' && !/\d{3}|^\D+$/.test(dialled(values, field.key)))
    return '请填写手机号,或带区号的座机号';
  if (field.type === 'pictures' && photos(values, field.key).some(({ fileId }) => !fileId))
    return '还有照片没有上传完,请稍等或重试';
  if (field.type === 'many' || field.type === 'cases') {
    const many = chosen(values, field.key).length;
    return many > field.max ? `最多选 ${field.max} 项` : '';
  }
  if (field.type === 'number') return notWhole(field, words(values, field.key));
  if (field.type === 'hours' && !field.night && backwards(words(values, field.key)))
    return '结束时间要晚于开始时间';
  const { from, to } = span(values, field.key);
  if (field.type === 'span' && from >= to) return '结束时间要晚于开始时间';
  return '';
}

/** Without width and what stands between the digits; whether it is a number at all, and whose form, the functions know. */
const dialled = (values: Values, key: string): string =>
  words(values, key)
    .normalize('NFKC')
    .replace(/[\s().-]/g, '');

function notWhole({ min = 1, max }: Extract<Field, { type: 'number' }>, typed: string): string {
  const value = Number(typed);
  const fits = /^\d+$/.test(typed) && value >= min && value <= max;
  return fits ? '' : `请填写 ${min} 到 ${max} 的整数`;
}

function backwards(hours: string): boolean {
  const [from = '', to = ''] = hours.split(' ');
  return from >= to;
}

function empty(field: Field, values: Values): boolean {
  if (field.type === 'pictures') return photos(values, field.key).length === 0;
  if (field.type === 'many' || field.type === 'cases')
    return chosen(values, field.key).length === 0;
  if (field.type === 'span') return span(values, field.key).from === 0;
  if (field.type === 'time') return instant(values, field.key) === 0;
  if (field.type === 'hours') return words(values, field.key).split(' ').length < 2;
  return words(values, field.key) === '';
}

function verb({ type }: Field): string {
  if (type === 'many' || type === 'cases' || type === 'colleague') return '选择';
  if (type === 'choice' || type === 'person' || type === 'time' || type === 'span') return '选择';
  if (type === 'date' || type === 'hours') return '选择';
  if (type === 'pictures' || type === 'paper') return '上传';
  return type === 'signature' ? '先' : '填写';
}
