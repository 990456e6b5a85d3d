/** Who belongs to a home and what they are called, carried from the project or the file into every case of theirs. */
import type { Case } from '../../shared/domain/case';
import { system } from '../../shared/domain/context';
import { follow as followProject, rename } from '../../shared/domain/family';
import type { Job, Ports } from '../ports';
import { amendCase } from './amendCase';
import type { Work } from './jobs';

export const memberJob = (homeId: string, personId: string): Job => ({
  _id: `member:${homeId}:${personId}`,
  kind: 'member',
  homeId,
  personId,
  at: 0,
});

export const identityJob = (personId: string): Job => ({
  _id: `identity:${personId}`,
  kind: 'identity',
  personId,
  at: 0,
});

type Spread = Extract<Job, { kind: 'member' | 'identity' }>;

/** Case by case; what stands already is not written. False: the time was used up. */
export async function follow(work: Work, job: Spread): Promise<boolean> {
  return job.kind === 'member' ? followMember(work, job) : followIdentity(work, job);
}

async function followMember(
  { ports, settings, timeLeft }: Work,
  { homeId, personId }: Extract<Job, { kind: 'member' }>,
): Promise<boolean> {
  const { project } = await ports.cases.ofHome(homeId, ports.now());
  if (!project) return true;
  if (!project.members.some((member) => member.personId === personId))
    await rememberHome(ports, personId, homeId);
  return eachCase(
    (behind) => ports.cases.inHome(homeId, behind),
    timeLeft,
    async (kase) => {
      if (kase._id === project._id) return;
      if (!followProject(structuredClone(kase), project, personId)) return;
      await amendCase(ports, settings, kase._id, system, (draft) => {
        followProject(draft, project, personId);
      });
    },
  );
}

/** Where somebody has been is found again when their account is deleted (H62). */
export async function rememberHome(ports: Ports, personId: string, homeId: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const person = await ports.people.find(personId);
    if (!person || person.formerHomes?.includes(homeId)) return;
    const formerHomes = [...(person.formerHomes ?? []), homeId];
    if (await ports.people.replace(person, { ...person, formerHomes })) return;
  }
  throw new Error('the person was changed again and again');
}

async function followIdentity(
  { ports, settings, timeLeft }: Work,
  { personId }: Extract<Job, { kind: 'identity' }>,
): Promise<boolean> {
  const person = await ports.people.find(personId);
  if (!person) return true;
  return eachCase(
    (behind) => ports.cases.seenBy([personId], behind),
    timeLeft,
    async ({ _id }) => {
      await amendCase(ports, settings, _id, system, (draft) => rename(draft, person));
    },
  );
}

/** Every case of a list that is read in pages, one after another. False: the time was used up. */
export async function eachCase(
  page: (behind?: string) => Promise<Case[]>,
  timeLeft: () => number,
  work: (kase: Case) => Promise<void>,
): Promise<boolean> {
  for (let behind: string | undefined; ; ) {
    const cases = await page(behind);
    for (const kase of cases) {
      if (timeLeft() <= 0) return false;
      await work(kase);
    }
    behind = cases.at(-1)?._id;
    if (cases.length < 100 || behind === undefined) return true;
  }
}
