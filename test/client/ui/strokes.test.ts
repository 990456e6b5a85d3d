import { base64Of, drawTip, ink, leastInk, type Pen, redraw } from '../../../client/ui/strokes';

function recorder() {
  const lines: string[] = [];
  const pen: Pen = {
    lineWidth: 0,
    lineCap: '',
    lineJoin: '',
    strokeStyle: '',
    fillStyle: '',
    beginPath: () => undefined,
    moveTo: (x, y) => lines.push(`from ${x},${y}`),
    lineTo: (x, y) => lines.push(`to ${x},${y}`),
    stroke: () => undefined,
    clearRect: () => undefined,
    fillRect: () => lines.push('blank'),
  };
  return { pen, lines };
}

describe('a signature', () => {
  test('follows the finger: each move draws only the last bit', () => {
    const { pen, lines } = recorder();
    drawTip(pen, [
      { x: 0, y: 0 },
      { x: 3, y: 4 },
      { x: 6, y: 8 },
    ]);
    expect(lines).toEqual(['from 3,4', 'to 6,8']);
  });

  test('a touch without a move leaves a dot', () => {
    const { pen, lines } = recorder();
    drawTip(pen, [{ x: 5, y: 5 }]);
    expect(lines).toEqual(['from 5,5', 'to 5.1,5']);
  });

  test('is drawn again from blank paper, white for a PNG that is printed', () => {
    const { pen, lines } = recorder();
    redraw(
      pen,
      [
        [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      ],
      { width: 100, height: 50 },
    );
    expect(lines[0]).toBe('blank');
    expect(lines).toContain('to 2,2');
  });

  test('a dot is too little ink, a name is enough', () => {
    expect(ink([[{ x: 5, y: 5 }]])).toBe(0);
    expect(
      ink([
        [
          { x: 0, y: 0 },
          { x: 30, y: 40 },
        ],
        [
          { x: 0, y: 0 },
          { x: 0, y: 20 },
        ],
      ]),
    ).toBe(70);
    expect(leastInk).toBeGreaterThan(20);
  });

  test('goes out as bare base64', () => {
    expect(base64Of('data:image/png;base64,iVBORw0KGgo=')).toBe('iVBORw0KGgo=');
  });
});
