/** Who looked at which number, for the manager and the administrator (H61). */
import type { Output, Parsed } from '../../shared/contract';
import { salutation } from '../../shared/policy/wording';
import { roleNames } from '../../shared/policy/words';
import { addMonths, instantOf, stamp } from '../../shared/time/shanghai';
import { numberOf } from '../../shared/views/row';
import type { Look, Person } from '../ports';
import { behind, cursorOf } from './cursor';
import { idsFor } from './ids';
import type { Call } from './run';

const PAGE = 100;

export async function list(
  call: Call,
  input: Parsed<'reveal.list'>,
): Promise<Output<'reveal.list'>> {
  const { items, next } = await pageOf(call, input);
  return { now: call.now, items, next };
}

/** A page of the record as a spreadsheet; that it was taken is on the record first (H61). */
export async function take(
  call: Call,
  input: Parsed<'reveal.export'>,
): Promise<Output<'reveal.export'>> {
  const { month, cursor = '' } = input;
  await call.ports.logs.add('reveals', {
    _id: `CK${idsFor(call)(`export:${month}:${cursor}`)}`,
    caseId: '',
    personId: '',
    by: call.actor.personId,
    at: call.now,
    exported: month,
  });
  const { items, next } = await pageOf(call, input);
  const csv = `\uFEFF${[
    ['时间', '查看人', '业主', '单号'],
    ...items.map((one) => [stamp(one.at), one.by, one.whose, one.number]),
  ]
    .map((line) => line.map(cell).join(','))
    .join('\r\n')}`;
  return { csv, next };
}

async function pageOf(call: Call, { month, cursor }: Parsed<'reveal.list'>) {
  const from = instantOf(`${month}-01`);
  const to = addMonths(from, 1) - 1;
  const looks = await call.ports.logs.between('reveals', from, to, PAGE, behind(cursor));
  const people = new Map(
    (
      await call.ports.people.byIds([
        ...new Set(looks.flatMap(({ by, personId }) => (personId ? [by, personId] : [by]))),
      ])
    ).map((person) => [person.personId, person]),
  );
  const items = looks.map(({ at, by, personId, caseId, exported, searched }: Look) => ({
    at,
    by: colleague(people.get(by)),
    whose: searched
      ? '用电话号码搜索'
      : exported === undefined
        ? owner(people.get(personId))
        : `导出了 ${exported} 的查看记录`,
    number: caseId === '' ? '' : numberOf(caseId),
  }));
  return { items, next: cursorOf(looks, PAGE) };
}

function colleague(person: Person | undefined): string {
  if (!person) return '已离职的同事';
  const role = person.roles.find((one) => one !== 'owner');
  return `${role ? roleNames[role] : '已离职'} ${person.name}`;
}

const owner = (person: Person | undefined): string =>
  person ? salutation(person.name, person.gender) : '已注销业主';

/** Quoted; what a spreadsheet would take for a formula is led by an apostrophe. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
