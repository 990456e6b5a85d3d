import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { dayTitle, marksOf, type Row, type Shown, short, weekdays } from './rows';

interface Props {
  of: Shown;
  rows: readonly Row[];
  today: string;
  /** Only this person's shifts; '' everybody's. */
  only: string;
  onDay: (place: number) => void;
}

/** A month as on a wall calendar, Monday first: each day's shifts with who is on. */
export function Calendar({ of, rows, today, only, onDay }: Props) {
  const blanks = ((of.days[0]?.weekday ?? 1) + 6) % 7;
  const wrong = new Set(of.problems.map(({ date }) => date));
  return (
    <View className="ro-month">
      {[1, 2, 3, 4, 5, 6, 0].map((day) => (
        <View key={`head${day}`} className="ro-weekday xs">
          {weekdays[day]}
        </View>
      ))}
      {Array.from({ length: blanks }, (_, at) => `blank${at}`).map((key) => (
        <View key={key} className="ro-blank" />
      ))}
      {of.days.map((day, place) => (
        <View
          key={day.date}
          className={cls('ro-day', !day.working && 'ro-free', day.date === today && 'ro-today')}
          onClick={() => onDay(place)}
          {...role('button', dayTitle(day))}
        >
          <View className="ro-date num">
            {Number(day.date.slice(8))}
            {day.note ? <View className="ro-note">{day.working ? '班' : '假'}</View> : null}
            {wrong.has(day.date) ? <View className="ro-wrong">!</View> : null}
          </View>
          {marksOf(rows, of.shifts, place, only).map(({ shift, text }) => (
            <View key={shift.key} className={`ro-mark ro-${shift.key}`}>
              {short(shift) + text}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
