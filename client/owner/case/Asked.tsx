import { AskedAnswer } from './AskedAnswer';
import { AskedQuote } from './AskedQuote';
import { AskedSign } from './AskedSign';
import { AskedTime } from './AskedTime';
import type { OneCase } from './types';

interface Props {
  one: OneCase;
  now: number;
  reload: () => Promise<void>;
}

/** What the owner is asked to do on this case now: read an answer, agree to a price, to a time, or sign for the work. */
export function asks({
  may,
  repair,
  inquiry,
  reorder,
}: OneCase): 'answer' | 'quote' | 'reorder' | 'time' | 'sign' | null {
  if (inquiry?.answer && may.includes('inquiry.confirm')) return 'answer';
  if (reorder?.quote && may.includes('reorder.acceptQuote')) return 'reorder';
  if (repair?.quote?.state === 'offered' && may.includes('repair.acceptQuote')) return 'quote';
  if (repair?.appointment && !repair.appointment.accepted && may.includes('repair.accept'))
    return 'time';
  return may.includes('repair.confirm') || may.includes('repair.refuse') ? 'sign' : null;
}

export function Asked({ one, now, reload }: Props) {
  const { repair, reorder } = one;
  const what = asks(one);
  if (what === 'answer') {
    return (
      <AskedAnswer
        caseId={one.caseId}
        answer={one.inquiry?.answer ?? ''}
        round={one.inquiry?.round ?? 1}
        reload={reload}
      />
    );
  }
  if (what === 'reorder' && reorder?.quote) {
    return <AskedQuote caseId={one.caseId} of="reorder" quote={reorder.quote} reload={reload} />;
  }
  if (!repair) return null;
  if (what === 'quote' && repair.quote) {
    return <AskedQuote caseId={one.caseId} of="repair" quote={repair.quote} reload={reload} />;
  }
  if (what === 'time' && repair.appointment) {
    return (
      <AskedTime caseId={one.caseId} appointment={repair.appointment} now={now} reload={reload} />
    );
  }
  return what === 'sign' ? <AskedSign one={one} repair={repair} reload={reload} /> : null;
}
