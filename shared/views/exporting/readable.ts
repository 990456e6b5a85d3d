/** What a company's record is when it is read as a spreadsheet: owners, projects, receipts, warranties, cases. */

import type { Case, ProjectCase, ProspectCase } from '../../domain/case';
import { outstanding } from '../../domain/money';
import { periods, slipState, slipStateNames } from '../../domain/warranty';
import { titleOf } from '../../policy/notices';
import { sourceNames } from '../../policy/prospects';
import { kindNames, partNames } from '../../policy/words';
import { dateOf, stamp } from '../../time/shanghai';
import { stateText } from '../row';
import {
  type Cell,
  numberOf,
  projectLine,
  projectSheetName,
  projectTitles,
  receiptLines,
  receiptSheetName,
  receiptTitles,
} from './projects';

export interface ReadableSheet {
  name: string;
  titles: readonly string[];
  rows: Cell[][];
}

const genders = { male: '男', female: '女', unknown: '' } as const;

const ownerTitles = ['房屋', '合同编号', '姓名', '性别', '手机号', '身份', '可以签字'];
const ownerLines = (project: ProjectCase): Cell[][] =>
  project.members.map(({ name, gender, mobile, part, maySign }) => [
    project.home.label,
    numberOf(project),
    name,
    genders[gender],
    mobile,
    partNames[part],
    maySign ? '是' : '',
  ]);

const warrantyTitles = [
  '房屋',
  '合同编号',
  '保修单编号',
  '开具日期',
  '保修单状态',
  '未结清(元)',
  '保修项目',
  '起算',
  '到期',
];
function warrantyLines(project: ProjectCase): Cell[][] {
  const state = slipState(project);
  const owed = outstanding(project);
  return periods(project).map(({ name, from, until, period }) => [
    project.home.label,
    numberOf(project),
    project.slip?.number ?? null,
    project.slip ? dateOf(project.slip.issuedAt) : null,
    state ? slipStateNames[state] : '未开具',
    owed !== null && owed > 0 ? owed / 100 : null,
    name,
    dateOf(from),
    until === null ? period : dateOf(until),
  ]);
}

const caseTitles = ['编号', '类型', '房屋', '业主', '内容', '状态', '提出', '最近变动', '专职客服'];
const caseLine = (kase: Case): Cell[] => [
  kase._id,
  kindNames[kase.kind],
  kase.home.label,
  kase.members.find(({ part }) => part === 'owner')?.name ?? null,
  titleOf(kase),
  stateText(kase),
  stamp(kase.createdAt),
  stamp(kase.updatedAt),
  kase.agent?.name ?? null,
];

const prospectTitles = [
  '编号',
  '姓名',
  '性别',
  '手机号',
  '小区或片区',
  '来源',
  '想要什么',
  '意向',
  '状态',
  '最近联系',
  '由谁跟进',
  '工程',
];
const prospectLine = (one: ProspectCase): Cell[] => [
  one._id,
  one.members[0]?.name ?? null,
  one.members[0] ? genders[one.members[0].gender] : null,
  one.members[0]?.mobile ?? null,
  one.community,
  [sourceNames[one.source], one.sourceNote].filter(Boolean).join(','),
  one.wish,
  one.likelihood.grade,
  stateText(one),
  stamp(one.contactedAt),
  one.agent?.name ?? null,
  one.won?.projectId ?? null,
];

/** One look at each case: a company's whole record need not be in memory at once. */
export function readable(cases: Iterable<Case>): ReadableSheet[] {
  const owners: Cell[][] = [];
  const projects: Cell[][] = [];
  const receipts: Cell[][] = [];
  const warranties: Cell[][] = [];
  const prospects: Cell[][] = [];
  const others: Cell[][] = [];
  for (const kase of cases) {
    if (kase.kind === 'prospect') {
      prospects.push(prospectLine(kase));
      continue;
    }
    if (kase.kind !== 'project') {
      others.push(caseLine(kase));
      continue;
    }
    owners.push(...ownerLines(kase));
    projects.push(projectLine(kase));
    receipts.push(...receiptLines(kase));
    warranties.push(...warrantyLines(kase));
  }
  return [
    { name: '业主', titles: ownerTitles, rows: owners },
    { name: projectSheetName, titles: projectTitles, rows: projects },
    { name: receiptSheetName, titles: receiptTitles, rows: receipts },
    { name: '保修', titles: warrantyTitles, rows: warranties },
    { name: '意向客户', titles: prospectTitles, rows: prospects },
    { name: '个案', titles: caseTitles, rows: others },
  ];
}
