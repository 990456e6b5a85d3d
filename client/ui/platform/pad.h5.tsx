import { type PointerEvent, useEffect, useRef } from 'react';
import type { usePad } from '../usePad';

function pointOf(event: PointerEvent<HTMLCanvasElement>) {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** The surface in a browser: finger, pen or mouse. */
export function Pad({ pad }: { pad: ReturnType<typeof usePad> }) {
  const element = useRef<HTMLCanvasElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the canvas is there
  useEffect(() => {
    const canvas = element.current;
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const { clientWidth: width, clientHeight: height } = canvas;
    pad.ready({
      width,
      height,
      ratio: Math.min(2, window.devicePixelRatio),
      sized(ratio) {
        canvas.width = width * ratio;
        canvas.height = height * ratio;
        pen.scale(ratio, ratio);
        return pen;
      },
      picture: () => canvas.toDataURL('image/png'),
    });
  }, []);

  return (
    <canvas
      ref={element}
      className="pad-canvas"
      aria-label="签名区"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pad.down(pointOf(event));
      }}
      onPointerMove={(event) => pad.move(pointOf(event))}
      onPointerUp={pad.up}
      onPointerCancel={pad.up}
    />
  );
}
