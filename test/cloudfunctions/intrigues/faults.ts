/** Faults that were there once, as cuts into the code that mended them. Each has to be found by the plots. */
import type { Planted } from './planted';

export const faults: readonly Planted[] = [
  {
    fault: 'a slip is in force whatever is owed',
    cuts: [
      {
        file: 'shared/domain/warranty.ts',
        piece: "return settled(project) ? 'inForce' : 'suspended';",
        instead: "return 'inForce';",
      },
    ],
    invariants: ['slip'],
  },
  {
    fault: 'case 3: one paper receipt, spelt in several ways, counts as often',
    cuts: [
      {
        file: 'shared/domain/receiptNo.ts',
        piece: "    .replace(NOT_LETTERS, '')\n",
      },
    ],
    invariants: ['receipt'],
  },
  {
    fault: 'case 4: one person alone reverses a refund, and the slip is in force again',
    cuts: [
      {
        file: 'shared/domain/payment.ts',
        piece: "(entry.type === 'receipt' && maySecond(ctx.actor, [entry.by]))",
        instead: 'maySecond(ctx.actor, [entry.by])',
      },
    ],
    invariants: ['twoPeople'],
  },
  {
    fault: 'case 3: the number of a receipt that was reversed is never free again',
    cuts: [
      {
        file: 'cloudfunctions/usecases/receiptClaims.ts',
        piece: 'if (!taken && !own && isUnderWay(there, holder, now))',
        instead: 'if (!own)',
      },
    ],
    invariants: ['alive'],
  },
  {
    fault: 'case 3: no money goes back after a cancellation',
    cuts: [
      {
        file: 'shared/domain/payment.ts',
        piece: '  if (!isReadable(project))',
        instead:
          "  if (project.state === 'cancelled') refuse('wrong_state');\n  if (!isReadable(project))",
      },
    ],
    invariants: ['alive'],
  },
  {
    fault: 'case 1: a deletion writes over whatever reads like the name',
    cuts: [
      {
        file: 'shared/domain/deletion.ts',
        piece: '      default:\n        return value;',
        instead: '      default:\n        return inWords(value);',
      },
    ],
    invariants: ['opens', 'fits', 'ledger'],
  },
  {
    fault: 'case 2: numbers with something between their digits stay after a deletion',
    cuts: [
      {
        file: 'shared/domain/nameless.ts',
        piece: 'body.join(DIGIT_GAP)',
        instead: "body.join('')",
      },
    ],
    invariants: ['forgotten'],
  },
  {
    fault: 'case 5: a number is found by its beginning, digit by digit',
    cuts: [
      {
        file: 'shared/domain/search.ts',
        piece: "const wanted = [whole('part', digits), whole('paper', digits)];",
        instead: "const wanted = [begins('phone', digits)];",
      },
    ],
    invariants: ['numbers'],
  },
  {
    fault: 'case 9: the same fault, told by two of a home in one moment, is two cases',
    cuts: [
      {
        file: 'cloudfunctions/usecases/repairs.ts',
        piece: "of: ['fault', input.homeId, input.place, input.fault, before[0]?._id ?? ''],",
        instead: "of: ['fault', call.actor.personId, call.requestId ?? ''],",
      },
    ],
    invariants: ['twins'],
  },
];
