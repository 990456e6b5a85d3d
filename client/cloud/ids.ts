/** Random, 22 letters and digits: for request ids and file names, not for secrets. */
export function randomId(): string {
  let id = '';
  while (id.length < 22) id += Math.random().toString(36).slice(2);
  return id.slice(0, 22);
}
