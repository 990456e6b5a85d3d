import { functionRules } from '../../config/database/functionRules';
import { signatureExample as drawn, openids, repairs } from '../../shared/contract/examples';
import { attacks } from './attacks';

const { ouyang, wang } = openids;
/** As an environment is before its rules are set: every function can be called by every client. */
const everythingOpen = { functionRules: { '*': { invoke: true } } };

attacks('functions that are not for clients', [
  {
    name: 'a client calls the clock',
    open: everythingOpen,
    async attempt(world) {
      const { result } = await world.cloud.invoke(wang, 'clock', { Type: 'Timer' });
      return result !== undefined;
    },
  },
  {
    name: 'a client that may call everything lets the clock tick',
    environment: everythingOpen,
    cuts: [
      {
        file: 'cloudfunctions/clock/index.ts',
        piece: "return { refused: 'only the timer may call this' };",
        instead: 'void 0;',
      },
    ],
    async attempt(world) {
      const { result } = await world.cloud.invoke(wang, 'clock', { Type: 'Timer' });
      return (result as { woken?: number } | undefined)?.woken !== undefined;
    },
  },
  {
    name: "a client that may call everything pushes WeChat's messages and ends another's subscriptions",
    environment: everythingOpen,
    cuts: [
      {
        file: 'cloudfunctions/events/index.ts',
        piece: "if (String(SOURCE ?? '').includes('wx_client')) return 'refused';",
      },
    ],
    async attempt(world) {
      await world.cloud.post('/dev/subscribe', { openid: ouyang, templates: ['local-slip'] });
      const accepted = { results: { 'local-slip': 'accept' as const } };
      await world.does(ouyang, 'subscription.credit', accepted);
      const List = { TemplateId: 'local-slip', SubscribeStatusString: 'reject' };
      const event = { Event: 'subscribe_msg_change_event', FromUserName: ouyang, List };
      await world.cloud.invoke(wang, 'events', event);
      const { templates } = await world.does(ouyang, 'subscription.show', {});
      return templates.find(({ key }) => key === 'slip')?.left === 0;
    },
  },
  {
    name: 'nobody who is logged in calls the company',
    open: { functionRules: { ...functionRules, api: { invoke: true } } },
    async attempt(world) {
      const event = { action: 'company.show', input: {} };
      const answer = await world.cloud.post<{ result?: unknown }>('/call/api', event);
      return answer.result !== undefined;
    },
  },
]);

const signed = (bytes: Buffer) => bytes.toString('base64');

attacks('files', [
  {
    name: 'a page of script as a signature',
    cuts: [
      {
        file: 'cloudfunctions/usecases/pictures.ts',
        piece: "if (!isPng) refuse('bad_input', '签名不是有效的图片,请重新签名', 'signature');",
      },
    ],
    attempt(world) {
      const bytes = Buffer.from(drawn, 'base64');
      const script = Buffer.from('<script>alert(1)</script>'.repeat(10));
      // Where a picture says how large it is.
      bytes.copy(script, 16, 16, 24);
      const confirmed = { caseId: repairs.completed, signature: signed(script) };
      return world.may(wang, 'repair.confirm', confirmed);
    },
  },
]);
