import { type Context, createContext, runInContext } from 'node:vm';
import type { CanvasNode } from './canvas';
import { CanvasNode as Canvas } from './canvas';
import type { Cloud } from './cloud';
import { readManifest } from './manifest';
import { createModules, type Modules } from './modules';
import { Navigator } from './navigator';
import type { PageInstance } from './page';
import { compileTemplates, type Render } from './templates';
import { Timers } from './timers';
import type { Element } from './tree';
import { buildWx } from './wx';

/** How the person with the phone answers; a test sets what it expects to be asked. */
export interface Answers {
  modal?: (options: Record<string, unknown>) => boolean | string | Promise<boolean | string>;
  actionSheet?: (items: string[]) => string | Promise<string>;
  subscribe?: (template: string) => 'accept' | 'reject' | 'ban';
  photos?: () => Buffer[];
  /** Videos chosen beside them. */
  videos?: () => Buffer[];
  /** Files chosen from a conversation. */
  files?: () => { name: string; bytes: Buffer }[];
}

type Definition = Record<string, unknown>;

/** One mini-program on one phone: its logic in a context of its own, and what surrounds it. */
export class Host {
  readonly errors: string[] = [];
  readonly answers: Answers = {};
  readonly calls: { name: string; data: unknown }[] = [];
  readonly storage = new Map<string, string>();
  readonly shown = {
    toasts: [] as string[],
    modals: [] as string[],
    previews: [] as unknown[],
    /** Files opened in WeChat's viewer. */
    documents: [] as string[],
    /** Files sent into a chat. */
    files: [] as { name: string; text: string }[],
    calls: [] as string[],
    copied: [] as string[],
  };
  readonly navigator: Navigator;
  readonly timers: Timers;
  readonly wx: Record<string, unknown>;
  readonly template: (path: string) => Render;
  /** True while the handlers of a tap run. */
  tapping = false;
  app: Definition | undefined;

  readonly #context: Context;
  readonly #modules: Modules;
  readonly #definitions = new Map<string, Definition>();
  readonly #files = new Map<string, Buffer>();
  readonly #canvases = new WeakMap<PageInstance, Map<unknown, CanvasNode>>();
  #defining = '';
  #underWay = 0;
  #lastActivity = 0;

  constructor(
    readonly dist: string,
    readonly cloud: Cloud,
  ) {
    const manifest = readManifest(dist);
    this.timers = new Timers(this);
    this.template = compileTemplates(dist, (message) => this.report(message));
    this.navigator = new Navigator(this, manifest);
    this.wx = buildWx(this);
    this.#context = this.#newContext();
    this.#modules = createModules(dist, this.#context, manifest.subpackages);
    process.on('unhandledRejection', this.#rejected);
    this.guard('app.js', () => this.#modules.run('app.js'));
  }

  /** The definition that `path.js` hands to Page or Component; runs the file the first time. */
  definition(path: string): Definition {
    if (!this.#definitions.has(path)) {
      this.#defining = path;
      this.#modules.run(`${path}.js`);
    }
    const definition = this.#definitions.get(path);
    if (definition === undefined) throw new Error(`${path}.js calls neither Page nor Component`);
    return definition;
  }

  topPage(): PageInstance {
    return this.navigator.top();
  }

  /** A copy whose objects are the mini-program's own kind, as JSON carries it. */
  into<T>(value: T): T {
    const text = JSON.stringify(value);
    if (text === undefined) return value;
    return runInContext('JSON.parse', this.#context)(text) as T;
  }

  intoBytes(bytes: Buffer): unknown {
    const make = runInContext('(list) => Uint8Array.from(list).buffer', this.#context);
    return make([...bytes]);
  }

  report(error: unknown): void {
    const known = error as { stack?: string; message?: string; errMsg?: string } | null;
    this.errors.push(String(known?.stack ?? known?.message ?? known?.errMsg ?? error));
  }

  /** A dialog that the test has no answer for. */
  unexpected(what: string): never {
    this.report(`unexpected ${what}`);
    throw new Error(`the test gives no answer to ${what}`);
  }

  /** Runs the mini-program's code; what it throws is an error of the app, not of the host. */
  guard<T>(where: string, run: () => T): T | undefined {
    this.#lastActivity = Date.now();
    try {
      return run();
    } catch (error) {
      this.report(error instanceof Object ? error : `${where}: ${String(error)}`);
      return undefined;
    }
  }

  async underWay<T>(run: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await run();
    } finally {
      this.#underWay -= 1;
      this.#lastActivity = Date.now();
    }
  }

  /** Resolves when no call, no short timer and no rendering is under way. */
  async settle(seconds = 20): Promise<void> {
    const end = Date.now() + seconds * 1000;
    const busy = () =>
      this.#underWay > 0 || this.timers.short > 0 || Date.now() - this.#lastActivity < 30;
    while (busy()) {
      if (Date.now() > end) throw new Error(`still at work after ${seconds} s`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  writeFile(extension: string, bytes: Buffer): string {
    const path = `http://tmp/${this.#files.size + 1}.${extension}`;
    this.#files.set(path, bytes);
    return path;
  }

  /** As `writeFile`, under a name that the mini-program chose. */
  keepFile(path: string, bytes: Buffer): string {
    this.#files.set(path, bytes);
    return path;
  }

  readFile(path: string): Buffer {
    const bytes = this.#files.get(path);
    if (bytes === undefined) throw new Error(`no such file or directory ${path}`);
    return bytes;
  }

  canvasOf(element: Element): CanvasNode {
    const page = this.topPage();
    const canvases = this.#canvases.get(page) ?? new Map<unknown, CanvasNode>();
    this.#canvases.set(page, canvases);
    const canvas = canvases.get(element.attr.id) ?? new Canvas(343, 160);
    canvases.set(element.attr.id, canvas);
    return canvas;
  }

  /** Runs app.js with all it requires once more, as a phone does that starts cold; ms of the processor, bytes of code. */
  startAgain(salt: string): { milliseconds: number; bytes: number } {
    const context = this.#newContext();
    const { subpackages } = this.navigator.manifest;
    const modules = createModules(this.dist, context, subpackages, `//${salt}`);
    const from = process.cpuUsage();
    modules.run('app.js');
    const { user, system } = process.cpuUsage(from);
    return { milliseconds: (user + system) / 1000, bytes: modules.bytes() };
  }

  close(): void {
    this.timers.clear();
    process.off('unhandledRejection', this.#rejected);
  }

  readonly #rejected = (reason: unknown): void => this.report(reason);

  #newContext(): Context {
    const context = createContext(this.#globals(), {
      // WeChat refuses eval and new Function.
      codeGeneration: { strings: false, wasm: false },
    });
    runInContext('globalThis.global = globalThis', context);
    context.wx = this.wx;
    return context;
  }

  #globals(): Record<string, unknown> {
    const define = (definition: Definition) =>
      void this.#definitions.set(this.#defining, definition);
    const quiet = () => undefined;
    const error = (...words: unknown[]) => this.report(words.map(String).join(' '));
    return {
      App: (definition: Definition) => {
        this.app = definition;
      },
      Page: define,
      Component: define,
      Behavior: (definition: Definition) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.navigator.stack.map((page) => page.self),
      console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error },
      ...this.timers.functions(),
    };
  }
}
