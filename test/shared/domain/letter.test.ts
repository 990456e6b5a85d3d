import type { Actor, Case } from '../../../shared/domain/case';
import { answerLetter, recordLetter } from '../../../shared/domain/letter';
import { cancel } from '../../../shared/domain/project';
import { DAY } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import { entriesOf, registerOf } from '../../../shared/views/wholeRecord';
import { anInvitation, aProject, aRepair, people, refusalOf, settings } from '../../builders';
import { by } from '../../builders/settings';

const letter = {
  caseId: '',
  recipientId: people.owner.personId,
  kind: 'thanks',
  topic: '感谢您的信任',
  way: 'courier',
  trackingNo: 'SF1402233668',
  enclosure: '保养手册',
} as const;

const couple = () => aProject().ofCouple();
const sent = () => couple().as(people.agent, (kase, ctx) => recordLetter(kase, letter, ctx));
const reader = (actor: Actor, now: number) => ({ actor, now, settings, url: () => '' });
const told = (kase: Case, actor: Actor, now: number) =>
  caseView(kase, reader(actor, now)).timeline.filter(({ title }) => title.includes('感谢信'));
const whole = (kase: Case, actor: Actor, now: number) =>
  entriesOf({ kase, pages: [] }, reader(actor, now)).filter(({ source }) => source === 'letter');

describe('a letter sent by hand (H37, H60)', () => {
  test('stands on the record for colleagues and for whom it was sent to, for nobody else of the home', () => {
    const { kase, now } = sent();
    const said = {
      title: '感谢信:感谢您的信任',
      detail: '寄给王芳女士 · 快递 SF1402233668 · 附 保养手册',
    };
    for (const actor of [people.manager, people.crew, people.owner])
      expect(told(kase, actor, now)).toEqual([expect.objectContaining(said)]);
    expect(told(kase, people.husband, now)).toEqual([]);
    expect(whole(kase, people.owner, now)).toHaveLength(1);
    expect(whole(kase, people.husband, now)).toEqual([]);
  });

  test('is a line of the register, under the day it was sent, once', () => {
    const project = couple();
    const sentAt = project.now - 3 * DAY;
    project.as(people.agent, (kase, ctx) => recordLetter(kase, { ...letter, sentAt }, ctx));
    const { kase, now } = project;
    expect(registerOf([{ kase, pages: [] }], reader(people.agent, now))).toContainEqual({
      at: sentAt,
      to: '王芳女士',
      kind: '感谢信',
      topic: '感谢您的信任',
      way: '快递 SF1402233668',
      detail: '附 保养手册',
      answer: '',
      by: '陈静',
      bySystem: false,
      sent: true,
      number: expect.any(String),
    });
    const entries = entriesOf({ kase, pages: [] }, reader(people.agent, now));
    expect(entries.filter(({ title }) => title.includes('感谢您的信任'))).toEqual([
      expect.objectContaining({ source: 'letter', at: sentAt, by: '发给王芳女士' }),
    ]);
  });

  test('what the owner answers stands beside it, though the letter has gone to a page', () => {
    const project = sent();
    const [{ letterId = '' } = {}] = caseView(
      project.kase,
      reader(people.agent, project.now),
    ).letters;
    const answer = { caseId: '', letterId, text: '收到了,谢谢' };
    project.as(people.agent, (kase, ctx) => answerLetter(kase, answer, ctx));
    const { kase, now } = project;
    const old = kase.journal.filter(({ type }) => type === 'letterSent');
    const page = { journal: old, duties: [], notices: [] };
    kase.journal = kase.journal.filter(({ type }) => type !== 'letterSent');
    const parts = { kase, pages: [{ _id: '', caseId: '', n: 1, v: 1, ...page }] };
    expect(registerOf([parts], reader(people.agent, now))).toContainEqual(
      expect.objectContaining({ answer: '收到了,谢谢', topic: letter.topic }),
    );
    expect(told(kase, people.owner, now)[0]).toMatchObject({
      title: '回复了感谢信“感谢您的信任”',
      detail: '王芳女士 · 收到了,谢谢',
    });
    expect(caseView(kase, reader(people.agent, now)).letters).toEqual([]);
    const again = () => project.as(people.agent, (one, ctx) => answerLetter(one, answer, ctx));
    expect(refusalOf(again)).toBe('wrong_state');
  });

  test.each([
    ['somebody of another home', { recipientId: 'nobody' }, 'recipientId'],
    ['a courier without a number', { trackingNo: undefined }, 'trackingNo'],
    ['a number without a courier', { way: 'post' as const }, 'trackingNo'],
  ])('refused: %s', (_name, wrong, field) => {
    const record = () =>
      couple().as(people.agent, (kase, ctx) =>
        recordLetter(kase, { ...letter, ...wrong } as typeof letter, ctx),
      );
    expect(record).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'bad_input', field }) }),
    );
  });

  test('refused: an answer from before the letter, an invitation that is registered as one', () => {
    const project = sent();
    const [{ letterId = '' } = {}] = caseView(
      project.kase,
      reader(people.agent, project.now),
    ).letters;
    const early = { caseId: '', letterId, text: '谢谢', receivedAt: project.now - 2 * DAY };
    expect(() => project.as(people.agent, (kase, ctx) => answerLetter(kase, early, ctx))).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ field: 'receivedAt' }) }),
    );
    const invitation = anInvitation();
    expect(
      refusalOf(() => recordLetter(invitation.kase, letter, by(people.agent, invitation.now))),
    ).toBe('wrong_state');
  });

  test('a written invitation is a line too, to all owners (H13)', () => {
    const { kase, now } = anInvitation().written();
    expect(registerOf([{ kase, pages: [] }], reader(people.agent, now))).toEqual([
      expect.objectContaining({ kind: '请柬', topic: '老业主茶话会', to: '王芳女士' }),
    ]);
    expect(whole(kase, people.owner, now)).toHaveLength(1);
    expect(whole(kase, people.husband, now)).toEqual([]);
  });

  test('changes nothing else, and can be entered when the case is long closed', () => {
    const project = aProject().as(people.manager, (kase, ctx) =>
      cancel(kase, { caseId: kase._id, reason: '业主迁居' }, ctx),
    );
    const { journal: _, v: __, updatedAt: ___, ...before } = structuredClone(project.kase);
    project.as(people.agent, (kase, ctx) => recordLetter(kase, letter, ctx));
    expect(project.kase).toMatchObject(before);
    const repair = aRepair().as(people.agent, (kase, ctx) => recordLetter(kase, letter, ctx));
    expect(told(repair.kase, people.owner, repair.now)).toHaveLength(1);
  });
});
