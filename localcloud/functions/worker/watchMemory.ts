const EVERY = 100;

/**
 * Tells when the instance holds more than its memory: also outside the JavaScript heap, which
 * the thread's own limit does not see (buffers, pictures).
 */
export function watchMemory(megabytes: number, over: () => void): void {
  const check = () => {
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external > megabytes * 1024 * 1024) over();
  };
  setInterval(check, EVERY).unref();
}
