import type { Input, Output } from '../../../shared/contract';
import type { Field } from '../../staff/form/fields';
import { instant, type Values, words } from '../../staff/form/values';

type StandIn = NonNullable<Input<'settings.change'>['changes']['standIns']>[number];
type Settings = Output<'settings.show'>['settings'];

/** An absence: who, who stands in, from when to when, why (H55). */
export const standInFields: Field[] = [
  { key: 'agentId', type: 'person', role: 'agent', label: '谁不在' },
  { key: 'standInId', type: 'person', role: 'agent', label: '谁代班' },
  { key: 'from', type: 'time', label: '从什么时候', usual: 'start' },
  { key: 'to', type: 'time', label: '到什么时候' },
  { key: 'reason', type: 'line', label: '原因', max: 100, placeholder: '如:年假、病假' },
];

/** The stand-ins as the settings hold them, without the mobile that is the cloud's to look up. */
export function standInsOf({ standIns }: Settings): StandIn[] {
  const all = Array.isArray(standIns) ? (standIns as (StandIn & { mobile?: string })[]) : [];
  return all.map(({ agentId, standInId, from, to }) => ({ agentId, standInId, from, to }));
}

/** Those that are not over. */
export const current = (all: readonly StandIn[], now: number): StandIn[] =>
  all.filter(({ to }) => to >= now);

export function standInInput(
  values: Values,
  settings: Settings,
  now: number,
): Input<'settings.change'> {
  const added: StandIn = {
    agentId: words(values, 'agentId'),
    standInId: words(values, 'standInId'),
    from: instant(values, 'from'),
    to: instant(values, 'to'),
  };
  return {
    version: settings.version,
    reason: words(values, 'reason'),
    changes: { standIns: [...current(standInsOf(settings), now), added] },
  };
}

/** The list without one of them: back earlier, or a mistake. */
export function endedInput(
  ended: StandIn,
  settings: Settings,
  now: number,
): Input<'settings.change'> {
  const same = (one: StandIn) =>
    one.agentId === ended.agentId && one.standInId === ended.standInId && one.from === ended.from;
  return {
    version: settings.version,
    reason: '取消代班',
    changes: { standIns: current(standInsOf(settings), now).filter((one) => !same(one)) },
  };
}
