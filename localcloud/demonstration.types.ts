/** A company to start with: people, documents, pictures and what owners have agreed to receive. */
export type Demonstration = {
  /** WeChat users to choose from on the desk. */
  people: { openid: string; name: string; role: string; mobile?: string }[];
  documents: Record<string, object[]>;
  /** `path` is the path inside cloud storage; the fileID is `fileIdOf(path)` in storage/fileId. */
  files: { path: string; bytes: Uint8Array; contentType?: string }[];
  /** Messages that people still accept, by template id. */
  subscriptions: { openid: string; template: string; count: number }[];
  /** Codes of the phone-number button that are there from the start. */
  phoneCodes?: { code: string; openid: string; mobile: string }[];
  /** The group robots whose keys the documents name. */
  robots?: { key: string; name: string }[];
};

/** `startAt` is what the local cloud's clock says at the start, in epoch milliseconds. */
export type MakeDemonstration = (startAt: number) => Promise<Demonstration>;
