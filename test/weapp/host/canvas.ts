import { encodePng } from '../../tools/png';

type Point = { x: number; y: number };

const ink = [0x1e, 0x2a, 0x25, 255];

/**
 * A canvas node of type 2d, enough for signing: straight strokes and filled rectangles are really
 * drawn, and its picture is a real PNG. Colours other than a clearing are one ink.
 */
export class CanvasNode {
  width: number;
  height: number;
  #pixels: Uint8Array;
  #size: [number, number];
  readonly #context: Context2d;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#size = [width, height];
    this.#pixels = new Uint8Array(width * height * 4);
    this.#context = new Context2d((x, y, colour) => this.#put(x, y, colour));
  }

  getContext(kind: string): Context2d {
    if (kind !== '2d') throw new Error(`canvas.getContext('${kind}') is not in the host`);
    return this.#context;
  }

  requestAnimationFrame(run: () => void): number {
    return Number(setTimeout(run, 16));
  }

  cancelAnimationFrame(id: number): void {
    clearTimeout(id);
  }

  toPng(): Buffer {
    this.#fit();
    return encodePng(this.width, this.height, this.#pixels);
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.toPng().toString('base64')}`;
  }

  /** Setting width or height empties a canvas. */
  #fit(): void {
    if (this.#size[0] === this.width && this.#size[1] === this.height) return;
    this.#size = [this.width, this.height];
    this.#pixels = new Uint8Array(this.width * this.height * 4);
  }

  #put(x: number, y: number, colour: number[]): void {
    this.#fit();
    const [column, row] = [Math.round(x), Math.round(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return;
    this.#pixels.set(colour, (row * this.width + column) * 4);
  }
}

class Context2d {
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  strokeStyle = '#000';
  fillStyle = '#000';
  font = '';
  textAlign = '';
  textBaseline = '';
  globalAlpha = 1;
  #scale: Point = { x: 1, y: 1 };
  #lines: Point[][] = [];
  readonly #put: (x: number, y: number, colour: number[]) => void;

  constructor(put: (x: number, y: number, colour: number[]) => void) {
    this.#put = put;
  }

  scale(x: number, y: number): void {
    this.#scale = { x: this.#scale.x * x, y: this.#scale.y * y };
  }

  setTransform(x: number, _b: number, _c: number, y: number): void {
    this.#scale = { x, y };
  }

  resetTransform(): void {
    this.#scale = { x: 1, y: 1 };
  }

  save(): void {}
  restore(): void {}

  beginPath(): void {
    this.#lines = [];
  }

  closePath(): void {}

  moveTo(x: number, y: number): void {
    this.#lines.push([{ x, y }]);
  }

  lineTo(x: number, y: number): void {
    const line = this.#lines.at(-1);
    if (line === undefined) this.moveTo(x, y);
    else line.push({ x, y });
  }

  quadraticCurveTo(_cx: number, _cy: number, x: number, y: number): void {
    this.lineTo(x, y);
  }

  arc(x: number, y: number): void {
    this.moveTo(x, y);
    this.lineTo(x, y);
  }

  stroke(): void {
    for (const line of this.#lines) {
      line.forEach((end, index) => {
        this.#line(line[index - 1] ?? end, end);
      });
    }
  }

  fill(): void {
    this.stroke();
  }

  clearRect(x: number, y: number, width: number, height: number): void {
    this.#rectangle(x, y, width, height, [0, 0, 0, 0]);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#rectangle(x, y, width, height, [255, 255, 255, 255]);
  }

  #rectangle(x: number, y: number, width: number, height: number, colour: number[]): void {
    const { x: sx, y: sy } = this.#scale;
    for (let row = Math.floor(y * sy); row < (y + height) * sy; row++) {
      for (let column = Math.floor(x * sx); column < (x + width) * sx; column++) {
        this.#put(column, row, colour);
      }
    }
  }

  #line(from: Point, to: Point): void {
    const { x: sx, y: sy } = this.#scale;
    const steps = Math.ceil(Math.hypot((to.x - from.x) * sx, (to.y - from.y) * sy)) + 1;
    for (let step = 0; step <= steps; step++) {
      const part = step / steps;
      const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
      this.#put(x * sx, y * sy, ink);
      this.#put(x * sx + 1, y * sy, ink);
    }
  }
}
