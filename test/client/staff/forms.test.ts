import {
  eventInput,
  surveyFields,
  surveyInput,
  surveyStart,
} from '../../../client/staff/campaign/form';
import { missing } from '../../../client/staff/form/missing';
import { quickFields, quickInput } from '../../../client/staff/quick/form';
import { lengthText, limitPart } from '../../../client/staff/setting/limits';
import { parts } from '../../../client/staff/setting/parts';
import type { Shown } from '../../../client/staff/setting/shape';
import { endedInput, standInInput } from '../../../client/staff/standins/form';
import { contract } from '../../../shared/contract';
import { checkChanges } from '../../../shared/domain/settings';
import { defaultSettings } from '../../../shared/policy/settings';
import { caseOf, now } from './views';

const shown: Shown = {
  settings: { ...defaultSettings, name: '水木南山装饰', phone: '0755', emergencyPhone: '0755' },
  limits: [],
  warranties: [{ key: 'decoration', name: '装饰装修工程', years: 2, least: 2 }],
  history: [],
};

describe('a part of the settings', () => {
  test.each(Object.entries(parts))('%s: saved as it is, it is what the cloud takes', (_, part) => {
    const fields = part.fields(shown);
    const values = { ...part.start(shown), day: '2027-02-05', working: 'off' };
    expect(missing(fields, values)).toEqual({});
    const input = { version: 1, reason: '核对', changes: part.changes(values, shown) };
    const parsed = contract['settings.change'].input.parse(input);
    expect(() => checkChanges(parsed.changes)).not.toThrow();
  });

  test('a number that is none, or not between its bounds, is said under its field', () => {
    const { warranty } = parts;
    const fields = warranty?.fields(shown) ?? [];
    expect(missing(fields, { decoration: '1' })).toEqual({ decoration: '请填写 2 到 70 的整数' });
    expect(missing(fields, { decoration: '2.5' })).toEqual({ decoration: '请填写 2 到 70 的整数' });
    expect(missing(fields, { decoration: '5' })).toEqual({});
  });

  test('hours that end before they begin are refused; a night may', () => {
    expect(missing(parts.hours?.fields(shown) ?? [], { window0: '18:00 08:30' })).toEqual({
      window0: '结束时间要晚于开始时间',
    });
    expect(missing(parts.quiet?.fields(shown) ?? [], { quiet: '21:00 08:30' })).toEqual({});
  });

  test('an exception is added to those there are, and taken back', () => {
    const with5th = parts.holidays?.changes({ day: '2027-02-05', working: 'on' }, shown);
    expect(with5th?.calendar?.exceptions).toEqual({ '2027-02-05': true });
    const again = { ...shown, settings: { ...shown.settings, calendar: with5th?.calendar } };
    const usual = parts.holidays?.changes({ day: '2027-02-05', working: 'usual' }, again);
    expect(usual?.calendar?.exceptions).toEqual({});
  });

  test('the limit of one duty, in its unit; minutes of work are said in minutes', () => {
    const part = limitPart({
      key: 'repair:H21',
      rule: 'H21',
      kind: 'repair',
      title: '受理',
      within: { workingHours: 2 },
      usual: { workingHours: 2 },
    });
    const changes = part.changes({ unit: 'hours', count: '3' }, shown);
    expect(changes.limits).toEqual({ 'repair:H21': { hours: 3 } });
    expect(lengthText({ workingHours: 0.05 })).toBe('3 分钟(上班时间)');
  });
});

describe('a stand-in', () => {
  const known = { agentId: 'agent-chen', standInId: 'agent-sun', from: now - 1000, to: now + 5000 };
  const over = { ...known, from: now - 9000, to: now - 8000 };
  const settings = {
    ...shown.settings,
    standIns: [over, { ...known, mobile: '139' }],
  } as Shown['settings'];

  test('is added to those that are not over', () => {
    const values = {
      agentId: 'agent-sun',
      standInId: 'agent-chen',
      from: '2026-03-05 00:00',
      to: '2026-03-06 18:00',
      reason: '年假',
    };
    const { changes, reason } = standInInput(values, settings, now);
    expect(reason).toBe('年假');
    expect(changes.standIns).toEqual([
      known,
      expect.objectContaining({ agentId: 'agent-sun', standInId: 'agent-chen' }),
    ]);
  });

  test('is ended without the others', () => {
    expect(endedInput(known, settings, now).changes.standIns).toEqual([]);
  });
});

describe('entered in ten seconds', () => {
  const view = {
    ...caseOf('XMTEST0001'),
    project: { team: { designer: { personId: 'designer', name: '林晓' } } },
  } as unknown as Parameters<typeof quickInput>[2];

  test('a missed call needs nothing but whose it was', () => {
    expect(missing(quickFields('missedCall', undefined), { channel: 'phone' })).toEqual({});
    expect(quickInput('missedCall', { channel: 'phone' }, view)).toEqual({
      homeId: 'FWTEST0001',
      type: 'missedCall',
      text: '业主来电未接',
      channel: 'phone',
    });
  });

  test('who is looked for is somebody of the team, or written down', () => {
    const chosen = quickInput('lookedFor', { wantedId: 'designer', channel: 'phone' }, view);
    expect(chosen).toMatchObject({ wantedId: 'designer', text: '业主找设计师 林晓' });
    const named = { wantedId: 'other', wantedName: '送货师傅', channel: 'visit' };
    expect(quickInput('lookedFor', named, view)).toMatchObject({
      wantedName: '送货师傅',
      text: '业主找送货师傅',
    });
  });
});

describe('what goes to former owners', () => {
  test('an event', () => {
    const values = { title: '茶话会', text: '请来坐坐', heldAt: '2026-04-01 14:00', place: '展厅' };
    const input = contract['campaign.plan'].input.parse(eventInput(values));
    expect(input.heldAt).toBe(Date.parse('2026-04-01T14:00:00+08:00'));
  });

  test('a survey: as many questions as were asked for, options where one is chosen', () => {
    const values = {
      ...surveyStart,
      title: '满意度',
      text: '两分钟',
      until: '2026-04-01 14:00',
      count: '2',
      'question.0': '总体满意吗?',
      'question.1': '最看重什么?',
      'type.1': 'choice',
      'options.1': '质量\n 服务 \n\n价格',
    };
    expect(missing(surveyFields, values)).toEqual({});
    expect(contract['survey.plan'].input.parse(surveyInput(values)).questions).toEqual([
      { text: '总体满意吗?', type: 'stars', options: [] },
      { text: '最看重什么?', type: 'choice', options: ['质量', '服务', '价格'] },
    ]);
    expect(missing(surveyFields, { ...values, 'options.1': '' })).toEqual({
      'options.1': '请填写第 2 题的选项',
    });
  });
});
