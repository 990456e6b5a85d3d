/** What the local cloud has stored, and what it delivered. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { group } from '../../../cloudfunctions/usecases/recipients';
import { startLocalCloud } from '../../../localcloud';
import { settings as demonstration } from '../../../localcloud/demonstration/company';
import type { Case, Notice } from '../../../shared/domain/case';
import { templates } from '../../../shared/policy/notices';
import type { Settings } from '../../../shared/policy/settings';
import { controls } from '../../tools/cloud';
import { partsOf } from '../memory/ports';

/** A local cloud in this process, on data of its own, whose database can be looked into. */
export async function openCloud() {
  const dataDir = mkdtempSync(join(tmpdir(), 'renocare-notices-'));
  const { url, parts, close } = await startLocalCloud({
    port: 0,
    dataDir,
    running: false,
    tell: () => undefined,
  });
  const documents = <T>(collection: string): T[] =>
    JSON.parse(JSON.stringify([...parts.database.collection(collection).documents.values()]));
  return {
    ...controls(url),
    documents,
    async stop(): Promise<void> {
      await close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export type OpenCloud = Awaited<ReturnType<typeof openCloud>>;

export interface Message {
  at: number;
  channel: 'subscribe' | 'robot' | 'sms';
  to: string;
  template?: string;
  page?: string;
  data?: Record<string, string>;
  text?: string;
  mentioned?: string[];
  errcode: number | string;
}

/** Of the watch over the clock: no notice of a case (`test/stories/watch.test.ts`). */
export const isAlarm = ({ channel, template, text = '' }: Message): boolean =>
  channel === 'sms'
    ? template === demonstration.watch.smsTemplate
    : /^【系统(报警|恢复)】/.test(text);

/** One for each notice in it; a morning's digest is none (`test/stories/digest.test.ts`), nor is an alarm. A message to the robot may be several. */
export function contentsOfMessage(message: Message): string[] {
  const { channel, to, template, page, data = {}, text = '', mentioned } = message;
  if (isAlarm(message) || /^【今日(待办|逾期)】/.test(text)) return [];
  if (channel === 'sms') return [JSON.stringify([to, template, Object.values(data)])];
  return channel === 'robot'
    ? partsOf(text).map((part) => JSON.stringify([to, part, mentioned]))
    : [JSON.stringify([to, template, page, Object.entries(data).sort()])];
}

type People = Map<string, { personId: string; openid?: string; mobile: string }>;

export function contentOfNotice(
  kase: Case,
  notice: Notice,
  people: People,
  settings: Settings,
): string {
  const { template, fields = {}, personId = '', text } = notice;
  if (notice.channel === 'robot' || !template) {
    const { key, mobile, manager } = group(
      notice,
      settings,
      kase,
      people as never,
      notice.createdAt,
    );
    return JSON.stringify([key, text, [mobile, manager].flatMap((one) => one || [])]);
  }
  if (notice.channel === 'sms') {
    const { mobile } = people.get(personId) ?? {};
    const params = Object.values(notice.params ?? {});
    return JSON.stringify([mobile, settings.sms.templates[template], params]);
  }
  const names = templates[template].fields;
  const data = Object.entries(fields).map(([ours, value]) => [names[ours] ?? ours, value]);
  return JSON.stringify([
    people.get(personId)?.openid,
    settings.templates[template],
    `pages/home/index?caseId=${kase._id}`,
    data.sort(),
  ]);
}
