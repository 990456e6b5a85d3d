export type Progress = (percent: number) => void;

/** `network`: nobody knows whether it arrived. `internal`: it arrived and the cloud failed. */
export class TransportError extends Error {
  constructor(readonly code: 'network' | 'internal') {
    super(code);
    this.name = 'TransportError';
  }
}
