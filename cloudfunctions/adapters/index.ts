/** The ports on WeChat Cloud. Only the entry files of the functions use this. */
import type { Ports } from '../ports';
import { newAccounts } from '../usecases/accounts';
import { assessments } from './assessments';
import { cases, reviewCases } from './cases';
import { content } from './content';
import { digests } from './digests';
import { figures } from './figures';
import { files } from './files';
import { guesses } from './guesses';
import { imports } from './imports';
import { invitations } from './invitations';
import { jobs } from './jobs';
import { ledger } from './ledger';
import { limits } from './limits';
import { logs } from './logs';
import { messenger } from './messenger';
import { pages } from './pages';
import { people } from './people';
import { phoneNumber } from './phoneNumbers';
import { printing } from './printing';
import { pulse } from './pulse';
import { registry } from './registry';
import { reports } from './reports';
import { log, release, spentUntilNow } from './run';
import { company, settings } from './settings';
import { shapes } from './shapes';
import { spreadsheets } from './spreadsheets';
import { sweep } from './sweep';
import { tallies } from './tallies';

export const ports: Ports = {
  now: () => Date.now(),
  settings,
  company,
  cases,
  reviewCases,
  people,
  registry,
  guesses,
  digests,
  ledger,
  logs,
  pages,
  limits,
  accounts: { ...newAccounts(limits), spentUntilNow },
  invitations,
  jobs,
  imports,
  spreadsheets,
  files,
  messenger,
  printing,
  phoneNumber,
  content,
  sweep,
  pulse,
  release,
  tallies,
  figures,
  assessments,
  reports,
  shapes,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  log,
};

export { cloud } from './cloud';
export { logged, type RunContext } from './run';
