/** Receipts of a spreadsheet that are booked already (H16). */
import { numberOf } from '../../policy/wording';
import { dateOf } from '../../time/shanghai';
import type { MoneyEntry, ProjectCase } from '../case';
import { yuan } from '../money';

/** Booked already, and not reversed. */
export interface TakenReceipt {
  project: Pick<ProjectCase, '_id' | 'home'>;
  entry: MoneyEntry;
}

/** '已经登记过:XM-…,2026-03-05 收款 ¥100.00' */
export const takenText = ({ project, entry }: TakenReceipt): string =>
  `已经登记过(${numberOf(project._id)} ${project.home.label},${dateOf(entry.at)} ${yuan(entry.amount)},收据 ${entry.receiptNo}),有误请冲销后重记`;
