import { inCode, inTests } from './citations';
import { fieldsOf, rowsOf, sayRow } from './limits';
import { chapters, sentences } from './sentences';

const link = (file: string): string => `[${file}](../${file})`;
const list = (files: readonly string[]): string => files.map(link).join(', ');

/** What stands for a rule, and what does not. */
export function standings() {
  const [code, tests] = [inCode(), inTests()];
  return (rule: number) => ({
    code: code.get(rule) ?? [],
    tests: tests.get(rule) ?? [],
    rows: rowsOf(rule),
  });
}

/** Rules that no code or no test cites. */
export function missing(): { rule: number; lacks: string }[] {
  const of = standings();
  return chapters
    .flatMap(({ rules }) => [...rules])
    .flatMap((rule) => {
      const { code, tests } = of(rule);
      const lacks = [...(code.length > 0 ? [] : ['code']), ...(tests.length > 0 ? [] : ['tests'])];
      return lacks.length > 0 ? [{ rule, lacks: lacks.join(' and ') }] : [];
    });
}

/** docs/rules.md, drawn up from the code, the tests and the defaults. */
export function document(): string {
  const of = standings();
  const lines = [
    '# The handbook’s rules, and where they live',
    '',
    'Written by `npm run rules` from what code and tests cite; not by hand. Limits are defaults of `shared/policy`; a company',
    'sets its own by `settings.change` (the field stands beside it), for duties that begin afterwards.',
  ];
  for (const { letter, title, rules } of chapters) {
    lines.push('', `## ${letter}. ${title}`);
    for (const rule of rules) {
      const { code, tests, rows } = of(rule);
      lines.push('', `### H${rule}`, '', sentences[rule] ?? '');
      if (code.length === 0) {
        lines.push('', 'Not yet.');
        continue;
      }
      lines.push('');
      for (const row of rows) lines.push(`- duty ${sayRow(row)}`);
      for (const field of fieldsOf(rule)) lines.push(`- setting ${field}`);
      lines.push(`- code: ${list(code)}`);
      lines.push(`- tests: ${tests.length > 0 ? list(tests) : 'none yet'}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
