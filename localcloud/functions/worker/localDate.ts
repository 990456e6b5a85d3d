/**
 * Replaces the worker's Date by one that reads the local cloud's clock, also while a call runs.
 * `shared` holds twice the offset (running) or twice the frozen time; its last bit says running.
 */
export function installLocalDate(shared: SharedArrayBuffer): void {
  const cell = new BigInt64Array(shared);
  const Real = Date;
  const now = (): number => {
    const value = Atomics.load(cell, 0);
    const time = Number(value >> 1n);
    return (value & 1n) === 1n ? Real.now() + time : time;
  };
  function LocalDate(this: unknown, ...parts: unknown[]): Date | string {
    if (!new.target) return new Real(now()).toString();
    const subclass = new.target === (LocalDate as unknown) ? Real : new.target;
    return Reflect.construct(Real, parts.length === 0 ? [now()] : parts, subclass);
  }
  Object.assign(LocalDate, { now, parse: Real.parse, UTC: Real.UTC });
  LocalDate.prototype = Real.prototype;
  Object.defineProperty(Real.prototype, 'constructor', { value: LocalDate, writable: true });
  globalThis.Date = LocalDate as unknown as DateConstructor;
}
