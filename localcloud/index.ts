import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { application as product } from './application';
import type { Application } from './application.types';
import { assemble } from './assemble';
import { mountClient } from './clientside/endpoints';
import { Clock } from './clock';
import type { MakeDemonstration } from './demonstration.types';
import { mountControl } from './dev/endpoints';
import { Router } from './http/router';
import { listen } from './http/server';
import type { Parts } from './parts';
import { isSeeded, seed } from './seed';
import { mountStorage } from './storage/endpoints';
import { mountAdmin } from './wire/admin';
import { nextWorkingMorning } from './workingMorning';

export type LocalCloudOptions = {
  /** 0 takes any free port. */
  port: number;
  dataDir: string;
  /** Where the clock starts in a fresh data folder; epoch milliseconds. Default: see `nextWorkingMorning`. */
  now?: number;
  /** Whether the clock of a fresh data folder runs; default yes. */
  running?: boolean;
  /** Starts without the demonstration's data. */
  empty?: boolean;
  functionsDir?: string;
  demonstration?: MakeDemonstration;
  /** Replaces what is known of the product; for tests of the local cloud itself. */
  application?: Partial<Application>;
  /** More endpoints, such as the desk and the built client. */
  mount?: (router: Router) => void;
  /** Reads that no index serves are reported beyond so many documents; default 1,000. */
  reportScansOver?: number;
  /** Refuses such a read instead, for tests; default: whether LOCALCLOUD_UNINDEXED is `refuse`. */
  refuseUnindexed?: boolean;
  /** Where failures of functions and reads without an index are told; default the console. */
  tell?: (text: string) => void;
  /** Id of the environment, which the ids of its files name; for tests with two of them. */
  environment?: string;
  /** Fires timers by itself; default yes. `POST /dev/tick` works either way. */
  timers?: boolean;
};

export type LocalCloud = { url: string; port: number; parts: Parts; close: () => Promise<void> };

/** Starts a local cloud; it is ready when the promise resolves. Throws `DataInUse`, `PortInUse`. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const application: Application = {
    ...product,
    ...options.application,
    ...(options.functionsDir !== undefined && { functionsDir: options.functionsDir }),
    ...(options.demonstration && { demonstration: options.demonstration }),
  };
  mkdirSync(options.dataDir, { recursive: true });
  let url = '';
  const { parts, store } = assemble(
    application,
    options.dataDir,
    () => url,
    () =>
      new Clock(join(options.dataDir, 'clock.json'), {
        now: options.now ?? nextWorkingMorning(Date.now()),
        running: options.running ?? true,
      }),
    options.tell ?? console.error,
    {
      reportScansOver: options.reportScansOver,
      refuseUnindexed: options.refuseUnindexed ?? process.env.LOCALCLOUD_UNINDEXED === 'refuse',
      environment: options.environment,
    },
  );
  const router = new Router();
  mountAdmin(router, parts);
  mountStorage(router, parts.storage, parts.owners);
  mountClient(router, parts);
  mountControl(router, parts);
  options.mount?.(router);
  try {
    if (!isSeeded(parts)) {
      const make = options.empty ? undefined : application.demonstration;
      await seed(parts, await make?.(parts.now()));
    }
    const { server, port } = await listen(router, options.port);
    url = `http://127.0.0.1:${port}`;
    parts.pushes.resume();
    if (options.timers !== false) parts.timers.start();
    const close = async () => {
      parts.timers.stop();
      parts.pushes.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      parts.host.close();
      parts.clock.close();
      parts.database.close();
    };
    return { url, port, parts, close };
  } catch (error) {
    parts.clock.close();
    store.close();
    throw error;
  }
}
