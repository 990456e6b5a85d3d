import {
  begun,
  type CallData,
  doneInput,
  laterInput,
  noTalk,
  points,
  secondsOf,
  unfinished,
} from '../../../client/staff/revisit/draft';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const card = {
  caseId: 'TSTEST0001',
  dutyId: 'H34:1',
  asksSatisfied: true,
  questions: [
    { key: 'kept', text: '按时吗?', type: 'yesNo', subject: null, name: '' },
    { key: 'crew', text: '满意吗?', type: 'rating', subject: 'crew', name: '刘建国' },
    { key: 'wish', text: '还有吗?', type: 'text', subject: null, name: '' },
  ],
} as unknown as CallData;

describe('a call on its card', () => {
  test('counts as done once the owner was asked and the points were restated', () => {
    expect(unfinished(noTalk, card)).toMatch(/满意/);
    expect(unfinished({ ...noTalk, satisfied: 'yes' }, card)).toMatch(/复述/);
    expect(unfinished({ ...noTalk, satisfied: 'yes', restated: true }, card)).toBe('');
  });

  test('says answers in words, ratings in stars, and nothing where nothing was said', () => {
    const talk = {
      ...noTalk,
      answers: { kept: 'no', wish: '  ', crew: 'x' },
      stars: { crew: 4 },
      satisfied: 'no' as const,
      restated: true,
      notes: ' 接口还在渗 ',
    };
    expect(doneInput(talk, card, now)).toEqual({
      caseId: 'TSTEST0001',
      dutyId: 'H34:1',
      outcome: 'done',
      answers: { kept: '否' },
      ratings: [{ subject: 'crew', overall: 4 }],
      restated: true,
      notes: '接口还在渗',
      satisfied: false,
    });
  });

  test('is timed from dialling until stopped, at most four hours', () => {
    expect(secondsOf(noTalk, now)).toBe(0);
    expect(secondsOf({ ...noTalk, dialledAt: now - 95_000 }, now)).toBe(95);
    expect(secondsOf({ ...noTalk, dialledAt: now - 95_000, seconds: 60 }, now)).toBe(60);
    expect(secondsOf({ ...noTalk, dialledAt: now - 86_400_000 }, now)).toBe(14_400);
  });

  test('that did not take place keeps what was noted and says when to try again', () => {
    const later = { outcome: 'unreached' as const, nextAt: now + 1 };
    expect(laterInput({ ...noTalk, notes: '占线' }, card, later)).toEqual({
      caseId: 'TSTEST0001',
      dutyId: 'H34:1',
      notes: '占线',
      ...later,
    });
  });

  test('is restated point by point: what was answered, rated and noted, no empty headings', () => {
    const talk = {
      ...noTalk,
      answers: { kept: 'yes', wish: '想换个锁' },
      stars: { crew: 5 },
      notes: '时间:上周六\n地点:\n\n门口积水',
    };
    expect(points(talk, card)).toEqual([
      '按时吗:是',
      '刘建国:5 星',
      '想换个锁',
      '时间:上周六',
      '门口积水',
    ]);
    expect(points(noTalk, card)).toEqual([]);
  });

  test('left in the middle is known again by what was entered', () => {
    expect(begun(noTalk)).toBe(false);
    expect(begun({ ...noTalk, notes: '门' })).toBe(true);
    expect(begun({ ...noTalk, stars: { crew: 3 } })).toBe(true);
  });
});
