/** 跟踪服务信函登记表 (H37, H60): everything that was sent to the people of a home, by the system and by hand. */
import type { Case, InvitationCase, JournalEntry, Notice } from '../domain/case';
import { letterIn, unanswered } from '../domain/letter';
import { inviteWayNames } from '../policy/campaign';
import { letterKinds, letterWays } from '../policy/letters';
import { inOneLine, templates } from '../policy/notices';
import { salutation } from '../policy/wording';
import { sayTime } from '../time/shanghai';
import { asStaff, isMember, type Reader } from './reader';

/** A line of the register. `way`: with the courier's number; `answer`: what came back, if anything. */
export interface LetterLine {
  at: number;
  to: string;
  /** '贺卡', '请柬', '通知'. */
  kind: string;
  topic: string;
  way: string;
  /** What a notice said, or what lay in the envelope. */
  detail: string;
  answer: string;
  /** Who sent it. */
  by: string;
  bySystem: boolean;
  /** It surely arrived, as far as we can know. */
  sent: boolean;
}

/** Letters still waiting for an answer, for whoever enters one. */
export const letterViews = (kase: Case, now: number) =>
  unanswered(kase).map(({ letterId, to, kind, topic, sentAt }) => ({
    letterId,
    text: `${letterKinds[kind]}“${inOneLine(topic, 16)}” · ${to} · ${sayTime(sentAt, now)}`,
  }));

/** Staff read what everybody of the home was sent; owners what they were sent themselves. */
export function lettersOf(
  kase: Case,
  parts: readonly { journal: readonly JournalEntry[]; notices: readonly Notice[] }[],
  reader: Reader,
): LetterLine[] {
  const answers = new Map(
    parts
      .flatMap(({ journal }) => journal)
      .filter(({ type }) => type === 'letterAnswered')
      .map(({ data }) => [data?.letterId, String(data?.text ?? '')]),
  );
  return parts.flatMap(({ journal, notices }) => [
    ...journal.flatMap((entry) => [
      ...byHand(kase, entry, answers, reader),
      ...(kase.kind === 'invitation' ? invitedBy(kase, entry, reader) : []),
    ]),
    ...notices.flatMap((notice) => bySystem(kase, notice, reader)),
  ]);
}

const mayReadOf = (kase: Case, personId: string, reader: Reader): boolean =>
  asStaff(kase, reader) || personId === reader.actor.personId;

function byHand(
  kase: Case,
  entry: JournalEntry,
  answers: ReadonlyMap<unknown, string>,
  reader: Reader,
): LetterLine[] {
  const letter = letterIn(entry);
  if (!letter || !mayReadOf(kase, letter.personId, reader)) return [];
  const { letterId, to, kind, topic, way, trackingNo, enclosure } = letter;
  return [
    {
      at: entry.on ?? entry.at,
      to,
      kind: letterKinds[kind],
      topic,
      way: [letterWays[way], trackingNo].filter(Boolean).join(' '),
      detail: enclosure ? `附 ${enclosure}` : '',
      answer: answers.get(letterId) ?? '',
      by: entry.by.name,
      bySystem: false,
      sent: true,
    },
  ];
}

/** A written invitation (H13) goes to all owners of the home. */
function invitedBy(kase: InvitationCase, entry: JournalEntry, reader: Reader): LetterLine[] {
  if (entry.type !== 'invitationWritten') return [];
  if (!asStaff(kase, reader) && !isMember(kase, reader)) return [];
  const owners = everybody(kase).filter(({ part }) => part === 'owner');
  const way = entry.data?.way as keyof typeof inviteWayNames;
  return [
    {
      at: entry.on ?? entry.at,
      to: owners.map(({ name, gender }) => salutation(name, gender)).join('、'),
      kind: way === 'letter' ? inviteWayNames.letter : '书面邀请',
      topic: kase.title,
      way: way === 'letter' ? '' : inviteWayNames[way],
      detail: '',
      answer: '',
      by: entry.by.name,
      bySystem: false,
      sent: true,
    },
  ];
}

const everybody = ({ members, sold }: Case) => [...members, ...(sold?.former ?? [])];

const outcomes: Partial<Record<Notice['state'], string>> = {
  sent: '已发送',
  unsent: '没有送达',
  parked: '不确定是否送达',
};

function bySystem(kase: Case, notice: Notice, reader: Reader): LetterLine[] {
  const { personId, template, state, fields, sentAt, createdAt, channel } = notice;
  const outcome = outcomes[state];
  if (personId === undefined || template === undefined || outcome === undefined) return [];
  if (!mayReadOf(kase, personId, reader)) return [];
  const member = everybody(kase).find((one) => one.personId === personId);
  return [
    {
      at: sentAt ?? createdAt,
      to: member ? salutation(member.name, member.gender) : '',
      kind: '通知',
      topic: `${templates[template].title}:${outcome}`,
      way: channel === 'sms' ? '短信' : '微信服务通知',
      detail: [fields?.what, fields?.state].filter(Boolean).join(' · '),
      answer: '',
      by: '系统',
      bySystem: true,
      sent: state === 'sent',
    },
  ];
}
