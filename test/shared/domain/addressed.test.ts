import { addressed } from '../../../shared/domain/person';

test('an owner never by the bare name, a colleague by it where no gender is known (H44)', () => {
  const one = { name: '吴敏', gender: 'unknown', roles: ['agent'] } as const;
  expect(addressed({ ...one, roles: ['agent'] })).toBe('吴敏');
  expect(addressed({ ...one, roles: ['agent'], gender: 'female' })).toBe('吴敏女士');
  expect(addressed({ ...one, roles: ['owner'] })).toBe('吴敏先生/女士');
  expect(addressed({ ...one, roles: [] })).toBe('吴敏先生/女士');
  // A colleague who is an owner too is met as a colleague.
  expect(addressed({ ...one, roles: ['owner', 'agent'] })).toBe('吴敏');
});
