/** What a bundle of the plotted company has: see `planted.ts`. */
export { intrigues, told } from './run';
export { inMemory } from './world';
