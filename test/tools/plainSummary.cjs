const { relative } = require('node:path');

/**
 * Names the twenty slowest files, so that whoever made one slow sees it. Says the outcome once more as the run's last line, without colours: `12 passed, 0 failed`.
 * A file that could not be run at all counts as one failure.
 */
class PlainSummary {
  onRunComplete(_contexts, results) {
    const slowest = results.testResults
      .map(({ testFilePath, perfStats }) => ({ testFilePath, seconds: perfStats.runtime / 1000 }))
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, 20);
    if (results.testResults.length > 20)
      for (const { testFilePath, seconds } of slowest)
        process.stdout.write(
          `${seconds.toFixed(0).padStart(5)} s  ${relative(process.cwd(), testFilePath)}\n`,
        );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const parts = [`${results.numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    process.once('exit', () => process.stdout.write(`\n${parts.join(', ')}\n`));
  }
}

module.exports = PlainSummary;
