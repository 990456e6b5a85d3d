/** What a warm instance remembers for a while. Entries end by the function's own clock. */
export function remembered<T>(milliseconds: number) {
  const entries = new Map<string, { value: T; until: number }>();
  return {
    get(key: string): T | undefined {
      const entry = entries.get(key);
      if (entry && entry.until > Date.now() && entry.until - Date.now() <= milliseconds)
        return entry.value;
      entries.delete(key);
      return undefined;
    },
    forget(key: string): void {
      entries.delete(key);
    },
    set(key: string, value: T): void {
      if (entries.size > 500) entries.clear();
      entries.set(key, { value, until: Date.now() + milliseconds });
    },
  };
}
