import { join } from 'node:path';
import type { Application } from './application.types';
import type { Clock } from './clock';
import { Database } from './database/database';
import { Store } from './database/store';
import { databaseRefused } from './errors';
import { Faults } from './faults/faults';
import { FunctionHost } from './functions/host';
import { Logs } from './functions/logs';
import { internalCollections } from './internalCollections';
import { Meter } from './meter';
import type { Parts } from './parts';
import { People } from './people';
import { TextMessages } from './sms/sms';
import { pathOfUrl } from './storage/fileId';
import { FileOwners } from './storage/owners';
import { Storage } from './storage/storage';
import { Timers } from './timers/timers';
import { droppedObject, noDocument, noIndex, Warnings } from './warnings';
import { ContentCheck } from './wechat/contentCheck';
import { Messages } from './wechat/messages';
import { OpenApi } from './wechat/openApi';
import { PhoneNumbers } from './wechat/phoneNumber';
import { Pushes } from './wechat/pushes';
import { Robots } from './wechat/robots';
import { SubscribeMessage } from './wechat/subscribeMessage';
import { Subscriptions } from './wechat/subscriptions';
import { Users } from './wechat/users';

type Options = {
  reportScansOver?: number | undefined;
  refuseUnindexed?: boolean | undefined;
  environment?: string | undefined;
};

/** Puts the parts together; nothing listens yet. `url` is asked once something does. */
export function assemble(
  application: Application,
  dataDir: string,
  url: () => string,
  makeClock: () => Clock,
  tell: (text: string) => void,
  { reportScansOver, refuseUnindexed = false, environment }: Options = {},
): { parts: Parts; store: Store } {
  // The store comes first: it fails when another process has the folder, before anything is touched.
  const store = new Store(join(dataDir, 'documents.db'));
  const clock = makeClock();
  const { now } = clock;
  const meter = new Meter();
  const faults = new Faults();
  const warnings = new Warnings(tell);
  const declared = [...application.collections, ...internalCollections];
  const database = new Database(
    store,
    declared,
    (read) => {
      meter.unindexed(read);
      const { collection, query, documents } = read;
      const text = noIndex(collection, query, documents);
      warnings.add({
        kind: 'unindexed',
        subject: `${collection} ${query}`,
        label: collection,
        text,
      });
      if (refuseUnindexed) throw databaseRefused(text);
    },
    reportScansOver,
    application.openCollections,
  );
  database.onWritten = (collection, document, label) => {
    const why = application.misfit?.(collection, document);
    if (!why) return;
    const text = noDocument(collection, String(document._id), why);
    warnings.add({ kind: 'misfit', subject: `${collection} ${why}`, label, text });
  };
  const logs = new Logs(now, ({ functionName, label, requestId }, text) =>
    tell(`[${functionName}${label === functionName ? '' : ` ${label}`}] ${text} (${requestId})`),
  );
  const host = new FunctionHost(application.functionsDir, clock, meter, logs, url);
  host.onKilled = ({ requestId }) => database.transactions.abortAll(requestId);
  host.onDropped = ({ label }, path) =>
    warnings.add({ kind: 'droppedObject', subject: path, label, text: droppedObject(path) });
  const storage = new Storage(dataDir, now, url, environment);
  const users = new Users(database, now);
  const messages = new Messages(database);
  const subscriptions = new Subscriptions(database);
  const phones = new PhoneNumbers(database, now);
  const pushes = new Pushes(database, async ({ openid, event }) => {
    await host
      .invoke({ functionName: 'events', event, source: 'wx_trigger', openid })
      .catch(() => undefined); // the logs have it; WeChat does not push twice
  });
  const { templates } = application;
  const subscribe = new SubscribeMessage({ users, subscriptions, messages, templates, now });
  const read = async (address: string) => {
    const path = pathOfUrl(address);
    return path === undefined ? undefined : storage.read(path);
  };
  const check = new ContentCheck({ users, pushes, read, now });
  const parts: Parts = {
    application,
    clock,
    now,
    database,
    meter,
    faults,
    warnings,
    logs,
    host,
    storage,
    users,
    messages,
    subscriptions,
    phones,
    pushes,
    timers: new Timers(host, clock, faults),
    owners: new FileOwners(database),
    people: new People(database),
    robots: new Robots(database, messages, now),
    sms: new TextMessages(application.sms, messages, now),
    openApi: new OpenApi({ subscribe, check, phones }),
  };
  return { parts, store };
}
