import type { ContentChecks } from '../ports';
import { cloud } from './cloud';

/** Nobody who reports water running waits longer for WeChat's opinion, milliseconds. */
const PATIENCE = 5_000;

interface Answer {
  result?: { suggest?: string };
  traceId?: string;
}

/** WeChat's answer, or the code under which it could not be had; no answer in time has the code `late`. */
async function asked<T>(
  work: () => Promise<unknown>,
  read: (answer: Answer) => T | undefined,
): Promise<T | { failed: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ failed: string }>((resolve) => {
    timer = setTimeout(() => resolve({ failed: 'late' }), PATIENCE);
  });
  const answer = work().then(
    (given) => read(given as Answer) ?? { failed: 'unread' },
    ({ errCode }: { errCode?: number }) => ({ failed: String(errCode ?? 'thrown') }),
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

export const content: ContentChecks = {
  words: (openid, scene, text) =>
    asked(
      () => cloud.openapi.security.msgSecCheck({ openid, scene, version: 2, content: text }),
      ({ result }) =>
        (['pass', 'review', 'risky'] as const).find((suggest) => suggest === result?.suggest),
    ),

  picture: (openid, scene, url) =>
    asked(
      () =>
        cloud.openapi.security.mediaCheckAsync({
          openid,
          scene,
          version: 2,
          mediaType: 2,
          mediaUrl: url,
        }),
      ({ traceId }) => (traceId ? { trace: traceId } : undefined),
    ),
};
