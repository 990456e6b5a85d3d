/** A refusal as CloudBase words it: a code the SDK maps to an errCode, and a message. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

export const invalidParameter = (message: string) => new CloudError('INVALID_PARAM', message);

export const databaseRefused = (message: string) =>
  new CloudError('DATABASE_REQUEST_FAILED', message);

/** A run ended because its instance did: over a limit, killed, crashed. */
export class InstanceEnded extends CloudError {}
