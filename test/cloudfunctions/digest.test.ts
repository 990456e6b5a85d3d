import { sendDigests } from '../../cloudfunctions/usecases/digest';
import { getsDigest } from '../../shared/domain/digest';
import { isOpen } from '../../shared/domain/duties';
import type { Settings } from '../../shared/policy/settings';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { at, people, settings } from '../builders';
import { Company } from './company';

const morning = at('2026-11-24 08:40');

/** The home of the couple, whose agent owes what is late and what is due today. */
function company(): Company {
  const one = Company.withHome();
  one.now = morning;
  const kase = [...one.cases.values()][0];
  if (!kase) throw new Error('no home');
  const [late, today, week] = kase.duties.filter(
    (duty) => isOpen(duty) && duty.owedBy.desk === 'agent',
  );
  if (!late || !today || !week) throw new Error('too few duties');
  for (const duty of kase.duties) if (isOpen(duty)) duty.dueAt = morning + 90 * DAY;
  late.dueAt = morning - HOUR;
  today.dueAt = morning + 2 * HOUR;
  week.dueAt = morning + 3 * DAY;
  one.store(kase);
  const everybody = [...one.people.values()];
  one.ports.people = {
    ...one.ports.people,
    byRole: async (role) => everybody.filter(({ roles }) => roles.includes(role)),
  };
  one.ports.cases = {
    ...one.ports.cases,
    owing: async (_query, until) => ({
      items: [...one.cases.values()].filter(({ dueAt }) => dueAt <= until),
      next: null,
    }),
  };
  return one;
}

const texts: string[] = [];
function listening(one: Company, answer: () => 'sent' | 'retry' | 'die' = () => 'sent'): Company {
  texts.length = 0;
  const { messenger } = one.ports;
  one.ports.messenger = {
    ...messenger,
    robot: async (_key, text) => {
      const outcome = answer();
      if (outcome === 'die') throw new Error('died');
      if (outcome === 'sent') texts.push(text);
      return outcome === 'sent' ? { outcome } : { outcome, reason: '没有连上' };
    },
  };
  return one;
}

const look = (one: Company, with_: Partial<Settings> = {}) =>
  sendDigests(one.ports, { ...settings, ...with_ }, () => 50_000);

describe('the morning’s digest', () => {
  test('agent: late, today, this week, the next by name; manager: what has lapsed', async () => {
    const one = listening(company());
    expect(await look(one)).toBe(false);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('陈静,早上好\n逾期 1 项,今天到期 1 项,本周还有 1 项');
    expect(texts[0]?.split('\n')).toHaveLength(5);
    expect(texts[0]).toContain('王芳女士');
    expect(texts[1]).toContain('【今日逾期】罗敏,早上好\n团队逾期 1 项:陈静 1');
  });

  test('once a day, however often the clock comes by, also twice at once', async () => {
    const one = listening(company());
    await Promise.all([look(one), look(one)]);
    one.now += 5 * MINUTE;
    await look(one);
    expect(texts).toHaveLength(2);
    one.now = morning + DAY;
    await look(one);
    expect(texts.length).toBeGreaterThan(2);
  });

  test('08:40 to 09:20: nothing one second before, nothing from the end on', async () => {
    for (const [time, sent] of [
      [morning - 1000, 0],
      [morning, 2],
      [at('2026-11-24 09:19'), 2],
      [at('2026-11-24 09:20'), 0],
    ] as const) {
      const one = listening(company());
      one.now = time;
      await look(one);
      expect([time, texts.length]).toEqual([time, sent]);
    }
  });

  test('a robot that was not reached is tried again at the next look', async () => {
    let broken = true;
    const one = listening(company(), () => (broken ? 'retry' : 'sent'));
    expect(await look(one)).toBe(true);
    broken = false;
    one.now += 5 * MINUTE;
    expect(await look(one)).toBe(false);
    expect(texts).toHaveLength(2);
  });

  test('a death while sending costs that one person’s at most, and doubles nobody’s', async () => {
    let sends = 0;
    const one = listening(company(), () => (sends++ === 0 ? 'die' : 'sent'));
    await expect(look(one)).rejects.toThrow('died');
    one.now += 5 * MINUTE;
    await look(one);
    expect(texts.map((text) => text.slice(0, 6))).toEqual(['【今日逾期】']);
  });

  test('a company may go without it', async () => {
    const one = listening(company());
    await look(one, { digest: null });
    expect(texts).toEqual([]);
  });

  test('not on days off, unless on duty; not while somebody stands in', () => {
    const { personId } = people.agent;
    const sunday = at('2026-11-29 08:40');
    const shift = { personId, name: '陈静', mobile: '', department: 'service' } as const;
    const gets = (part: Partial<Settings>, now: number) =>
      getsDigest({ ...settings, ...part }, personId, now);
    expect(gets({}, morning)).toBe(true);
    expect(gets({}, sunday)).toBe(false);
    const span = { from: sunday, to: sunday + HOUR };
    expect(gets({ shifts: [{ ...shift, ...span }] }, sunday)).toBe(true);
    const away = { agentId: personId, standInId: 'agent-2', mobile: '' };
    expect(gets({ standIns: [{ ...away, from: morning, to: morning + DAY }] }, morning)).toBe(
      false,
    );
  });
});
