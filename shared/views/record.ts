/** What the company keeps of a person, as that person reads it (H62). */
import type { Output } from '../contract';
import type { Case, Notice } from '../domain/case';
import { addressed, type Person } from '../domain/person';
import { consentKinds, consents } from '../policy/consents';
import { titleOf } from '../policy/notices';
import type { Settings } from '../policy/settings';
import { partNames, roleNames, subjectNames } from '../policy/words';
import type { Reader } from './reader';
import { numberOf, rowOf } from './row';

interface CallEntry {
  direction: 'in' | 'out' | 'missed';
  startedAt: number;
  about: Record<string, string>;
  outcome: string;
}

interface LookEntry {
  at: number;
  by: string;
  caseId: string;
}

export interface PersonRecord {
  person: Person;
  cases: readonly Case[];
  calls: readonly CallEntry[];
  reveals: readonly LookEntry[];
  /** Who looked at the number. */
  lookers: readonly Person[];
  settings: Settings;
}

type Shown = Output<'me.show'>;

/** As many of each list as a page shows; the copy holds all. */
const SHOWN = 50;

const newest = <T extends { at: number }>(list: T[]): T[] => list.sort((a, b) => b.at - a.at);

const stateTexts: Partial<Record<Notice['state'], string>> = {
  sent: '已发送',
  unsent: '没有送达',
  parked: '不确定是否送达',
};

export function recordView(record: PersonRecord, reader: Reader, most: number = SHOWN): Shown {
  const { person, cases } = record;
  const lists = {
    cases: newest(cases.map((kase) => caseEntry(kase, reader))),
    calls: newest(record.calls.map(callEntry)),
    ratings: newest(cases.flatMap((kase) => ratingsOf(kase, person.personId))),
    reveals: newest(record.reveals.map((look) => lookEntry(look, record.lookers))),
    messages: newest(cases.flatMap((kase) => messagesOf(kase, person.personId))),
  };
  return {
    now: reader.now,
    person: {
      personId: person.personId,
      name: person.name,
      gender: person.gender,
      who: addressed(person),
      mobile: person.mobile,
      birthday: person.birthday ?? '',
      bestTimeToCall: person.preferences?.bestTimeToCall ?? '',
      contactBy: person.preferences?.contactBy ?? 'phone',
      boundAt: person.boundAt ?? null,
    },
    consents: consentKinds.map((kind) => ({
      kind,
      ...consents[kind],
      given: person.consents?.[kind] !== undefined,
      at: person.consents?.[kind]?.at ?? null,
    })),
    homes: homesOf(record),
    counts: {
      cases: lists.cases.length,
      calls: lists.calls.length,
      ratings: lists.ratings.length,
      reveals: lists.reveals.length,
      messages: lists.messages.length,
    },
    keepDays: { calls: record.settings.keepDays.calls, reveals: record.settings.keepDays.reveals },
    cases: lists.cases.slice(0, most),
    calls: lists.calls.slice(0, most),
    ratings: lists.ratings.slice(0, most),
    reveals: lists.reveals.slice(0, most),
    messages: lists.messages.slice(0, most),
    copy: copyView(person, reader),
    deletion: person.deletion ?? null,
  };
}

function homesOf({ cases, person }: PersonRecord): Shown['homes'] {
  const homes = new Map<string, Shown['homes'][number]>();
  for (const { kind, home, members } of cases) {
    const me = members.find(({ personId }) => personId === person.personId);
    if (kind !== 'project' || !me) continue;
    homes.set(home.id, {
      homeId: home.id,
      label: home.label,
      partText: partNames[me.part],
      maySign: me.maySign,
      mayReport: me.mayReport !== false,
    });
  }
  return [...homes.values()];
}

function caseEntry(kase: Case, reader: Reader): Shown['cases'][number] {
  const { title, stateText, tone } = rowOf(kase, reader);
  return {
    caseId: kase._id,
    number: numberOf(kase._id),
    title,
    stateText,
    at: kase.createdAt,
    tone,
  };
}

const callEntry = ({
  direction,
  startedAt,
  about,
  outcome,
}: CallEntry): Shown['calls'][number] => ({
  at: startedAt,
  direction,
  what: about.what ?? '',
  outcome,
});

const ratingsOf = (kase: Case, personId: string): Shown['ratings'] =>
  kase.ratings
    .filter(({ by }) => by.personId === personId)
    .map(({ at, amendedAt, subject, name, overall, words }) => ({
      at: amendedAt ?? at,
      subjectText: subjectNames[subject],
      name,
      overall,
      words,
    }));

function lookEntry({ at, by, caseId }: LookEntry, lookers: readonly Person[]) {
  const person = lookers.find(({ personId }) => personId === by);
  const role = person?.roles.find((one) => one !== 'owner');
  return {
    at,
    by: person ? `${role ? roleNames[role] : ''} ${person.name}`.trim() : '已离职的同事',
    number: numberOf(caseId),
  };
}

const messagesOf = (kase: Case, personId: string): Shown['messages'] =>
  kase.notices
    .filter((notice) => notice.personId === personId && stateTexts[notice.state])
    .map(({ sentAt, createdAt, fields, state }) => ({
      at: sentAt ?? createdAt,
      what: fields?.what ?? fields?.state ?? titleOf(kase),
      stateText: stateTexts[state] ?? '',
    }));

function copyView({ copy }: Person, { now, url }: Reader): Shown['copy'] {
  if (!copy || copy.until <= now) return null;
  const { at, until, files } = copy;
  return { at, until, files: files.map(({ name, fileId }) => ({ name, url: url(fileId) })) };
}
