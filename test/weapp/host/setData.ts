/** One `setData`: which fields were sent from the logic to the view, and how many bytes as JSON. */
export interface Sent {
  keys: string[];
  bytes: number;
}

type Container = Record<string, unknown> | unknown[];

/** `root.cn.[0].v` and `root.cn[0].v` both name the same place. */
function steps(path: string): string[] {
  return path
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
}

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

/** Writes what `setData(changes)` says into `data`, after the JSON that WeChat makes of it. */
export function applySetData(data: Record<string, unknown>, changes: object): Sent {
  const text = JSON.stringify(changes);
  const sent = JSON.parse(text) as Record<string, unknown>;
  for (const [path, value] of Object.entries(sent)) {
    const names = steps(path);
    const last = names.pop();
    if (last === undefined) continue;
    let place = data as Record<string, unknown>;
    names.forEach((name, index) => {
      if (!isContainer(place[name])) {
        place[name] = /^\d+$/.test(names[index + 1] ?? last) ? [] : {};
      }
      place = place[name] as Record<string, unknown>;
    });
    place[last] = value;
  }
  return { keys: Object.keys(sent), bytes: Buffer.byteLength(text) };
}
