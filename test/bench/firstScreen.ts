import { join } from 'node:path';
import type { RunningCloud } from '../tools/cloud';
import { type Driver, type MiniProgram, openMiniProgram } from '../weapp/host';
import { localCloud } from '../weapp/host/cloud';

export const dist = join(__dirname, '../../dist/weapp');

export interface Weight {
  /** Bytes of all setData so far. */
  bytes: number;
  nodes: number;
  depth: number;
}

export interface FirstScreen {
  /** While the cloud has not answered yet. */
  before: Weight;
  /** When the page is at rest. */
  after: Weight;
  calls: number;
}

const weigh = (page: Driver): Weight => ({
  bytes: page.setDataBytes.reduce((sum, bytes) => sum + bytes, 0),
  nodes: page.nodeCount,
  depth: page.depth,
});

/**
 * Opens a page of the built mini-program, weighs what reaches the phone's view before the cloud's
 * answer and after it, and hands the page over.
 */
export async function firstScreen<T = void>(
  cloud: RunningCloud,
  openid: string,
  path: string,
  look?: (page: Driver, app: MiniProgram) => T | Promise<T>,
): Promise<FirstScreen & { seen: T | undefined }> {
  const local = localCloud(cloud.url, openid);
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const callFunction: typeof local.callFunction = async (name, data) => {
    await held;
    return local.callFunction(name, data);
  };
  const app = openMiniProgram({ dist, cloud: { ...local, callFunction } });
  try {
    const opening = app.open(path);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = weigh(app.page);
    answer();
    const page = await opening;
    if (app.errors.length > 0) throw new Error(`${path}: ${app.errors.join('\n')}`);
    const [after, calls] = [weigh(page), app.calls.length];
    return { before, after, calls, seen: await look?.(page, app) };
  } finally {
    app.close();
  }
}
