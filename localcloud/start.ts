import { join, resolve } from 'node:path';
import { build } from './build';
import { portOf, runProgram } from './commandLine';
import { Store } from './database/store';
import { mountDesk } from './desk/mount';
import { assertFree } from './http/server';
import { startLocalCloud } from './index';

/**
 * `npm start`: builds what is missing or older than its sources, then serves the desk (`/`), the
 * client (`/app/`) and the local cloud. `PORT` (8686), `LOCALCLOUD_DATA` (.localcloud/).
 */
void runProgram(async () => {
  const port = portOf(process.env.PORT, 8686);
  const dataDir = resolve(process.env.LOCALCLOUD_DATA ?? '.localcloud');
  // Said before minutes of building, not after.
  await assertFree(port);
  new Store(join(dataDir, 'documents.db')).close();
  await build('functions', '云函数');
  await build('h5', '小程序页面(H5)');
  const cloud = await startLocalCloud({
    port,
    dataDir,
    mount: (router) => mountDesk(router, join(__dirname, '..', 'dist', 'h5')),
  });
  cloud.parts.host.warm();
  console.log(`\n  装后无忧已就绪,请在浏览器打开:${cloud.url}/\n`);
  return cloud;
});
