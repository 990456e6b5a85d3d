/** Files in storage, and WeChat's verdicts on them. */
import type { Verdict } from '../../shared/domain/content';
import type { Scene } from '../../shared/policy/content';

export interface Files {
  /** Temporary addresses; a file that is gone is left out. One operation. */
  urls(fileIds: readonly string[]): Promise<Map<string, string>>;
  put(path: string, bytes: Buffer): Promise<string>;
  /** How files begin and how large they are; one that is not there, or of another environment, is left out. One operation. */
  look(fileIds: readonly string[]): Promise<Map<string, LookedAt>>;
  /** null: there is none. */
  read(fileId: string): Promise<Buffer | null>;
  /** Those that are gone already are no matter. */
  remove(fileIds: readonly string[]): Promise<void>;
}

export interface LookedAt {
  /** The first bytes, as hexadecimal digits. */
  head: string;
  /** Bytes. */
  size: number;
  /** Its temporary address. */
  url: string;
}

/** WeChat's content security. Never throws: what fails is answered by its code. */
export interface ContentChecks {
  /** `text`: 2,500 characters at most. */
  words(openid: string, scene: Scene, text: string): Promise<Verdict | { failed: string }>;
  /** The verdict is pushed later, under the trace id. */
  picture(
    openid: string,
    scene: Scene,
    url: string,
  ): Promise<{ trace: string } | { failed: string }>;
}
