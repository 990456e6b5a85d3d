/**
 * `test` for the steps of a story: each stands on the one before, so that after a failure the rest
 * fail at once, saying so, instead of waiting for what cannot come.
 */
export function storyteller(): (name: string, step: () => Promise<void> | void) => void {
  let failed: string | undefined;
  return (name, step) => {
    test(name, async () => {
      if (failed !== undefined) throw new Error(`not reached, since this failed: ${failed}`);
      try {
        await step();
      } catch (error) {
        failed = name;
        throw error;
      }
    });
  };
}
