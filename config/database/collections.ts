import type { CollectionDeclaration } from './types';

/** Every collection and index of the product; at most ten indexes each. All are ADMINONLY. */
export const collections: CollectionDeclaration[] = [
  {
    name: 'cases',
    indexes: [
      // The clock: what is due.
      { name: 'wakeAt', keys: { wakeAt: 1, _id: 1 } },
      // The workbench: what I owe, what my department owes, what anybody owes.
      { name: 'agent', keys: { agentId: 1, agentAt: 1, _id: 1 } },
      { name: 'manager', keys: { managerAt: 1, _id: 1 } },
      { name: 'owing', keys: { owing: 1, owedAt: 1, _id: 1 } },
      { name: 'due', keys: { dueAt: 1, _id: 1 } },
      // Lists: what I may see, latest first.
      { name: 'viewers', keys: { viewers: 1, open: 1, updatedAt: -1, _id: -1 } },
      { name: 'searchKeys', keys: { searchKeys: 1 } },
      // A home: its project, its repairs.
      { name: 'home', keys: { 'home.id': 1, kind: 1, createdAt: -1 } },
      // The load of each agent.
      { name: 'load', keys: { agentId: 1, open: 1 } },
      // What a day changed in the figures.
      { name: 'countedOn', keys: { countedOn: 1, _id: 1 } },
    ],
  },
  // What has grown old in a case, by `case:n`.
  { name: 'pages', indexes: [] },
  {
    name: 'people',
    indexes: [
      { name: 'openid', keys: { openid: 1 } },
      { name: 'mobile', keys: { mobile: 1 } },
      { name: 'roles', keys: { roles: 1 } },
      // Newcomers who wait for an administrator's word.
      { name: 'joining', keys: { 'joining.at': 1 } },
    ],
  },
  { name: 'ledger', indexes: [] },
  // One document a day of the week: notices refused or in doubt, by code.
  { name: 'tallies', indexes: [] },
  // Figures: a document a day, a month, a year, and how far they have been drawn up.
  { name: 'figures', indexes: [] },
  // Agents' months, and the records of those that are closed (H52).
  { name: 'assessments', indexes: [{ name: 'month', keys: { month: 1 } }] },
  // Diary, weekly and monthly reports, by kind, span and person (H51).
  { name: 'reports', indexes: [] },
  // One document: that the clock runs.
  { name: 'clock', indexes: [] },
  {
    name: 'calls',
    indexes: [
      { name: 'case', keys: { caseId: 1, at: -1 } },
      { name: 'mobile', keys: { mobile: 1 } },
      // An agent's month, for the sample (H53); how many somebody has made (H51).
      { name: 'by', keys: { by: 1, at: 1, _id: 1 } },
      // What has been kept long enough.
      { name: 'at', keys: { at: 1 } },
      // What was entered on a day, for the figures (H59).
      { name: 'countedOn', keys: { countedOn: 1, _id: 1 } },
    ],
  },
  { name: 'registry', indexes: [] },
  // The morning's digests, by day and person.
  { name: 'digests', indexes: [{ name: 'at', keys: { at: 1 } }] },
  // Codes tried in vain, by person.
  { name: 'guesses', indexes: [{ name: 'until', keys: { until: 1 } }] },
  { name: 'settings', indexes: [] },
  // One document for each change of the settings: who, when, why, what.
  { name: 'settingsLog', indexes: [{ name: 'version', keys: { version: -1 } }] },
  // Visitors at the desk (H56).
  {
    name: 'visits',
    indexes: [
      { name: 'case', keys: { caseId: 1, at: -1 } },
      { name: 'mobile', keys: { mobile: 1 } },
      // The register of a month, and what has been kept long enough.
      { name: 'at', keys: { at: 1, _id: 1 } },
      { name: 'countedOn', keys: { countedOn: 1, _id: 1 } },
    ],
  },
  {
    name: 'reveals',
    indexes: [
      { name: 'case', keys: { caseId: 1, at: -1 } },
      { name: 'person', keys: { personId: 1, at: -1 } },
      { name: 'at', keys: { at: 1, _id: 1 } },
    ],
  },
  // Under the hash of their code; the code itself is nowhere.
  {
    name: 'invitations',
    indexes: [
      { name: 'home', keys: { homeId: 1, until: 1 } },
      { name: 'kind', keys: { kind: 1, until: 1 } },
      { name: 'until', keys: { until: 1 } },
    ],
  },
  // Spreadsheets on their way in; what they hold lies in files until it is done.
  { name: 'imports', indexes: [{ name: 'at', keys: { at: -1 } }] },
  // One small document for each person, matter and minute.
  { name: 'limits', indexes: [{ name: 'at', keys: { at: 1 } }] },
  // What WeChat's reviewers are shown: a handful of cases, for some days.
  { name: 'reviewCases', indexes: [] },
];
