/**
 * What a home owes, kept by the test from what was asked and whether it was answered with yes; written from the handbook
 * (H15, H16) alone. It knows nothing of `shared/domain/money`.
 */

export interface Step {
  openid: string;
  action: string;
  input: Record<string, unknown>;
}

interface Entry {
  /** Fen by which it moves what is owed while it counts. */
  moves: number;
  type: string;
  counts: boolean;
  receipt?: string;
  /** Two people have seen that it is another paper under the number of one that counts. */
  other?: boolean;
  /** A correction of the contract's sum downwards. */
  corrects?: boolean;
  by: string;
  /** A second person has to agree that it begins, or stops, to count. */
  asked?: { what: 'begin' | 'end'; by: string } | undefined;
}

interface Stored {
  contractSum: number | null;
  sumWaiting?: { by: { personId: string } };
  facts: { finalAccepted?: number };
  state: string;
  money: {
    id: string;
    type: string;
    amount: number;
    receiptNo?: string;
    endedAt?: number;
    approvedBy?: unknown;
    by: { personId: string };
  }[];
}

/** One paper, however its number is spelt. */
export const paperOf = (receiptNo: string): string =>
  receiptNo
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const raises = (type: string): boolean => type === 'change' || type === 'refund';

export class Ledger {
  readonly entries = new Map<string, Entry>();
  sum: number | null;
  /** Who entered a sum that nobody else has seen in the contract. */
  sumBy: string | undefined;

  constructor(project: Stored) {
    this.sum = project.contractSum;
    this.sumBy = project.sumWaiting?.by.personId;
    for (const one of project.money) {
      const two = one.type === 'discount' || (one.type === 'change' && one.amount < 0);
      const waits = two && one.approvedBy === undefined && one.endedAt === undefined;
      this.entries.set(one.id, {
        moves: raises(one.type) ? one.amount : -one.amount,
        type: one.type,
        counts: one.endedAt === undefined && !waits,
        by: one.by.personId,
        ...(one.receiptNo ? { receipt: paperOf(one.receiptNo) } : {}),
        ...(waits ? { asked: { what: 'begin', by: one.by.personId } } : {}),
      });
    }
  }

  /** Fen owed; null: there is no contract. */
  get outstanding(): number | null {
    if (this.sum === null) return null;
    let owed = this.sum;
    for (const { counts, moves } of this.entries.values()) if (counts) owed += moves;
    return owed;
  }

  get settled(): boolean {
    return this.sumBy === undefined && this.outstanding !== null && this.outstanding <= 0;
  }

  /** Receipts that count under this paper's number, those apart that two people have looked at. */
  live(paper: string): number {
    return [...this.entries.values()].filter(
      ({ receipt, counts, other }) => receipt === paper && counts && !other,
    ).length;
  }

  ofPaper(receiptNo: unknown): Entry | undefined {
    const paper = paperOf(String(receiptNo));
    const all = [...this.entries.values()].filter(({ receipt }) => receipt === paper);
    return all.find(({ counts }) => counts) ?? all.at(-1);
  }

  /**
   * A step on money was answered with yes. `fresh`: ids of entries that the project shows and this ledger does not know.
   * Answers what was wrong with saying yes.
   */
  learn(
    step: Step,
    by: string,
    status: string,
    fresh: { id: string; type: string }[],
  ): string | undefined {
    const { input, action } = step;
    const amount = Number(input.amount);
    const counted = status === 'counted';
    switch (action) {
      case 'payment.book': {
        const type = String(input.type ?? 'receipt');
        const id = fresh.find((one) => one.type === type)?.id;
        if (id === undefined) return undefined;
        const paper = paperOf(String(input.receiptNo));
        this.entries.set(id, {
          moves: type === 'refund' ? amount : -amount,
          type,
          counts: counted,
          by,
          receipt: paper,
          ...(input.otherPaper ? { other: true } : {}),
          ...(counted ? {} : { asked: { what: 'begin', by } }),
        });
        return undefined;
      }
      case 'payment.reverse': {
        const entry = this.ofPaper(input.receiptNo);
        if (!entry) return 'a receipt that is not there was reversed';
        if (!counted) {
          entry.asked ??= { what: 'end', by };
          return undefined;
        }
        // What never counted is only taken back.
        if (entry.asked?.what === 'begin') {
          entry.asked = undefined;
          return undefined;
        }
        const other = entry.asked ? entry.asked.by !== by : entry.by !== by;
        // What was paid back is owed again: less of it only by two who both say so.
        const two = entry.type === 'refund' ? entry.asked !== undefined && other : other;
        entry.counts = false;
        entry.asked = undefined;
        return two ? undefined : `one person alone reversed a ${entry.type}`;
      }
      case 'payment.change':
      case 'payment.discount': {
        const type = action === 'payment.discount' ? 'discount' : 'change';
        const id = fresh.find((one) => one.type === type)?.id;
        if (id !== undefined)
          this.#reduce(id, type, type === 'discount' ? -amount : amount, by, counted);
        return counted && (type === 'discount' || amount < 0)
          ? 'one person alone made an amount fall'
          : undefined;
      }
      case 'payment.correctSum':
        return this.#correct(Number(input.contractSum), by, counted, fresh[0]?.id);
      case 'payment.confirmSum': {
        if (!counted) return undefined;
        const alone = this.sumBy === by;
        const other = Number(input.contractSum) !== this.sum;
        this.sumBy = undefined;
        if (alone) return 'one person alone confirmed the sum';
        return other ? 'another sum was confirmed' : undefined;
      }
      case 'payment.approve':
        return counted ? this.#agree(String(input.entryId), by) : undefined;
      case 'payment.withdrawDiscount': {
        const entry = this.entries.get(String(input.entryId));
        // A request for a reversal is dropped; anything else ends.
        if (entry?.asked?.what === 'end') entry.asked = undefined;
        else if (entry) Object.assign(entry, { counts: false, asked: undefined });
        return undefined;
      }
      default:
        return undefined;
    }
  }

  /** The sum that is to hold from now on; a later correction takes the place of earlier ones. */
  #correct(sum: number, by: string, counted: boolean, fresh: string | undefined) {
    if (this.sumBy !== undefined) {
      this.sum = sum;
      this.sumBy = by;
      return undefined;
    }
    const corrections = [...this.entries.values()].filter((entry) => entry.corrects);
    for (const entry of corrections) if (entry.asked) entry.asked = undefined;
    const holds = corrections.filter(({ counts }) => counts);
    const now = holds.reduce((all, { moves }) => all + moves, this.sum ?? 0);
    if (fresh !== undefined) {
      this.#reduce(fresh, 'change', sum - now, by, counted);
      Object.assign(this.entries.get(fresh) ?? {}, { corrects: true });
      return counted ? 'one person alone corrected the sum downwards' : undefined;
    }
    for (const entry of holds) entry.counts = false;
    this.sum = sum;
    return sum < now ? 'one person alone corrected the sum downwards' : undefined;
  }

  #reduce(id: string, type: string, moves: number, by: string, counts: boolean): void {
    this.entries.set(id, {
      moves,
      type,
      counts,
      by,
      ...(counts ? {} : { asked: { what: 'begin', by } }),
    });
  }

  #agree(id: string, by: string): string | undefined {
    const entry = this.entries.get(id);
    if (!entry?.asked) return 'something that nobody asked for was agreed to';
    const { what, by: first } = entry.asked;
    entry.counts = what === 'begin';
    entry.asked = undefined;
    return first === by ? 'one person agreed to what they had asked for' : undefined;
  }
}
