import type { Ports } from '../ports';
import { database } from './cloud';

/** `clock/heartbeat`: the last sign of life of the clock function. */
export const heartbeat: Ports['heartbeat'] = async (beat) => {
  await database.collection('clock').doc('heartbeat').set({ data: beat });
};
