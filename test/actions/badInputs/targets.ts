import { createHash } from 'node:crypto';
import { MemoryCompany } from '../../cloudfunctions/memory/company';
import type { Answer, RunningCloud } from '../../tools/cloud';
import type { Target } from './run';

/** The demonstration in memory; a fresh one after whatever is accepted. */
export async function inProcess(
  plant: (company: MemoryCompany) => void = () => undefined,
): Promise<Target> {
  const fresh = async () => {
    const company = await MemoryCompany.start();
    plant(company);
    return company;
  };
  let company = await fresh();
  return {
    now: company.now,
    invoke: (openid, event) => company.invoke(openid, event),
    state: () => company.state(),
    defects: () => company.defects.splice(0),
    async goOn() {
      company = await fresh();
    },
  };
}

interface Run {
  requestId: string;
  lines: { level: string; text: string }[];
  error?: string;
}

/** Only count who tried; refusals may well be counted. */
const counters = new Set(['limits', 'guesses']);

/** The real functions on a local cloud, which stays as what was accepted left it. */
export async function onCloud(cloud: RunningCloud): Promise<Target> {
  const { now } = await cloud.clock({ running: false });
  // A verdict on what was accepted, pushed a second later, would pass for a write of what is refused meanwhile.
  await cloud.post('/dev/pushes', { hold: true });
  const looked = new Set<string>();
  return {
    now,
    async invoke(openid, event) {
      const { result, error } = await cloud.invoke(openid, 'api', event);
      return error === undefined
        ? (result as Answer)
        : { ok: false, error: { code: 'failed', message: JSON.stringify(error) } };
    },
    async state() {
      const collections = await cloud.get<{ name: string }[]>('/dev/collections');
      const all = collections.filter(({ name }) => !counters.has(name));
      const hashes = await Promise.all(all.map(({ name }) => hashOf(cloud, name)));
      return all.map(({ name }, at) => `${name} ${hashes[at]}`).join('\n');
    },
    async defects() {
      const runs = await cloud.get<Run[]>('/dev/logs');
      const fresh = runs.filter(({ requestId }) => !looked.has(requestId));
      for (const { requestId } of fresh) looked.add(requestId);
      return fresh.flatMap(({ error, lines }) => [
        ...(error === undefined ? [] : [error]),
        ...lines.filter(({ level }) => level === 'error').map(({ text }) => text),
      ]);
    },
    async goOn() {
      // What was accepted stands.
    },
  };
}

async function hashOf(cloud: RunningCloud, name: string): Promise<string> {
  const hash = createHash('sha256');
  for (let after = ''; ; ) {
    const path = `/dev/documents?collection=${name}&after=${encodeURIComponent(after)}`;
    const page = await cloud.get<{ _id: string }[]>(path);
    hash.update(JSON.stringify(page));
    const last = page.at(-1)?._id;
    if (last === undefined || page.length < 50) return hash.digest('hex');
    after = last;
  }
}
