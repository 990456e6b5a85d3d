import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { uploadedFiles } from '../weapp/sizes';
import type { Program } from './host/program';

/** The package as the page in the browser gets it, and its templates as JavaScript. */
export function readProgram(dist: string): {
  program: Omit<Program, 'openid' | 'start'>;
  templates: string;
} {
  const files = uploadedFiles(dist).map((path) => ({
    kind: extname(path),
    path,
    name: path.slice(0, -extname(path).length),
    text: readFileSync(join(dist, path), 'utf8'),
  }));
  const named = (kind: string) => files.filter((file) => file.kind === kind);
  const jsons = named('.json').map(({ name, text }) => [name, JSON.parse(text)] as const);
  const group = new TmplGroup();
  for (const { name, text } of named('.wxml')) complain(name, group.addTmpl(name, text));
  for (const { name, text } of named('.wxs')) group.addScript(name, text);
  const templates = group.getTmplGenObjectGroups();
  group.free();
  return {
    program: {
      app: Object.fromEntries(jsons).app,
      scripts: Object.fromEntries(named('.js').map(({ path, text }) => [path, text])),
      configs: Object.fromEntries(jsons.filter(([name]) => name !== 'app')),
      styles: Object.fromEntries(named('.wxss').map(({ name }) => [name, sheet(dist, name)])),
    },
    templates,
  };
}

interface Complaint {
  level: number;
  message: string;
}

/** Levels from 3 on are errors: WeChat would refuse the template. */
function complain(name: string, found: Complaint[]): void {
  const errors = found.filter(({ level }) => level >= 3).map(({ message }) => message);
  if (errors.length > 0) throw new Error(`${name}.wxml: ${errors.join(', ')}`);
}

/** A style sheet with what it imports; the height of the window is that of the page below the bar. */
function sheet(dist: string, name: string): string {
  const text = readFileSync(join(dist, `${name}.wxss`), 'utf8');
  return text
    .replace(/@import\s+["']([^"']+)\.wxss["'];?/g, (_, path: string) =>
      sheet(dist, join(dirname(name), path)),
    )
    .replace(/\b100vh\b/g, 'calc(100vh - 48px)');
}
