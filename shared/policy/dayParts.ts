/** The parts of a day at which owners say that somebody is at home (H20), as Shanghai times of day. †: the handbook gives none. */
import type { DayPart } from './words';

export const dayPartHours: Readonly<Record<DayPart, readonly [from: string, to: string]>> = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['18:00', '21:00'],
  any: ['08:00', '21:00'],
};
