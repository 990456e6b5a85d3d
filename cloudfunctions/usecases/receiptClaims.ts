/**
 * A receipt's number belongs to one receipt of the company, by its normal form (H16). The claim in the registry only puts
 * those who book it at the same moment in order; whether the number is taken, the projects say that have claimed it: one
 * that reversed it, or never came to book it, holds it no longer. What was before stays in the claim's history.
 */
import type { MoneyEntry, ProjectCase } from '../../shared/domain/case';
import { isLive } from '../../shared/domain/money';
import { bookedUnder, refuseTaken } from '../../shared/domain/payment';
import { normalReceipt, sameReceipt } from '../../shared/domain/receiptNo';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import { MINUTE } from '../../shared/time/shanghai';
import type { Person, Ports, ReceiptClaim } from '../ports';

/** How long a claim may stand without its receipt having been booked. */
const STALE = 10 * MINUTE;
/** Lost races until somebody is asked to try again. */
const RACES = 4;
/** Former holders that a claim remembers. */
const REMEMBERED = 20;

type Reading = Pick<Ports, 'registry' | 'cases'>;

export interface Taken {
  project: ProjectCase;
  entry: MoneyEntry;
}

const holdersOf = ({ caseId, also = [] }: ReceiptClaim): string[] => [
  ...new Set([caseId, ...also].filter(Boolean)),
];

/** A booking of it may still be on its way there: claimed a moment ago, and not reversed since. */
function isUnderWay(claim: ReceiptClaim, project: ProjectCase | undefined, now: number): boolean {
  if (now - claim.at > STALE) return false;
  // One that is being imported is written after its claims.
  return !project?.money.some(
    (entry) => sameReceipt(entry.receiptNo, claim.number) && (entry.endedAt ?? 0) >= claim.at,
  );
}

async function projectsOf({ cases }: Pick<Ports, 'cases'>, ids: readonly string[]) {
  const found = ids.length > 0 ? await cases.findAll([...ids]) : [];
  return found.filter((kase): kase is ProjectCase => kase.kind === 'project');
}

/** Another project on which the number is booked and not reversed; null: there is none. */
export async function takenElsewhere(
  ports: Reading,
  receiptNo: string,
  caseId: string,
): Promise<Taken | null> {
  const claim = await ports.registry.receipt(normalReceipt(receiptNo));
  return claim ? elsewhere(ports, claim, caseId) : null;
}

async function elsewhere(
  ports: Pick<Ports, 'cases'>,
  claim: ReceiptClaim,
  caseId: string,
): Promise<Taken | null> {
  const others = holdersOf(claim).filter((id) => id !== caseId);
  for (const project of await projectsOf(ports, others)) {
    const [entry] = bookedUnder(project, claim.number);
    if (entry) return { project, entry };
  }
  return null;
}

/**
 * Claims the number for the project. Refuses `duplicate` with the other receipt as far as the actor may see it, unless
 * this one waits as another paper (`another`); then both hold it.
 */
export async function claimReceipt(
  ports: Reading,
  actor: Person,
  { receiptNo, caseId }: { receiptNo: string; caseId: string },
  now: number,
  another = false,
): Promise<void> {
  const number = normalReceipt(receiptNo);
  for (let race = 0; race < RACES; race++) {
    const there = await ports.registry.claimReceipt(number, caseId, now);
    if (!there) return;
    const taken = await elsewhere(ports, there, caseId);
    if (taken && !another) refuseTaken(taken.project, taken.entry, maySee(taken.project, actor));
    const own = there.caseId === caseId;
    const [holder] = await projectsOf(ports, own ? [] : [there.caseId]);
    if (!taken && !own && isUnderWay(there, holder, now))
      refuse('duplicate', `收据 ${receiptNo} 正在登记到另一个工程,请过几分钟再试`, 'receiptNo');
    const next: ReceiptClaim = taken
      ? { ...there, at: now, also: [...new Set([...(there.also ?? []), caseId])] }
      : {
          number,
          caseId,
          at: now,
          history: [...(there.history ?? []), ...former(there, holder)].slice(-REMEMBERED),
        };
    if (await ports.registry.passReceipt(there, next)) return;
  }
  refuse('busy');
}

/** Who held it until now, and what became of it there. */
function former(claim: ReceiptClaim, project: ProjectCase | undefined) {
  const ended = project?.money
    .filter((entry) => !isLive(entry) && sameReceipt(entry.receiptNo, claim.number))
    .at(-1);
  if (!project) return [];
  return [
    {
      caseId: claim.caseId,
      at: claim.at,
      ...(ended
        ? { by: ended.by.personId, endedAt: ended.endedAt, endedBy: ended.endedBy?.personId }
        : {}),
    },
  ];
}

/** Which of these numbers are booked and not reversed: normal form → where. Two reads a hundred. */
export async function takenReceipts(
  ports: Reading,
  receiptNos: readonly string[],
): Promise<Map<string, Taken>> {
  const claims = await ports.registry.receipts([...new Set(receiptNos.map(normalReceipt))]);
  const projects = new Map(
    (await projectsOf(ports, [...new Set(claims.flatMap(holdersOf))])).map((one) => [one._id, one]),
  );
  return new Map(
    claims.flatMap((claim) => {
      for (const id of holdersOf(claim)) {
        const project = projects.get(id);
        const [entry] = project ? bookedUnder(project, claim.number) : [];
        if (project && entry) return [[claim.number, { project, entry }] as const];
      }
      return [];
    }),
  );
}

/**
 * Claims of the releases before, which were kept under the number as it was typed, are entered under its normal form.
 * Repeatable; the old ones stay. `behind`: where the last slice ended. Answers where this one did; null: that was all.
 */
export async function bringUpClaims(
  { registry }: Pick<Ports, 'registry'>,
  behind: string,
): Promise<string | null> {
  const { claims, next } = await registry.receiptsBehind(behind);
  for (const { number: typed, caseId, at } of claims) {
    const number = normalReceipt(typed);
    if (number === typed) continue;
    for (let race = 0; race < RACES; race++) {
      const there = await registry.claimReceipt(number, caseId, at);
      if (!there || holdersOf(there).includes(caseId)) break;
      const also = [...(there.also ?? []), caseId];
      if (await registry.passReceipt(there, { ...there, also })) break;
    }
  }
  return next;
}
