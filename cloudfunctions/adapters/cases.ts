import type { Case, ProjectCase, RepairCase } from '../../shared/domain/case';
import { type ContentMark, checkKey } from '../../shared/domain/content';
import { speaksForHome } from '../../shared/domain/home';
import { labelKey, type Search, searchTerm, type Wanted } from '../../shared/domain/search';
import { isTooNew, stamped } from '../../shared/migrations';
import { type CaseKind, kindNames } from '../../shared/policy/words';
import { HOUR } from '../../shared/time/shanghai';
import type { CaseQuery, Cases, DutyQuery, Page, ReviewCases, Troubled, Waking } from '../ports';
import { campaignCounts } from './campaignCounts';
import { _, database, hundreds, isDuplicate, plain, row, rows, updated } from './cloud';
import { type JobDocument, jobOf } from './jobs';
import { asRead, differences, opened, openedOrNull } from './shapes';

type Collection = ReturnType<typeof database.collection>;
/** Everything of a home that is not its project. */
const sheets = (Object.keys(kindNames) as CaseKind[]).filter((kind) => kind !== 'project');
/** What a home's owners may have going. */
const matters: CaseKind[] = ['repair', 'complaint', 'inquiry', 'reorder'];
/** Cases of a list, as this code knows them. */
const known = async <K extends Case>(answer: unknown): Promise<K[]> =>
  (await rows<K>(answer)).map((kase) => opened('cases', kase));

const PAGE = 20;
const DUTY_PAGE = 100;
/** Lists never carry what only the case's own page shows. */
const forLists = {
  journal: false,
  results: false,
  requests: false,
  paged: false,
  counted: false,
  countedOn: false,
  assessed: false,
};

const casesIn = (collection: Collection): Cases => ({
  async find(id) {
    return openedOrNull('cases', await row<Case>(collection.doc(id).get()));
  },

  async ofHome(homeId, since, kind) {
    const found = await known<Case>(
      collection
        .where(
          _.or([
            { 'home.id': homeId, kind: 'project' },
            { 'home.id': homeId, kind: 'repair', createdAt: _.gte(since) },
            ...(kind ? [{ 'home.id': homeId, kind, open: true }] : []),
          ]),
        )
        .orderBy('kind', 'asc')
        .orderBy('createdAt', 'desc')
        .field(forLists)
        .limit(100)
        .get(),
    );
    return {
      ...speaksForHome(found.filter((kase): kase is ProjectCase => kase.kind === 'project')),
      repairs: found.filter(
        (kase): kase is RepairCase => kase.kind === 'repair' && kase.createdAt >= since,
      ),
      open: found.filter((kase) => kase.kind === kind && kase.open),
    };
  },

  async aroundHome(homeId, limit) {
    return known<Case>(
      collection
        .where({ 'home.id': homeId })
        .orderBy('updatedAt', 'desc')
        .field(forLists)
        .limit(limit)
        .get(),
    );
  },

  async toHandOver(homeId, agentId) {
    const found = await rows<Pick<Case, '_id'>>(
      collection
        .where({
          'home.id': homeId,
          kind: _.in(sheets),
          open: true,
          agentId: _.neq(agentId),
        })
        .field({ _id: true })
        .limit(100)
        .get(),
    );
    return found.map(({ _id }) => _id);
  },

  async toMark(homeId, vip, prepare) {
    const all = { 'home.id': homeId, kind: _.in(sheets), open: true };
    const others = vip && prepare ? [{ ...all, vipPrepare: _.neq(prepare) }] : [];
    const found = await rows<Pick<Case, '_id'>>(
      collection
        .where(_.or([{ ...all, vip: !vip }, ...others]))
        .field({ _id: true })
        .limit(100)
        .get(),
    );
    return found.map(({ _id }) => _id);
  },

  async ofMember(personId) {
    return known<Case>(
      collection
        .where({ viewers: personId, open: true })
        // The project of a home is older than all else in it: it never falls out of the list.
        .orderBy('createdAt', 'asc')
        .field(forLists)
        .limit(100)
        .get(),
    );
  },

  async projectsOf(homeIds) {
    const found = await known<ProjectCase>(
      collection
        .where({ 'home.id': _.in([...homeIds]), kind: 'project' })
        .orderBy('createdAt', 'asc')
        .field(forLists)
        .limit(1000)
        .get(),
    );
    const latest = new Map(
      found
        .filter(({ state }) => state !== 'cancelled')
        .map((project) => [project.home.id, project]),
    );
    return [...latest.values()];
  },

  async acceptedAfter(id, limit) {
    return known<ProjectCase>(
      collection
        // Ids of projects begin with XM.
        .where({ _id: _.gt(id === '' ? 'XM' : id).and(_.lt('XN')), state: 'accepted' })
        .orderBy('_id', 'asc')
        .field({ ...forLists, duties: false, notices: false, money: false })
        .limit(limit)
        .get(),
    );
  },

  async withOpenCases(homeIds) {
    if (homeIds.length === 0) return new Set();
    const found = await rows<Pick<Case, 'home'>>(
      collection
        .where({ 'home.id': _.in([...homeIds]), kind: _.in(matters), open: true })
        .field({ 'home.id': true })
        .limit(1000)
        .get(),
    );
    return new Set(found.map(({ home }) => home.id));
  },

  campaignCounts: (campaign) => campaignCounts(collection, campaign),

  async list(query) {
    const found = await known<Case>(
      collection
        .where(listFilter(query))
        .orderBy('updatedAt', 'desc')
        .orderBy('_id', 'desc')
        .field(forLists)
        .limit(PAGE)
        .get(),
    );
    return page(found, PAGE, (kase) => kase.updatedAt);
  },

  async owing(query, until, cursor) {
    const field = dutyField(query);
    const after = parseCursor(cursor);
    const found = await known<Case>(
      collection
        .where(dutyPage(query, field, until, after))
        .orderBy(field, 'asc')
        .orderBy('_id', 'asc')
        .field(forLists)
        .limit(DUTY_PAGE)
        .get(),
    );
    return page(found, DUTY_PAGE, (kase) => kase[field]);
  },

  async waking(now, limit, behind) {
    const found = await rows<Case | JobDocument>(
      collection
        .where(wakingFilter(now, behind))
        .orderBy('wakeAt', 'asc')
        .orderBy('_id', 'asc')
        .limit(limit)
        .get(),
    );
    return {
      // What only a later release can open is left to it.
      cases: found
        .filter((one): one is Case => one.kind !== 'job' && !isTooNew(one))
        .map((kase) => opened('cases', kase)),
      jobs: found.filter((one): one is JobDocument => one.kind === 'job').map(jobOf),
      next: (found.length === limit && found.at(-1)) || null,
    };
  },

  async insert(kase) {
    try {
      await collection.add({ data: plain(stamped('cases', kase)) });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },

  async replace(before, after) {
    const data = { ...differences(asRead(before), plain(after)), v: _.inc(1) };
    return (
      (await updated(collection.where({ _id: before._id, v: before.v }).update({ data }))) === 1
    );
  },

  async troubled(now, before) {
    const found = await rows<Trouble>(
      collection
        .where(
          _.or([
            // Nobody rests longer than an hour at a time.
            { wakeAt: _.lte(now + HOUR), 'parked.tries': _.gt(0) },
            { wakeAt: _.lte(now + HOUR), kind: 'job', 'job.tries': _.gt(0) },
            { wakeAt: _.lt(before) },
          ]),
        )
        .orderBy('wakeAt', 'asc')
        .field({ kind: true, wakeAt: true, parked: true, 'job.kind': true, 'job.tries': true })
        .limit(TROUBLED)
        .get(),
    );
    return troubledOf(found, before);
  },

  async dueSince(now) {
    const [earliest] = await rows<{ wakeAt: number }>(
      collection
        .where({ wakeAt: _.lt(now) })
        .orderBy('wakeAt', 'asc')
        .field({ wakeAt: true })
        .limit(1)
        .get(),
    );
    return earliest?.wakeAt ?? null;
  },

  async park(kase, parked) {
    await collection
      .where({ _id: kase._id, v: kase.v })
      .update({ data: { parked: _.set(parked), wakeAt: parked.until } });
  },

  async imported(ids) {
    const numbers: string[] = [];
    for (const some of hundreds(ids)) {
      const found = await rows<Pick<ProjectCase, 'imported'>>(
        collection
          .where({ _id: _.in(some) })
          .field({ imported: true })
          .limit(some.length)
          .get(),
      );
      numbers.push(...found.flatMap(({ imported }) => imported?.number ?? []));
    }
    return numbers;
  },

  async labelled(labels) {
    const homes = new Map<string, string>();
    for (const some of hundreds([...new Set(labels.map(labelKey))])) {
      const found = await rows<Pick<ProjectCase, '_id' | 'home'>>(
        collection
          .where({ searchKeys: _.in(some), kind: 'project' })
          .field({ home: true })
          .limit(1000)
          .get(),
      );
      for (const { _id, home } of found) homes.set(searchTerm(home.label), _id);
    }
    return homes;
  },

  async findAll(ids) {
    const found: Case[] = [];
    for (const some of hundreds(ids)) {
      const query = collection.where({ _id: _.in(some) }).limit(some.length);
      found.push(...(await known<Case>(query.get())));
    }
    return found;
  },

  async seenBy(keys, behind) {
    return known<Case>(
      collection
        .where({ viewers: _.in([...keys]), ...(behind ? { _id: _.gt(behind) } : {}) })
        .orderBy('_id', 'asc')
        .limit(100)
        .get(),
    );
  },

  async inHome(homeId, behind) {
    return known<Case>(
      collection
        .where({ 'home.id': homeId, ...(behind ? { _id: _.gt(behind) } : {}) })
        .orderBy('_id', 'asc')
        .limit(100)
        .get(),
    );
  },

  async ofTrace(trace) {
    const [found] = await known<Case>(
      collection
        .where({ viewers: checkKey(trace) })
        .limit(1)
        .get(),
    );
    return found ?? null;
  },

  async contentStates() {
    const $ = database.command.aggregate;
    const has = (state: string) => $.sum($.cond([$.in([checkKey(state), '$viewers']), 1, 0]));
    const { list } = (await collection
      .aggregate()
      .match({ viewers: _.in(['waiting', 'unchecked', 'review', 'hidden'].map(checkKey)) })
      .group({
        _id: null,
        waiting: has('waiting'),
        unchecked: has('unchecked'),
        review: has('review'),
        hidden: has('hidden'),
      })
      .end()) as unknown as { list: Record<ContentMark['state'], number>[] };
    const { waiting = 0, unchecked = 0, review = 0, hidden = 0 } = list[0] ?? {};
    return { waiting, unchecked, review, hidden };
  },

  async loadPerAgent(agentIds, now, today) {
    const $ = database.command.aggregate;
    // Still in time at the limit itself.
    const dueBefore = (at: number) => $.sum($.cond([$.lt(['$agentAt', at]), 1, 0]));
    const { list } = (await collection
      .aggregate()
      .match({ agentId: _.in([...agentIds]), open: true })
      .group({ _id: '$agentId', cases: $.sum(1), late: dueBefore(now), due: dueBefore(today + 1) })
      .end()) as unknown as { list: { _id: string; cases: number; late: number; due: number }[] };
    return Object.fromEntries(
      list.map(({ _id, cases: open, late, due }) => [
        _id,
        { cases: open, late, today: due - late },
      ]),
    );
  },
});

export const cases = casesIn(database.collection('cases'));

const shown = database.collection('reviewCases');

export const reviewCases: ReviewCases = {
  ...casesIn(shown),

  async projects() {
    return known<ProjectCase>(
      shown
        .where({ kind: 'project' })
        .field(forLists)
        .orderBy('createdAt', 'desc')
        .limit(100)
        .get(),
    );
  },

  async remove(id) {
    await shown.where({ _id: id }).remove();
  },
};

/** As many as the health page is told of. */
const TROUBLED = 100;

interface Trouble {
  _id: string;
  kind: Case['kind'] | 'job';
  wakeAt: number;
  parked?: { since: number; tries: number };
  job?: { kind: string; tries?: number };
}

function troubledOf(found: readonly Trouble[], before: number): Troubled {
  const cases = found.filter(({ kind }) => kind !== 'job');
  const resting = cases.filter(({ parked }) => parked);
  const overdue = cases.filter(({ parked, wakeAt }) => !parked && wakeAt < before);
  return {
    parked: resting.map(({ _id, kind, parked }) => ({
      caseId: _id,
      kind: kind as Case['kind'],
      since: parked?.since ?? 0,
      tries: parked?.tries ?? 0,
    })),
    overdue: { count: overdue.length, earliest: overdue[0]?.wakeAt ?? null },
    jobs: found
      .filter(({ kind }) => kind === 'job')
      .map(({ wakeAt, job }) => ({ kind: job?.kind ?? '', at: wakeAt, tries: job?.tries ?? 0 })),
    more: found.length === TROUBLED,
  };
}

function wakingFilter(now: number, behind?: Waking['next']): Record<string, unknown> {
  if (!behind) return { wakeAt: _.lte(now) };
  return _.or([
    { wakeAt: _.gt(behind.wakeAt).and(_.lte(now)) },
    { wakeAt: behind.wakeAt, _id: _.gt(behind._id) },
  ]) as unknown as Record<string, unknown>;
}

function listFilter(query: CaseQuery): Record<string, unknown> {
  const after = parseCursor(query.cursor);
  // With both kinds of `open` named the index answers in order; left out, all that is found would be sorted.
  const base: Record<string, unknown> = {
    viewers: _.in([...query.viewers]),
    open: query.open ?? _.in([true, false]),
    ...(query.kind ? { kind: query.kind } : {}),
  };
  const pages = after
    ? [
        { ...base, updatedAt: _.lt(after.at) },
        { ...base, updatedAt: after.at, _id: _.lt(after.id) },
      ]
    : [base];
  const { search } = query;
  const [only] = pages;
  if (!search && pages.length === 1 && only) return only;
  const branches = pages.flatMap((one) => (search ? search.map((way) => wayOf(one, way)) : [one]));
  return _.or(branches) as unknown as Record<string, unknown>;
}

/** One way in which a search may be met: every part of it by one of its keys. */
function wayOf(base: Record<string, unknown>, parts: Search[number]): Record<string, unknown> {
  const each = parts.map((ways) => _.or(ways.map((one) => ({ searchKeys: matching(one) }))));
  return _.and([base, ...each]) as unknown as Record<string, unknown>;
}

const matching = ({ key, whole }: Wanted): unknown =>
  whole ? key : database.RegExp({ regexp: `^${escapePattern(key)}`, options: '' });

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type DutyField = 'agentAt' | 'managerAt' | 'owedAt' | 'dueAt';

const dutyField = (query: DutyQuery): DutyField =>
  (({ agent: 'agentAt', manager: 'managerAt', owing: 'owedAt', anybody: 'dueAt' }) as const)[
    query.by
  ];

function dutyFilter(query: DutyQuery): Record<string, unknown> {
  if (query.by === 'agent') return { agentId: query.personId };
  return query.by === 'owing' ? { owing: _.in([...query.keys]) } : {};
}

function dutyPage(
  query: DutyQuery,
  field: DutyField,
  until: number,
  after: Cursor | null,
): Record<string, unknown> {
  const base = dutyFilter(query);
  if (!after) return { ...base, [field]: _.lte(until) };
  return _.or([
    { ...base, [field]: _.gt(after.at).and(_.lte(until)) },
    { ...base, [field]: after.at, _id: _.gt(after.id) },
  ]) as unknown as Record<string, unknown>;
}

function page(items: Case[], size: number, key: (kase: Case) => number): Page<Case> {
  const last = items.at(-1);
  return { items, next: items.length === size && last ? `${key(last)}:${last._id}` : null };
}

interface Cursor {
  at: number;
  id: string;
}

function parseCursor(cursor: string | undefined): Cursor | null {
  const match = cursor === undefined ? null : /^(\d{1,16}):([A-Z0-9]{4,20})$/.exec(cursor);
  return match ? { at: Number(match[1]), id: match[2] ?? '' } : null;
}
