import { Canvas, type CanvasProps } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { randomId } from '../../cloud/ids';
import type { Pen } from '../strokes';
import type { usePad } from '../usePad';

interface CanvasNode {
  width: number;
  height: number;
  getContext: (kind: '2d') => Pen & { scale: (x: number, y: number) => void };
  toDataURL: (type: string) => string;
}

type Touch = Parameters<NonNullable<CanvasProps['onTouchStart']>>[0];

/** Points of a canvas' touches are already relative to it. */
function pointOf(event: Touch) {
  const touch = event.touches[0] as unknown as { x: number; y: number } | undefined;
  return { x: touch?.x ?? 0, y: touch?.y ?? 0 };
}

/** The surface in WeChat: a 2D canvas at the phone's resolution, twice at most. */
export function Pad({ pad }: { pad: ReturnType<typeof usePad> }) {
  const id = useRef(`pad${randomId()}`).current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the canvas is there
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true }, (found) => {
          const canvas = (found as { node?: CanvasNode } | null)?.node;
          if (!canvas) return;
          const { width, height } = found as { width: number; height: number };
          pad.ready({
            width,
            height,
            ratio: Math.min(2, Taro.getWindowInfo().pixelRatio),
            sized(ratio) {
              canvas.width = width * ratio;
              canvas.height = height * ratio;
              const pen = canvas.getContext('2d');
              pen.scale(ratio, ratio);
              return pen;
            },
            picture: () => canvas.toDataURL('image/png'),
          });
        })
        .exec();
    });
  }, []);

  return (
    <Canvas
      type="2d"
      id={id}
      canvasId={id}
      className="pad-canvas"
      disableScroll
      onTouchStart={(event) => pad.down(pointOf(event))}
      onTouchMove={(event) => pad.move(pointOf(event))}
      onTouchEnd={pad.up}
      onTouchCancel={pad.up}
    />
  );
}
