import { useRef, useState } from 'react';
import {
  base64Of,
  drawTip,
  ink,
  leastInk,
  type Pen,
  type Point,
  redraw,
  type Stroke,
} from './strokes';

/** A drawing surface, once it is there. `picture` answers a PNG as a data URL. */
export interface Surface {
  pen: Pen;
  width: number;
  height: number;
  picture: () => string;
}

/** The finger's side of a signature pad; the platform brings the surface and the points. */
export function usePad(onChange: (signature: string | null) => void) {
  const surface = useRef<Surface | null>(null);
  const strokes = useRef<Stroke[]>([]);
  const drawing = useRef(false);
  const [used, setUsed] = useState(false);

  function tell(): void {
    const enough = surface.current && ink(strokes.current) >= leastInk;
    onChange(enough && surface.current ? base64Of(surface.current.picture()) : null);
    setUsed(strokes.current.length > 0);
  }
  function keep(next: Stroke[]): void {
    strokes.current = next;
    if (surface.current) redraw(surface.current.pen, next, surface.current);
    tell();
  }

  return {
    used,
    ready(next: Surface): void {
      surface.current = next;
      redraw(next.pen, strokes.current, next);
    },
    down(point: Point): void {
      drawing.current = true;
      strokes.current.push([point]);
      setUsed(true);
    },
    move(point: Point): void {
      const stroke = strokes.current[strokes.current.length - 1];
      if (!drawing.current || !stroke || !surface.current) return;
      stroke.push(point);
      drawTip(surface.current.pen, stroke);
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
