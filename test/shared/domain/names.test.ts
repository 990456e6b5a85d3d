import {
  nameKey,
  readName,
  sameName,
  surnameOf,
  withoutNumbers,
} from '../../../shared/domain/names';
import { salutation } from '../../../shared/policy/wording';
import type { Gender } from '../../../shared/policy/words';

const read = (typed: string, gender: Gender = 'unknown'): string => {
  const found = readName(typed, gender);
  return 'wrong' in found ? `!${found.field}:${found.wrong}` : `${found.name} ${found.gender}`;
};

describe('a name is kept without its form of address', () => {
  test.each<[string, Gender, string]>([
    ['王芳', 'female', '王芳 female'],
    ['王芳', 'unknown', '王芳 unknown'],
    [' 王芳 ', 'female', '王芳 female'],
    ['王　伟', 'male', '王伟 male'],
    ['陈 静', 'female', '陈静 female'],
    ['欧 阳 娜', 'female', '欧阳娜 female'],
    ['欧阳 娜娜', 'female', '欧阳娜娜 female'],
    ['诸葛 亮', 'male', '诸葛亮 male'],
    ['张 小明', 'male', '张小明 male'],
    ['李女士', 'female', '李 female'],
    ['李女士', 'unknown', '李 female'],
    ['李女士女士', 'female', '李 female'],
    ['王先生', 'unknown', '王 male'],
    ['王先生', 'male', '王 male'],
    ['王先生先生/女士', 'unknown', '王 male'],
    ['王先生/女士', 'unknown', '王 unknown'],
    ['王先生女士', 'unknown', '王 unknown'],
    ['张三先生', 'unknown', '张三 male'],
    ['张三 先生', 'unknown', '张三 male'],
    ['张三（先生）', 'unknown', '张三 male'],
    ['张三(女士)', 'unknown', '张三 female'],
    ['张三(女)', 'unknown', '张三 female'],
    ['张三（男）', 'male', '张三 male'],
    ['先生张三', 'unknown', '张三 male'],
    ['陈小姐', 'unknown', '陈 female'],
    ['陈太太', 'unknown', '陈 female'],
    ['陈夫人', 'female', '陈 female'],
    ['陈老师', 'unknown', '陈 unknown'],
    ['陈老师', 'female', '陈 female'],
    ['欧阳女士', 'unknown', '欧阳 female'],
    ['ＪｏｈｎＳｍｉｔｈ', 'male', 'JohnSmith male'],
    ['John  Smith', 'male', 'John Smith male'],
    ['Mr. Smith', 'unknown', 'Smith male'],
    ['Mrs Li', 'unknown', 'Li female'],
    ['Miss Chen Jing', 'unknown', 'Chen Jing female'],
    ['Missy Chen', 'unknown', 'Missy Chen unknown'],
    ['买买提•吐尔逊', 'male', '买买提·吐尔逊 male'],
    ['买买提．吐尔逊', 'male', '买买提·吐尔逊 male'],
    ['𠮷田娜', 'female', '𠮷田娜 female'],
    ['李和平', 'male', '李和平 male'],
    ['欧阳和平', 'male', '欧阳和平 male'],
    ['某某', 'unknown', '某某 unknown'],
    ['王', 'female', '王 female'],
    ['A', 'unknown', 'A unknown'],
    ["O'Brien", 'male', "O'Brien male"],
    ['Anne-Marie', 'female', 'Anne-Marie female'],
  ])('%j, %s', (typed, gender, expected) => {
    expect(read(typed, gender)).toBe(expected);
  });

  test.each<[string, Gender, string]>([
    ['赵敏/钱进', 'unknown', 'name:像是两个人'],
    ['赵敏、钱进', 'unknown', 'name:像是两个人'],
    ['赵敏，钱进', 'unknown', 'name:像是两个人'],
    ['赵敏\n钱进', 'unknown', 'name:像是两个人'],
    ['赵敏 钱进', 'unknown', 'name:像是两个人'],
    ['赵敏和钱进', 'unknown', 'name:像是两个人'],
    ['赵敏女士/钱进先生', 'unknown', 'name:像是两个人'],
    ['赵先生钱女士', 'unknown', 'name:像是两个人'],
    ['赵敏&钱进', 'unknown', 'name:像是两个人'],
    ['王芳13800001202', 'female', 'name:里有数字'],
    ['13800001202', 'unknown', 'name:没有写姓名'],
    ['王芳(妻)', 'female', 'name:里有括号'],
    ['先生', 'male', 'name:只有称呼'],
    ['女士', 'unknown', 'name:只有称呼'],
    ['/', 'unknown', 'name:没有写姓名'],
    ['—', 'unknown', 'name:没有写姓名'],
    ['王先生', 'female', 'gender:与姓名里的称呼不一致'],
    ['李女士', 'male', 'gender:与姓名里的称呼不一致'],
  ])('%j, %s is asked about: %s', (typed, gender, expected) => {
    expect(read(typed, gender)).toContain(`!${expected}`);
  });

  test('writings of one name are one name', () => {
    expect(sameName('陈 静', '陈静女士')).toBe(true);
    expect(sameName('john smith', 'John  Smith')).toBe(true);
    expect(sameName('王芳', '王方')).toBe(false);
    expect(nameKey('张三先生')).toBe('张三');
    expect(surnameOf('欧阳娜')).toBe('欧阳');
    expect(surnameOf('王芳')).toBe('王');
    expect(surnameOf('John')).toBe('');
  });

  test('no form of address is doubled, for names stored of old neither (H44)', () => {
    const stored: [string, Gender, string][] = [
      ['李女士', 'female', '李女士'],
      ['王先生', 'unknown', '王先生'],
      ['王先生', 'female', '王先生'],
      ['王先生/女士', 'unknown', '王先生/女士'],
      ['张三先生', 'male', '张三先生'],
      ['陈老师', 'female', '陈女士'],
      ['王芳', 'female', '王芳女士'],
      ['赵敏/钱进', 'unknown', '赵敏/钱进先生/女士'],
      ['先生', 'male', '先生'],
    ];
    for (const [name, gender, expected] of stored) expect(salutation(name, gender)).toBe(expected);
  });

  test('a number in the column of names is not shown whole', () => {
    expect(withoutNumbers('王芳138 0000 1202')).toBe('王芳****02');
    expect(withoutNumbers('王芳2')).toBe('王芳2');
  });
});
