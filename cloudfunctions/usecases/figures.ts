/** The department's figures (H59). A report is one read whatever it spans, however many cases there were. */
import type { Output, Parsed } from '../../shared/contract';
import { planOf, sheetsOf } from '../../shared/domain/figures/periods';
import { refuse } from '../../shared/errors';
import { HOUR } from '../../shared/time/shanghai';
import { type Found, figuresView, scopeOf } from '../../shared/views/figures';
import { tablesOf } from './figureTables';
import { canonical, sha256 } from './ids';
import { limit } from './limits';
import type { Call } from './run';

type Asked = Parsed<'figures.show'> | Parsed<'figures.download'>;

async function find(
  { ports, actor }: Call,
  asked: Asked,
): Promise<Found & { drawnUpTo: string | null }> {
  const scope = scopeOf(actor, asked);
  const plan = planOf(asked.period, asked.day);
  const ids = sheetsOf(plan, scope.of !== undefined);
  const { sheets, drawnUpTo } = await ports.figures.read(ids, scope.by, scope.of);
  return { plan, scope, sheets, drawnUpTo };
}

export async function show(
  call: Call,
  input: Parsed<'figures.show'>,
): Promise<Output<'figures.show'>> {
  const { drawnUpTo, ...found } = await find(call, input);
  return figuresView(found, call.actor, drawnUpTo);
}

/** Hours that the file can be fetched; then the clock removes it. */
const KEPT = 24;

export async function download(
  call: Call,
  input: Parsed<'figures.download'>,
): Promise<Output<'figures.download'>> {
  const { ports, actor, settings, now } = call;
  await limit(call, 'print');
  const { drawnUpTo, ...found } = await find(call, input);
  const tables = tablesOf(found, settings.name, drawnUpTo);
  // The same figures are the same file; nobody else can guess where it lies.
  const secret = await ports.registry.secret();
  const name = sha256(canonical([secret, actor.personId, tables])).slice(0, 32);
  const fileId = await ports.spreadsheets.write(`figures/${name}.xlsx`, tables);
  await ports.jobs.put({
    _id: `figures:${name}`,
    kind: 'files',
    fileIds: [fileId],
    at: now + KEPT * HOUR,
  });
  const url = (await ports.files.urls([fileId])).get(fileId) ?? refuse('internal');
  return { name: `统计 ${found.plan.title}.xlsx`, url };
}
