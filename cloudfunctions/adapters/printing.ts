import type { Altered, Printed, Printing } from '../ports/printing';
import { cloud } from './cloud';
import { countWork } from './run';

/** What a form costs beside the call, in operations. */
const DRAWING = 30;

/** The PDF library and its fonts weigh 23 MB: they are a function of their own, so that no other call waits for them. */
export const printing: Printing = {
  async print(order) {
    // Some seconds of a large function, its own operations, a file to be kept and fetched.
    countWork(DRAWING);
    const answer = await cloud.callFunction({ name: 'forms', data: order });
    const { result } = answer as unknown as {
      result?: Printed | Altered | { refused: string };
    };
    if (!result || 'refused' in result) throw new Error(`forms: ${JSON.stringify(result)}`);
    return result;
  },
};
