import { idOf, openids, signatureExample } from '../../shared/contract/examples';
import { yuan } from '../builders';
import type { Story } from './story';

const { agentChen, crew, engineeringHead, financeOne, li, manager, supervisor } = openids;
const { designer, projectManager } = openids;

/** The smallest picture there is. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const photo = (story: Story, as: string, name: string): Promise<string> =>
  story.cloud.upload(as, `uploads/${idOf(as)}/${name}.png`, dot);

export interface Opened {
  caseId: string;
  homeId: string;
}

/** The couple of the demonstration begin a second home; both may sign. */
export async function open(story: Story): Promise<Opened> {
  const { caseId, homeId } = await story.do(financeOne, 'project.open', {
    home: {
      community: '海棠苑',
      building: '2 栋',
      room: '0704',
      address: '深圳市南山区海棠路 18 号',
    },
    members: [
      { name: '李娜', gender: 'female', mobile: '13800000903' },
      { name: '周强', gender: 'male', mobile: '13800000904' },
    ],
    designerId: idOf(designer),
  });
  return { caseId, homeId };
}

export const assign = (story: Story, { caseId }: Opened) =>
  story.do(manager, 'project.assign', {
    caseId,
    agentId: idOf(agentChen),
    supervisorId: idOf(supervisor),
    projectManagerId: idOf(projectManager),
  });

let receipts = 0;
export const nextReceipt = (): string => `SJ-STORY-${++receipts}`;

export async function pay(story: Story, { caseId }: Opened, amount: number): Promise<string> {
  const receiptNo = nextReceipt();
  await story.do(financeOne, 'payment.book', { caseId, receiptNo, amount });
  return receiptNo;
}

export const contractSum = yuan(80_000);

/** From the deposit to the final acceptance, all on one day; 12,600 yuan are left open. */
export async function accepted(story: Story): Promise<Opened> {
  const opened = await open(story);
  const { caseId } = opened;
  await assign(story, opened);
  await story.do(designer, 'project.record', { caseId, event: 'measured' });
  await story.do(designer, 'project.record', { caseId, event: 'contractSigned', contractSum });
  await story.do(financeOne, 'payment.confirmSum', { caseId, contractSum });
  for (const event of ['constructionStarted', 'waterElectricAccepted', 'finalAccepted'] as const)
    await story.do(supervisor, 'project.record', { caseId, event });
  await pay(story, opened, contractSum - yuan(12_600));
  return opened;
}

/** Accepted, settled, the slip issued. */
export async function withSlip(story: Story): Promise<Opened & { code: string }> {
  const opened = await accepted(story);
  await pay(story, opened, yuan(12_600));
  const { slip } = await story.do(agentChen, 'warranty.issue', { caseId: opened.caseId });
  return { ...opened, code: slip.code };
}

export const sign = { signature: signatureExample };

export async function reported(story: Story, { homeId }: { homeId: string }): Promise<string> {
  const { caseId } = await story.do(li, 'repair.report', {
    homeId,
    place: 'kitchen',
    fault: 'leak',
    description: '水槽下面一直在滴水,柜子底板已经湿了',
    pictures: [await photo(story, li, 'leak-1'), await photo(story, li, 'leak-2')],
  });
  return caseId;
}

/** Received, dispatched and agreed on: the crew may come. */
export async function appointed(story: Story, caseId: string): Promise<void> {
  const now = await story.now();
  await story.do(engineeringHead, 'repair.receive', { caseId, ...sign });
  await story.do(engineeringHead, 'repair.dispatch', {
    caseId,
    crewId: idOf(crew),
    from: now + 3_600_000,
    to: now + 2 * 3_600_000,
  });
  await story.do(li, 'repair.accept', { caseId });
}

export async function completed(story: Story, caseId: string, name = 'done'): Promise<void> {
  await story.do(crew, 'repair.complete', {
    caseId,
    pictures: [await photo(story, crew, name)],
    parts: '水槽下水软管 1 根',
    note: '更换软管,试水 20 分钟不漏',
  });
}
