import { join } from 'node:path';
import { z } from 'zod';
import { collections } from '../config/database/collections';
import { functionRules } from '../config/database/functionRules';
import { storageRule } from '../config/database/storageRule';
import { type ActionName, contract, exampleOf } from '../shared/contract';
import { misfit } from '../shared/documents';
import { templates } from '../shared/policy/notices';
import { templateKeys } from '../shared/policy/settings';
import { smsTexts } from '../shared/policy/sms';
import { alarmSms } from '../shared/policy/watch';
import { roleNames, roles } from '../shared/policy/words';
import type { ActionDescription, Application } from './application.types';
import { demonstration } from './demonstration';
import { settings } from './demonstration/company';

/** How our fields are called in the message that WeChat shows. */
const labels: Record<string, string> = {
  what: '服务内容',
  when: '时间',
  who: '服务人员',
  note: '备注',
  number: '单号',
  state: '状态',
};

/** The one place where the local cloud meets the product. */
export const application: Application = {
  functionsDir: join(__dirname, '..', 'dist', 'functions'),
  collections,
  functionRules,
  storageRule,
  roleNames,
  actions,
  /** Here a template's id at WeChat is `local-` and our key for it. */
  templates: Object.entries(templates).map(([key, { title, fields }]) => ({
    id: `local-${key}`,
    title,
    fields: Object.values(fields),
    labels: Object.fromEntries(
      Object.entries(fields).map(([meaning, field]) => [field, labels[meaning] ?? meaning]),
    ),
  })),
  sms: {
    sign: settings.sms.sign,
    appId: settings.sms.appId,
    templates: [
      ...templateKeys.map((key) => ({ id: settings.sms.templates[key], text: smsTexts[key] })),
      { id: settings.watch.smsTemplate, text: alarmSms },
    ],
  },
  demonstration,
  misfit(collection, document) {
    const found = misfit(collection, document);
    return found && `${found.path} ${found.why}`;
  },
};

function actions(now: number): ActionDescription[] {
  return Object.entries(contract).map(([name, { title, who, input, output, refusals }]) => ({
    name,
    title,
    roles: rolesOf(who),
    permits: who,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any' }),
    refusals,
    example: exampleOf(name as ActionName, now).input,
    exampleAs: exampleOf(name as ActionName, now).as,
  }));
}

/** 'agent:agent' is a matter of the role 'agent'; 'anyone' of all. */
const rolesOf = (who: readonly string[]): string[] =>
  who.includes('anyone')
    ? [...roles]
    : [...new Set(who.map((permit) => permit.split(':')[0] ?? ''))];
