/**
 * How much a generator runs: a small part with fixed seeds in `npm test`, all of it with new seeds in `npm run soak`.
 * A seed that fails in the soak becomes a fixed case.
 */
export const soaking = process.env.SOAK_SEED !== undefined;

/** How many a generator makes here. */
export const sized = (fixed: number, soak: number): number => (soaking ? soak : fixed);

/** The first seed: the given one in `npm test`, one that moves with the soak's own in the soak. */
export const firstSeed = (fixed: number): number =>
  fixed + (soaking ? Number(process.env.SOAK_SEED) * 1_000_000 : 0);
