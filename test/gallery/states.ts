import { refused } from './managing';
import { isSample, sampled } from './samples';
import type { State } from './stories';

const people = new Set(['who', 'name', 'by', 'owedBy', 'agent', 'whose']);
const places = new Set(['label', 'address', 'homeLabel']);

/** The company's own words, which nobody's name makes longer. */
const words = new Set([
  'stages',
  'templates',
  'company',
  'dimensions',
  'figures',
  'groupings',
  'options',
  'parts',
  'shifts',
]);
/** What explains itself is a figure of the company's, not somebody. */
const isExplained = (value: object): boolean => 'how' in value;

/** The answer with every list on its first level, and one below, empty; or with long names and addresses; or as a sample has it. */
export function changed(answer: unknown, state: State): unknown {
  if (isSample(state)) return sampled(answer, state);
  if (state === 'refused') return refused(answer);
  if (state === 'empty') return emptied(answer, 3);
  return state === 'long' ? lengthened(answer, '') : answer;
}

function emptied(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'templates' ? part : emptied(part, depth - 1),
    ]),
  );
}

function lengthened(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((part) => lengthened(part, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        words.has(name) || (isExplained(value) && name === 'name') ? part : lengthened(part, name),
      ]),
    );
  if (typeof value !== 'string' || value === '') return value;
  if (people.has(key)) return `欧阳慕容·买买提依明${value}`;
  return places.has(key) ? `深圳市南山区蛇口海上世界花园二期 ${value}` : value;
}
