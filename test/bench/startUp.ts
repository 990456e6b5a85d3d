import { Host } from '../weapp/host/host';
import { buildEmptyApp } from './emptyApp';

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Nobody calls the cloud while app.js is evaluated. */
const silent = {
  callFunction: () => Promise.reject(new Error('no cloud')),
  uploadFile: () => Promise.reject(new Error('no cloud')),
  tempUrls: () => Promise.reject(new Error('no cloud')),
};

export interface StartUp {
  /** Median milliseconds of the processor until app.js and all it requires have run. */
  ours: number;
  empty: number;
  ratio: number;
}

/** Bytes of code that run before the first page, ours and an empty Taro app's. */
export function codeAtStart(dist: string): { ours: number; empty: number } {
  const [ours, empty] = [dist, buildEmptyApp()].map((folder) => {
    const host = new Host(folder, silent);
    const { bytes } = host.startAgain('once');
    host.close();
    return bytes;
  });
  return { ours: ours ?? Number.NaN, empty: empty ?? Number.NaN };
}

/**
 * How long app.js takes beside an empty Taro app's, cold, in turns on the same machine. Only the ratio
 * says something; the milliseconds are this machine's.
 */
export function startUp(dist: string, turns = 61): StartUp {
  const apps = { ours: new Host(dist, silent), empty: new Host(buildEmptyApp(), silent) };
  const times = { ours: [] as number[], empty: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    const order = turn % 2 ? (['ours', 'empty'] as const) : (['empty', 'ours'] as const);
    for (const app of order) times[app].push(apps[app].startAgain(`${app}${turn}`).milliseconds);
  }
  for (const app of Object.values(apps)) app.close();
  // Of each turn by itself: what else the machine does weighs on both alike.
  const ratios = times.ours.map((ours, turn) => ours / (times.empty[turn] ?? Number.NaN));
  return { ours: median(times.ours), empty: median(times.empty), ratio: median(ratios) };
}
