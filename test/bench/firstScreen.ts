import { join } from 'node:path';
import type { RunningCloud } from '../tools/cloud';
import { openMiniProgram } from '../weapp/host';

export const dist = join(__dirname, '../../dist/weapp');

export interface FirstScreen {
  /** Bytes of each setData until the page is at rest. */
  setData: number[];
  nodes: number;
  depth: number;
  calls: number;
}

/** Opens a page of the built mini-program and measures what reaches the phone's view. */
export async function firstScreen(
  cloud: RunningCloud,
  openid: string,
  path: string,
): Promise<FirstScreen> {
  const app = openMiniProgram({ dist, cloud: { url: cloud.url, openid } });
  try {
    const page = await app.open(path);
    if (app.errors.length > 0) throw new Error(`${path}: ${app.errors.join('\n')}`);
    return {
      setData: page.setDataBytes,
      nodes: page.nodeCount,
      depth: page.depth,
      calls: app.calls.length,
    };
  } finally {
    app.close();
  }
}
