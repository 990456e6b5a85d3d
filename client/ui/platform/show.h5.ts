/** Brings an element on the screen; see `top.h5.ts` why not with Taro. */
export function show(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
