/** What is counted, of whom and what: the smallest sums, of which all figures (H59) are made. */
import type { Measure } from '../../policy/figures';
import { plainKey } from '../recurring';

/** Sums by fact; a fact is its parts joined (`partsOf`). */
export type Sums = Record<string, number>;

/** Of whom and what a fact tells; '' where that says nothing. */
export interface Fact {
  measure: Measure;
  /** '2026-11-22' in Shanghai. */
  day: string;
  agent: string;
  department: string;
  person: string;
  category: string;
  community: string;
}

export type About = Partial<Pick<Fact, 'department' | 'person' | 'category' | 'agent'>>;
export type Add = (measure: Measure, at: number, about?: About, sum?: number) => void;

const SEPARATOR = '|';

export const partsOf = (fact: string): Fact => {
  const [measure, day, agent, department, person, category, community] = fact.split(SEPARATOR);
  return { measure, day, agent, department, person, category, community } as Fact;
};

/** Adds to the sums that are handed over. */
export function tell(sums: Sums, { measure, day, ...of }: Fact, by: number): void {
  const members = [of.agent, of.department, of.person, of.category, of.community].map(plainKey);
  const fact = [measure, day, ...members].join(SEPARATOR);
  sums[fact] = (sums[fact] ?? 0) + by;
}
