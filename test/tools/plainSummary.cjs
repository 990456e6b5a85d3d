/**
 * Says the outcome once more as the run's last line, without colours: `12 passed, 0 failed`.
 * A file that could not be run at all counts as one failure.
 */
class PlainSummary {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const parts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    process.once('exit', () => process.stdout.write(`\n${parts.join(', ')}\n`));
  }
}

module.exports = PlainSummary;
