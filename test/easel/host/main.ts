import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { Elements } from './elements';
import { type Happened, plain } from './events';
import { createModules } from './modules';
import { type Opened, Pages } from './pages';
import { type Program, tabsOf } from './program';
import { buildWx } from './wx';

type Definition = Record<string, unknown> & { methods?: Record<string, unknown> };
type Handler = (event: unknown) => unknown;

declare global {
  interface Window {
    program: Program;
    /** What the template compiler made of all templates. */
    templates: Record<string, never>;
    /** The page on top, for tests. */
    opened: () => { path: string; query: Record<string, string> };
  }
}

const { program, templates } = window;
const env = new MiniProgramEnv();
const space = env.createCodeSpace('', true);
for (const [path, content] of Object.entries(templates)) {
  const template = { groupList: templates, content, fallbackListenerOnNativeNode: true };
  space.addCompiledTemplate(path, template as never);
}
for (const [path, config] of Object.entries(program.configs))
  space.addComponentStaticConfig(path, config as never);
const backend = env.associateBackend(new Elements());

const screen = document.querySelector('main');
if (!screen) throw new Error('no screen');
const style = (path: string) => {
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = program.styles[path] ?? '';
};

/** Handlers get an event of plain values, as WeChat sends it from the view to the logic. */
function plainly(definition: Definition): Definition {
  for (const place of [definition, definition.methods ?? {}]) {
    const handle = place.eh as Handler | undefined;
    if (handle)
      place.eh = function (this: unknown, event: Happened) {
        return handle.call(this, plain(event));
      };
  }
  return definition;
}

let app: Record<string, unknown> = {};
let defining = '';
const define = (kind: 'Page' | 'Component') => (definition: Definition) =>
  space.componentEnv(defining, (makers) => {
    const make = makers[kind] as (definition: Definition) => void;
    make(plainly(definition));
  });

const pages = new Pages(program, make);
const wx = buildWx(program, pages);
const modules = createModules(program.scripts, {
  wx,
  App: (definition: Record<string, unknown>) => {
    app = definition;
  },
  Page: define('Page'),
  Component: define('Component'),
  Behavior: (definition: unknown) => definition,
  getApp: () => app,
  getCurrentPages: () => pages.stack.map(({ self }) => self),
});

function run(path: string): void {
  defining = path;
  modules.run(`${path}.js`);
}

const styled = new Set<string>();
function make(path: string, query: Record<string, string>): Opened {
  run(path);
  if (!styled.has(path)) style(path);
  styled.add(path);
  const element = document.createElement('page');
  const place = element.appendChild(document.createElement('view'));
  screen?.append(element);
  const root = backend.createRoot('page-root', space, path);
  root.attach(element as never, place as never);
  const self = root.get() as unknown as Record<string, unknown>;
  Object.assign(self, { route: path, __route__: path, options: query });
  return { path, query, root, element, self };
}

style('app');
run('app');
if ('comp.js' in program.scripts) run('comp');
const onLaunch = app.onLaunch as ((options: object) => void) | undefined;
onLaunch?.call(app, { path: program.start, query: {}, scene: 1001 });
pages.launch(program.start || (tabsOf(program)[0] ?? ''));
window.opened = () => {
  const { path = '', query = {} } = pages.stack.at(-1) ?? {};
  return { path, query };
};
