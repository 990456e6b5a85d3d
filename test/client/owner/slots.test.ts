import { slotOf, slots } from '../../../client/owner/repair/slots';

const at = (text: string) => Date.parse(`${text}+08:00`);
const texts = (now: number) => slots(now, 3).map((slot) => slot.text);

describe('when somebody is at home', () => {
  test('in the morning today is offered whole', () => {
    expect(texts(at('2026-11-21T08:00:00'))).toEqual(['今天上午', '今天下午', '今天晚上']);
  });

  test('what is nearly over is not offered', () => {
    expect(texts(at('2026-11-21T11:30:00'))).toEqual(['今天下午', '今天晚上', '明天上午']);
    expect(texts(at('2026-11-21T21:00:00'))).toEqual(['明天上午', '明天下午', '明天晚上']);
  });

  test('just after midnight is a new day in Shanghai, though not yet in UTC', () => {
    expect(texts(at('2026-11-22T00:10:00'))[0]).toBe('今天上午');
    expect(slots(at('2026-11-22T00:10:00'))[0]?.key).toBe('2026-11-22 morning');
  });

  test('goes out as a Shanghai date and a part of the day', () => {
    expect(slotOf('2026-11-22 evening')).toEqual({ date: '2026-11-22', part: 'evening' });
  });
});
