import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../..');

export interface Answer {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message: string; field?: string };
}

export interface Person {
  openid: string;
  name: string;
  role: string;
}

/** A local cloud in a process of its own, and its control interface. `stop()` it when done. */
export interface RunningCloud {
  url: string;
  /** The folder with its data. */
  data: string;
  /** Calls function `api` as a WeChat user. */
  call(openid: string, action: string, input?: unknown, requestId?: string): Promise<Answer>;
  /** Calls any function with any event, as `wx.cloud.callFunction` would. */
  invoke(
    openid: string,
    name: string,
    event: unknown,
  ): Promise<{ result?: unknown; error?: unknown }>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T>;
  delete<T>(path: string): Promise<T>;
  /** Uploads bytes as a WeChat user; answers the fileID. */
  upload(openid: string, path: string, bytes: Buffer): Promise<string>;
  /** Moves or stops the clock; answers what `GET /dev/clock` does. */
  clock(change: { now?: number; advanceMs?: number; running?: boolean }): Promise<{ now: number }>;
  /** What its clock says. */
  now(): Promise<number>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

interface Options {
  /** Serve the client and the desk too, as `npm start` does. */
  client?: boolean;
  /** Without the demonstration's data. */
  empty?: boolean;
  /** Start on a copy of this folder. */
  copyOf?: string;
  /** Start on this folder itself; it is not removed afterwards. */
  data?: string;
  /** Milliseconds until it must be ready. */
  patience?: number;
}

/** The address that the program says when it serves; it chose a free port itself, so that no two can want the same. */
async function served(child: ChildProcess, said: () => string, patience: number): Promise<string> {
  const end = Date.now() + patience;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the local cloud ended: ${said()}`);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said()) ?? [];
    const answer =
      url === undefined ? undefined : await fetch(`${url}/dev/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (url !== undefined && answer?.status === 200) return url;
    if (Date.now() > end) throw new Error(`the local cloud is not ready: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Starts a local cloud on a free port, on new data unless told otherwise. */
export async function startCloud(options: Options = {}): Promise<RunningCloud> {
  const own = options.data === undefined;
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'renocare-cloud-'));
  if (options.copyOf !== undefined) cpSync(options.copyOf, data, { recursive: true });
  const program = options.client === true ? ['start.ts'] : ['main.ts', '--port', '0'];
  const [file = '', ...flags] = program;
  if (options.client !== true) flags.push('--data', data);
  if (options.empty === true) flags.push('--empty');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(project, 'localcloud', file), ...flags],
    {
      cwd: project,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: '0',
        LOCALCLOUD_DATA: data,
        // A read of more than 1,000 documents that no index serves fails the test that makes it.
        LOCALCLOUD_UNINDEXED: 'refuse',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const listen = (bytes: Buffer) => {
    output = (output + bytes.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    }
    if (own) rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  }

  try {
    const url = await served(child, () => output, options.patience ?? 60_000);
    return { url, data, stop, ...controls(url) };
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
}

/** The control interface of a local cloud that runs at `url`. */
export function controls(url: string): Omit<RunningCloud, 'url' | 'data' | 'stop'> {
  async function request<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetch(url + path, init);
    const text = await response.text();
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
    }
  }

  const post = <T>(path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    request<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const invoke = (openid: string, name: string, event: unknown) =>
    post<{ result?: unknown; error?: unknown }>(`/call/${name}`, event, { 'x-wx-openid': openid });

  return {
    get: <T>(path: string) => request<T>(path),
    post,
    delete: <T>(path: string) => request<T>(path, { method: 'DELETE' }),
    invoke,
    async call(openid, action, input = {}, requestId) {
      const event = { action, input, ...(requestId === undefined ? {} : { requestId }) };
      const { result, error } = await invoke(openid, 'api', event);
      if (error !== undefined) throw new Error(`api failed: ${JSON.stringify(error)}`);
      return result as Answer;
    },
    async upload(openid, path, bytes) {
      const answer = await request<{ fileID?: string }>(
        `/upload?path=${encodeURIComponent(path)}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', 'x-wx-openid': openid },
          body: new Uint8Array(bytes),
        },
      );
      if (answer.fileID === undefined) throw new Error(`upload: ${JSON.stringify(answer)}`);
      return answer.fileID;
    },
    clock: (change) => post('/dev/clock', change),
    now: async () => (await request<{ now: number }>('/dev/clock')).now,
  };
}
