/** Projects as lines of the sheets that old customers are imported from: what leaves can come in again. */

import type { Member, MoneyEntry, ProjectCase } from '../../domain/case';
import { counts } from '../../domain/money';
import { type Column, importSheets } from '../../policy/importing';
import { dateOf } from '../../time/shanghai';

export type Cell = string | number | null;

const [projectSheet, receiptSheet] = importSheets.customers as [
  (typeof importSheets.customers)[number],
  (typeof importSheets.customers)[number],
];

/** '南山里 3 栋 1202' → community, building, room. */
function placeOf(label: string) {
  const [community = '', ...rest] = label.split(' ');
  const room = rest.pop() ?? '';
  return { community, building: rest.join(' '), room };
}

/** The number that it came in under, or the system's own. */
export const numberOf = (project: ProjectCase): string => project.imported?.number ?? project._id;

const sum = (entries: readonly MoneyEntry[], type: MoneyEntry['type']): number =>
  entries.filter((entry) => entry.type === type).reduce((all, { amount }) => all + amount, 0);

const inYuan = (fen: number): number => fen / 100;
const orNothing = (fen: number): number | null => (fen === 0 ? null : inYuan(fen));

/** By the keys of the sheet's columns; what is empty is left out. Money in yuan, days without a time. */
function valuesOf(project: ProjectCase): Record<string, Cell | undefined> {
  const [first, second] = ownersOf(project);
  const { facts, money, team, slip } = project;
  const booked = money.filter(counts);
  const days = Object.entries(facts).flatMap(([event, at]) =>
    at === undefined ? [] : [[event, dateOf(at)] as const],
  );
  const given = slip && slip.withdrawnAt === undefined ? slip : null;
  return {
    ...Object.fromEntries(days),
    ...placeOf(project.home.label),
    number: numberOf(project),
    address: project.home.address,
    region: project.home.region,
    name: first?.name,
    gender: first?.gender,
    mobile: first?.mobile,
    secondName: second?.name,
    secondGender: second?.gender,
    secondMobile: second?.mobile,
    agent: project.agent?.name,
    designer: team.designer?.name,
    supervisor: team.supervisor?.name,
    projectManager: team.projectManager?.name,
    contractSum: project.contractSum === null ? null : inYuan(project.contractSum),
    changes: orNothing(sum(booked, 'change')),
    discount: orNothing(sum(booked, 'discount')),
    slipIssued: given ? dateOf(given.issuedAt) : null,
    slipNumber: given?.number,
  };
}

export const ownersOf = ({ members }: ProjectCase): Member[] =>
  members.filter(({ part }) => part === 'owner');

/** What a choice means → what is written for it; of several the longest ('先生' rather than ''). */
function written({ choices = {} }: Column, value: Cell | undefined): Cell {
  const words = Object.keys(choices).filter((word) => choices[word] === value);
  return words.sort((a, b) => b.length - a.length)[0] ?? '';
}

const lineOf = (columns: readonly Column[], values: Record<string, Cell | undefined>): Cell[] =>
  columns.map((column) => {
    const value = values[column.key];
    return column.choices ? written(column, value) : (value ?? null);
  });

export const projectTitles = projectSheet.columns.map(({ title }) => title);
export const receiptTitles = receiptSheet.columns.map(({ title }) => title);
export const projectSheetName = projectSheet.name;
export const receiptSheetName = receiptSheet.name;

export const projectLine = (project: ProjectCase): Cell[] =>
  lineOf(projectSheet.columns, valuesOf(project));

/** Receipts and refunds that count. */
export const receiptLines = (project: ProjectCase): Cell[][] =>
  project.money
    .filter((entry) => counts(entry) && entry.receiptNo !== undefined)
    .map(({ receiptNo, at, amount, type, note }) =>
      lineOf(receiptSheet.columns, {
        number: numberOf(project),
        receiptNo,
        paidAt: dateOf(at),
        amount: inYuan(amount),
        type,
        note,
      }),
    );
