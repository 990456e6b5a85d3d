/** A mistake in how the program was called, as a sentence for whoever called it. */
export class UsageError extends Error {}
