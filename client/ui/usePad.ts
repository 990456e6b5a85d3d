import { useRef, useState } from 'react';
import {
  base64Of,
  drawTip,
  ink,
  leastInk,
  type Pen,
  type Point,
  prepare,
  redraw,
  type Stroke,
} from './strokes';

/** A drawing surface, once it is there: CSS px, at so many dots a px. */
export interface Surface {
  width: number;
  height: number;
  /** Dots a px that the phone's screen deserves. */
  ratio: number;
  /** Blank again at that ratio; answers its pen, in CSS px. */
  sized: (ratio: number) => Pen;
  /** A PNG as a data URL. */
  picture: () => string;
}

/** What the contract takes: base64 characters at most. Dense scribble at two dots a px can be more. */
const mostCharacters = 82_000;

/** The finger's side of a signature pad; the platform brings the surface and the points. */
export function usePad(onChange: (signature: string | null) => void) {
  const surface = useRef<Surface | null>(null);
  const pen = useRef<Pen | null>(null);
  const strokes = useRef<Stroke[]>([]);
  const drawing = useRef(false);
  const [used, setUsed] = useState(false);

  function draw(ratio: number): void {
    if (!surface.current) return;
    pen.current = surface.current.sized(ratio);
    prepare(pen.current);
    redraw(pen.current, strokes.current, surface.current);
  }
  function picture(): string | null {
    if (!surface.current || ink(strokes.current) < leastInk) return null;
    const fine = base64Of(surface.current.picture());
    if (fine.length <= mostCharacters) return fine;
    draw(1);
    return base64Of(surface.current.picture());
  }
  function tell(): void {
    onChange(picture());
    setUsed(strokes.current.length > 0);
  }
  function keep(next: Stroke[]): void {
    strokes.current = next;
    draw(surface.current?.ratio ?? 1);
    tell();
  }

  return {
    used,
    ready(next: Surface): void {
      surface.current = next;
      draw(next.ratio);
    },
    down(point: Point): void {
      drawing.current = true;
      strokes.current.push([point]);
      setUsed(true);
    },
    move(point: Point): void {
      const stroke = strokes.current[strokes.current.length - 1];
      if (!drawing.current || !stroke || !pen.current) return;
      stroke.push(point);
      drawTip(pen.current, stroke);
    },
    up(): void {
      if (!drawing.current) return;
      drawing.current = false;
      tell();
    },
    undo: () => keep(strokes.current.slice(0, -1)),
    clear: () => keep([]),
  };
}
