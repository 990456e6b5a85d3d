import type { Input } from '../../../shared/contract';
import {
  channelNames,
  dayPartNames,
  departmentNames,
  faultNames,
  placeNames,
} from '../../../shared/policy/words';
import type { Field } from '../form/fields';
import { files, given, type Values, words } from '../form/values';
import { options } from '../steps/types';

type Report = Input<'repair.report'>;
type Filing = Input<'complaint.file'>;
type AtHome = NonNullable<Report['atHome']>[number];

/** How it reached us, the phone first (H35). */
const channel: Field = {
  key: 'channel',
  type: 'choice',
  label: '业主怎样联系的',
  options: options(channelNames).filter(([key]) => key !== 'app'),
};
const pictures: Field = {
  key: 'pictures',
  type: 'pictures',
  label: '照片',
  optional: true,
  max: 9,
};

/** 《工程报修单》 (H20) as an agent fills it for an owner. `days`: the dates to choose from, with their words. */
export function repairFields(days: readonly (readonly [string, string])[]): Field[] {
  return [
    channel,
    { key: 'place', type: 'choice', label: '哪里', options: options(placeNames) },
    { key: 'fault', type: 'choice', label: '什么问题', options: options(faultNames) },
    {
      key: 'description',
      type: 'text',
      label: '情况',
      max: 500,
      placeholder: '什么时候开始的,影响到哪里…',
    },
    pictures,
    { key: 'day', type: 'choice', label: '哪天家里有人', optional: true, options: days },
    {
      key: 'part',
      type: 'choice',
      label: '什么时段',
      options: options(dayPartNames),
      when: (values) => words(values, 'day') !== '',
    },
    {
      key: 'contact',
      type: 'phone',
      label: '上门联系电话',
      optional: true,
      hint: '与业主留的号码不同时才填',
    },
  ];
}

export function repairInput(values: Values, homeId: string): Report {
  const date = words(values, 'day');
  const part = words(values, 'part') as AtHome['part'];
  return {
    homeId,
    place: words(values, 'place') as Report['place'],
    fault: words(values, 'fault') as Report['fault'],
    description: words(values, 'description'),
    pictures: files(values, 'pictures'),
    channel: words(values, 'channel') as Report['channel'],
    ...(date ? { atHome: [{ date, part }] } : {}),
    ...given(values, 'contact'),
  };
}

/** 《客户投诉书》 (H29, H35). */
export const complaintFields: Field[] = [
  channel,
  { key: 'department', type: 'choice', label: '投诉哪个部门', options: options(departmentNames) },
  {
    key: 'about',
    type: 'line',
    label: '关于谁',
    optional: true,
    max: 40,
    placeholder: '如:项目经理 何勇',
  },
  {
    key: 'description',
    type: 'text',
    label: '内容',
    max: 1000,
    placeholder: '照业主的原话记,先致歉,再问清经过',
  },
  { key: 'wish', type: 'text', label: '业主的要求', optional: true, max: 300 },
  pictures,
];

export function complaintInput(values: Values, homeId: string): Filing {
  return {
    homeId,
    department: words(values, 'department') as Filing['department'],
    description: words(values, 'description'),
    pictures: files(values, 'pictures'),
    channel: words(values, 'channel') as Filing['channel'],
    ...given(values, 'about', 'wish'),
  };
}
