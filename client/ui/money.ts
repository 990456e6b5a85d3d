/** Fen as people read it: 1260000 → '¥12,600.00'. */
export function yuan(fen: number): string {
  const [whole = '0', cents = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** What is open; paid beyond it: what came in too much. */
export const openSum = (fen: number): string =>
  fen < 0 ? `多收 ${yuan(-fen)}` : `未结清 ${yuan(fen)}`;
