/** Whose phone this is, where the storage does not tell people apart. WeChat's does. */
export function whose(): string {
  return '';
}
