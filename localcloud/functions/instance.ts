import { Worker } from 'node:worker_threads';
import { CloudError } from '../errors';
import type { FunctionConfiguration } from './configuration';
import type { CallMessage, InstanceData, InstanceMessage } from './messages';
import { workerCode } from './workerCode';

export type LogLine = { level: string; text: string };

type Call = {
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

  constructor(
    readonly configuration: FunctionConfiguration,
    environment: Record<string, string>,
    clock: SharedArrayBuffer,
    readonly onDeath: (instance: Instance) => void,
  ) {
    const data: InstanceData = { entry: configuration.entry, clock };
    this.#worker = new Worker(workerCode(), {
      eval: true,
      env: environment,
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: configuration.memory },
    });
    this.#worker.unref();
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: InstanceMessage) => {
        if (message.type === 'ready') resolve();
        else if (message.type === 'broken') reject(executeFail(message.message));
        else this.#receive(message);
      });
      this.#worker.on('error', (error) => {
        this.#die(executeFail(error.stack ?? error.message));
        reject(executeFail(error.message));
      });
      this.#worker.on('exit', (code) => {
        this.#die(executeFail(`the function's process exited with code ${code}`));
        reject(executeFail('the instance was stopped while it started'));
      });
    });
    this.ready.catch(() => this.stop());
  }

  get idle(): boolean {
    return !this.#dead && this.#call === undefined;
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** The JSON text that `main` answered. Over its time limit the instance is ended. */
  async run(message: CallMessage, log: (line: LogLine) => void): Promise<string> {
    const limit = this.configuration.timeout;
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#die(
          new CloudError(
            'FUNCTIONS_TIME_LIMIT_EXCEEDED',
            `Invoking task timed out after ${limit} seconds`,
          ),
        );
        this.stop();
      }, limit * 1000);
      this.#call = { resolve, reject, log, timer };
      this.ready.then(
        () => this.#worker.postMessage(message),
        (error: CloudError) => this.#die(error),
      );
    });
  }

  stop(): void {
    this.#die(executeFail('the instance was stopped'));
    void this.#worker.terminate();
  }

  #receive(message: InstanceMessage): void {
    if (message.type === 'log') this.#call?.log(message);
    if (message.type === 'result') this.#finish()?.resolve(message.result);
    if (message.type === 'error') {
      this.#finish()?.reject(executeFail(message.stack || message.message));
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

const executeFail = (message: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', message);
