import type { Output } from '../contract';
import type { RepairCase } from '../domain/case';
import { titleOf } from '../policy/notices';
import { repairMachine } from '../policy/stages';
import { faultNames, placeNames } from '../policy/words';
import { chargeText } from './charge';
import { picture, type Reader } from './reader';
import { numberOf, stateText, whoOf } from './row';

type Job = Output<'job.show'>['job'];

const steps = {
  'job.arrive': 'arrived',
  'job.finish': 'completed',
  'job.sign': 'confirmed',
  'job.refuse': 'refused',
} as const;

/** The one job that a link opens: where, what, when. Neither the owner's number nor anything else of the home. */
export function jobView(repair: RepairCase, reader: Reader): Job {
  const { appointment, completion, agent, link } = repair;
  const payable = repair.free || repair.quote?.state === 'accepted';
  return {
    number: numberOf(repair._id),
    title: titleOf(repair),
    state: repair.state,
    stateText: stateText(repair).replace('您', '业主'),
    label: repair.home.label,
    address: repair.home.address,
    place: placeNames[repair.place],
    fault: faultNames[repair.fault],
    description: repair.description,
    who: whoOf(repair),
    pictures: repair.pictures.map((fileId) => picture(fileId, reader)),
    appointment: appointment && {
      from: appointment.from,
      to: appointment.to,
      accepted: appointment.accepted,
      note: appointment.note,
    },
    chargeText: chargeText(repair, false),
    completion: completion && {
      parts: completion.parts,
      note: completion.note,
      pictures: completion.pictures.map((fileId) => picture(fileId, reader)),
    },
    crew: link?.name ?? '',
    until: link?.until ?? 0,
    agent: { name: agent?.name ?? reader.settings.service, phone: reader.settings.phone },
    may: (Object.keys(steps) as (keyof typeof steps)[]).filter(
      (name) =>
        repairMachine[repair.state]?.[steps[name]] !== undefined &&
        (name !== 'job.finish' || payable),
    ),
  };
}

export const jobFiles = (repair: RepairCase): string[] => [
  ...repair.pictures,
  ...(repair.completion?.pictures ?? []),
];
