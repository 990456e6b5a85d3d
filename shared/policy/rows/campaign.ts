import { cancelled, type DutyRow, revisit } from '../duty-row';

/** Nobody has to invite to what is over or does not take place. */
const over = [cancelled, 'ended', 'attended'];

/** Invitations (H13). Owners are never told of them by WeChat's templates, which must not carry events. */
export const invitation: DutyRow[] = [
  {
    rule: 'H13.written',
    title: '发出书面邀请并确认送达',
    kind: 'invitation',
    on: 'invited',
    owedBy: 'agent',
    within: { hours: 48 },
    fulfilledBy: ['written', 'answered', 'answeredByPhone'],
    withdrawnBy: over,
    warn: { shares: [0.8], tell: ['agent'] },
    lapse: ['manager'],
  },
  {
    rule: 'H13.call',
    title: '电话邀请业主参加活动',
    kind: 'invitation',
    on: 'invited',
    owedBy: 'agent',
    from: { given: 'from' },
    within: { given: 'dueAt' },
    fulfilledBy: ['answeredByPhone', revisit('H13.call')],
    withdrawnBy: [...over, 'answered'],
    open: ['agent'],
    lapse: ['manager'],
    card: 'invitation',
  },
];

/** An owner's birthday, where it was given (H14); festivals are greeted in the app and owe nobody anything. */
export const birthday: DutyRow = {
  rule: 'H14',
  title: '祝业主生日快乐',
  kind: 'project',
  on: 'birthdayComes',
  owedBy: 'agent',
  from: { given: 'from' },
  within: { given: 'dueAt' },
  fulfilledBy: [revisit('H14')],
  withdrawnBy: [cancelled, 'birthdayGone'],
  open: ['agent'],
  lapse: ['manager'],
  card: 'birthday',
};
