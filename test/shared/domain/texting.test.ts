import type { Case, Notice } from '../../../shared/domain/case';
import { settleNotices } from '../../../shared/domain/notices';
import { takesSms, textInstead } from '../../../shared/domain/texting';
import { oweCalls } from '../../../shared/domain/unreached';
import { templateKeys } from '../../../shared/policy/settings';
import { smsContent, smsTexts } from '../../../shared/policy/sms';
import { checkWording } from '../../../shared/policy/wording';
import { aProject, aRepair, at, monday, settings as plain } from '../../builders';

const sms = {
  on: true,
  sign: '水木南山装饰',
  appId: '1400000001',
  templates: { appointment: '1', progress: '2', revisit: '3', slip: '4' },
};
const settings = { ...plain, sms };
const couple = () => aProject('2026-01-05').ofCouple().accepted('2026-09-01').kase;

/** 王芳 and her husband could not be told of the appointment. */
function untold(outcome: 'unsent' | 'parked' = 'unsent'): { kase: Case; ended: Notice[] } {
  const { kase } = aRepair({}, couple()).checked().received().dispatched();
  const waiting = kase.notices.filter(({ occasion, state }) => occasion && state === 'due');
  for (const notice of waiting) notice.state = 'sending';
  const deliveries = waiting.map(({ id }) => ({ id, outcome, reason: '业主没有可用的订阅' }));
  return { kase, ended: settleNotices(kase, deliveries, monday) };
}
const texts = (kase: Case) => kase.notices.filter(({ channel }) => channel === 'sms');
const calls = (kase: Case) => kase.duties.filter(({ rule }) => rule === 'H40.call');

function after(now = monday, takes = (_: string) => true, on = true) {
  const { kase, ended } = untold();
  textInstead(kase, ended, now, { ...settings, sms: { ...sms, on } }, takes);
  oweCalls(kase, ended, now, settings);
  return { kase, ended };
}

test('whoever agreed gets a text message instead, and no call is owed yet', () => {
  const { kase, ended } = after();
  expect(ended.length).toBeGreaterThan(0);
  expect(texts(kase)).toHaveLength(ended.length);
  expect(texts(kase)[0]).toMatchObject({ state: 'due', at: monday, personId: ended[0]?.personId });
  expect(texts(kase)[0]?.text).toMatch(
    /^王芳女士您好,您的厨房五金维修已约好上门时间:\d\d-\d\d \d\d:\d\d。/,
  );
  expect(calls(kase)).toEqual([]);
});

test('once only, however often it is written down', () => {
  const { kase, ended } = after();
  textInstead(kase, ended, monday, settings, () => true);
  expect(texts(kase)).toHaveLength(ended.length);
});

test('at night it waits for the end of the quiet span', () => {
  const { kase } = after(at('2026-11-23 23:00'));
  expect(texts(kase)[0]?.at).toBe(at('2026-11-24 08:30'));
});

test('refused too, it is the agent’s call; sent, it is none', () => {
  for (const [outcome, owed] of [
    ['unsent', 1],
    ['sent', 0],
  ] as const) {
    const { kase } = after();
    const sent = texts(kase);
    for (const notice of sent) notice.state = 'sending';
    const deliveries = sent.map(({ id }) => ({ id, outcome, reason: '短信模板没有通过审核' }));
    oweCalls(kase, settleNotices(kase, deliveries, monday), monday, settings);
    expect(calls(kase)).toHaveLength(owed);
  }
});

test.each([
  ['nobody agreed', () => after(monday, () => false)],
  ['the company has not switched it on', () => after(monday, () => true, false)],
])('%s: no text message, and the agent calls', (_, make) => {
  const { kase } = make();
  expect(texts(kase)).toEqual([]);
  expect(calls(kase)).toHaveLength(1);
});

test('what may have arrived is not said again by text message', () => {
  const { kase, ended } = untold('parked');
  textInstead(kase, ended, monday, settings, () => true);
  expect(texts(kase)).toEqual([]);
});

test('a template without an id sends nothing', () => {
  const { kase, ended } = untold();
  const some = { ...sms, templates: { ...sms.templates, appointment: '' } };
  textInstead(kase, ended, monday, { ...settings, sms: some }, () => true);
  expect(texts(kase)).toEqual([]);
});

test('takes part: agreed, and with a mobile number', () => {
  const consents = { sms: { version: 1, at: monday } };
  expect(takesSms({ consents, mobile: '13800000001' })).toBe(true);
  expect(takesSms({ consents: {}, mobile: '13800000001' })).toBe(false);
  expect(takesSms({ consents, mobile: '' })).toBe(false);
  expect(takesSms(undefined)).toBe(false);
});

describe('what it says', () => {
  const { kase } = aRepair({}, couple());
  const fields = { when: '2026-11-24 09:00', state: '待您确认' };
  const long = { name: '阿卜杜勒艾则孜买买提江', gender: 'male' } as const;

  test.each(templateKeys)('%s: proper wording, each value short, none left open', (template) => {
    for (const member of [{ name: '王芳', gender: 'female' } as const, long]) {
      const content = smsContent(kase, member, template, fields);
      expect(content?.text).not.toMatch(/[{}]/);
      expect(checkWording(content?.text ?? '')).toEqual([]);
      const places = smsTexts[template].match(/\{\d\}/g) ?? [];
      expect(Object.keys(content?.params ?? {})).toHaveLength(places.length);
      for (const value of Object.values(content?.params ?? {}))
        expect([...value].length).toBeLessThanOrEqual(12);
    }
  });

  test('a long name is not cut in the middle: the family name with its form of address (H44)', () => {
    expect(smsContent(kase, long, 'slip', fields)?.params['1']).toBe('阿先生');
  });

  test('wording that must not reach an owner sends nothing (H45)', () => {
    expect(smsContent(kase, long, 'slip', { state: '这事我不知道' })).toBeNull();
  });

  test('a value that is missing or too long sends nothing', () => {
    expect(smsContent(kase, long, 'slip', {})).toBeNull();
    expect(smsContent(kase, long, 'slip', { state: '一'.repeat(13) })).toBeNull();
  });
});

describe('a notice that was parked, and of which is learned late that it was not sent', () => {
  const late = (outcomes: readonly ('unsent' | 'parked')[]) => {
    const { kase } = aRepair({}, couple()).checked().received().dispatched();
    const waiting = kase.notices.filter(({ occasion, state }) => occasion && state === 'due');
    for (const notice of waiting) Object.assign(notice, { state: 'sending', claim: 'mine' });
    const first = waiting.map(({ id }, place) => ({
      id,
      outcome: outcomes[place] ?? 'parked',
      reason: '不确定',
    }));
    // As the clock does when the lease has ended: parked, with the claim of whoever may still answer.
    for (const [place, notice] of waiting.entries())
      notice.state = first[place]?.outcome ?? 'parked';
    textInstead(kase, waiting, monday, settings, () => true);
    oweCalls(kase, waiting, monday, settings);
    const answers = waiting
      .filter(({ state }) => state === 'parked')
      .map(({ id }) => ({ id, outcome: 'unsent' as const, reason: '业主没有可用的订阅' }));
    const ended = settleNotices(kase, answers, monday, 'mine');
    textInstead(kase, ended, monday, settings, () => true);
    oweCalls(kase, ended, monday, settings);
    return { kase, ended };
  };

  test('is the call that is owed already, not a text message beside it', () => {
    const { kase, ended } = late(['parked', 'parked']);
    expect(ended).toHaveLength(2);
    expect(calls(kase)).toHaveLength(1);
    expect(texts(kase)).toEqual([]);
  });

  test('with no call owed – the other half of the couple can still be told – gets its text message', () => {
    const { kase } = late(['unsent', 'parked']);
    expect(calls(kase)).toEqual([]);
    expect(texts(kase)).toHaveLength(2);
  });
});
