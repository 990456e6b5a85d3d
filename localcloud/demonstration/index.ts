/** The company that comes with the local cloud: Shuimu Nanshan 水木南山装饰, six homes, staff over all roles. */
import {
  idOf,
  openids,
  outsiderId,
  phoneCodes,
  projects,
  signatureExample,
  visitors,
  waiting,
} from '../../shared/contract/examples';
import type { Case, ProjectCase } from '../../shared/domain/case';
import { communityOf } from '../../shared/domain/home';
import { cut, pageOf, type RecordPage } from '../../shared/domain/pages';
import type { Person } from '../../shared/domain/person';
import { normalReceipt } from '../../shared/domain/receiptNo';
import { stamped } from '../../shared/migrations';
import { consents } from '../../shared/policy/consents';
import { paging } from '../../shared/policy/paging';
import { reports } from '../../shared/policy/reports';
import type { TemplateKey } from '../../shared/policy/settings';
import { DAY, HOUR } from '../../shared/time/shanghai';
import type { Demonstration } from '../demonstration.types';
import { assess, callsOf, monthsOf } from './assessments';
import { playCampaigns } from './campaigns';
import { company, robots, templateId } from './company';
import { figuresOf } from './figures';
import { playFindings } from './findings';
import { playHandovers } from './handovers';
import { playHomes } from './homes';
import { checkedImport, importFiles } from './imports';
import { invitations } from './invitations';
import { newcomer, people, unbound } from './people';
import { pictures } from './pictures';
import { playProspects } from './prospects';
import { playReorders } from './reorders';
import { asksForReports, playReports } from './reports';
import { reviewing } from './reviewing';
import { rosters } from './rosters';
import { playSheets, signaturePath } from './sheets';
import { deskVisits } from './visits';

/** What owners have agreed to receive; the others can only be called. */
const agreed: { openid: string; template: TemplateKey; count: number }[] = [
  { openid: openids.wang, template: 'appointment', count: 2 },
  { openid: openids.wang, template: 'revisit', count: 1 },
  { openid: openids.zhou, template: 'progress', count: 3 },
  { openid: openids.zhou, template: 'slip', count: 2 },
  { openid: openids.chen, template: 'appointment', count: 1 },
];

const uploads: [openid: string, ...names: (keyof typeof pictures)[]][] = [
  [openids.wang, 'leak-1.png', 'leak-2.png'],
  [openids.ouyang, 'door-1.png'],
  [openids.crew, 'done-1.png'],
  [outsiderId, 'done-1.png'],
  [openids.supervisor, 'drawing-1.png', 'drawing-2.png'],
];

/** The oldest home's record is so long that a first page has been turned, though life would wait until it is longer. */
function turned(home: ProjectCase, now: number): RecordPage[] {
  if (home._id !== projects.expired) return [];
  const page = pageOf(home, now, { ...paging, entries: 0, keep: 12, least: 1 });
  if (!page) return [];
  cut(home, page);
  return [page];
}

/** Everybody who is bound has agreed to it. */
function agreement(startAt: number): Pick<Person, 'consents' | 'consentLog'> {
  const at = startAt - 30 * DAY;
  const { version } = consents.binding;
  return {
    consents: { binding: { version, at } },
    consentLog: [{ kind: 'binding', version, at, given: true }],
  };
}

const withoutId = ({ personId: _, ...person }: typeof unbound) => person;

export async function demonstration(startAt: number): Promise<Demonstration> {
  const homes = playHomes(startAt);
  const byKey = Object.fromEntries(
    Object.entries(projects).map(([key, id]) => [
      key,
      homes.find((home) => home._id === id) as ProjectCase,
    ]),
  );
  const sheets = playSheets(startAt, byKey);
  const home = (key: string): ProjectCase => byKey[key] ?? fail(key);
  const cases: Case[] = [
    ...homes,
    ...sheets,
    ...playReorders(startAt, home, sheets),
    ...playCampaigns(startAt, home),
    ...playFindings(startAt),
    ...playHandovers(startAt),
    ...playProspects(startAt),
  ];
  const everybody = people.map(({ openid, name }) => ({ personId: idOf(openid), name }));
  // Before a page is cut: what lies in one counts.
  const communities = new Map(homes.map((one) => [one._id, communityOf(one.home)]));
  const calls = callsOf(startAt, (caseId) => communities.get(caseId) ?? '');
  const visits = deskVisits(startAt);
  const figures = figuresOf(cases, [...calls, ...visits], everybody, startAt);
  assess(cases, startAt);
  const pages = homes.flatMap((home) => turned(home, startAt));
  const codes = homes.flatMap(({ _id, slip }) =>
    slip ? [{ _id: `slip:${slip.code}`, caseId: _id, at: slip.issuedAt }] : [],
  );
  const jobLinks = cases.flatMap((kase) =>
    kase.kind === 'repair' && kase.link
      ? [{ _id: `job:${kase.link.hash}`, caseId: kase._id, at: kase.link.at }]
      : [],
  );
  const numbers = cases.flatMap((kase) =>
    kase.kind === 'prospect'
      ? kase.members.map(({ mobile }) => ({
          _id: `prospect:${mobile}`,
          personId: kase._id,
          at: kase.createdAt,
        }))
      : [],
  );
  const booked = homes.flatMap(({ _id, money }) =>
    money.flatMap(({ receiptNo, at }) =>
      receiptNo ? [{ _id: `receipt:${normalReceipt(receiptNo)}`, caseId: _id, at }] : [],
    ),
  );
  return {
    people: people.map(({ openid, name, roles, mobile }) => ({
      openid,
      name,
      role: roles[0] ?? 'owner',
      mobile,
    })),
    documents: {
      settings: [
        stamped('settings', {
          ...company,
          rosters: rosters(startAt),
          reports: { ...reports, since: asksForReports(startAt) },
        }),
      ],
      people: [
        ...people.map(({ openid, ...person }) => ({
          _id: idOf(openid),
          v: 1,
          openid,
          boundAt: startAt - 30 * DAY,
          ...person,
          ...agreement(startAt),
          ...(openid === openids.agentChen
            ? { training: [{ attempt: 1, at: startAt - 20 * DAY, right: 9, of: 10, passed: true }] }
            : {}),
        })),
        { _id: unbound.personId, v: 1, ...withoutId(unbound) },
        { _id: waiting.personId, v: 1, ...newcomer(startAt - 3 * HOUR), ...agreement(startAt) },
        { ...reviewing(startAt).person, ...agreement(startAt) },
      ].map((person) => stamped('people', person)),
      figures,
      calls,
      visits,
      assessments: monthsOf(cases, calls, startAt),
      reports: playReports(startAt),
      reviewCases: reviewing(startAt).cases.map((kase) => stamped('cases', kase)),
      invitations: invitations(startAt),
      imports: [checkedImport(startAt)],
      cases: [
        ...(JSON.parse(JSON.stringify(cases)) as object[]).map((kase) => stamped('cases', kase)),
        reviewing(startAt).job,
      ],
      pages: (JSON.parse(JSON.stringify(pages)) as object[]).map((page) => stamped('pages', page)),
      registry: [
        ...codes,
        ...booked,
        ...jobLinks,
        ...numbers,
        ...people
          .filter(({ roles }) => roles.includes('owner'))
          .map(({ openid, mobile }) => ({ _id: `mobile:${mobile}`, personId: idOf(openid) })),
        { _id: `mobile:${unbound.mobile}`, personId: unbound.personId },
      ],
      ledger: agreed.map(({ openid, template, count }) => ({
        _id: `${idOf(openid)}:${template}`,
        personId: idOf(openid),
        template,
        left: count,
        taken: [],
        credits: [],
      })),
    },
    files: [
      ...(await importFiles(startAt)),
      ...uploads.flatMap(([openid, ...names]) =>
        names.map((name) => ({
          path: `uploads/${idOf(openid)}/${name}`,
          bytes: pictures[name]?.() ?? Buffer.alloc(0),
          contentType: 'image/png',
        })),
      ),
      {
        path: signaturePath,
        bytes: Buffer.from(signatureExample, 'base64'),
        contentType: 'image/png',
      },
    ],
    subscriptions: agreed.map(({ openid, template, count }) => ({
      openid,
      template: templateId(template),
      count,
    })),
    phoneCodes: [{ code: phoneCodes.visitor, openid: visitors.byPhone, mobile: unbound.mobile }],
    robots,
  };
}

function fail(key: string): never {
  throw new Error(`no home '${key}'`);
}
