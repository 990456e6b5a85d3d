import type { Person } from '../../cloudfunctions/ports';
import type { Call } from '../../cloudfunctions/usecases/run';
import { type Typed, whoseNumber } from '../../cloudfunctions/usecases/whoseNumber';
import { Refused } from '../../shared/errors';

const wang: Person = {
  personId: 'wang',
  name: '王芳',
  gender: 'female',
  roles: ['owner'],
  mobile: '13800001202',
};
const husband: Person = { ...wang, personId: 'li', name: '李雷', gender: 'male' };

const ask = async (typed: Omit<Typed, 'mobile'>, ...people: Person[]) => {
  const ports = { people: { withMobile: async () => people }, cases: { ofMember: async () => [] } };
  const call = { ports, actor: { personId: 'finance', roles: ['finance'] } } as unknown as Call;
  try {
    const who = await whoseNumber(call, { ...typed, mobile: wang.mobile }, 'members.0.mobile');
    return who?.personId ?? 'a new person';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusal;
  }
};

test('a number of nobody’s is a new person’s; under the same name, however written, the same person’s', async () => {
  expect(await ask({ name: '王芳' })).toBe('a new person');
  expect(await ask({ name: '王芳' }, wang)).toBe('wang');
  expect(await ask({ name: '王　芳女士' }, wang)).toBe('wang');
});

test('under another name it is asked about, and tells no more than a surname (H61)', async () => {
  expect(await ask({ name: '赵敏' }, wang)).toEqual({
    code: 'number_taken',
    field: 'members.0.mobile',
    message: expect.stringMatching(/^这个号码登记在王\*\*名下。/),
  });
  expect(JSON.stringify(await ask({ name: '赵敏' }, wang))).not.toContain('王芳');
});

test('the caller says which it is: the same person, or a telephone that two share', async () => {
  expect(await ask({ name: '王方', sameNumber: 'samePerson' }, wang)).toBe('wang');
  expect(await ask({ name: '李雷', sameNumber: 'sharedPhone' }, wang)).toBe('a new person');
});

test('of a telephone that two share, each is known by the name', async () => {
  expect(await ask({ name: '李雷' }, wang, husband)).toBe('li');
  expect(await ask({ name: '李蕾', sameNumber: 'samePerson' }, wang, husband)).toMatchObject({
    code: 'number_taken',
    message: expect.stringContaining('几位客户共用'),
  });
});
