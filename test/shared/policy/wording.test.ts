import { checkWording, maskMobile, salutation } from '../../../shared/policy/wording';

/** The handbook's list (H45), and its like. */
const never = [
  '好的,拜拜',
  'OK, bye-bye',
  'byebye',
  'Good-bye!',
  '我们经理不在,你以后再打过来吧',
  '您改天再打吧',
  '你直接给他们打电话吧',
  '您直接找物业说吧',
  '经理在工地,你把电话打过去吧',
  '经理在财务部,你把电话打过去吧',
  '这些不归我管',
  '这不属于我们负责',
  '这事我不知道,你去找设计师吧',
  '这件事你直接和物业单位联系',
  '这不是我们的责任',
  '是你自己弄坏的',
  '你没看说明书吗',
  '没办法,只能这样',
  '这不可能',
  '这个不行',
  '随便你',
  '爱修不修',
  '要投诉就去投诉',
];

const fine = [
  '您好,水木南山装饰客服部陈静为您服务',
  '谢谢您的理解,再见',
  '对不起,给您添麻烦了',
  '请您稍等,我帮您转接',
  '我晚点再打给您',
  '我们会以后再打给您确认',
  '工程部会直接给您打电话',
  '师傅会直接和您联系',
  '我们先看看是不是我们的问题',
  '看看有没有办法今天修好',
  '您看明天上午行不行',
  '不客气',
  '经理在开会,我请他给您回电',
  '我们直接跟厂家联系,有结果马上告诉您',
];

describe('wording that must not reach an owner (H45)', () => {
  test.each(never)('is pointed out: %s', (text) => {
    const [hint] = checkWording(text);
    expect(hint).toBeDefined();
    expect(text).toContain(hint?.phrase);
    expect(hint?.instead).not.toBe('');
  });

  test.each(fine)('is not found in: %s', (text) => {
    expect(checkWording(text)).toEqual([]);
  });

  test('what is said instead is itself fine', () => {
    for (const text of never)
      for (const { instead } of checkWording(text)) expect(checkWording(instead)).toEqual([]);
  });

  test('is found behind a sentence that only reads like it', () => {
    expect(checkWording('我晚点再打给您,不然你以后再打过来').map(({ phrase }) => phrase)).toEqual([
      '以后再打过来',
    ]);
  });

  test('comes in the order it stands in the text', () => {
    expect(checkWording('这些不归我管,拜拜').map(({ phrase }) => phrase)).toEqual([
      '不归我管',
      '拜拜',
    ]);
  });
});

describe('form of address (H44)', () => {
  test.each([
    ['王芳', 'female', '王芳女士'],
    ['欧阳建华', 'male', '欧阳建华先生'],
    ['周强', 'unknown', '周强先生/女士'],
  ] as const)('%s (%s) is %s, never the bare name', (name, gender, said) => {
    expect(salutation(name, gender)).toBe(said);
  });
});

test('a phone number shows its two ends (H61)', () => {
  expect(maskMobile('13800006621')).toBe('138****6621');
});
