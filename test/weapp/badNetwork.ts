import { type Cloud, localCloud } from './host/cloud';

/** A phone's cloud whose network can be cut for one action. */
export interface BadNetwork extends Cloud {
  /** `before`: the request never arrives. `after`: it takes effect and the answer is lost. Null: all is well. */
  cut: { action: string; when: 'before' | 'after' } | null;
  /** Requests of each action that were sent, with their ids. */
  sent: { action: string; requestId: string | undefined }[];
  /** What was answered last, whether it arrived or not. */
  answered: unknown;
}

export const badNetwork = (url: string, openid: string): BadNetwork =>
  failing(localCloud(url, openid));

/** The same before any cloud. */
export function failing(real: Cloud): BadNetwork {
  const network: BadNetwork = {
    ...real,
    cut: null,
    sent: [],
    answered: undefined,
    async callFunction(name, data) {
      const { action, requestId } = data as { action: string; requestId?: string };
      network.sent.push({ action, requestId });
      const when = network.cut?.action === action ? network.cut.when : null;
      if (when === 'before') throw lost();
      const answer = await real.callFunction(name, data);
      if (network.cut?.action === action) network.answered = answer;
      if (when === 'after') throw lost();
      return answer;
    },
  };
  return network;
}

/** As WeChat says it. */
const lost = () => ({ errCode: -1, errMsg: 'cloud.callFunction:fail request:fail timeout' });
