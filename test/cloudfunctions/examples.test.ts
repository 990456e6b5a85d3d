import { actionNames, exampleOf } from '../../shared/contract';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

/** What WeChat or an earlier call has to have given first; `actions/examples.test.ts` tries these through the real functions. */
const outside = /^(bind|job|family|invitation|me|people|staff)\./;

test.each(actionNames.filter((name) => !outside.test(name)))(
  'the example of %s holds on the demonstration in memory',
  async (name) => {
    const company = await MemoryCompany.start();
    const { as, input } = exampleOf(name, monday);
    const answer = await company.call(as, name, input, 'example-in-memory');
    expect(answer.ok ? answer : { ...answer, defects: company.defects }).toMatchObject({
      ok: true,
    });
  },
);
