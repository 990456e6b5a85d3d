/** What reached the transport, and what it answers: in place of `client/cloud/platform/cloud`. */
export interface Sent {
  action: string;
  input: Record<string, unknown>;
  requestId?: string;
}

type Reply = (sent: Sent) => unknown;

export const transport = {
  sent: [] as Sent[],
  /** By action; an Error is thrown, as when the network fails. */
  replies: {} as Record<string, Reply>,
  /** Calls of one action, in order. */
  of: (action: string): Sent[] => transport.sent.filter((one) => one.action === action),
  reset(): void {
    transport.sent = [];
    transport.replies = {};
  },
};

export const start = (): void => undefined;

export async function invoke(_name: string, data: Sent): Promise<unknown> {
  transport.sent.push(data);
  const reply = transport.replies[data.action];
  if (reply === undefined) throw new Error(`the test answers no ${data.action}`);
  const answer = reply(data);
  if (answer instanceof Error) throw answer;
  return answer;
}

export async function upload(path: string): Promise<string> {
  return `cloud://test/${path}`;
}
