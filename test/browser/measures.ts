import type { Page } from 'playwright-core';
import { contrast } from '../tools/contrast';

/** What can be tapped on the page on top and is smaller than a finger: its words and its size. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((points) => {
    const tops = [...document.querySelectorAll('.taro_page .page')];
    const top = tops.filter((one) => one.getClientRects().length > 0).at(-1);
    const kinds =
      '[role=button],[role=tab],[role=radio],[role=checkbox],taro-button-core,input,textarea,.picker';
    const found: string[] = [];
    for (const target of top?.querySelectorAll(kinds) ?? []) {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || target.closest('.off')) continue;
      // A field is tapped with all that frames it.
      const frame = target.matches('input,textarea') ? target.parentElement?.parentElement : null;
      const tall = Math.max(height, frame?.getBoundingClientRect().height ?? 0);
      if (width >= points - 0.5 && tall >= points - 0.5) continue;
      const words = target.getAttribute('aria-label') ?? target.textContent ?? '';
      found.push(`${words.trim().slice(0, 20)} ${Math.round(width)}×${Math.round(tall)}`);
    }
    return found;
  }, least);
}

interface Said {
  words: string;
  text: number[];
  ground: number[];
}

/** Texts on the page on top that stand out too little from their ground, with the contrast they have. */
export async function faintTexts(page: Page, least: number): Promise<string[]> {
  const said = await page.evaluate((): Said[] => {
    const parse = (colour: string): [number, number, number, number] => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (upper: number[], lower: number[], alpha: number) =>
      [0, 1, 2].map((at) => (upper[at] ?? 0) * alpha + (lower[at] ?? 0) * (1 - alpha));
    /** The ground below an element; undefined where a picture is part of it. */
    const groundOf = (element: Element | null): number[] | undefined => {
      if (!element) return [255, 255, 255];
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      if (backgroundImage !== 'none') return undefined;
      const colour = parse(backgroundColor);
      if (colour[3] === 1) return colour.slice(0, 3);
      const below = groundOf(element.parentElement);
      return below && over(colour, below, colour[3]);
    };
    const tops = [...document.querySelectorAll('.taro_page .page')];
    const top = tops.filter((one) => one.getClientRects().length > 0).at(-1);
    const found: Said[] = [];
    if (!top) return found;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [words, element] = [node.textContent?.trim() ?? '', node.parentElement];
      if (!words || !element || element.getClientRects().length === 0) continue;
      if (element.closest('.off,style,script')) continue;
      const ground = groundOf(element);
      if (!ground) continue;
      const colour = parse(getComputedStyle(element).color);
      found.push({ words, text: over(colour, ground, colour[3]), ground });
    }
    return found;
  });
  return said
    .map(({ words, text, ground }) => ({ words, ratio: contrast(text, ground) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ words, ratio }) => `${words.slice(0, 20)} ${ratio.toFixed(2)}`);
}
