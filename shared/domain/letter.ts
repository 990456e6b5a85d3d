/** Letters sent to owners by hand (H37, H60): they stand on the record of the case that they are about. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import type { LetterKind, LetterWay } from '../policy/letters';
import { salutation } from '../policy/wording';
import type { Case, JournalEntry } from './case';
import { type Context, journal } from './context';

/** What the record keeps of a letter. `to`: as the recipient was addressed, for when they have left the home. */
export interface Letter {
  letterId: string;
  personId: string;
  to: string;
  kind: LetterKind;
  topic: string;
  way: LetterWay;
  trackingNo?: string;
  enclosure?: string;
}

export const letterIn = ({ type, data }: JournalEntry): Letter | null =>
  type === 'letterSent' ? (data as unknown as Letter) : null;

/** Invitations and surveys are sent, and answered, in ways of their own; what has no owner gets no letters. */
export const takesLetters = ({ kind, members }: Case): boolean =>
  members.length > 0 && kind !== 'invitation' && kind !== 'survey';

/** @throws {Refusal} wrong_state: not such a case; bad_input: nobody of the home, or a courier without a number. */
export function recordLetter(kase: Case, input: Parsed<'letter.record'>, ctx: Context): void {
  if (!takesLetters(kase)) refuse('wrong_state', '请在这套房屋的工程、报修或投诉里登记信函');
  const { recipientId, kind, topic, way, trackingNo, enclosure, sentAt } = input;
  const recipient = kase.members.find(({ personId }) => personId === recipientId);
  if (!recipient) refuse('bad_input', '收信人不是这套房屋的业主或家人', 'recipientId');
  if (way === 'courier' && !trackingNo) refuse('bad_input', '请填写快递单号', 'trackingNo');
  if (way !== 'courier' && trackingNo) refuse('bad_input', '快递才有单号', 'trackingNo');
  const letter: Letter = {
    letterId: ctx.ids('letter'),
    personId: recipientId,
    to: salutation(recipient.name, recipient.gender),
    kind,
    topic,
    way,
    ...(trackingNo ? { trackingNo } : {}),
    ...(enclosure ? { enclosure } : {}),
  };
  journal(kase, ctx, 'letterSent', { ...letter }, sentAt);
}

/** Letters that nobody has answered yet, the latest first; those of old pages are past being answered. */
export function unanswered(kase: Case): (Letter & { sentAt: number })[] {
  const answered = new Set(
    kase.journal.flatMap(({ type, data }) => (type === 'letterAnswered' ? [data?.letterId] : [])),
  );
  return kase.journal
    .flatMap((entry) => {
      const letter = letterIn(entry);
      return letter && !answered.has(letter.letterId)
        ? [{ ...letter, sentAt: entry.on ?? entry.at }]
        : [];
    })
    .reverse();
}

/** @throws {Refusal} wrong_state: no such letter, or answered already; bad_input: answered before it was sent. */
export function answerLetter(kase: Case, input: Parsed<'letter.answer'>, ctx: Context): void {
  const letter = unanswered(kase).find(({ letterId }) => letterId === input.letterId);
  if (!letter) refuse('wrong_state', '没有这封等回复的信函,可能已经登记过回复');
  const at = input.receivedAt ?? ctx.now;
  if (at < letter.sentAt) refuse('bad_input', '回复的时间早于寄出的时间', 'receivedAt');
  const { letterId, personId, to, kind, topic } = letter;
  journal(
    kase,
    ctx,
    'letterAnswered',
    { letterId, personId, to, kind, topic, text: input.text },
    at,
  );
}
