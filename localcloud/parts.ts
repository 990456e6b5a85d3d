import type { Application } from './application.types';
import type { Clock } from './clock';
import type { Database } from './database/database';
import type { FunctionHost } from './functions/host';
import type { Logs } from './functions/logs';
import type { Meter } from './meter';
import type { People } from './people';
import type { FileOwners } from './storage/owners';
import type { Storage } from './storage/storage';
import type { Timers } from './timers/timers';
import type { Messages } from './wechat/messages';
import type { OpenApi } from './wechat/openApi';
import type { PhoneNumbers } from './wechat/phoneNumber';
import type { Pushes } from './wechat/pushes';
import type { Robots } from './wechat/robots';
import type { Subscriptions } from './wechat/subscriptions';
import type { Users } from './wechat/users';

/** Everything a running local cloud consists of, for the endpoints. */
export type Parts = {
  application: Application;
  clock: Clock;
  now: () => number;
  database: Database;
  meter: Meter;
  logs: Logs;
  host: FunctionHost;
  timers: Timers;
  storage: Storage;
  owners: FileOwners;
  people: People;
  users: Users;
  messages: Messages;
  subscriptions: Subscriptions;
  phones: PhoneNumbers;
  pushes: Pushes;
  robots: Robots;
  openApi: OpenApi;
};
