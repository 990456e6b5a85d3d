import { idOf, openids, repairs } from '../../shared/contract/examples';
import { defaultSettings } from '../../shared/policy/settings';
import { DAY, HOUR, MINUTE } from '../../shared/time/shanghai';
import { healthOf } from '../../shared/views/health';
import { answered, closed, lines, nobody, responses } from './managing';

/** What the demonstration has no time to become: an answer's data changed into it, others left as they are. */
export type Sample =
  | 'many'
  | 'running'
  | 'done'
  | 'ill'
  | 'planned'
  | 'looked'
  | 'lines'
  | 'answered'
  | 'closed'
  | 'nobody'
  | 'responses';

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** So many duties of an agent, the first of them late, the others further and further off. */
const forty = 40;

function many(data: Data): Data {
  const { duties, now } = data;
  if (!Array.isArray(duties) || !duties.length || typeof now !== 'number') return data;
  const each = Array.from({ length: forty }, (_, at) => ({
    ...(duties[at % duties.length] as Data),
    dutyId: `H${at}`,
    dueAt: now + (at - 3) * 5 * HOUR - 12 * MINUTE,
    state: at % 7 === 4 ? 'warned' : 'open',
    mine: true,
  }));
  const late = each.filter(({ dueAt }) => dueAt < now).length;
  return { ...data, duties: each, counts: { mine: forty, today: 6, late } };
}

const imported =
  (change: Data) =>
  (data: Data): Data =>
    'problemCount' in data ? { ...data, mayStart: false, whyNot: '', ...change } : data;

function ill(data: Data): Data {
  if (!('overall' in data)) return data;
  const now = Number(data.now);
  const department = { head: { personId: '', name: '', mobile: '' }, robotKey: '' };
  return healthOf({
    now,
    clock: {
      at: now - 3 * HOUR,
      alarm: null,
      release: 'r1',
      schema: 2,
      tooNew: 0,
      behind: 12,
      more: false,
    },
    release: 'r2',
    schema: 2,
    troubled: {
      parked: [{ caseId: repairs.reported, kind: 'repair', since: now - 5 * HOUR, tries: 4 }],
      overdue: { count: 7, earliest: now - 2 * HOUR },
      jobs: [{ kind: 'leave', at: now + HOUR, tries: 3 }],
      more: false,
    },
    notices: { 'subscribe:43101': 12, 'robot:45009': 3, 'sms:timeout': 1 },
    content: { waiting: 2, unchecked: 1, review: 1, hidden: 0 },
    settings: {
      contentCheck: defaultSettings.contentCheck,
      watch: defaultSettings.watch,
      sms: defaultSettings.sms,
      templates: defaultSettings.templates,
      departments: {
        service: department,
        engineering: department,
        design: department,
        finance: department,
      },
    },
  });
}

function planned(data: Data): Data {
  const { settings } = data;
  if (!isData(settings)) return data;
  // The page goes by the cloud's clock, the demonstration's begins with the machine's.
  const now = Date.now();
  const span = { from: now - HOUR, to: now + 3 * DAY };
  const shift = {
    ...span,
    department: 'engineering',
    personId: idOf(openids.crew),
    name: '刘建国',
  };
  const standIn = { ...span, agentId: idOf(openids.agentChen), standInId: idOf(openids.agentSun) };
  const later = { from: now + 9 * DAY, to: now + 16 * DAY };
  return {
    ...data,
    settings: {
      ...settings,
      shifts: [shift, { ...shift, ...later, department: 'service', name: '陈静' }],
      standIns: [standIn, { ...standIn, ...later }],
    },
  };
}

function looked(data: Data): Data {
  if (!('items' in data)) return data;
  const now = Number(data.now);
  const look = (hours: number, by: string, whose: string, number: string) => ({
    at: now - hours * HOUR,
    by,
    whose,
    number,
  });
  const items = [
    look(1, '陈静', '王芳女士', 'XM-NANS-HAN1'),
    look(3, '刘建国', '欧阳建华先生', 'WX-DEM0-0001'),
    look(26, '罗敏', '导出 2026-10', ''),
  ];
  return { ...data, items };
}

export const samples: Record<Sample, (data: Data) => Data> = {
  many,
  ill,
  planned,
  looked,
  lines,
  answered,
  closed,
  nobody,
  responses,
  running: imported({ state: 'running', stateText: '正在导入', total: 3000, done: 1240 }),
  done: imported({
    state: 'done',
    stateText: '已导入',
    total: 3000,
    done: 3000,
    confirmedBy: '郑会计',
  }),
};

export const isSample = (state: string): state is Sample => Object.hasOwn(samples, state);

/** An answer of the cloud as the sample has it; refusals stay. */
export function sampled(answer: unknown, sample: Sample): unknown {
  if (!isData(answer)) return answer;
  if (isData(answer.result)) return { ...answer, result: sampled(answer.result, sample) };
  return isData(answer.data) ? { ...answer, data: samples[sample](answer.data) } : answer;
}
