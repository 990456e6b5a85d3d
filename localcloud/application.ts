import { join } from 'node:path';
import { z } from 'zod';
import { collections } from '../config/database/collections';
import { functionRules } from '../config/database/functionRules';
import { contract } from '../shared/contract';
import { templates } from '../shared/policy/notices';
import { roleNames } from '../shared/policy/words';
import type { ActionDescription, Application } from './application.types';
import { demonstration } from './demonstration';

/** The one place where the local cloud meets the product. */
export const application: Application = {
  functionsDir: join(__dirname, '..', 'dist', 'functions'),
  collections,
  functionRules,
  roleNames,
  actions,
  /** Here a template's id at WeChat is `local-` and our key for it. */
  templates: Object.entries(templates).map(([key, { title, fields }]) => ({
    id: `local-${key}`,
    title,
    fields: Object.values(fields),
  })),
  demonstration,
};

function actions(): ActionDescription[] {
  return Object.entries(contract).map(([name, { who, input, output, refusals, example }]) => ({
    name,
    roles: who,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any' }),
    refusals,
    example,
  }));
}
