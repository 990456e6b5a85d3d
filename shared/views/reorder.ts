import type * as z from 'zod';
import type { reorderView as schema } from '../contract/views';
import type { ReorderCase } from '../domain/case';
import { payerNames, reorderSteps } from '../policy/reorder';
import { salutation } from '../policy/wording';
import { channelNames, liableNames } from '../policy/words';
import { penaltyText, quoteView, seesPenalty } from './charge';
import { asStaff, picture, type Reader, seesCharges, seesMoney } from './reader';
import { numberOf } from './row';

type ReorderView = z.infer<typeof schema>;

/** A reorder as this reader may see it: owners see every step, and of the money what they pay themselves (H27). */
export function reorderView(reorder: ReorderCase, reader: Reader): ReorderView {
  const staff = asStaff(reorder, reader);
  const { liability, quote, signOff, order, evidence, fitting } = reorder;
  return {
    repairId: reorder.repairId,
    repairNumber: reorder.repairId && numberOf(reorder.repairId),
    item: reorder.item,
    quantity: reorder.quantity,
    reason: reorder.reason,
    payer: reorder.payer,
    payerText: payerNames[reorder.payer],
    channelText: channelNames[reorder.channel],
    steps: stepsOf(reorder, staff),
    evidence: evidence && {
      note: evidence.note,
      at: evidence.at,
      pictures: evidence.pictures.map((fileId) => picture(fileId, reader)),
    },
    liability: liability && {
      text: liability.liable === 'company' ? payerNames.company : liableNames[liability.liable],
      reason: liability.reason,
      penaltyText: seesPenalty(liability, reader) ? penaltyText(liability) : '',
    },
    quote:
      quote && (staff || reorder.payer === 'owner') && seesCharges(reorder, reader)
        ? quoteView(quote)
        : null,
    consentText: consentText(reorder),
    signOff:
      signOff && staff && seesMoney(reorder, reader)
        ? { amount: signOff.amount, note: signOff.note, by: signOff.by.name, at: signOff.at }
        : null,
    order: order && { ...order, maker: staff ? order.maker : '' },
    shipment: reorder.shipment,
    fitting: fitting && {
      note: fitting.note,
      at: fitting.at,
      pictures: fitting.pictures.map((fileId) => picture(fileId, reader)),
    },
  };
}

function stepsOf({ state }: ReorderCase, staff: boolean): ReorderView['steps'] {
  const place = reorderSteps.findIndex(({ until }) => until === state);
  const over = place < 0;
  // What was declined or cancelled stays where it was; what is written off is through.
  const done = over ? (state === 'closed' ? reorderSteps.length : 0) : place;
  return reorderSteps.map((step, at) => ({
    key: step.key,
    name: staff || !('owners' in step) ? step.name : step.owners,
    state: at < done ? 'done' : at === done && !over ? 'current' : 'ahead',
  }));
}

function consentText({ consent, members }: ReorderCase): string {
  if (!consent) return '';
  if (consent.byPhone) return `${consent.by.name} · 电话确认`;
  const member = members.find(({ personId }) => personId === consent.by.personId);
  return member ? salutation(member.name, member.gender) : consent.by.name;
}
