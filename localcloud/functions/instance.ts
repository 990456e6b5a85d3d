import { Worker } from 'node:worker_threads';
import { CloudError, InstanceEnded } from '../errors';
import type { FunctionConfiguration } from './configuration';
import type { CallMessage, InstanceData, InstanceMessage } from './messages';
import { workerCode } from './workerCode';

export type LogLine = { level: string; text: string };

/** How long loading may take, in real milliseconds; the function's time limit starts after it. */
const LONGEST_START = 60_000;

type Call = {
  requestId: string;
  resolve: (result: string) => void;
  reject: (error: CloudError) => void;
  log: (line: LogLine) => void;
  timer: NodeJS.Timeout;
};

/** One warm copy of a function in a thread of its own. It takes one call at a time. */
export class Instance {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  #call: Call | undefined;
  #dead = false;
  #stopped = false;

  constructor(
    readonly configuration: FunctionConfiguration,
    environment: Record<string, string>,
    clock: SharedArrayBuffer,
    readonly onDeath: (instance: Instance) => void,
  ) {
    const data: InstanceData = {
      entry: configuration.entry,
      clock,
      memory: configuration.memory,
    };
    this.#worker = new Worker(workerCode(), {
      eval: true,
      env: environment,
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: configuration.memory },
    });
    this.#worker.unref();
    this.ready = new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        const error = executeFail(
          `the function was not loaded within ${LONGEST_START / 1000} seconds`,
        );
        reject(error);
        this.#end(error);
      }, LONGEST_START);
      this.#worker.on('message', (message: InstanceMessage) => {
        clearTimeout(late);
        if (message.type === 'ready') resolve();
        else if (message.type === 'broken') {
          reject(executeFail(message.message));
          this.#end(executeFail(message.message));
        } else this.#receive(message);
      });
      this.#worker.on('error', (error) => {
        reject(executeFail(error.message));
        this.#die(executeFail(error.stack ?? error.message));
      });
      this.#worker.on('exit', (code) => {
        clearTimeout(late);
        this.#die(executeFail(`the function's process exited with code ${code}`));
        reject(executeFail('the instance was stopped while it started'));
      });
    });
    this.ready.catch(() => undefined);
  }

  /** Ended from outside, not by itself. */
  get stopped(): boolean {
    return this.#stopped;
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** The JSON text that `main` answered; once ready. Over its time limit the instance is ended. */
  async run(message: CallMessage, log: (line: LogLine) => void): Promise<string> {
    const limit = this.configuration.timeout;
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        const sentence = `Invoking task timed out after ${limit} seconds`;
        this.#end(new InstanceEnded('FUNCTIONS_TIME_LIMIT_EXCEEDED', sentence));
      }, limit * 1000);
      this.#call = { requestId: message.requestId, resolve, reject, log, timer };
      this.#worker.postMessage(message);
    });
  }

  /** Ends the instance if it runs this very call. */
  kill(requestId: string, reason: string): boolean {
    if (this.#call?.requestId !== requestId) return false;
    this.#end(executeFail(reason));
    return true;
  }

  stop(): void {
    this.#stopped = true;
    this.#end(executeFail('the instance was stopped'));
  }

  #end(error: CloudError): void {
    this.#die(error);
    void this.#worker.terminate();
  }

  #receive(message: InstanceMessage): void {
    if (message.type === 'log') this.#call?.log(message);
    if (message.type === 'memory') {
      this.#end(executeFail(`Memory limit of ${this.configuration.memory} MB exceeded`));
    }
    if (message.type === 'dropped') {
      this.#call?.log({ level: 'dropped', text: message.path });
    }
    if (message.type === 'result') this.#finish()?.resolve(message.result);
    if (message.type === 'error') {
      this.#finish()?.reject(failed(message.stack || message.message));
    }
  }

  #finish(): Call | undefined {
    const call = this.#call;
    this.#call = undefined;
    clearTimeout(call?.timer);
    return call;
  }

  #die(error: CloudError): void {
    if (!this.#dead) {
      this.#dead = true;
      this.onDeath(this);
    }
    this.#finish()?.reject(error);
  }
}

const executeFail = (message: string) => new InstanceEnded('FUNCTIONS_EXECUTE_FAIL', message);
const failed = (message: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', message);
