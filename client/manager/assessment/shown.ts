import type { Output } from '../../../shared/contract';

export type Shown = Output<'assessment.show'>;
export type Item = Shown['items'][number];
