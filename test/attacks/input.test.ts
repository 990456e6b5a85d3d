import { homes, idOf, openids, projects, repairs } from '../../shared/contract/examples';
import { attacks } from './attacks';

const { agentChen, chen, crew, engineeringHead, financeOne, manager, wang } = openids;
const DAY = 86_400_000;

attacks('what no client of ours sends', [
  {
    name: 'an operator instead of a home finds one',
    cuts: [
      {
        file: 'shared/contract/base.ts',
        piece: 'export const homeId = z.string().regex(',
        instead: 'export const homeId = z.any(); void z.string().regex(',
      },
    ],
    attempt: (world) => world.may(manager, 'warranty.show', { homeId: { $ne: 'FW' } }),
  },
  {
    name: 'an action named after what every object has ends in a defect',
    cuts: [
      {
        file: 'cloudfunctions/usecases/answer.ts',
        piece: 'if (!Object.hasOwn(contract, request.action))',
        instead: 'if (!(request.action in contract))',
      },
    ],
    async attempt(world) {
      const { error } = await world.send(wang, { action: 'constructor', input: {} });
      return error?.code === 'internal';
    },
  },
  {
    name: 'a text of five thousand characters makes a case too large to be read',
    cuts: [
      {
        file: 'shared/contract/repair.ts',
        piece: 'description: text(500),',
        instead: 'description: z.string(),',
      },
    ],
    attempt: (world) =>
      world.may(wang, 'repair.report', {
        homeId: homes.warranty,
        place: 'balcony',
        fault: 'other',
        description: '漏'.repeat(5_000),
      }),
  },
  {
    name: 'two people of one name, told apart by a letter that nobody sees',
    cuts: [
      {
        file: 'shared/contract/texts.ts',
        piece: ".regex(seen, { error: '含有看不见的字符,请重新输入' })",
      },
    ],
    attempt: (world) =>
      world.may(chen, 'member.invite', {
        homeId: homes.expired,
        name: '陈建\u202e国',
        part: 'family',
      }),
  },
  {
    name: 'an appointment in a year from now',
    cuts: [
      {
        file: 'cloudfunctions/usecases/answer.ts',
        piece: 'const held = withinBounds(schema, input, now, settings.times);',
        instead: 'const held: unknown = withinBounds ? input : now;',
      },
    ],
    async attempt(world) {
      const from = (await world.cloud.now()) + 400 * DAY;
      const times = { from, to: from + 3_600_000 };
      const visit = { caseId: repairs.received, crewId: idOf(crew), ...times };
      return world.may(engineeringHead, 'repair.dispatch', visit);
    },
  },
  {
    name: 'an owner answers a quote with a price of his own',
    cuts: [
      {
        file: 'shared/contract/repair.ts',
        piece:
          "who: ['owner:payer', 'agent:agent'],\n    input: z.strictObject({ caseId, byPhone }),",
        instead: "who: ['owner:payer', 'agent:agent'],\n    input: z.object({ caseId, byPhone }),",
      },
    ],
    attempt: (world) =>
      world.may(chen, 'repair.acceptQuote', { caseId: repairs.quoted, parts: 1, labour: 0 }),
  },
]);

attacks('the same again, and at once', [
  {
    name: 'the number of a request is used for another content',
    cuts: [
      {
        file: 'shared/domain/requests.ts',
        piece:
          "if (known.inputHash !== inputHash) refuse('request_reused', undefined, 'requestId');",
      },
    ],
    async attempt(world) {
      const ask = (text: string) =>
        world.may(
          wang,
          'inquiry.open',
          { homeId: homes.warranty, type: 'question', text },
          'replayed-request-1',
        );
      await ask('台面怎么清洁?');
      return ask('请把我的房子过户给别人');
    },
  },
  {
    name: 'a request sent twice makes two cases',
    cuts: [
      {
        file: 'cloudfunctions/usecases/ids.ts',
        piece: 'if (requestId === undefined) return spell(randomBytes(8), 8);',
        instead: 'if (requestId !== null) return spell(randomBytes(8), 8);',
      },
    ],
    async attempt(world) {
      const input = { homeId: homes.warranty, type: 'question', text: '地板怎么打蜡?' };
      const [one, two] = await Promise.all([
        world.tries(wang, 'inquiry.open', input, 'sent-twice-1'),
        world.tries(wang, 'inquiry.open', input, 'sent-twice-1'),
      ]);
      const id = ({ data }: typeof one) => (data as { caseId: string }).caseId;
      return id(one) !== id(two);
    },
  },
  {
    name: 'four entries at once: one that was answered with yes is lost',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/adapters/cases.ts',
        piece:
          '(await updated(collection.where({ _id: before._id, v: before.v }).update({ data }))) === 1',
        instead: '(await updated(collection.where({ _id: before._id }).update({ data }))) === 1',
      },
    ],
    async attempt(world) {
      const caseId = projects.owing;
      const owed = async () => (await world.truth(caseId)).project?.money?.outstanding ?? 0;
      let expected = await owed();
      return world.atOnce(
        4,
        async (turn) =>
          [1, 2, 3, 4].map((place) => async () => {
            const entry = { caseId, amount: 100, note: `增项 ${turn}-${place}` };
            if (await world.may(financeOne, 'payment.change', entry)) expected += 100;
          }),
        async () => (await owed()) < expected,
      );
    },
  },
  {
    name: 'the same leak reported fifteen times in a minute',
    cuts: [{ file: 'cloudfunctions/usecases/repairs.ts', piece: "await limit(call, 'create');" }],
    async attempt(world) {
      const leak = { homeId: homes.opened, place: 'kitchen', fault: 'leak' };
      const all: boolean[] = [];
      for (let turn = 0; turn < 15; turn++)
        all.push(await world.may(wang, 'repair.report', { ...leak, description: `第 ${turn} 遍` }));
      return all.every(Boolean);
    },
  },
  {
    name: 'all numbers of the day looked at in one minute',
    cuts: [{ file: 'cloudfunctions/usecases/contacts.ts', piece: "await limit(call, 'reveal');" }],
    async attempt(world) {
      const asked = { caseId: projects.warranty, personId: idOf(wang) };
      const answers: boolean[] = [];
      for (let turn = 0; turn < 25; turn++)
        answers.push(await world.may(agentChen, 'number.reveal', asked));
      return answers.every(Boolean);
    },
  },
]);
