/** Who is on duty now (H54), in a line for the workbench: by day the shift, while a department is closed its watch. */
import { watchOf } from '../policy/hours';
import { type OnShift, onShift, ownShift } from '../policy/onShift';
import type { Settings } from '../policy/settings';
import { type DepartmentId, departmentIds, departmentNames } from '../policy/words';
import { sayTime, stamp } from '../time/shanghai';

/** '客服部 孙丽 · 工程部 何勇' and '夜班 今天 21:00–08:30'; '' where there is nothing to say. */
export function watchView(
  settings: Settings,
  personId: string,
  now: number,
): { on: string; mine: string } {
  const rostered = onShift(settings, now);
  const mine = ownShift(settings, personId, now);
  return {
    on: departmentIds.flatMap((id) => namesOf(settings, id, rostered, now)).join(' · '),
    mine: mine ? sayShift(settings, mine, now) : '',
  };
}

function namesOf(
  settings: Settings,
  id: DepartmentId,
  rostered: readonly OnShift[],
  now: number,
): string[] {
  const watch = watchOf(settings, id, now);
  const there = watch.length > 0 ? watch : rostered.filter(({ department }) => department === id);
  const names = [...new Set(there.map(({ name }) => name))];
  return names.length > 0 ? [`${departmentNames[id]} ${names.join('、')}`] : [];
}

const sayShift = ({ shiftHours }: Settings, { shift, from, to }: OnShift, now: number): string =>
  `${shiftHours[shift].name} ${sayTime(from, now)}–${stamp(to).slice(11)}`;
