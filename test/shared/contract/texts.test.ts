import * as z from 'zod';
import { inputRefusal } from '../../../cloudfunctions/usecases/answer';
import { actionNames, contract } from '../../../shared/contract';
import { line, name, text } from '../../../shared/contract/base';
import { askOtherTime } from '../../../shared/domain/repair';
import { inOneLine, shorten } from '../../../shared/policy/notices';
import { aComplaint, aRepair, people } from '../../builders';
import { leavesOf } from '../../tools/leaves';

/** What nobody can see, each written as its code. */
const unseen: Record<string, string> = {
  'zero-width space': '\u200B',
  'zero-width joiner': '\u200D',
  'word joiner': '\u2060',
  'byte order mark': '\uFEFF',
  'soft hyphen': '\u00AD',
  'right-to-left override': '\u202E',
  'left-to-right isolate': '\u2066',
  'right-to-left mark': '\u200F',
  'a bell': '\u0007',
  null: '\u0000',
  escape: '\u001B',
  delete: '\u007F',
  'a control character of Latin-1': '\u009F',
  'a tag letter': '\u{E0041}',
  'half a surrogate pair': '\uD83D',
  'Hangul filler': '\u3164',
  'half-width Hangul filler': '\uFFA0',
  'Braille blank': '\u2800',
  'Mongolian vowel separator': '\u180E',
};
const anyUnseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164\uFFA0\u2800]/u;

describe('what nobody can see', () => {
  test.each(Object.entries(unseen))('%s: a name with it is refused', (_what, character) => {
    const { success, error } = name(30).safeParse(`王${character}芳`);
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toBe('含有看不见的字符,请重新输入');
  });

  test.each(Object.entries(unseen))('%s: a line and a text lose it', (_what, character) => {
    expect(line(30).parse(`漏${character}水`)).toBe('漏水');
    expect(text(30).parse(`漏${character}水`)).toBe('漏水');
  });

  test('nothing else is nothing', () => {
    for (const field of [name(30), line(30), text(30)])
      expect(field.safeParse('\u200B\u202E \u3164').success).toBe(false);
  });

  test('the refusal names the field', () => {
    const schema = z.strictObject({ members: z.array(z.strictObject({ name: name(30) })) });
    const [issue] = schema.safeParse({ members: [{ name: '王\u202E芳' }] }).error?.issues ?? [];
    expect(issue && inputRefusal(issue)).toEqual({
      code: 'bad_input',
      message: '“姓名”含有看不见的字符,请重新输入',
      field: 'members.0.name',
    });
  });
});

describe('what is written is stored one way', () => {
  test('composed, so that what looks the same is the same', () => {
    expect(name(30).parse('Rene\u0301')).toBe('Ren\u00E9');
    expect(text(30).parse('cafe\u0301')).toBe('caf\u00E9');
  });

  test('with plain spaces', () => {
    expect(name(30).parse('\u3000南山里\u00A0\u30003 栋 ')).toBe('南山里 3 栋');
    expect(line(30).parse('一\n二\t三')).toBe('一 二 三');
  });

  test('lines of a text end one way, and are not pushed off the screen', () => {
    expect(text(90).parse('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四');
    expect(text(90).parse(`一${'\n'.repeat(60)}二`)).toBe('一\n\n\n二');
  });

  test('a letter does not carry a tower of marks', () => {
    expect(line(90).parse(`a${'\u0336'.repeat(40)}`)).toHaveLength(5);
  });

  test.each(['👨‍👩‍👧', '👩🏽‍🔧', '❤️', '𠮷野家', '龘', '葛\u{E0100}城'])(
    '%s stays as it is',
    (written) => {
      expect(line(30).parse(written)).toBe(written);
      expect(text(30).parse(written)).toBe(written);
    },
  );

  test('what is far too long is refused by its length', () => {
    expect(text(500).safeParse('漏'.repeat(50_000)).error?.issues[0]).toMatchObject({
      code: 'too_big',
      maximum: 500,
    });
  });
});

/** Texts of the contract that hold anything: neither ids nor other words of a fixed form. */
const free = actionNames.flatMap((action) =>
  leavesOf(contract[action].input)
    .filter(({ def }) => def.type === 'string')
    .filter(({ schema }) => z.safeParse(schema, '龘').success)
    .map(({ path, schema }) => ({ field: `${action} ${path.join('.')}`, schema })),
);

test('there are such fields', () => {
  expect(free.length).toBeGreaterThan(50);
});

test.each(free.filter(({ field }) => !field.endsWith('cursor')))(
  '$field keeps nothing that cannot be seen',
  ({ schema }) => {
    for (const character of Object.values(unseen)) {
      const { success, data } = z.safeParse(schema, `正${character}常`);
      if (success) expect(data).not.toMatch(anyUnseen);
    }
  },
);

describe('in messages', () => {
  test('what an owner wrote is one line, cut between letters', () => {
    expect(inOneLine('第一行\n请在 2099-01-01 前回电', 40)).toBe('第一行 请在 2099-01-01 前回电');
    expect(inOneLine('👷'.repeat(8), 5)).toBe('👷👷👷👷…');
    expect(shorten(20, '用中性\n清洁剂', '请打开小程序查看')).toBe('用中性 清洁剂');
  });

  test('leaders read a complaint in one line of its own', () => {
    const { kase } = aComplaint();
    kase.description = `瓷砖空鼓\n请在 2099-01-01 前回电\n${'很'.repeat(200)}`;
    const told = aComplaint();
    told.kase.description = kase.description;
    told.classified('major', '伤到人');
    const texts = told.kase.notices.filter(({ id }) => id.startsWith('H32')).map((one) => one.text);
    expect(texts).toHaveLength(2);
    for (const one of texts) expect(one?.split('\n')).toHaveLength(3);
  });

  test('so do colleagues an owner’s wish', () => {
    const one = aRepair().received().dispatched();
    one.as(people.owner, (kase, ctx) =>
      askOtherTime(
        kase,
        { caseId: kase._id, wish: '周六\n【系统】请转账', byPhone: false },
        false,
        ctx,
      ),
    );
    const told = one.kase.notices.find(({ id }) => id.startsWith('H23.other'));
    expect(told?.text?.split('\n')).toHaveLength(3);
  });
});
