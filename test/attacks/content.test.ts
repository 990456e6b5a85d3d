import { functionRules } from '../../config/database/functionRules';
import { homes, idOf, openids, signatureExample, surveys } from '../../shared/contract/examples';
import { attacks } from './attacks';
import type { World } from './world';

const { agentChen, manager, ouyang, wang } = openids;
const contents = 'cloudfunctions/usecases/content.ts';
/** As an environment is before its rules are set: every function can be called by every client. */
const everythingOpen = { functionRules: { '*': { invoke: true } } };
/** Words of which the local WeChat says that they are forbidden, and of which it has doubts. */
const [FORBIDDEN, DOUBTED] = ['违规内容', '疑似内容'];
const leak = { homeId: homes.warranty, place: 'bedroom', fault: 'crack' } as const;
const picture = Buffer.from(signatureExample, 'base64');

const asks = async (world: World, text: string): Promise<string> =>
  (await world.does(wang, 'inquiry.open', { homeId: homes.warranty, type: 'question', text }))
    .caseId;

/** A photo of which WeChat has not told yet: its case, and under which id it will be told. */
async function waiting(world: World, name: string, words: string) {
  await world.cloud.post('/dev/pushes', { hold: true });
  const bytes = Buffer.concat([picture, Buffer.from(words)]);
  const fileId = await world.cloud.upload(wang, `uploads/${idOf(wang)}/${name}`, bytes);
  const report = { ...leak, description: `请看照片${name}`, pictures: [fileId] };
  const { caseId } = await world.does(wang, 'repair.report', report);
  const { database } = world.local.parts;
  const kase = database.select('cases', { query: { _id: caseId } })[0] as unknown as {
    content?: { traces?: string[] }[];
  };
  return { caseId, fileId, trace: kase.content?.[0]?.traces?.[0] ?? '' };
}

const verdict = (trace: string, suggest: string) => ({
  Event: 'wxa_media_check',
  trace_id: trace,
  errcode: 0,
  result: { suggest },
});

attacks("round WeChat's content security", [
  {
    name: 'forbidden words in a complaint',
    cuts: [
      {
        file: contents,
        piece: "    forbidden(texts[each.indexOf('risky')]?.field);\n",
      },
    ],
    attempt: (world) =>
      world.may(wang, 'inquiry.open', {
        homeId: homes.warranty,
        type: 'question',
        text: `地板怎么保养 ${FORBIDDEN}`,
      }),
  },
  {
    name: 'forbidden words below a field: in the answers to a survey',
    cuts: [
      {
        file: contents,
        piece:
          "return Object.entries(value).flatMap(([key, inner]) => (key === 'subject' ? [] : textsIn(inner)));",
        instead: 'return [];',
      },
    ],
    attempt: (world) =>
      world.may(ouyang, 'survey.answer', {
        caseId: surveys.sent,
        answers: { q1: '5', q2: '是', q3: '电话', q4: FORBIDDEN },
      }),
  },
  {
    name: 'an owner finds his own doubtful words fine',
    cuts: [
      {
        file: 'shared/contract/cases.ts',
        piece: "title: '看过业主发的内容:没有问题,或隐藏',\n    who: ['agent:agent', 'manager'],",
        instead:
          "title: '看过业主发的内容:没有问题,或隐藏',\n    who: ['agent:agent', 'manager', 'owner:home'],",
      },
    ],
    async attempt(world) {
      const caseId = await asks(world, `${DOUBTED}:真气人`);
      await world.tries(wang, 'content.judge', { caseId, contentId: '1-1', verdict: 'fine' });
      return (await world.truth(caseId)).content.length === 0;
    },
  },
  {
    name: 'a client that may call everything says in WeChat’s place that its own photo is fine',
    environment: everythingOpen,
    cuts: [
      {
        file: 'cloudfunctions/events/index.ts',
        piece: "if (String(SOURCE ?? '').includes('wx_client')) return 'refused';",
      },
    ],
    async attempt(world) {
      const { caseId, trace } = await waiting(world, 'own.png', FORBIDDEN);
      await world.cloud.invoke(wang, 'events', verdict(trace, 'pass'));
      const { database } = world.local.parts;
      const kase = database.select('cases', { query: { _id: caseId } })[0];
      return ((kase?.content as unknown[] | undefined) ?? []).length === 0;
    },
  },
  {
    name: 'a client has another’s photo hidden by a verdict of its own',
    open: { functionRules: { ...functionRules, events: { invoke: true } } },
    cuts: [
      {
        file: 'cloudfunctions/events/index.ts',
        piece: "if (String(SOURCE ?? '').includes('wx_client')) return 'refused';",
      },
    ],
    async attempt(world) {
      const { caseId, fileId, trace } = await waiting(world, 'anothers.png', '正常');
      await world.cloud.invoke(ouyang, 'events', verdict(trace, 'risky'));
      return !(await world.truth(caseId)).pictures.some((one) => one.fileId === fileId);
    },
  },
  {
    name: 'an agent goes on reading what was hidden',
    cuts: [
      {
        file: 'shared/views/content.ts',
        piece: 'const open = !hidden || manager;',
        instead: 'const open = true;',
      },
    ],
    async attempt(world) {
      const text = `${DOUBTED}:你们的人太过分了`;
      const caseId = await asks(world, text);
      const { content } = await world.truth(caseId);
      const contentId = content[0]?.contentId ?? '';
      await world.does(manager, 'content.judge', { caseId, contentId, verdict: 'hide' });
      return JSON.stringify(await world.sees(agentChen, caseId)).includes(text);
    },
  },
]);
