import type { Output } from '../../../shared/contract';

export type Shown = Output<'sampling.show'>;
export type Call = Shown['calls'][number];
