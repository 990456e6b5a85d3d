import type { RefusalCode } from '../../shared/errors';

/** What a page shows when something was refused or did not arrive. */
export interface ClientRefusal {
  code: RefusalCode | 'network';
  /** A Chinese sentence, shown as it is. */
  message: string;
  field?: string;
  /** Of the owner's: where it can be said instead. */
  caseId?: string;
}

export const sentences = {
  network: '网络不太好,您填写的内容都还在,请再试一次',
  internal: '系统出了点问题,我们已经记录,请稍后再试',
} as const;
