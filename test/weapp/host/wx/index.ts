import { documentedApis } from '../apiNames';
import type { Host } from '../host';
import type { Apis } from './api';
import { cloudApis } from './cloud';
import { deviceApis } from './device';
import { dialogApis } from './dialogs';
import { fileApis } from './files';
import { navigationApis } from './navigation';
import { selectorApis } from './selector';
import { storageApis } from './storage';

/**
 * The `wx` object: what the host implements, and for every other documented API a function that
 * reports its use. What WeChat does not document is not there at all.
 */
export function buildWx(host: Host): Apis {
  const refused = documentedApis().map((name): [string, unknown] => [
    name,
    () => {
      host.report(`wx.${name} is not in the host's list`);
      throw new Error(`wx.${name} is not in the host's list`);
    },
  ]);
  return {
    ...Object.fromEntries(refused),
    ...deviceApis(host),
    ...dialogApis(host),
    ...fileApis(host),
    ...navigationApis(host),
    ...selectorApis(host),
    ...storageApis(host),
    cloud: cloudApis(host),
    env: { USER_DATA_PATH: 'http://usr' },
  };
}
