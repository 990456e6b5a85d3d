/** What a group is called as a fault: '漏水' of '报修 · 漏水'. */
export const nameOf = (name: string): string => name.split(' · ').at(-1) ?? name;

interface Group {
  span: string;
  name: string;
  count: string;
  shares: readonly string[];
}

/** A beginning for what was found; whoever passes it on writes the rest. */
export const foundOf = ({ span, name, count, shares }: Group): string =>
  `${span}“${nameOf(name)}”共 ${count} 件${shares.length ? `,其中${shares.join('、')}` : ''}。`;
