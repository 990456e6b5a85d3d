import { createHash } from 'node:crypto';
import { functionRules } from '../../config/database/functionRules';
import {
  signatureExample as drawn,
  homes,
  idOf,
  openids,
  repairs,
} from '../../shared/contract/examples';
import { defaultSettings } from '../../shared/policy/settings';
import { attacks } from './attacks';
import type { World } from './world';

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
    name: 'a client that may call everything has the watch look, and the administrator told',
    environment: everythingOpen,
    cuts: [
      {
        file: 'cloudfunctions/watch/index.ts',
        piece: "return { refused: 'only the timer may call this' };",
        instead: 'void 0;',
      },
    ],
    async attempt(world) {
      const { result } = await world.cloud.invoke(wang, 'watch', { Type: 'Timer' });
      return (result as { outcome?: string } | undefined)?.outcome !== undefined;
    },
  },
  {
    name: 'a client that may call everything has a file written where only functions write',
    environment: everythingOpen,
    cuts: [
      {
        file: 'cloudfunctions/sheets/index.ts',
        piece: "return { refused: 'only functions may call this' };",
        instead: 'void 0;',
      },
    ],
    async attempt(world) {
      const sheets = [{ name: '一', widths: [9], titles: 0, rows: [['=1+1']] }];
      const bytes = Buffer.from(JSON.stringify(sheets));
      const from = await world.cloud.upload(wang, `uploads/${idOf(wang)}/sheets.json`, bytes);
      const hash = createHash('sha256').update(bytes).digest('hex');
      const event = { write: 'signatures/WXDEM00006/forged.png', from, hash };
      const { result } = await world.cloud.invoke(wang, 'sheets', event);
      return (result as { fileId?: string } | undefined)?.fileId !== undefined;
    },
  },
  {
    name: 'a client that may call everything has a slip printed that is none',
    environment: everythingOpen,
    cuts: [
      {
        file: 'cloudfunctions/forms/index.ts',
        piece:
          "if (!String(SOURCE ?? '').includes('scf')) return { refused: 'only a function may call this' };",
      },
    ],
    async attempt(world) {
      const sheet = {
        title: '工程保修单',
        company: '水木南山装饰',
        number: '编号 BX-FORGED',
        contact: '',
        printedOn: '2026-11-22',
        copies: [''],
        parts: [{ part: 'words', title: '保修', lines: ['终身'] }],
      };
      const order = { sheet, path: 'forms/forged.pdf' };
      const { result } = await world.cloud.invoke(wang, 'forms', order);
      return (result as { fileId?: string } | undefined)?.fileId !== undefined;
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

const pictures = 'cloudfunctions/usecases/pictures.ts';

const folder = `uploads/${idOf(ouyang)}`;
const local = 'cloud://renocare-local.7265-renocare-local';

const files = (world: World, fileId: string): Promise<boolean> =>
  world.may(ouyang, 'complaint.file', {
    homeId: homes.owing,
    department: 'design',
    description: '柜门颜色不对,请看照片',
    pictures: [fileId],
  });

/** Whether an owner who names the file in a complaint gets its address back. */
async function shown(world: World, fileId: string): Promise<boolean> {
  const { ok, data } = await world.tries(ouyang, 'complaint.file', {
    homeId: homes.owing,
    department: 'engineering',
    description: '墙面开裂,请看照片',
    pictures: [fileId],
  });
  if (!ok) return false;
  const seen = await world.sees(ouyang, (data as { caseId: string }).caseId);
  return seen?.pictures.some(({ url }) => url !== '') ?? false;
}

const signed = (bytes: Buffer) => bytes.toString('base64');

const picture = Buffer.from(drawn, 'base64');

attacks('files', [
  {
    name: "another's picture is fetched by its file id",
    open: { storageRule: 'READONLY' },
    async attempt(world) {
      const fileID = await world.cloud.upload(wang, `uploads/${idOf(wang)}/kitchen.png`, picture);
      return (await world.fetches(ouyang, fileID)) !== undefined;
    },
  },
  {
    name: 'a signature is fetched by its file id',
    open: { storageRule: 'READONLY' },
    async attempt(world) {
      const { repair } = await world.truth(repairs.confirmed);
      return (
        (await world.fetches(ouyang, repair?.confirmation?.picture?.fileId ?? '')) !== undefined
      );
    },
  },
  {
    name: "another's picture is named in a complaint of one's own, and shown there",
    cuts: [
      {
        file: pictures,
        piece: "const folder = ['', uploadFolder(call.actor.personId), ''].join('/');",
        instead: "const folder = '/uploads/';",
      },
    ],
    async attempt(world) {
      const fileId = await world.cloud.upload(wang, `uploads/${idOf(wang)}/living.png`, picture);
      return shown(world, fileId);
    },
  },
  {
    name: 'a file is named that is in another environment, or nowhere',
    cuts: [
      {
        file: pictures,
        piece: "if (!file) return '没有上传成功';",
        instead: 'if (!file) return undefined;',
      },
    ],
    async attempt(world) {
      const path = `uploads/${idOf(ouyang)}/none.png`;
      const strange = [`cloud://another.7265-another/${path}`, `${local}/${path}`];
      const named = await Promise.all(strange.map((fileId) => files(world, fileId)));
      return named.some(Boolean);
    },
  },
  {
    name: 'a page of script goes as a photo',
    cuts: [
      {
        file: pictures,
        piece: "if (!type) return '不是能显示的照片或视频';",
        instead: 'if (!type) return undefined;',
      },
    ],
    async attempt(world) {
      const script = Buffer.from('<script>alert(1)</script>');
      return files(world, await world.cloud.upload(ouyang, `${folder}/photo.png`, script));
    },
  },
  {
    name: 'a photo of eleven megabytes',
    cuts: [
      {
        file: pictures,
        piece: 'return file.size > type.most ?',
        instead: 'return file.size < 0 ?',
      },
    ],
    async attempt(world) {
      const large = Buffer.concat([picture, Buffer.alloc(11 * 1_048_576)]);
      return files(world, await world.cloud.upload(ouyang, `${folder}/large.png`, large));
    },
  },
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

attacks('at once', [
  {
    name: 'the same fault, reported by both of a couple in the same moment, is two cases',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/run.ts',
        piece: 'once && place < CLAIMS',
        instead: 'once && place < 0',
      },
    ],
    attempt(world) {
      let cases = new Set<unknown>();
      return world.atOnce(
        2,
        async (turn) => {
          cases = new Set();
          const place = ['bathroom', 'kitchen', 'bedroom'][turn] ?? 'other';
          const input = { homeId: homes.couple, place, fault: 'leak', description: '漏水了' };
          return [openids.li, openids.zhou].map((as) => async () => {
            const { data } = await world.tries(as, 'repair.report', input);
            cases.add((data as { caseId?: string } | undefined)?.caseId);
          });
        },
        async () => cases.size === 2 && !cases.has(undefined),
      );
    },
  },
  {
    name: 'two of finance open two projects in one home in the same moment',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/projects.ts',
        piece: "of: ['project', homeId, before._id],",
        instead: "of: ['project', homeId, before._id, call.actor.personId],",
      },
    ],
    attempt(world) {
      let opened: boolean[] = [];
      return world.atOnce(
        2,
        async () => {
          opened = [];
          const input = {
            homeId: homes.expired,
            home: { community: '云山府', building: '2 栋', room: '0601', address: '云山路 6 号' },
            members: [{ name: '陈建国', gender: 'male', mobile: '13800000601' }],
          };
          return [openids.financeOne, openids.financeTwo].map((as) => async () => {
            opened.push(await world.may(as, 'project.open', input));
          });
        },
        async () => opened.length === 2 && opened.every(Boolean),
      );
    },
  },
]);

/** The demonstration allows more, since its clock stands still. */
const usualLimits = (world: World) =>
  world.does(openids.administrator, 'settings.change', {
    version: 1,
    changes: { perAccount: defaultSettings.perAccount },
    reason: '按默认',
  });

const operationsOf = async (world: World): Promise<number> => {
  const { total } = await world.cloud.get<{ total: { database: number; storage: number } }>(
    '/dev/meter',
  );
  return total.database + total.storage;
};

attacks('what one account can cost', [
  {
    name: 'an owner opens the home two hundred times in a minute',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/answer.ts',
        piece: "if (over) return { ok: false, error: refusal('too_often', overText[over]) };",
      },
    ],
    async attempt(world) {
      await usualLimits(world);
      // Whoever knew the settings before knows them for a minute more.
      await world.later(61_000);
      let through = 0;
      for (let call = 0; call < 200; call++)
        if (await world.may(wang, 'home.show', {})) through += 1;
      return through === 200;
    },
  },
  {
    name: 'a stranger has the company look for him in its files at every call',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/adapters/people.ts',
        piece: 'if (inVain >= PATIENCE) return null;',
      },
    ],
    async attempt(world) {
      for (let call = 0; call < 60; call++) await world.tries('a-stranger', 'home.show', {});
      await world.cloud.delete('/dev/meter');
      for (let call = 0; call < 40; call++) await world.tries('a-stranger', 'home.show', {});
      return (await operationsOf(world)) >= 40;
    },
  },
]);
