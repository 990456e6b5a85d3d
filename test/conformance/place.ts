import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { startLocalCloud } from '../../localcloud';
import type { Need } from './case';
import type { Outcome } from './outcome';

/** Somewhere the suite runs. */
export type Place = {
  name: string;
  has: Record<Need, boolean>;
  run: (chapter: string, name: string) => Promise<Outcome>;
  close: () => Promise<void>;
};

const project = join(__dirname, '../..');
export const TEMPLATE = 'conformance-visit';
export const OPENID = 'o-conformance';

/** The cases as a function, deployed on a local cloud of its own. */
async function local(): Promise<Place> {
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  // Inside the project, so that the function finds wx-server-sdk.
  const folder = mkdtempSync(join(cache, 'conformance-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'localcloud-'));
  buildSync({
    entryPoints: [join(__dirname, 'function/index.ts')],
    outfile: join(folder, 'conformance/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk'],
  });
  const openapi = [
    'subscribeMessage.send',
    'phonenumber.getPhoneNumber',
    'security.msgSecCheck',
    'security.mediaCheckAsync',
    'wxacode.getUnlimited',
  ];
  writeFileSync(
    join(folder, 'conformance/config.json'),
    JSON.stringify({ timeout: 20, permissions: { openapi } }),
  );
  const cloud = await startLocalCloud({
    port: 0,
    dataDir,
    empty: true,
    running: true,
    tell: () => {},
    application: {
      functionsDir: folder,
      collections: [
        { name: 'conformance_unique', indexes: [{ name: 'no', keys: { no: 1 }, unique: true }] },
      ],
      functionRules: { '*': { invoke: 'auth != null' } },
      templates: [
        {
          id: TEMPLATE,
          title: '上门提醒',
          // biome-ignore format: one field a kind
          fields: ['thing1', 'time2', 'phrase3', 'character_string4', 'name5', 'number6', 'date7', 'amount8', 'phone_number9', 'letter10', 'symbol11', 'car_number12'],
        },
      ],
    },
  });
  const ask = async (path: string, body: unknown) => {
    const headers = { 'x-wx-openid': OPENID };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(cloud.url + path, init)).json() as Promise<Record<string, unknown>>;
  };
  await ask('/dev/subscribe', { openid: OPENID, templates: [TEMPLATE], count: 1000 });
  const { phones, users } = cloud.parts;
  users.know('o-asleep');
  await phones.issue(OPENID, '13800000001', 'conformance-code');
  return {
    name: 'local cloud',
    has: { function: true, indexes: true, wechat: true, clock: true },
    run: async (chapter, name) => {
      const { result, error } = await ask('/call/conformance', { chapter, name });
      if (error) throw new Error(JSON.stringify(error));
      return result as Outcome;
    },
    close: async () => {
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A real environment: `CONFORMANCE_ENV`, `CONFORMANCE_SECRET_ID`, `CONFORMANCE_SECRET_KEY`. Its
 * collections `conformance` and `conformance2` are made, and emptied before every case.
 */
async function real(environment: string): Promise<Place> {
  process.env.TENCENTCLOUD_SECRETID = process.env.CONFORMANCE_SECRET_ID;
  process.env.TENCENTCLOUD_SECRETKEY = process.env.CONFORMANCE_SECRET_KEY;
  const { main } = await import('./function');
  return {
    name: environment,
    has: { function: false, indexes: false, wechat: false, clock: false },
    run: (chapter, name) => main({ chapter, name }),
    close: async () => {},
  };
}

export const openPlace = (): Promise<Place> =>
  process.env.CONFORMANCE_ENV === undefined ? local() : real(process.env.CONFORMANCE_ENV);

/** Known before anything runs: which cases are skipped is part of their names. */
export const reasonToSkip = (need: Need | undefined): string | undefined => {
  if (need === undefined || process.env.CONFORMANCE_ENV === undefined) return undefined;
  return {
    function: 'keys call from outside, there is no caller',
    indexes: 'indexes are made by hand in the console',
    wechat: 'WeChat answers deployed functions only',
    clock: 'nobody can move this clock',
  }[need];
};
