import { join } from 'node:path';
import { cloud } from '../adapters/cloud';
import { paper } from '../adapters/paper';
import { logged, type RunContext } from '../adapters/run';
import type { Altered, Printed, PrintOrder } from '../ports/printing';
import { print } from './print';

/** Lie beside the bundle (`config/functions.ts`). */
const fonts = {
  regular: join(__dirname, 'NotoSansSC_400Regular.ttf'),
  bold: join(__dirname, 'NotoSansSC_700Bold.ttf'),
  emoji: join(__dirname, 'NotoEmoji_400Regular.ttf'),
};

/**
 * Draws a form and stores it. Called by `api`, which has decided who may have what; clients are kept out by the
 * function rules, and by this look at where the call came from.
 */
export async function main(
  event: PrintOrder,
  context?: RunContext,
): Promise<Printed | Altered | { refused: string }> {
  const { SOURCE } = cloud.getWXContext() as { SOURCE?: string };
  if (!String(SOURCE ?? '').includes('scf')) return { refused: 'only a function may call this' };
  return logged(
    'print',
    context,
    () => print(event, paper, fonts),
    (answer) =>
      'altered' in answer
        ? { outcome: 'altered', ...answer }
        : { outcome: 'ok', bytes: answer.bytes, missing: answer.missing.length },
  );
}
