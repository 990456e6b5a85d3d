import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { CloudError, InstanceEnded } from '../errors';
import type { Meter } from '../meter';
import { type FunctionConfiguration, readFunctions } from './configuration';
import {
  APP_ID,
  callEnvironment,
  ENVIRONMENT_ID,
  instanceEnvironment,
  type Source,
} from './environment';
import type { Logs } from './logs';
import { Pool } from './pool';

/** One run of a function, found again by the token that the SDK sends along. */
export type Invocation = {
  requestId: string;
  token: string;
  functionName: string;
  /** What the meter books the run's operations under: the client's action, or the function. */
  label: string;
  source: Source;
  openid: string | undefined;
};

export type Call = {
  functionName: string;
  event: unknown;
  source: Source;
  openid?: string | undefined;
  label?: string | undefined;
};

/** Runs the deployed functions as CloudBase would: warm instances, one call each, time limits. */
export class FunctionHost {
  readonly functions: Map<string, FunctionConfiguration>;
  readonly #pools = new Map<string, Pool>();
  readonly #invocations = new Map<string, Invocation>();
  readonly #running = new Set<Invocation>();
  /** Told when a run gave update() an empty object, which the SDK drops. */
  onDropped: (invocation: Invocation, path: string) => void = () => {};
  /** Told when a run's instance was ended before the run was. */
  onKilled: (invocation: Invocation) => void = () => {};

  constructor(
    folder: string,
    readonly clock: Clock,
    readonly meter: Meter,
    readonly logs: Logs,
    readonly url: () => string,
  ) {
    this.functions = readFunctions(folder);
    for (const configuration of this.functions.values()) {
      const environment = () => instanceEnvironment(this.url(), configuration.name);
      this.#pools.set(configuration.name, new Pool(configuration, environment, clock.shared));
    }
  }

  /** The run that a token of the SDK belongs to; undefined once it is long over. */
  invocation(token: unknown): Invocation | undefined {
    return typeof token === 'string' ? this.#invocations.get(token) : undefined;
  }

  /** Runs a function; the JSON text of its answer. Throws what CloudBase would report. */
  async invoke(call: Call): Promise<{ requestId: string; result: string }> {
    const pool = this.#pools.get(call.functionName);
    if (!pool) {
      throw new CloudError(
        'FUNCTION_NOT_FOUND',
        `FunctionName parameter could not be found: ${call.functionName}`,
      );
    }
    const requestId = randomUUID();
    const invocation: Invocation = {
      requestId,
      token: `local-${requestId}`,
      functionName: call.functionName,
      label: call.label ?? call.functionName,
      source: call.source,
      openid: call.openid,
    };
    this.#invocations.set(invocation.token, invocation);
    this.#running.add(invocation);
    this.meter.run(invocation.label);
    const { timeout, memory } = pool.configuration;
    const log = this.logs.open(invocation);
    try {
      const result = await pool.run(
        {
          requestId,
          event: JSON.stringify(this.#eventFor(call)),
          context: {
            request_id: requestId,
            function_name: call.functionName,
            namespace: ENVIRONMENT_ID,
            memory_limit_in_mb: memory,
            time_limit_in_ms: timeout * 1000,
          },
          environment: callEnvironment(call.source, call.openid, invocation.token, requestId),
        },
        (line) => {
          if (line.level === 'dropped') this.onDropped(invocation, line.text);
          else log.line(line);
        },
      );
      log.end();
      return { requestId, result };
    } catch (error) {
      log.end(error as Error);
      if (error instanceof InstanceEnded) this.onKilled(invocation);
      throw error;
    } finally {
      this.#running.delete(invocation);
      // What a function leaves running may still call for a moment.
      setTimeout(() => this.#invocations.delete(invocation.token), 60_000).unref();
    }
  }

  /** Ends the instance in which the run takes place, there and then. */
  kill(requestId: string, reason: string): void {
    for (const pool of this.#pools.values()) pool.kill(requestId, reason);
  }

  /** Ends every instance, also those that run a call. */
  stopAll(reason: string): void {
    for (const { requestId } of this.#running) this.kill(requestId, reason);
    this.cool();
  }

  warm(): void {
    for (const pool of this.#pools.values()) pool.warm();
  }

  /** Ends all idle instances, and the others after their call: the next calls are cold ones. */
  cool(): void {
    for (const pool of this.#pools.values()) pool.drop();
  }

  close(): void {
    for (const pool of this.#pools.values()) pool.close();
  }

  #eventFor({ event, source, openid }: Call): unknown {
    if (source !== 'wx_client' || typeof event !== 'object' || event === null) return event ?? {};
    return { ...event, userInfo: { openId: openid, appId: APP_ID } };
  }
}
