import { chapter } from '../case';

type Answer = {
  result: { value: { context: Record<string, unknown>; event: Record<string, unknown> } };
};

export const functions = chapter(
  'functions',
  {
    name: 'getWXContext says who called, from where, in which environment',
    needs: 'function',
    run: async ({ cloud }) => {
      const { OPENID, APPID, ENV, SOURCE } = cloud.getWXContext();
      return [OPENID, typeof APPID, typeof ENV, SOURCE];
    },
    gives: ['o-conformance', 'string', 'string', 'wx_client'],
  },
  {
    name: 'a function calls another and gets its answer',
    needs: 'function',
    run: async ({ cloud }) => {
      const answer = (await cloud.callFunction({
        name: 'conformance',
        data: { inner: { n: 1, list: [null] } },
      })) as Answer;
      return answer.result.value.event;
    },
    gives: { inner: { n: 1, list: [null] } },
  },
  {
    name: 'the caller’s openid goes along, the source is scf',
    needs: 'function',
    run: async ({ cloud }) => {
      const answer = (await cloud.callFunction({
        name: 'conformance',
        data: { inner: 1 },
      })) as Answer;
      const { OPENID, SOURCE } = answer.result.value.context;
      return [OPENID, String(SOURCE).includes('scf')];
    },
    gives: ['o-conformance', true],
  },
  {
    name: 'calls at once run in instances of their own',
    needs: 'function',
    run: async ({ cloud }) => {
      const call = (i: number) =>
        cloud.callFunction({ name: 'conformance', data: { inner: i } }) as Promise<Answer>;
      const answers = await Promise.all([1, 2, 3].map(call));
      return answers.map(({ result }) => result.value.event.inner);
    },
    gives: [1, 2, 3],
  },
  {
    name: 'a function that does not exist is refused by name',
    needs: 'function',
    run: ({ cloud }) => Promise.resolve(cloud.callFunction({ name: 'nobody' })),
    refused: 'nobody',
  },
  {
    name: 'the function’s own clock is UTC',
    needs: 'function',
    run: async () => new Date(0).getHours(),
    gives: 0,
  },
);
