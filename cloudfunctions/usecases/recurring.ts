/** Recurring faults (H36): counted in the figures' documents, listed by the months' keys. One read each, whatever the span. */
import type { Output, Parsed } from '../../shared/contract';
import { planOf } from '../../shared/domain/figures/periods';
import { dimensionOf } from '../../shared/policy/recurring';
import { groupView, keysOfGroup, recurringView } from '../../shared/views/recurring';
import type { Call } from './run';

export async function show(
  { ports }: Call,
  { period, day, by }: Parsed<'recurring.show'>,
): Promise<Output<'recurring.show'>> {
  const plan = planOf(period, day);
  const { sheets, drawnUpTo } = await ports.figures.read(
    [...plan.sheets, ...plan.before],
    dimensionOf[by],
  );
  return recurringView({ plan, sheets }, by, drawnUpTo);
}

export async function cases(
  { ports, now }: Call,
  { period, day, by, key, cursor }: Parsed<'recurring.cases'>,
): Promise<Output<'recurring.cases'>> {
  const { items, next } = await ports.cases.list({
    viewers: keysOfGroup(planOf(period, day), by, key),
    ...(cursor === undefined ? {} : { cursor }),
  });
  return groupView(items, { by, key, now, next });
}
