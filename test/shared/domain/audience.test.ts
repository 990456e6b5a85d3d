import { latestOf } from '../../../cloudfunctions/usecases/slices';
import {
  type Conditions,
  checkConditions,
  chosenOf,
  fits,
  refuses,
  sayConditions,
} from '../../../shared/domain/audience';
import * as campaign from '../../../shared/domain/campaign';
import type { ProjectCase, Rating } from '../../../shared/domain/case';
import { sentenceOf } from '../../../shared/policy/timeline';
import { anEvent, aProject, at, monday, people, refusalOf } from '../../builders';
import { by } from '../../builders/settings';

const now = at('2026-11-23 10:00');
const home = (change: (project: ProjectCase) => void = () => undefined): ProjectCase => {
  const { kase } = aProject('2026-01-05').accepted('2026-09-01');
  change(kase);
  return kase;
};
const rated =
  (...stars: number[]) =>
  (project: ProjectCase) => {
    project.ratings = stars.map((overall) => ({ overall }) as Rating);
  };

const vip = (project: ProjectCase): void => {
  project.vip = true;
};
const refusing = (project: ProjectCase): void => {
  project.campaignsRefused = { at: now };
};

const yes = true;
const no = false;

test.each<[string, Conditions, (project: ProjectCase) => void, boolean]>([
  ['nothing asked', {}, () => undefined, yes],
  ['its community', { communities: ['海棠苑', '南山里'] }, () => undefined, yes],
  ['another community', { communities: ['南山'] }, () => undefined, no],
  ['accepted on the first day', { acceptedFrom: '2026-09-01' }, () => undefined, yes],
  ['accepted the day before', { acceptedFrom: '2026-09-02' }, () => undefined, no],
  ['accepted on the last day', { acceptedTo: '2026-09-01' }, () => undefined, yes],
  ['accepted the day after', { acceptedTo: '2026-08-31' }, () => undefined, no],
  ['not accepted', {}, ({ facts }) => void delete facts.finalAccepted, no],
  ['warranty runs', { warranty: 'running' }, () => undefined, yes],
  ['warranty runs, asked for over', { warranty: 'over' }, () => undefined, no],
  ['VIP', { vip: true }, vip, yes],
  ['no VIP', { vip: true }, () => undefined, no],
  ['no VIP, and none wanted', { vip: false }, () => undefined, yes],
  ['rated 4 in the mean, 4 or better', { ratedAtLeast: 4 }, rated(3, 5), yes],
  ['rated 3.5, 4 or better', { ratedAtLeast: 4 }, rated(3, 4), no],
  ['rated 3, 3 or worse', { ratedAtMost: 3 }, rated(3), yes],
  ['rated 3.5, 3 or worse', { ratedAtMost: 3 }, rated(3, 4), no],
  ['not rated, 3 or worse', { ratedAtMost: 3 }, () => undefined, no],
  ['its agent', { agentIds: ['agent'] }, () => undefined, yes],
  ['another agent', { agentIds: ['agent-2'] }, () => undefined, no],
  ['all at once', { communities: ['南山里'], vip: true, ratedAtLeast: 5 }, rated(5), no],
])('%s (H13, H49)', (_what, conditions, change, fit) => {
  expect(fits(home(change), conditions, now)).toBe(fit);
});

test('the warranty’s last second, and the one after it', () => {
  const end = at('2028-09-01 23:59') + 59_999;
  expect(fits(home(), { warranty: 'running' }, end)).toBe(true);
  expect(fits(home(), { warranty: 'over' }, end + 1)).toBe(true);
});

test('with or without something open; who refuses is counted and left out', () => {
  const [one, other] = [home(), home(refusing)];
  other.home = { ...other.home, id: 'FWOTHER001' };
  const open = new Set([one.home.id]);
  const choose = (conditions: Conditions) => {
    const { chosen, refused } = chosenOf([one, other], conditions, { open, now });
    return [chosen.length, refused];
  };
  expect(choose({})).toEqual([1, 1]);
  expect(choose({ open: 'has' })).toEqual([1, 0]);
  expect(choose({ open: 'hasNot' })).toEqual([0, 1]);
});

test('an owner refuses, once, and may come back; both stand on the record', () => {
  const project = home();
  const say = (refused: boolean) =>
    campaign.refuseCampaigns(project, { caseId: project._id, refused }, by(people.owner, now));
  expect(refusalOf(() => say(false))).toBe('wrong_state');
  say(true);
  expect(refuses(project)).toBe(true);
  expect(refusalOf(() => say(true))).toBe('wrong_state');
  say(false);
  expect(refuses(project)).toBe(false);
  expect(project.journal.slice(-2).map((entry) => sentenceOf(entry, now).title)).toEqual([
    '不再受邀参加活动和问卷',
    '可以受邀参加活动和问卷',
  ]);
});

test('conditions are said in words, and kept with what was sent', () => {
  const conditions: Conditions = {
    communities: ['南山里'],
    acceptedFrom: '2025-01-01',
    warranty: 'running',
    vip: true,
    ratedAtLeast: 4,
    open: 'hasNot',
    agentIds: ['agent'],
  };
  const words =
    '南山里 · 竣工 2025-01-01 至 今天 · 保修期内 · VIP · 评价 4 星以上 · 没有未结的个案 · 专职客服 陈静';
  expect(sayConditions(conditions, ['陈静'])).toBe(words);
  expect(sayConditions({})).toBe('全部已竣工的业主');
  const event = anEvent();
  const input = { caseId: event._id, homeIds: [], everyone: true };
  const parsed = { ...conditions, communities: ['南山里'], agentIds: ['agent'] };
  campaign.send(event, { ...input, conditions: parsed }, by(people.manager, monday), ['陈静']);
  expect(event).toMatchObject({ to: [words], everyone: { after: '', conditions: parsed } });
  expect(refusalOf(() => campaign.send(event, input, by(people.manager, monday)))).toBe(
    'wrong_state',
  );
  const both = { ...input, everyone: false, homeIds: ['FW00000001'], conditions: parsed };
  expect(refusalOf(() => campaign.send(anEvent(), both, by(people.manager, monday)))).toBe(
    'bad_input',
  );
});

test('conditions that no home can fit are refused, when looked at and when sent', () => {
  const send = (conditions: Conditions) =>
    refusalOf(() =>
      campaign.send(
        anEvent(),
        {
          caseId: 'HDTEST0001',
          homeIds: [],
          everyone: true,
          conditions: { ...conditions, communities: [], agentIds: [] },
        },
        by(people.manager, monday),
      ),
    );
  for (const none of [
    { acceptedFrom: '2026-02-02', acceptedTo: '2026-02-01' },
    { ratedAtLeast: 4, ratedAtMost: 3 },
  ]) {
    expect(refusalOf(() => checkConditions(none))).toBe('bad_input');
    expect(send(none)).toBe('bad_input');
  }
  expect(send({ acceptedFrom: '2026-02-01', acceptedTo: '2026-02-01' })).toBe('allowed');
  expect(send({ ratedAtLeast: 4, ratedAtMost: 4 })).toBe('allowed');
});

test('a home decorated twice is the one that was accepted last, whatever its ids', () => {
  const twice = ['XMA', 'XMB'].map((_id, place) => ({
    ...home(),
    _id,
    facts: { finalAccepted: monday - place * 400 * 86_400_000 },
  }));
  expect(latestOf(twice).map(({ _id }) => _id)).toEqual(['XMA']);
  expect(latestOf([...twice].reverse()).map(({ _id }) => _id)).toEqual(['XMA']);
});
