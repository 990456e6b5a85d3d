/** Work over many cases, written down before its first step. */
import type { Actor, Named } from '../../shared/domain/case';
import type { Versioned } from '../../shared/migrations';

interface JobBase {
  _id: string;
  /** Not before. */
  at: number;
  tries?: number;
}

/** Work over many documents, written down before it is begun (`usecases/jobs.ts`); found by `Cases.waking`. */
export type Job = JobBase &
  (
    | { kind: 'member'; homeId: string; personId: string }
    | { kind: 'identity'; personId: string }
    | { kind: 'sold'; homeId: string }
    /** `again`: it was carried out before, and a backup older than that was restored. */
    | { kind: 'delete'; personId: string; again?: true }
    /** `hash`: SHA-256 of the one file that it is about. */
    | { kind: 'files'; fileIds: string[]; missing?: string[]; hash?: string }
    | { kind: 'import'; importId: string }
    /** A colleague is told by the robot. */
    | { kind: 'tell'; personId: string; text: string }
    /** A reviewer's account ends. */
    | { kind: 'review'; personId: string; homeId: string }
    /** Documents of this collection up to `behind` have been brought up, and the collections before it. */
    | {
        kind: 'migrate';
        to: number;
        collection: Versioned;
        behind?: string;
        /** Of the claims of receipts, which come last: up to which number they are done. */
        claims?: string;
        changed: number;
        tooNew: number;
      }
    | {
        kind: 'leave';
        personId: string;
        successor: Named | null;
        by: Pick<Actor, 'personId' | 'name' | 'gender' | 'roles'>;
      }
  );

export interface Jobs {
  put(job: Job): Promise<void>;
  find(id: string): Promise<Job | null>;
  remove(id: string): Promise<void>;
}
