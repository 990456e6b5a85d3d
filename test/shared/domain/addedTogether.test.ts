import type { RepairCase } from '../../../shared/domain/case';
import { add } from '../../../shared/domain/more';
import { claim, settleNotices } from '../../../shared/domain/notices';
import { MINUTE } from '../../../shared/time/shanghai';
import { aRepair, monday, settings } from '../../builders';

/** W17: a robot takes 20 messages a minute; whoever says one thing after another does not fill it. */
describe('additions to a case are told together', () => {
  const begin = () => {
    const { kase } = aRepair();
    const ctx = (now: number) => ({
      now,
      settings,
      actor: {
        personId: 'owner',
        name: '王芳',
        gender: 'female' as const,
        roles: ['owner' as const],
      },
      ids: () => 'AAAAAAAA',
    });
    const say = (text: string, now: number) =>
      add(kase, { caseId: kase._id, text, pictures: [] }, ctx(now));
    /** What goes to the robot now. */
    const sent = (now: number): string[] => {
      const claimed = claim(kase, now, settings, 'token').filter(({ id }) =>
        id.startsWith('added:'),
      );
      settleNotices(
        kase,
        claimed.map(({ id }) => ({ id, outcome: 'sent' as const })),
        now,
        'token',
      );
      return claimed.map(({ text = '' }) => text);
    };
    return { kase: kase as RepairCase, say, sent };
  };

  test('the first at once, sixty more within ten minutes in one message', () => {
    const { say, sent } = begin();
    say('第一句', monday);
    expect(sent(monday)).toEqual([expect.stringContaining('第一句')]);
    for (let more = 0; more < 60; more++) say(`第 ${more} 句`, monday + more * 1_000);
    expect(sent(monday + 9 * MINUTE)).toEqual([]);
    const [together = '', ...others] = sent(monday + 10 * MINUTE);
    expect(others).toEqual([]);
    expect(together).toContain('第 0 句');
    expect(together).toContain('还有更多补充,请到个案里看');
    expect(together.split('\n').length).toBeLessThanOrEqual(8);
    expect(Buffer.byteLength(together)).toBeLessThan(2_048);
  });

  test('one that is said later goes at once again', () => {
    const { say, sent } = begin();
    say('第一句', monday);
    expect(sent(monday)).toHaveLength(1);
    say('一小时以后', monday + 60 * MINUTE);
    expect(sent(monday + 60 * MINUTE)).toEqual([expect.stringContaining('一小时以后')]);
  });

  test('every addition stands on the record by itself', () => {
    const { kase, say } = begin();
    for (const text of ['一', '二', '三']) say(text, monday);
    expect(kase.journal.filter(({ type }) => type === 'added')).toHaveLength(3);
  });
});
