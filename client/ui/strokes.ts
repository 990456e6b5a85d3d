/** A signature as the finger drew it: strokes of points in CSS px. Shared by both platforms' pads. */
export interface Point {
  x: number;
  y: number;
}
export type Stroke = Point[];

/** The few things of a 2D context that drawing takes; WeChat's and a browser's have them. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'clearRect' | 'fillRect'
> & {
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  strokeStyle: unknown;
  fillStyle: unknown;
};

const width = 3;

export function prepare(pen: Pen): void {
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#1E2A25';
}

/** Draws the last bit of a stroke, so that ink follows the finger. */
export function drawTip(pen: Pen, stroke: Stroke): void {
  const to = stroke[stroke.length - 1];
  const from = stroke[stroke.length - 2] ?? to;
  if (!from || !to) return;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x + (from === to ? 0.1 : 0), to.y);
  pen.stroke();
}

/** Draws it all again, after a stroke was taken back. */
export function redraw(pen: Pen, strokes: Stroke[], size: { width: number; height: number }): void {
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, size.width, size.height);
  for (const stroke of strokes) {
    stroke.forEach((_, index) => {
      drawTip(pen, stroke.slice(Math.max(0, index - 1), index + 1));
    });
  }
}

/** A dot or a slip of the finger is no signature: at least this much ink, in CSS px. */
export const leastInk = 60;

export function ink(strokes: Stroke[]): number {
  let sum = 0;
  for (const stroke of strokes) {
    stroke.forEach((to, index) => {
      const from = stroke[index - 1];
      if (from) sum += Math.hypot(to.x - from.x, to.y - from.y);
    });
  }
  return sum;
}

/** What the contract takes: the picture's base64 without the data URL's head. */
export function base64Of(dataUrl: string): string {
  return dataUrl.slice(dataUrl.indexOf(',') + 1);
}
