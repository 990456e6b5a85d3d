import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '../..');
const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders = ['shared', 'cloudfunctions', 'client', 'localcloud', 'config', 'test'];

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

/** Reads one of the two import graphs (see .dependency-cruiser.cjs) of the tree under `root`. */
function cruiseGraph(root: string, graph: 'written' | 'runtime'): Violation[] {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  if (present.length === 0) throw new Error(`${root} holds none of ${folders.join(', ')}`);
  const config = join(project, '.dependency-cruiser.cjs');
  const output = execFileSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...present],
    { cwd: root, env: { ...process.env, CRUISE: graph }, maxBuffer: 256 * 1024 * 1024 },
  );
  const report = JSON.parse(output.toString('utf8')) as Report;
  return report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Every import under `root` that breaks a rule, in what is written and in what is left at runtime. */
export function importViolations(root: string): Violation[] {
  return [...cruiseGraph(root, 'written'), ...cruiseGraph(root, 'runtime')];
}
