/** Deleting an account changes words and names, and nothing else: whatever the person is called (H62). */
import type * as z from 'zod';
import { demonstration } from '../../../localcloud/demonstration';
import { idOf, openids } from '../../../shared/contract/examples';
import { documents, misfit } from '../../../shared/documents';
import { type Leaf, leaves, through } from '../../../shared/documents/walk';
import type { Case, RepairCase } from '../../../shared/domain/case';
import { type Forgotten, forget, forgetIn, knownAs, owes } from '../../../shared/domain/deletion';
import { wordsAbout } from '../../../shared/domain/nameless';
import { computeScalars } from '../../../shared/domain/scalars';
import { monday } from '../../builders';

const personId = idOf(openids.li);
const anonymous = 'gone-0123456789abcdef';
const schema = documents.cases as NonNullable<(typeof documents)[string]>;
let cases: Case[];
let all: Case[];
let owners: { _id: string; name: string; mobile: string }[];

beforeAll(async () => {
  const made = await demonstration(monday);
  const kinds = (made.documents.cases ?? []) as { kind: string }[];
  all = JSON.parse(JSON.stringify(kinds.filter(({ kind }) => kind !== 'job'))) as Case[];
  const people = (made.documents.people ?? []) as ((typeof owners)[number] & { roles: string[] })[];
  owners = people.filter(({ roles }) => roles.includes('owner'));
  cases = all.filter((kase) => JSON.stringify(kase).includes(personId));
});

/** Every value that a machine reads in any document: kinds, states, types, parts. */
function machineWords(): string[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    const { def } = (one as z.core.$ZodTypes)._zod;
    if (def.type === 'enum') for (const value of Object.values(def.entries)) found.add(`${value}`);
    if (def.type === 'literal') for (const value of def.values) found.add(`${value}`);
    if (def.type === 'object') for (const inner of Object.values(def.shape)) visit(inner);
    if (def.type === 'union') def.options.forEach(visit);
    if (def.type === 'tuple') def.items.forEach(visit);
    if (def.type === 'array') visit(def.element);
    if (def.type === 'record') [def.keyType, def.valueType].forEach(visit);
    if ('innerType' in def) visit(def.innerType);
  };
  Object.values(documents).forEach(visit);
  return [...found];
}

const staff = ['陈静', '孙丽', '何勇', '系统', '客服', '业主'];
const prefixes = ['XM', 'WX', 'TS', 'ZX', 'BD', 'HD', 'FX', 'JB', 'YX', 'TH', 'LF', 'CK', 'gone-'];
const odd = [
  'a',
  '王',
  '1',
  'H10',
  '$set',
  '__proto__',
  '.*',
  '(',
  'null',
  '𠮷田娜',
  'x'.repeat(30),
];
const names = () =>
  [...machineWords(), ...Object.keys(documents), ...staff, ...prefixes, ...odd].filter(Boolean);

/** The same documents about somebody of another name: beside the id, and in every other text of words. */
function about(kase: Case, name: string): Case {
  let n = 0;
  return through(schema, kase, ({ mark, value, beside }) => {
    if (mark.kind === 'name' && mark.of && beside[mark.of] === personId) return name;
    if (mark.kind !== 'words' || typeof value !== 'string' || n++ % 2) return value;
    return `${value} ${name}女士说,`;
  });
}

const who = (name: string, more: Partial<Forgotten> = {}): Forgotten => ({
  personId,
  names: [name],
  mobiles: ['13800000000'],
  anonymous,
  ...more,
});

/** What nobody's deletion may touch; lists of people, files and answers grow shorter. */
const untouchable = ({ mark, path, beside }: Leaf): boolean =>
  !/^(members|results|requests|searchKeys|viewers)\b/.test(path) &&
  !path.endsWith('withdrawnAt') &&
  (['machine', 'time', 'money', 'colleague'].includes(mark.kind) ||
    (mark.kind === 'name' && mark.of !== undefined && beside[mark.of] !== undefined
      ? beside[mark.of] !== personId && beside[mark.of] !== anonymous
      : false));
const kept = (kase: Case): string[] =>
  leaves(schema, kase)
    .filter(untouchable)
    .map(({ path, value }) => `${path.replaceAll(personId, anonymous)}=${value}`)
    .sort();

describe('whatever a member of the family is called', () => {
  it('words and names change, and nothing else; what comes out is a document still', () => {
    expect(cases.length).toBeGreaterThan(2);
    const tried = names();
    expect(tried.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    for (const [place, name] of tried.entries()) {
      // Every name on one kind of case each, the hardest on all.
      const some = odd.includes(name)
        ? cases
        : cases.filter((_, n) => n % cases.length === place % cases.length);
      for (const one of some) {
        const before = about(one, name);
        const after = structuredClone(before);
        forget(after, who(name), monday);
        const [was, is] = [kept(before), kept(after)];
        if (JSON.stringify(was) !== JSON.stringify(is))
          wrong.push(`${name} ${one._id}: ${is.find((line, n) => line !== was[n])}`);
        const unfit = misfit('cases', JSON.parse(JSON.stringify(after)));
        if (unfit) wrong.push(`${name} ${one._id}: ${unfit.path} ${unfit.why}`);
        const left = leaves(schema, after).filter(
          ({ mark, value }) => mark.kind === 'words' && String(value).includes(`${name}女士`),
        );
        if (left.length > 0 && name !== '业主') wrong.push(`${name} ${one._id}: ${left[0]?.path}`);
        const again = structuredClone(after);
        forget(again, who(name), monday);
        if (JSON.stringify(again) !== JSON.stringify(after)) wrong.push(`${name}: not repeatable`);
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});

it('of no owner of the demonstration is anything left in a case but a debt’s party under seal', () => {
  const left: string[] = [];
  for (const one of owners)
    for (const kase of structuredClone(all)) {
      if (!JSON.stringify(kase).includes(one._id)) continue;
      const { _id, name, mobile } = one;
      forget(kase, { personId: _id, names: [name], mobiles: [mobile], anonymous }, monday);
      if (kase.kind === 'project') {
        expect(kase.sealed === undefined || owes(kase)).toBe(true);
        delete kase.sealed;
      }
      computeScalars(kase);
      const text = JSON.stringify(kase);
      for (const word of [_id, name, mobile].filter(Boolean))
        if (text.includes(word)) left.push(`${kase._id} ${word}`);
    }
  expect(owners.length).toBeGreaterThan(3);
  expect(left).toEqual([]);
});

describe('in words', () => {
  const take = (text: string, name: string, more: Partial<Forgotten> = {}): string =>
    wordsAbout({ names: [name], mobiles: ['13877770001'], ...more })(text);

  it.each([
    ['138 7777 0001', ''],
    ['138-7777-0001', ''],
    ['138-7777 0001', ''],
    ['+86 13877770001', ''],
    ['(0086)138.7777.0001', ''],
    ['113877770001', '113877770001'],
    ['138777700012', '138777700012'],
  ])('%s', (number, left) => {
    expect(take(`请打${number},谢谢`, '李娜')).toBe(`请打${left},谢谢`);
  });

  it('a name with a gap, a surname with its form of address, and whoever is called longer', () => {
    expect(take('王 伟家,王 伟,王先生,王女士来电', '王伟')).toBe('业主家,业主,业主,业主来电');
    expect(take('刘建国师傅去了刘建家', '刘建', { others: ['刘建国'] })).toBe(
      '刘建国师傅去了业主家',
    );
    expect(take('欧阳女士、欧小姐', '欧阳娜')).toBe('业主、欧小姐');
    expect(take('exchange, change order: ask Change', 'change')).toBe(
      'exchange, 业主 order: ask 业主',
    );
    expect(take('王', '王')).toBe('业主');
    expect(take('王府井,找王先生', '王')).toBe('王府井,找业主');
  });
});

describe('a tenant alone in a home that an owner left', () => {
  it('takes neither its duties nor its file along', () => {
    const project = structuredClone(cases.find(({ kind }) => kind === 'project')) as Case & {
      file: unknown;
    };
    project.members = project.members.slice(0, 1).map((one) => ({
      ...one,
      personId,
      part: 'tenant',
    }));
    project.file = { area: '120' };
    const before = JSON.stringify(project.duties.map(({ id, withdrawnAt }) => [id, withdrawnAt]));
    forget(project, who('李娜'), monday);
    expect(project.file).toEqual({ area: '120' });
    expect(JSON.stringify(project.duties.map(({ id, withdrawnAt }) => [id, withdrawnAt]))).toBe(
      before,
    );
    expect(project.members).toMatchObject([{ personId: anonymous, mobile: '' }]);
  });
});

it('a number that a spouse shares stays the spouse’s; names and numbers of before are known by the id', () => {
  const repair = structuredClone(cases.find(({ kind }) => kind === 'repair')) as RepairCase;
  const [first] = repair.members;
  if (!first) throw new Error('nobody lives there');
  repair.members = [
    { ...first, personId, name: '李娜', mobile: '13877770001' },
    { ...first, personId: 'p-spouse', name: '李娜娜', mobile: '13877770001' },
  ];
  repair.journal.push({
    at: monday,
    type: 'added',
    by: { id: personId, name: '李旧名', role: 'owner' },
    data: { text: '旧名' },
  });
  expect(knownAs('cases', repair, personId)).toEqual({
    names: expect.arrayContaining(['李娜', '李旧名']),
    mobiles: ['13877770001'],
  });
  forget(repair, who('李娜', { names: ['李娜', '李旧名'], mobiles: [] }), monday);
  expect(repair.members).toMatchObject([{ name: '李娜娜', mobile: '13877770001' }]);
  expect(JSON.stringify(repair)).not.toContain('李旧名');
});

it('calls and visits keep what another said', () => {
  const call = {
    _id: 'TH1',
    caseId: null,
    direction: 'in',
    mobile: '138-7777-0001',
    name: '李娜',
    at: monday,
    startedAt: monday,
    durationSeconds: 60,
    about: { what: '李女士问 13877770001' },
    outcome: '已告知陈静',
    by: 'p-chen',
  };
  expect(forgetIn('calls', call, who('李娜', { mobiles: ['13877770001'] }))).toMatchObject({
    mobile: '',
    name: '业主',
    about: { what: '业主问 ' },
    outcome: '已告知陈静',
  });
});
