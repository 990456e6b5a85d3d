import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSheets } from '../../cloudfunctions/sheets/write';
import { idsFor } from '../../cloudfunctions/usecases/ids';
import { idOf, openids, repairs, signatureExample } from '../../shared/contract/examples';
import { DAY, dateOf } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { workbook } from '../builders/spreadsheet';
import { attacks } from './attacks';
import type { World } from './world';

const { agentChen, financeOne, financeTwo, wang } = openids;
const bound = 'cloudfunctions/usecases/boundFiles.ts';

const drawn = Buffer.from(signatureExample, 'base64');
/** Another picture: the same, with a byte behind its end. */
const forged = Buffer.concat([drawn, Buffer.from([0])]);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A client that tries to write a path; whether it was let. */
async function writes(world: World, as: string, path: string, bytes: Buffer): Promise<boolean> {
  try {
    return Boolean(await world.cloud.upload(as, path, bytes));
  } catch {
    return false;
  }
}

const confirms = (world: World) =>
  world.does(wang, 'repair.confirm', { caseId: repairs.completed, signature: signatureExample });

async function signatureShown(world: World): Promise<{ fileId: string; bytes: Buffer }> {
  const seen = await world.sees(agentChen, repairs.completed);
  const picture = seen?.repair?.confirmation?.picture;
  const response = await fetch(picture?.url ?? '');
  return { fileId: picture?.fileId ?? '', bytes: Buffer.from(await response.arrayBuffer()) };
}

/** As nobody but the platform itself could do it: the file is another one from now on. */
const replaced = (world: World, fileId: string, bytes: Buffer): void =>
  writeFileSync(placeOf(world, fileId), bytes);

/** Where the local cloud keeps a file. */
function placeOf(world: World, fileId: string): string {
  const parts = fileId.replace(/^cloud:\/\/[^/]+\//, '').split('/');
  const name = parts.pop() ?? '';
  return join(world.folder, 'files', ...parts.map((part) => `${part}.d`), name);
}

const ago = (days: number): string => dateOf(monday - days * DAY);
const sheetOf = (contractSum: number) =>
  writeSheets(
    workbook(
      'customers',
      [
        {
          number: 'HT-ATTACK-1',
          community: '碧海湾',
          building: '9 栋',
          room: 901,
          address: '深圳市宝安区碧海路 6 号',
          name: '周凯',
          mobile: '17700000901',
          agent: '陈静',
          depositPaid: ago(800),
          measured: ago(790),
          contractSigned: ago(780),
          contractSum,
        },
      ],
      [],
    ),
  );

/** A table uploaded and checked by one of finance under a request that she chooses herself. */
async function checked(world: World, requestId: string): Promise<string> {
  const path = `uploads/${idOf(financeOne)}/${randomUUID()}.xlsx`;
  const fileId = await world.cloud.upload(financeOne, path, await sheetOf(98_000));
  const answer = await world.tries(
    financeOne,
    'import.check',
    { kind: 'customers', fileId },
    requestId,
  );
  return (answer.data as { importId: string }).importId;
}

/** As whoever checks a table knows before what its import will be called. */
const importIdOf = (requestId: string) =>
  `DR${idsFor({ actor: { personId: idOf(financeOne) }, requestId, action: 'import.check' })('import')}`;

const start = (world: World, importId: string) =>
  world.may(financeTwo, 'import.start', { importId });

async function importedSum(world: World): Promise<number | undefined> {
  const { items } = await world.does(openids.manager, 'case.list', {
    kind: 'project',
    search: '碧海湾',
  });
  const caseId = items.find(({ label }) => label.includes('9 栋'))?.caseId;
  if (!caseId) return undefined;
  return (await world.truth(caseId)).project?.money?.contractSum ?? undefined;
}

/** The lines of a table with a contract of one fen, for whoever can lay them in its place. */
function oneFen(lines: Buffer): Buffer {
  const all = JSON.parse(lines.toString('utf8')) as Record<string, unknown>[];
  return Buffer.from(JSON.stringify(all.map((line) => ({ ...line, contractSum: 1 }))));
}

attacks('files that functions write and read again', [
  {
    name: 'whoever signs lays a file where the signature will be, and puts another in its place afterwards',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/pictures.ts',
        piece: "putBound(call.ports, 'signatures', 'png', bytes)",
        instead:
          "call.ports.files.put('signatures/' + sha256(bytes) + '.png', bytes).then((fileId) => ({ fileId, hash: sha256(bytes) }))",
      },
    ],
    async attempt(world) {
      const path = `signatures/${hashOf(drawn)}.png`;
      await writes(world, wang, path, drawn);
      await confirms(world);
      await writes(world, wang, path, forged);
      return (await signatureShown(world)).bytes.equals(forged);
    },
  },
  {
    name: 'a form is printed with a signature that is not the one that was drawn',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/forms/print.ts',
        piece: 'if (bytes && hash !== undefined && sha256(bytes) !== hash) altered += 1;',
      },
    ],
    async attempt(world) {
      await confirms(world);
      replaced(world, (await signatureShown(world)).fileId, forged);
      return world.may(agentChen, 'repair.print', { caseId: repairs.completed });
    },
  },
  {
    name: 'one of finance lays the lines of her import before it is checked, and changes a sum after a second person has looked',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/imports.ts',
        piece: "putBound(ports, 'imports', 'json', Buffer.from(JSON.stringify(data)))",
        instead:
          "ports.files.put('imports/' + importId + (data === found.lines ? '/lines.json' : '/problems.json'), Buffer.from(JSON.stringify(data))).then((fileId) => ({ fileId, hash: undefined as unknown as string }))",
      },
    ],
    async attempt(world) {
      const requestId = `attack-${randomUUID()}`;
      const importId = importIdOf(requestId);
      const path = `imports/${importId}/lines.json`;
      await writes(world, financeOne, path, Buffer.from('[]'));
      if ((await checked(world, requestId)) !== importId) throw new Error('another id');
      const fileId = `cloud://renocare-local.7265-renocare-local/${path}`;
      const lines = Buffer.from((await world.fetches(financeOne, fileId)) ?? new ArrayBuffer(0));
      await writes(world, financeOne, path, lines.length > 2 ? oneFen(lines) : lines);
      await start(world, importId);
      return (await importedSum(world)) === 1;
    },
  },
  {
    name: 'lines that are not those that were looked at come in',
    alone: true,
    cuts: [
      {
        file: bound,
        piece: 'if (!bytes || hash === undefined || sha256(bytes) === hash) return bytes;',
        instead: 'if (!bytes || hash !== kind) return bytes;',
      },
    ],
    async attempt(world) {
      const importId = await checked(world, `attack-${randomUUID()}`);
      const [stored] = await world.cloud.get<{ files: { lines: string } }[]>(
        `/dev/documents?collection=imports&id=${importId}`,
      );
      const lines = stored?.files.lines ?? '';
      replaced(world, lines, oneFen(readFileSync(placeOf(world, lines))));
      await start(world, importId);
      return (await importedSum(world)) === 1;
    },
  },
  {
    name: 'a client lays the template that finance fetches, and puts a table of its own there',
    alone: true,
    cuts: [
      {
        file: 'cloudfunctions/usecases/handOut.ts',
        piece: 'const name = await nameFor(call);',
        instead: "const name = (await nameFor(call)).slice(40) || 'template';",
      },
    ],
    async attempt(world) {
      const poisoned = Buffer.from('a table of somebody else');
      await writes(world, 'a-stranger', 'templates/template.xlsx', poisoned);
      const { url } = await world.does(financeOne, 'import.template', { kind: 'customers' });
      await writes(world, 'a-stranger', 'templates/template.xlsx', poisoned);
      return Buffer.from(await (await fetch(url)).arrayBuffer()).equals(poisoned);
    },
  },
]);
