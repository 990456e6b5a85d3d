import { homes, openids } from '../../shared/contract/examples';
import { faultNames, placeNames } from '../../shared/policy/words';
import type { Answer } from '../tools/cloud';
import { Story } from './story';

const { chen, financeOne, financeTwo, li, zhou } = openids;

interface Reported {
  caseId: string;
  joined: boolean;
}

/** Case 9: what two do in the same moment, each in an instance of their own, both having read before either writes. */
describe('at once', () => {
  let story: Story;

  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story?.stop());

  /** Everybody reads slowly, so that all have looked before the first of them writes. */
  async function together(all: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
    await story.cloud.post('/dev/faults', {
      kind: 'slow',
      on: 'database.getDocument',
      milliseconds: 300,
      times: 6 * all.length,
    });
    const answers = await Promise.all(all.map((one) => one()));
    await story.cloud.delete('/dev/faults');
    return answers;
  }

  const report = (as: string, place: string, fault: string, requestId?: string) => () =>
    story.cloud.call(
      as,
      'repair.report',
      { homeId: homes.couple, place, fault, description: `${as} 说坏了` },
      requestId,
    );
  const dataOf = ({ data, error }: Answer): Reported => {
    if (error) throw new Error(JSON.stringify(error));
    return data as Reported;
  };

  // Urgent ones are never held up by the number of open cases.
  const rounds = Object.keys(placeNames)
    .flatMap((place) => ['leak', 'power'].map((fault) => [place, fault] as const))
    .filter(([, fault]) => fault in faultNames);

  test.each(rounds)(
    '%s, %s: a couple reports it in the same moment: one case, one joined',
    async (place, fault) => {
      await story.later(61_000);
      const both = (await together([report(li, place, fault), report(zhou, place, fault)])).map(
        dataOf,
      );
      expect(new Set(both.map(({ caseId }) => caseId)).size).toBe(1);
      expect(both.filter(({ joined }) => joined)).toHaveLength(1);
      const kase = await story.show(li, both[0]?.caseId ?? '');
      const said = JSON.stringify(kase);
      for (const as of [li, zhou]) expect(said).toContain(`${as} 说坏了`);
    },
  );

  test('the same request twice at once, and again when the case has long been there', async () => {
    await story.later(61_000);
    const once = report(li, 'other', 'other', 'request-same-0001');
    const [first, second] = await together([once, once]);
    expect(second).toEqual(first);
    await story.later(61_000);
    expect(await once()).toEqual(first);
  });

  test('two of finance open a second project in one home: one is there, the other is refused', async () => {
    const open = (as: string) => () =>
      story.cloud.call(as, 'project.open', {
        homeId: homes.expired,
        home: {
          community: '云山府',
          building: '2 栋',
          room: '0601',
          address: '深圳市福田区云山路 6 号',
        },
        members: [{ name: '陈建国', gender: 'male', mobile: '13800000601' }],
      });
    const answers = await together([open(financeOne), open(financeTwo)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error).toMatchObject({
      code: 'duplicate',
      field: 'homeId',
    });
    const { homes: mine } = await story.do(chen, 'home.show', {});
    expect(mine).toHaveLength(1);
  });
});
