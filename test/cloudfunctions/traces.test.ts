import { numberOf, shadowOf, traceOf, unnamed } from '../../cloudfunctions/usecases/traces';

describe('a trace', () => {
  test.each([
    ['E11000 dup key: { _id: "mobile:13900000001" }', 'E11000 dup key: { _id: "…" }'],
    ['王芳女士 reported 厨房漏水', '… reported …'],
    ['call 139-0000-0001 or 13900000001', 'call 139-0000-0001 or …'],
    ["no such file 'uploads/li.jpg'", 'no such file "…"'],
    ['openid oK3xq5ABCDEFGHIJKLMNOPQRSTUV refused', 'openid … refused'],
    ['connect ECONNREFUSED 127.0.0.1:443', 'connect ECONNREFUSED 127.0.0.1:443'],
  ])('%s', (text, shown) => expect(unnamed(text)).toBe(shown));

  test('keeps where it happened, not what the message says a second time in the stack', () => {
    const trace = traceOf(new RangeError('王芳 13900000001'));
    expect(trace).toMatchObject({ name: 'RangeError', message: '… …' });
    expect(trace.stack?.[0]).toMatch(/^at .*traces\.test\.ts/);
    expect(JSON.stringify(trace)).not.toMatch(/王芳|13900000001/);
  });

  test('keeps the code, and is short however long the message', () => {
    const error = Object.assign(new Error(`x ${'y'.repeat(1e6)}`), { errCode: -502001 });
    expect(traceOf(error)).toMatchObject({ code: -502001 });
    expect(traceOf(error).message.length).toBeLessThanOrEqual(600);
  });

  test('of what is no error', () => {
    expect(traceOf('王芳 broke it')).toEqual({ name: 'string', message: '… broke it' });
  });
});

test('a person is the same shadow everywhere, and not the id', () => {
  expect(shadowOf('owner-wang')).toBe(shadowOf('owner-wang'));
  expect(shadowOf('owner-wang')).toMatch(/^[0-9a-f]{12}$/);
  expect(shadowOf('owner-wang')).not.toBe(shadowOf('owner-li'));
});

test('the number to quote is the beginning of the request’s id', () => {
  expect(numberOf('3f2a9c1b-0d4e-4f7a-8000-000000000000')).toBe('3F2A9C1B');
});
