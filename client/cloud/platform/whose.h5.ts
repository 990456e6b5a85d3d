/** Whose phone this is: the openid in `?as=` of the page's address. */
export function whose(): string {
  return new URLSearchParams(window.location.search).get('as') ?? '';
}
