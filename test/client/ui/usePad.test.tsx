import { act, renderHook } from '@testing-library/react';
import type { Pen } from '../../../client/ui/strokes';
import { usePad } from '../../../client/ui/usePad';

const pen: Pen = {
  lineWidth: 0,
  lineCap: '',
  lineJoin: '',
  strokeStyle: '',
  fillStyle: '',
  beginPath: () => undefined,
  moveTo: () => undefined,
  lineTo: () => undefined,
  stroke: () => undefined,
  clearRect: () => undefined,
  fillRect: () => undefined,
};

/** A pad whose picture has so many characters at two dots a px, and few at one. */
function pad(charactersAtTwo = 4_000) {
  const told: (string | null)[] = [];
  let ratio = 0;
  const { result } = renderHook(() => usePad((signature) => told.push(signature)));
  act(() =>
    result.current.ready({
      width: 300,
      height: 168,
      ratio: 2,
      sized: (next) => {
        ratio = next;
        return pen;
      },
      picture: () => `data:image/png;base64,${'A'.repeat(ratio === 2 ? charactersAtTwo : 1_000)}`,
    }),
  );
  const stroke = (length: number) =>
    act(() => {
      result.current.down({ x: 10, y: 10 });
      result.current.move({ x: 10 + length, y: 10 });
      result.current.up();
    });
  return { result, told, stroke };
}

describe('signing with a finger', () => {
  test('a name goes out as base64; a dot does not', () => {
    const { told, stroke } = pad();
    stroke(5);
    expect(told).toEqual([null]);
    stroke(200);
    expect(told[1]).toHaveLength(4_000);
  });

  test('dense scribble that would be refused for its size goes out coarser', () => {
    const { told, stroke } = pad(90_000);
    stroke(200);
    expect(told).toEqual(['A'.repeat(1_000)]);
  });

  test('taking a stroke back, and starting again', () => {
    const { result, told, stroke } = pad();
    stroke(200);
    stroke(100);
    act(() => result.current.undo());
    expect(told.at(-1)).toHaveLength(4_000);
    act(() => result.current.clear());
    expect(told.at(-1)).toBeNull();
    expect(result.current.used).toBe(false);
  });

  test('a finger that only passes over draws nothing', () => {
    const { result, told } = pad();
    act(() => result.current.move({ x: 100, y: 100 }));
    act(() => result.current.up());
    expect(told).toEqual([]);
  });
});
