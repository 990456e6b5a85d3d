import type { Case, Home, Member, ProjectCase } from './case';

/** The community 小区 a home lies in: what its label begins with, '南山里' of '南山里 3 栋 1202'. */
export const communityOf = ({ label }: Pick<Home, 'label'>): string => label.split(' ')[0] ?? label;

/** Whom the case is about first: of the home, or who belonged to it until it was sold (H18). */
export const firstOf = ({ members, sold }: Pick<Case, 'members' | 'sold'>): Member | undefined =>
  members[0] ?? sold?.former[0];

/**
 * Parts the projects of one home, the latest first, into the one that speaks for the home and the others. A cancelled
 * project speaks for it only where there is no other: it is as if it had not been (H15, H17, H18).
 */
export function speaksForHome(projects: readonly ProjectCase[]): {
  project: ProjectCase | null;
  earlier: ProjectCase[];
} {
  const project = projects.find(({ state }) => state !== 'cancelled') ?? projects[0] ?? null;
  return { project, earlier: projects.filter((one) => one !== project) };
}
