import type { Invocation } from '../functions/host';
import { emptyUpdate, outsideTransaction } from '../warnings';
import type { ControlBody, WireParts } from './action';

const ON_QUERIES = new Set([
  'database.modifyDocument',
  'database.removeDocument',
  'database.calculateDocument',
]);

/** Says in words what an application most likely did not mean. */
export function pointOut(
  { database, warnings }: WireParts,
  body: ControlBody,
  { requestId, label }: Invocation,
): void {
  const name = String(body.action);
  const subject = String(body.collectionName);
  if (
    ON_QUERIES.has(name) &&
    !body.transactionId &&
    body.queryType !== 'DOC' &&
    database.transactions.isOpen(requestId)
  ) {
    warnings.add({
      kind: 'outsideTransaction',
      subject,
      label,
      text: outsideTransaction(subject),
    });
  }
  if (name === 'database.modifyDocument' && body.merge !== false && body.data === '{}') {
    warnings.add({ kind: 'emptyUpdate', subject, label, text: emptyUpdate(subject) });
  }
}
