/** The way of a reorder 补单 (H27). */
import type { Machine } from '../domain/context';

export const payerNames = { company: '公司承担', owner: '业主承担' } as const;
export type Payer = keyof typeof payerNames;

export const reorderStateNames: Record<string, string> = {
  opened: '待举证',
  evidenced: '待核对',
  checked: '待报价',
  quoted: '待确认报价',
  decided: '待退回报价单',
  returned: '待财务签字',
  signedOff: '待下生产单',
  ordered: '生产中',
  stocked: '已到货',
  shipped: '待安装',
  fitted: '待回访',
  revisited: '待核销',
  closed: '已核销',
  declined: '业主未接受报价',
  cancelled: '已取消',
};

/** What owners read where the state's own name is a word of the company's. */
export const ownersReorderStates: Record<string, string> = {
  opened: '了解情况',
  evidenced: '核对中',
  checked: '报价中',
  quoted: '确认报价',
  decided: '安排制作',
  returned: '安排制作',
  signedOff: '安排制作',
  revisited: '即将结案',
  closed: '已结案',
};

/** As long as nothing has been sent out, it can be taken back with a reason. */
const cancelled = 'cancelled';

export const reorderMachine: Machine = {
  opened: { evidenced: 'evidenced', cancelled },
  evidenced: { evidenced: 'evidenced', checked: 'checked', cancelled },
  checked: { quoted: 'quoted', cancelled },
  quoted: {
    quoted: 'quoted',
    // Not the company's after all: the same quote waits for the owner.
    judgedPaid: 'quoted',
    judged: 'decided',
    quoteAccepted: 'decided',
    quoteDeclined: 'declined',
    cancelled,
  },
  decided: { returned: 'returned', cancelled },
  returned: { signedOff: 'signedOff', cancelled },
  signedOff: { ordered: 'ordered', cancelled },
  ordered: { renewed: 'ordered', stocked: 'stocked', cancelled },
  stocked: { shipped: 'shipped', cancelled },
  shipped: { fitted: 'fitted' },
  fitted: { revisited: 'revisited', refitWanted: 'shipped' },
  revisited: { closed: 'closed' },
  closed: {},
  declined: {},
  cancelled: {},
};

/** The steps, each with the state in which it is still to be done; `owners`: what owners read where it is called otherwise among colleagues. */
export const reorderSteps = [
  { key: 'evidence', name: '举证', owners: '了解情况', until: 'opened' },
  { key: 'check', name: '核对', until: 'evidenced' },
  { key: 'quote', name: '报价', until: 'checked' },
  { key: 'decide', name: '确认', until: 'quoted' },
  { key: 'return', name: '退回报价单', owners: '安排制作', until: 'decided' },
  { key: 'finance', name: '财务签字', owners: '办理手续', until: 'returned' },
  { key: 'order', name: '下生产单', owners: '下单', until: 'signedOff' },
  { key: 'make', name: '生产', until: 'ordered' },
  { key: 'ship', name: '发货', until: 'stocked' },
  { key: 'fit', name: '安装', until: 'shipped' },
  { key: 'revisit', name: '回访', until: 'fitted' },
  { key: 'writeOff', name: '核销', owners: '结案', until: 'revisited' },
] as const satisfies readonly { key: string; name: string; owners?: string; until: string }[];
