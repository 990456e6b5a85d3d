import type { Document, Key } from './types';

type Past = { sequence: number; collection: string; key: Key; before: Document | undefined };

/** What documents were before they were written, kept for as long as a snapshot needs it. */
export class History {
  #sequence = 0;
  #past: Past[] = [];
  readonly #snapshots: number[] = [];

  note(collection: string, key: Key, before: Document | undefined): void {
    this.#sequence++;
    if (this.#snapshots.length === 0) return;
    this.#past.push({ sequence: this.#sequence, collection, key, before });
  }

  open(): number {
    this.#snapshots.push(this.#sequence);
    return this.#sequence;
  }

  close(snapshot: number): void {
    const at = this.#snapshots.indexOf(snapshot);
    if (at >= 0) this.#snapshots.splice(at, 1);
    const oldest = Math.min(...this.#snapshots);
    this.#past = this.#past.filter((past) => past.sequence > oldest);
  }

  at(snapshot: number, collection: string, key: Key, now: Document | undefined) {
    const first = this.#past.find(
      (past) => past.sequence > snapshot && past.collection === collection && past.key === key,
    );
    return first ? first.before : now;
  }

  writtenSince(snapshot: number, collection: string): Key[] {
    return this.#past
      .filter((past) => past.sequence > snapshot && past.collection === collection)
      .map((past) => past.key);
  }
}
