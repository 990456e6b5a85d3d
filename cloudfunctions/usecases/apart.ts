/**
 * What a reviewer of WeChat's calls run on: cases of their own collection, which no clock, list, figure or colleague
 * ever reads, and nobody who is told. So nothing of a real owner is there to be found, whatever is asked, and nothing
 * that a reviewer does reaches anybody.
 */
import type { Messenger, Person, Ports, Sent } from '../ports';

const silent = async (): Promise<Sent> => ({ outcome: 'unsent', reason: '演示账号不发送消息' });
const nobody: Messenger = { robot: silent, subscribe: silent, sms: silent };

export const apart = (ports: Ports): Ports => ({
  ...ports,
  cases: ports.reviewCases,
  messenger: nobody,
});

/** Whether the account has ended, by hand or by itself. */
export const hasEnded = ({ reviewer }: Pick<Person, 'reviewer'>, now: number): boolean =>
  reviewer !== undefined && reviewer.until <= now;
