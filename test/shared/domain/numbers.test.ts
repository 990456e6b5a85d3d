import {
  areaCodeOf,
  lastFourOf,
  normalPersonal,
  readAnyNumber,
  readNumber,
  readPersonal,
} from '../../../shared/domain/numbers';
import { maskMobile } from '../../../shared/policy/wording';

const value = (typed: string, area = ''): string => {
  const read = readNumber(typed, area);
  return 'wrong' in read ? `!${read.wrong}` : `${read.kind} ${read.value}`;
};

describe('a number has one form, however it is written', () => {
  test.each([
    ['13800001202', 'mobile 13800001202'],
    [' 13800001202 ', 'mobile 13800001202'],
    ['138 0000 1202', 'mobile 13800001202'],
    ['138-0000-1202', 'mobile 13800001202'],
    ['138–0000—1202', 'mobile 13800001202'],
    ['138.0000.1202', 'mobile 13800001202'],
    ['１３８００００１２０２', 'mobile 13800001202'],
    ['138\u300000001202', 'mobile 13800001202'],
    ['138\u200b00001202', 'mobile 13800001202'],
    ['+8613800001202', 'mobile 13800001202'],
    ['+86 138 0000 1202', 'mobile 13800001202'],
    ['＋86－138－0000－1202', 'mobile 13800001202'],
    ['008613800001202', 'mobile 13800001202'],
    ['0086-138-0000-1202', 'mobile 13800001202'],
    ['8613800001202', 'mobile 13800001202'],
    ['(+86)13800001202', 'mobile 13800001202'],
    ['(86)13800001202', 'mobile 13800001202'],
    ['（86）13800001202', 'mobile 13800001202'],
    ['013800001202', 'mobile 13800001202'],
    ['手机:13800001202', 'mobile 13800001202'],
    ['Tel. 13800001202', 'mobile 13800001202'],
    ['19912345678', 'mobile 19912345678'],
    ['0755-26001234', 'landline 0755-26001234'],
    ['075526001234', 'landline 0755-26001234'],
    ['(0755)26001234', 'landline 0755-26001234'],
    ['（0755）2600 1234', 'landline 0755-26001234'],
    ['0755 2600 1234', 'landline 0755-26001234'],
    ['+86 755 2600 1234', 'landline 0755-26001234'],
    ['0086-755-26001234', 'landline 0755-26001234'],
    ['+86 0755 26001234', 'landline 0755-26001234'],
    ['010-62345678', 'landline 010-62345678'],
    ['010 6234 5678', 'landline 010-62345678'],
    ['+861062345678', 'landline 010-62345678'],
    ['021-62345678', 'landline 021-62345678'],
    ['0471-6234567', 'landline 0471-6234567'],
    ['0755-26001234-802', 'landline 0755-26001234-802'],
    ['0755-26001234转802', 'landline 0755-26001234-802'],
    ['0755-26001234 转 802', 'landline 0755-26001234-802'],
    ['075526001234 ext. 802', 'landline 0755-26001234-802'],
    ['(0755)26001234#802', 'landline 0755-26001234-802'],
    ['0755-26001234 分机802', 'landline 0755-26001234-802'],
    ['0755—26001234—8', 'landline 0755-26001234-8'],
    ['400-820-8820', 'service 400-820-8820'],
    ['4008208820', 'service 400-820-8820'],
    ['400 8208 820', 'service 400-820-8820'],
    ['800-820-8820', 'service 800-820-8820'],
    ['400-820-8820-1', 'service 400-820-8820-1'],
    ['95588', 'short 95588'],
    ['95013812', 'short 95013812'],
    ['10086', 'short 10086'],
    ['12345', 'short 12345'],
    ['110', 'short 110'],
    ['+852 5123 4567', 'foreign +85251234567'],
    ['+85251234567', 'foreign +85251234567'],
    ['00852-51234567', 'foreign +85251234567'],
    ['852 5123 4567', 'foreign +85251234567'],
    ['+853 6612 3456', 'foreign +85366123456'],
    ['+886 912 345 678', 'foreign +886912345678'],
    ['+886-2-2345-6789', 'foreign +886223456789'],
    ['+1 (202) 555-0123', 'foreign +12025550123'],
    ['+44 20 7946 0958', 'foreign +442079460958'],
    ['+65 6123 4567', 'foreign +6561234567'],
    ['51234567', 'local 51234567'],
    ['5123-4567', 'local 51234567'],
    ['2600123', 'local 2600123'],
    ['未显示', 'withheld 未显示'],
    ['', 'withheld 未显示'],
    ['匿名号码', 'withheld 未显示'],
    ['No Caller ID', 'withheld 未显示'],
    ['withheld', 'withheld 未显示'],
  ])('%j is %s', (typed, expected) => {
    expect(value(typed)).toBe(expected);
  });

  test.each([
    ['13800001202/13900001203', '两个号码'],
    ['13800001202、13900001203', '两个号码'],
    ['13800001202 13900001203', '两个号码'],
    ['13800001202或0755-26001234', '两个号码'],
    ['13900001203(周先生)', '号码以外的字'],
    ['王芳', '号码以外的字'],
    ['1380000120', '不是正确的号码'],
    ['138000012022', '不是正确的号码'],
    ['12800001202', '不是正确的号码'],
    ['0755-0600123', '不是正确的号码'],
    ['13800001202-12', '不是正确的号码'],
    ['+852 512', '国际号码'],
    ['+999 12345678', '国际号码'],
    ['---', '不是正确的号码'],
    ['1', '不是正确的号码'],
  ])('%j is asked about: %s', (typed, part) => {
    expect(value(typed)).toContain('!');
    expect(value(typed)).toContain(part);
  });

  test('what is kept is read as itself again', () => {
    for (const kept of [
      '13800001202',
      '0755-26001234-802',
      '400-820-8820',
      '+85251234567',
      '95588',
      '未显示',
    ])
      expect(value(kept).split(' ')[1]).toBe(kept);
  });

  test('eight digits are of the company’s own area, where it has one', () => {
    expect(areaCodeOf('0755-8600 1234')).toBe('0755');
    expect(areaCodeOf('400-820-8820')).toBe('');
    expect(value('86001234', '0755')).toBe('landline 0755-86001234');
  });

  test('somebody’s own number is neither a hotline nor without its area', () => {
    for (const typed of ['95588', '400-820-8820', '51234567', '', '未显示'])
      expect(readPersonal(typed)).toHaveProperty('wrong');
    expect(normalPersonal('+86 138 0000 1202')).toBe('13800001202');
    expect(normalPersonal('+852 5123 4567')).toBe('+85251234567');
  });

  test('a call is kept from whatever number it came', () => {
    for (const typed of [
      '0755-26001234-802',
      '51234567',
      '12593138',
      '17',
      '未显示',
      '000123456789',
    ])
      expect('wrong' in readAnyNumber(typed)).toBe(typed === '17');
    expect(readAnyNumber('打错了')).toHaveProperty('wrong');
  });

  test('the last four are the number’s, not the extension’s', () => {
    expect(lastFourOf('0755-26001234-802')).toBe('1234');
    expect(lastFourOf('13800001202')).toBe('1202');
    expect(lastFourOf('+85251234567')).toBe('4567');
    expect(lastFourOf('95588')).toBe('');
  });

  test('how a number is read out', () => {
    const said = (typed: string) => (readNumber(typed) as { said: string }).said;
    expect(said('13800001202')).toBe('138 0000 1202');
    expect(said('075526001234-802')).toBe('0755-26001234 转 802');
    expect(said('0085251234567')).toBe('+852 5123 4567');
  });

  test('masked, a number shows its last four and no extension', () => {
    expect(maskMobile('13800001202')).toBe('138****1202');
    expect(maskMobile('0755-26001234')).toBe('0755-****1234');
    expect(maskMobile('0755-26001234-802')).toBe('0755-****1234');
    expect(maskMobile('+85251234567')).toBe('+852****4567');
    expect(maskMobile('未显示')).toBe('未显示');
  });
});
