/** The department's figures (H59). A report is one read whatever it spans, however many cases there were. */
import type { Output, Parsed } from '../../shared/contract';
import { planOf, sheetsOf } from '../../shared/domain/figures/periods';
import { type Found, figuresView, scopeOf } from '../../shared/views/figures';
import { tablesOf } from './figureTables';
import { handOut } from './handOut';
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
  const { settings } = call;
  await limit(call, 'print');
  const { drawnUpTo, ...found } = await find(call, input);
  const tables = tablesOf(found, settings.name, drawnUpTo);
  const url = await handOut(call, 'figures', tables, KEPT);
  return { name: `统计 ${found.plan.title}.xlsx`, url };
}
