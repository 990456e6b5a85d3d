import { isLive } from '../../../shared/domain/job';
import { mayAct, maySee } from '../../../shared/policy/access';
import { HOUR } from '../../../shared/time/shanghai';
import { aRepair, refusalOf } from '../../builders';

const ready = () => aRepair().received().dispatched().accepted();

describe('a one-job link (H24)', () => {
  test('lives from the dispatch to the signature, and is over after a refusal', () => {
    const one = ready().linked();
    const live = () => isLive(one.kase, 'hash', one.now);
    expect(live()).toBe(true);
    one.completed();
    expect(live()).toBe(true);
    one.confirmed();
    expect(live()).toBe(false);
    const again = ready().linked().completed().refused();
    expect(isLive(again.kase, 'hash', again.now)).toBe(false);
  });

  test('the next one takes its place; another dispatch ends it', () => {
    const one = ready().linked('first').linked('second');
    expect(isLive(one.kase, 'first', one.now)).toBe(false);
    expect(isLive(one.kase, 'second', one.now)).toBe(true);
    one.dispatched();
    expect(isLive(one.kase, 'second', one.now)).toBe(false);
  });

  test('72 hours if nothing is said, to the very last millisecond; or as long as said', () => {
    const { kase, now } = ready().linked();
    expect(isLive(kase, 'hash', now + 72 * HOUR)).toBe(true);
    expect(isLive(kase, 'hash', now + 72 * HOUR + 1)).toBe(false);
    const short = ready().linked('hash', 2);
    expect(isLive(short.kase, 'hash', short.now + 2 * HOUR)).toBe(true);
    expect(isLive(short.kase, 'hash', short.now + 2 * HOUR + 1)).toBe(false);
  });

  test('is made only while there is something to do at the home', () => {
    expect(refusalOf(() => aRepair().linked())).toBe('wrong_state');
    expect(refusalOf(() => ready().linked())).toBe('allowed');
    expect(refusalOf(() => ready().completed().confirmed().linked())).toBe('wrong_state');
  });

  test('lets its holder see this case and no other', () => {
    const { kase } = ready().linked();
    const holder = { personId: 'W1', name: '', gender: 'unknown', roles: ['crew'] } as const;
    expect(maySee(kase, holder)).toBe(false);
    expect(maySee(kase, { ...holder, holds: 'hash' })).toBe(true);
    expect(maySee(kase, { ...holder, holds: 'other' })).toBe(false);
    expect(maySee(ready().kase, { ...holder, holds: 'hash' })).toBe(false);
    expect(mayAct(kase, { ...holder, holds: 'hash' }, ['crew:team', 'head:department'])).toBe(
      false,
    );
  });
});
