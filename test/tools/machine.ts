import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What tests need from the machine: Chromium, a font with Chinese characters, LibreOffice. What
 * is there is used; on Debian and Ubuntu, as root, what is missing is installed.
 */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = (name: string): string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** The Chromium to use: `CHROMIUM` if set, else the first found; undefined where there is none. */
function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM;
  const candidates = chosen === undefined ? [...names.flatMap(onPath), ...places] : [chosen];
  return candidates.find((path) => existsSync(path));
}

/** Whether a font can draw Chinese. macOS and Windows bring one. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return (
      execFileSync('fc-list', [':lang=zh', 'family'], { stdio: 'pipe' }).toString().trim() !== ''
    );
  } catch {
    return false;
  }
}

const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(packages: string[]): void {
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.error(`installing ${packages.join(' and ')} …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Installs what is missing, if this machine lets it: @throws with the sentence that `trouble` answers otherwise. */
function ensure(missing: () => string[], needs: (still: string[]) => string): void {
  const before = missing();
  let trouble = '';
  if (before.length > 0 && canInstall()) {
    try {
      install(before);
    } catch (error) {
      trouble = ` (apt-get could not do it: ${String(error)})`;
    }
  }
  const still = missing();
  if (still.length > 0) throw new Error(needs(still) + trouble);
}

/**
 * The path of a Chromium that can show Chinese.
 * @throws with one sentence that says what is missing and how to get it
 */
export function ensureChromium(): string {
  ensure(
    () => [
      ...(findChromium() === undefined ? ['chromium'] : []),
      ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ],
    (still) =>
      `The browser tests need ${still.join(', ')}: run "apt-get install ${still.join(' ')}" as root, ` +
      'or install Chrome and a Chinese font and set CHROMIUM to the path of the program.',
  );
  return findChromium() ?? '';
}

/** The LibreOffice to use: `SOFFICE` if set, else the first found. */
function findOffice(): string | undefined {
  const candidates = process.env.SOFFICE
    ? [process.env.SOFFICE]
    : [...onPath('soffice'), '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return candidates.find((path) => existsSync(path));
}

/**
 * The path of a LibreOffice that opens spreadsheets.
 * @throws with one sentence that says what is missing and how to get it
 */
export function ensureOffice(): string {
  ensure(
    () => (findOffice() === undefined ? ['libreoffice-calc-nogui'] : []),
    (still) =>
      `The tests of spreadsheets need LibreOffice: run "apt-get install ${still.join(' ')}" as root, ` +
      'or install it and set SOFFICE to the path of the program.',
  );
  return findOffice() ?? '';
}
