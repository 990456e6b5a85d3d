/** The company's settings, and the shapes of its documents. */
import type { Versioned } from '../../shared/migrations';
import type { Settings } from '../../shared/policy/settings';

export interface SettingsChange {
  version: number;
  at: number;
  by: string;
  reason: string;
  changes: Record<string, unknown>;
  /** The request that made it, so that its repetition is recognised. */
  request: string;
  inputHash: string;
}

export interface Company {
  /** As stored now, past any cache, with the change that led to it. */
  read(): Promise<{ settings: Settings; last: SettingsChange | null }>;
  /** Writes what changes, if the version is still the one before the entry's; and the entry to the log. */
  change(changes: Partial<Settings>, entry: SettingsChange): Promise<boolean>;
  history(limit: number): Promise<SettingsChange[]>;
}

/** Brings stored documents into the shape that this code knows (`usecases/migrate.ts`). */
export interface Shapes {
  /** A slice by id, from behind the one given; `next`: where to go on, null: that was all. */
  bringUp(
    collection: Versioned,
    behind?: string,
  ): Promise<{
    changed: number;
    tooNew: number;
    next: string | null;
    /** What came out as no document and was left as it is: 'cases/XM…  place'. */
    misfits: readonly string[];
  }>;
}
