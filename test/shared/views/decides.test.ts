/** What a second person has to decide (H16) is not owed by the one who asked for it. */
import type { Actor } from '../../../shared/domain/case';
import { discount } from '../../../shared/domain/payment';
import { isMine } from '../../../shared/views/duty';
import { aProject, people, settings, yuan } from '../../builders';

const project = () => aProject('2026-01-05').signed('2026-03-01', yuan(100_000));

function mine({ kase, now }: ReturnType<typeof project>, rule: string, actor: Actor): boolean {
  const duty = kase.duties.filter((one) => one.rule === rule).at(-1);
  if (!duty) throw new Error(`no duty ${rule}`);
  return isMine(kase, duty, { actor, now, settings, url: (id) => id });
}

test('a discount is the other colleague’s in finance to agree to', () => {
  const asked = project().as(people.finance, (kase, ctx) =>
    discount(kase, { caseId: kase._id, amount: yuan(3_000), reason: '老客户' }, ctx),
  );
  expect(mine(asked, 'H16', people.finance)).toBe(false);
  expect(mine(asked, 'H16', people.otherFinance)).toBe(true);
});

test('who entered the contract’s sum does not confirm it', () => {
  const entered = aProject('2026-01-05')
    .measured('2026-01-20 10:00')
    .entered('contractSigned', undefined, yuan(100_000), people.finance);
  expect(mine(entered, 'H16.sum', people.finance)).toBe(false);
  expect(mine(entered, 'H16.sum', people.otherFinance)).toBe(true);
});
