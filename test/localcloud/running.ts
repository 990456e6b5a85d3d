import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../localcloud';

/** The machine may be busy, and functions take a moment to load. */
jest.setTimeout(30_000);

/** What a function's code answered: see functions/api. */
export type Outcome<T = unknown> = {
  value?: T;
  error?: { errCode?: number; code?: string; message: string };
};

export const functionsDir = join(__dirname, 'functions');

const application: LocalCloudOptions['application'] = {
  functionsDir,
  // Its things are nobody's documents.
  misfit: () => null,
  collections: [
    { name: 'things', indexes: [{ name: 'code', keys: { code: 1 } }] },
    { name: 'registry', indexes: [{ name: 'number', keys: { number: 1 }, unique: true }] },
    { name: 'ticks', indexes: [] },
    { name: 'pushed', indexes: [] },
  ],
  functionRules: {
    '*': { invoke: false },
    api: { invoke: 'auth != null' },
    brief: { invoke: true },
    small: { invoke: true },
  },
  templates: [
    {
      id: 'visit',
      title: '上门服务提醒',
      fields: ['thing1', 'time2', 'phrase3', 'character_string4'],
    },
  ],
};

/** A local cloud of its own for a test file, with the functions of this folder. */
export class TestCloud {
  private constructor(
    readonly cloud: LocalCloud,
    readonly dataDir: string,
    /** What it would have written to the console. */
    readonly told: string[],
  ) {}

  static async start(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'localcloud-'));
    const told: string[] = [];
    const cloud = await startLocalCloud({
      port: 0,
      empty: true,
      now: Date.parse('2026-11-23T09:30:00+08:00'),
      running: false,
      tell: (text) => told.push(text),
      ...options,
      dataDir,
      application: { ...application, ...options.application },
    });
    return new TestCloud(cloud, dataDir, told);
  }

  async stop(): Promise<void> {
    await this.cloud.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** `code` runs inside the function `api`, with `cloud`, `db`, `_`, `event`, `sleep` at hand. */
  async inFunction<T = unknown>(
    code: string,
    more: Record<string, unknown> = {},
    openid = 'o-tester',
  ): Promise<Outcome<T>> {
    const { result, error } = await this.call('api', { code, ...more }, openid);
    return error
      ? { error: { errCode: error.errCode, message: error.errMsg } }
      : (result as Outcome<T>);
  }

  /** The value, or a failed test. */
  async value<T = unknown>(code: string, more: Record<string, unknown> = {}): Promise<T> {
    const { value, error } = await this.inFunction<T>(code, more);
    if (error) throw new Error(error.message);
    return value as T;
  }

  async call(name: string, event: unknown, openid?: string) {
    const { body } = await this.request('POST', `/call/${name}`, event, openid);
    return body as { result?: unknown; error?: { errCode: number; errMsg: string } };
  }

  async request(method: string, path: string, body?: unknown, openid?: string) {
    const response = await fetch(this.cloud.url + path, {
      method,
      headers: { ...(openid !== undefined && { 'x-wx-openid': openid }) },
      ...(body !== undefined && {
        body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body),
      }),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as never as Record<string, unknown> };
  }
}
