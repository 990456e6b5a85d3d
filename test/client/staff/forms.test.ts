import * as z from 'zod';
import {
  changeInput,
  changeStart,
  inviteFields,
  inviteInput,
} from '../../../client/manager/colleague/form';
import { lengthText, limitPart } from '../../../client/manager/setting/limits';
import { figureTable } from '../../../client/manager/setting/numbers';
import { partGroups, parts } from '../../../client/manager/setting/parts';
import type { Shown } from '../../../client/manager/setting/shape';
import { calledOffInput, type Shift, shiftInput } from '../../../client/manager/shifts/form';
import { endedInput, standInInput } from '../../../client/manager/standins/form';
import {
  eventInput,
  surveyFields,
  surveyInput,
  surveyStart,
} from '../../../client/staff/campaign/form';
import { missing } from '../../../client/staff/form/missing';
import type { Values } from '../../../client/staff/form/values';
import { callFields, callInput } from '../../../client/staff/phone/form';
import { quickFields, quickInput } from '../../../client/staff/quick/form';
import { visitFields, visitInput } from '../../../client/staff/quick/visit';
import { contract } from '../../../shared/contract';
import { settingsChanges } from '../../../shared/contract/settings';
import { checkChanges } from '../../../shared/domain/settings';
import { templates } from '../../../shared/policy/notices';
import { defaultSettings } from '../../../shared/policy/settings';
import { caseOf, now } from './views';

const someone = { personId: 'staff-luomin', name: '罗敏', mobile: '13900000001' };
const shown: Shown = {
  settings: {
    ...defaultSettings,
    name: '水木南山装饰',
    phone: '0755',
    emergencyPhone: '0755',
    manager: someone,
    leader: someone,
    departments: {
      service: { head: someone },
      engineering: { head: someone, deputy: someone, windows: [['08:00', '17:00']] },
      design: { head: someone },
      finance: { head: someone, robotKey: '已设置' },
    },
  },
  limits: [],
  warranties: [{ key: 'decoration', name: '装饰装修工程', years: 2, least: 2 }],
  history: [],
};

type Limit = Shown['limits'][number];
const prompt: Limit = {
  key: 'repair:H21',
  rule: 'H21',
  kind: 'repair',
  title: '受理',
  within: { workingHours: 2 },
  usual: { workingHours: 2 },
  begins: null,
  usualBegins: null,
};
/** One that may be done from a day on. */
const ripe: Limit = {
  key: 'repair:H12',
  rule: 'H12',
  kind: 'repair',
  title: '维修后第二次跟踪回访',
  within: { day: 14 },
  usual: { day: 14 },
  begins: 8,
  usualBegins: 8,
};

/** What has to be typed where nothing can be saved as it is: an exception, a festival. */
const typed: Record<string, Values> = {
  holidays: { day: '2027-02-05', working: 'off' },
  greetings: { name: '重阳节', calendar: 'lunar', month: '9', day: '9', text: '重阳安康!' },
};

/** The bounds of a whole number in the contract, by its place among the settings. */
function boundsOf(path: string): { minimum?: number; maximum?: number } {
  let at = z.toJSONSchema(settingsChanges, { io: 'input' }) as Schema | undefined;
  for (const key of path.split('.')) at = (at?.properties ?? at?.anyOf?.[0]?.properties)?.[key];
  return at ?? {};
}
interface Schema {
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
}

describe('a part of the settings', () => {
  test('whatever a company may set has a page', () => {
    const changed = Object.entries(parts).flatMap(([name, part]) =>
      Object.keys(part.changes({ ...part.start(shown), ...typed[name] }, shown)),
    );
    const ofDuties = Object.keys(
      limitPart(ripe).changes({ unit: 'day', count: '12', begins: '7', warnings: '50' }, shown),
    );
    // Absences and shifts: lists of their own.
    const elsewhere = ['standIns', 'shifts'];
    const all = Object.keys(settingsChanges.shape);
    expect([...new Set([...changed, ...ofDuties, ...elsewhere])].sort()).toEqual(all.sort());
    const grouped = partGroups.flatMap(([, keys]) => keys);
    expect([...grouped].sort()).toEqual(Object.keys(parts).sort());
  });

  test.each(Object.values(figureTable).flat())('$path: its bounds are the contract’s', (figure) => {
    const { minimum, maximum } = boundsOf(figure.path);
    expect({ min: figure.min ?? 1, max: figure.max }).toEqual({ min: minimum, max: maximum });
  });

  test.each(Object.entries(parts))(
    '%s: saved as it is, it is what the cloud takes',
    (name, part) => {
      const fields = part.fields(shown);
      const values = { ...part.start(shown), ...typed[name] };
      expect(missing(fields, values)).toEqual({});
      const input = { version: 1, reason: '核对', changes: part.changes(values, shown) };
      const parsed = contract['settings.change'].input.parse(input);
      expect(() => checkChanges(parsed.changes)).not.toThrow();
    },
  );

  test('WeChat’s templates are called as at WeChat, and each is asked for', () => {
    const labels = parts.templates?.fields(shown).map(({ key, label }) => [key, label]);
    expect(labels).toEqual(
      Object.entries(templates).map(([key, { title }]) => [key, `${title}:模板 ID`]),
    );
    expect(parts.templates?.now(shown)).toBe('还没有填写');
    const values = { appointment: 'Zx1_some-id-of-theirs ', slip: 'another_id-of-theirs' };
    const changed = parts.templates?.changes(values, shown).templates;
    expect(changed).toEqual({
      appointment: 'Zx1_some-id-of-theirs',
      progress: '',
      revisit: '',
      slip: 'another_id-of-theirs',
    });
    const set = { ...shown, settings: { ...shown.settings, templates: changed } };
    expect(parts.templates?.now(set)).toBe('4 种里填了 2 种');
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

  test('the morning’s digest is switched off, a festival taken out, a robot taken away', () => {
    expect(parts.digest?.changes({ on: 'no' }, shown)).toEqual({ digest: null });
    const left = parts.greetings?.changes({ which: '元旦' }, shown).festivals ?? [];
    expect(left.map(({ name }) => name)).not.toContain('元旦');
    expect(left).toHaveLength(defaultSettings.festivals.length - 1);
    const finance = parts['department.finance'];
    const changes = (robotKey: string) =>
      finance?.changes({ ...finance.start(shown), robotKey }, shown).departments?.finance;
    expect(changes('')).not.toHaveProperty('robotKey');
    expect(changes('无')).toMatchObject({ robotKey: null });
    expect(changes('0f1e')).toMatchObject({ robotKey: '0f1e' });
  });

  test('when is warned about one duty, in percents; emptied, the table’s hold again', () => {
    const part = limitPart(prompt);
    const values = { unit: 'workingHours', count: '2', warnings: '50、80' };
    const { warnings } = part.changes(values, shown);
    expect(warnings).toEqual({ 'repair:H21': [0.5, 0.8] });
    const set = { ...shown, settings: { ...shown.settings, warnings } };
    expect(part.start(set)).toMatchObject({ warnings: '50、80' });
    expect(part.changes({ ...values, warnings: '' }, set).warnings).toEqual({});
    expect(part.changes({ ...values, warnings: '' }, shown)).not.toHaveProperty('warnings');
  });

  test('a duty’s first day is set beside its last, and is the table’s again', () => {
    const part = limitPart(ripe);
    expect(part.now(shown)).toBe('第 8 到 14 天');
    expect(missing(part.fields(shown), { ...part.start(shown), begins: '0' })).toEqual({
      begins: '请填写 1 到 400 的整数',
    });
    const values = { unit: 'day', count: '14', begins: '6' };
    const { begins } = part.changes(values, shown);
    expect(begins).toEqual({ 'repair:H12': { day: 6 } });
    expect(() => checkChanges({ begins })).not.toThrow();
    const set = { ...shown, settings: { ...shown.settings, begins } };
    const moved = limitPart({ ...ripe, begins: 6 });
    expect(moved.start(set)).toMatchObject({ begins: '6' });
    expect(moved.changes({ ...values, begins: '8' }, set).begins).toEqual({});
    expect(part.changes({ ...values, begins: '8' }, shown)).not.toHaveProperty('begins');
    expect(limitPart(prompt).changes({ unit: 'hours', count: '3' }, shown)).not.toHaveProperty(
      'begins',
    );
  });

  test('the limit of one duty, in its unit; minutes of work are said in minutes', () => {
    const part = limitPart(prompt);
    const changes = part.changes({ unit: 'hours', count: '3' }, shown);
    expect(changes.limits).toEqual({ 'repair:H21': { hours: 3 } });
    expect(lengthText({ workingHours: 0.05 })).toBe('3 分钟(上班时间)');
  });
});

describe('a shift', () => {
  const known: Shift = {
    department: 'engineering',
    personId: 'crew-liu',
    from: now - 1000,
    to: now + 5000,
    name: '刘建国',
    mobile: '139',
  };
  const settings = { ...shown.settings, shifts: [known, { ...known, to: now - 1 }] };
  const { name: _name, mobile: _mobile, ...bare } = known;

  test('is added to those that are not over, without what the cloud looks up', () => {
    const values = {
      department: 'service',
      personId: 'agent-chen',
      from: '2026-12-01 18:00',
      to: '2026-12-02 08:30',
      reason: '值夜班',
    };
    const input = shiftInput(values, settings, now);
    expect(contract['settings.change'].input.safeParse(input).success).toBe(true);
    expect(input.changes.shifts).toHaveLength(2);
    expect(input.changes.shifts?.[0]).toEqual(bare);
  });

  test('is called off, the others stay', () => {
    const other = { ...known, department: 'service' as const };
    const both = { ...settings, shifts: [known, other] };
    expect(calledOffInput(other, both, now).changes.shifts).toEqual([bare]);
  });
});

describe('a visit', () => {
  const view = caseOf('XMTEST0001');

  test('of an owner goes on the record under their form of address', () => {
    const team = { wantedId: 'other', wanted: '设计部', about: '封窗怎么收费', type: 'visit' };
    const input = visitInput(team, view);
    expect(contract['visit.record'].input.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({ caseId: view.caseId, visitor: view.who, wanted: '设计部' });
  });

  test('of somebody who is no owner asks for a name, and makes do without a number', () => {
    const fields = visitFields(null);
    const values = { type: 'visit', about: '送发票', wanted: '财务部' };
    expect(missing(fields, values)).toEqual({ visitor: '请填写来访人姓名' });
    const input = visitInput({ ...values, visitor: '赵先生' }, null);
    expect(contract['visit.record'].input.safeParse(input).success).toBe(true);
    expect(input).not.toHaveProperty('caseId');
  });
});

describe('a colleague', () => {
  const one = {
    personId: 'crew-liu',
    name: '刘建国',
    roles: ['crew', 'owner'],
    roleText: '维修人员',
    departmentText: '工程部',
    mobile: '139****0001',
    bound: true,
  };

  test('other work: as it is now, without being an owner', () => {
    const start = changeStart(one);
    expect(start).toEqual({ roles: ['crew'], departmentId: 'engineering' });
    const input = changeInput(one)(start);
    expect(contract['staff.change'].input.safeParse(input).success).toBe(true);
    expect(changeInput(one)({ ...start, departmentId: '' }).departmentId).toBeNull();
  });

  test('somebody new: name, number and work are asked for', () => {
    const fields = inviteFields(false);
    expect(Object.keys(missing(fields, {}))).toEqual(['name', 'mobile', 'roles']);
    const values = { name: '吴敏', mobile: '13900000009', roles: ['agent'] };
    expect(contract['staff.invite'].input.safeParse(inviteInput(values)).success).toBe(true);
    const many = { ...values, roles: ['agent', 'crew', 'designer', 'supervisor', 'head'] };
    expect(missing(fields, many)).toEqual({ roles: '最多选 4 项' });
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

describe('《电话记录表》 (H37)', () => {
  const start = { name: '王芳', mobile: '13800001202', 'about.what': '问铰链', outcome: '已说明' };
  const sent = (more: Values) => callInput({ ...start, minutes: '3', reached: 'yes', ...more }, '');

  test.each([
    ['in', 'yes', 180],
    ['in', 'no', 180],
    ['out', 'yes', 180],
    ['out', 'no', 0],
    ['missed', 'yes', 0],
  ] as const)('%s, reached %s: %i seconds', (direction, reached, durationSeconds) => {
    const input = sent({ direction, reached });
    expect(input).toMatchObject({ direction, durationSeconds });
    expect(contract['call.record'].input.safeParse(input).success).toBe(true);
  });

  test('how long it took is asked of a call that took place; whether somebody was reached, of one that went out', () => {
    const asked = (direction: string, reached: string): string[] =>
      callFields
        .filter(({ when }) => !when || when({ direction, reached }))
        .map(({ key }) => key)
        .filter((key) => key === 'reached' || key === 'minutes');
    expect(asked('in', 'yes')).toEqual(['minutes']);
    expect(asked('out', 'yes')).toEqual(['reached', 'minutes']);
    expect(asked('out', 'no')).toEqual(['reached']);
    expect(asked('missed', 'yes')).toEqual([]);
  });
});
