import * as z from 'zod';
import { action, common, homeId } from './base';
import { homes, openids } from './examples';
import { caseRow, nextStep, stageView } from './views';

export const homeCard = z.object({
  homeId: z.string(),
  projectId: z.string(),
  label: z.string(),
  partText: z.string(),
  maySign: z.boolean(),
  stageText: z.string(),
  stages: z.array(stageView),
  agent: z.object({ name: z.string(), phone: z.string(), hours: z.string() }).nullable(),
  warranty: z.object({
    state: z.enum(['none', 'running', 'ended']),
    /** End of the base period, epoch ms. */
    until: z.number().nullable(),
    daysLeft: z.number(),
    slip: z.enum(['none', 'inForce', 'suspended', 'withdrawn']),
    slipNumber: z.string(),
  }),
  /** Who works for this home, to be looked for (H41). */
  team: z.array(z.object({ personId: z.string(), name: z.string(), roleText: z.string() })),
  /** Fen; null before there is a contract, 0 when settled. */
  outstanding: z.number().nullable(),
  next: z.array(nextStep),
  open: z.array(caseRow),
});

export const home = {
  'home.show': action({
    title: '我的家:每套房屋的进度、下一步、专职客服、保修',
    reads: true,
    who: ['anyone'],
    input: z.strictObject({ homeId: homeId.optional() }),
    output: z.object({
      now: z.number(),
      me: z.object({
        personId: z.string(),
        name: z.string(),
        who: z.string(),
        roles: z.array(z.string()),
        roleText: z.string(),
        staff: z.boolean(),
        /** Folder this person's client uploads into, 'uploads/…'. */
        uploads: z.string(),
      }),
      company: z.object({
        name: z.string(),
        service: z.string(),
        phone: z.string(),
        emergencyPhone: z.string(),
        hours: z.string(),
      }),
      /** A festival or the person's own birthday: shown in the app, never sent by WeChat (H14). */
      greeting: z.object({ title: z.string(), text: z.string() }).nullable(),
      /** Subscription messages that can be asked for. */
      templates: z.array(z.object({ key: z.string(), id: z.string(), title: z.string() })),
      homes: z.array(homeCard),
    }),
    refusals: [...common],
    example: { as: openids.wang, input: { homeId: homes.warranty } },
  }),
};
