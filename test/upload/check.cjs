/**
 * `npm ci && npm run check` in this folder: WeChat's own pipeline over dist/weapp, offline. Compiles as an
 * upload would, runs the code checks and measures each package as it would be uploaded. The 276 MB
 * that this needs are installed nowhere else.
 */
const { generateKeyPairSync } = require('node:crypto');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const ci = require('miniprogram-ci');

const dist = join(__dirname, '../../dist/weapp');
const limits = { main: 450_000, subpackage: 300_000, all: 900_000 };
const read = (path) => JSON.parse(readFileSync(join(__dirname, path), 'utf8'));

/** A project wants a key; nothing is sent, so that a new one will do. */
function project(folder) {
  const privateKeyPath = join(folder, 'private.key');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }));
  const { appid } = read('../../project.config.json');
  const made = new ci.Project({ appid, type: 'miniProgram', projectPath: dist, privateKeyPath });
  // Otherwise it asks WeChat's server what the account may do.
  made.attr = async () => ci.DefaultProjectAttr;
  return made;
}

/** Bytes of each package, as the compiled files are. */
function sizes(files) {
  const roots = read('../../dist/weapp/app.json').subPackages.map(({ root }) => root);
  const found = { main: 0, ...Object.fromEntries(roots.map((root) => [root, 0])) };
  for (const [path, content] of Object.entries(files)) {
    const owner = roots.find((root) => path.startsWith(`${root}/`)) ?? 'main';
    found[owner] += Buffer.byteLength(content);
  }
  return found;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'renocare-upload-'));
  try {
    const { setting } = read('../../project.config.json');
    const wanted = { ...setting, minify: setting.minified };
    const files = await ci.getCompiledResult({
      project: project(folder),
      version: '0.0.0',
      desc: 'check',
      setting: wanted,
      onProgressUpdate: () => undefined,
    });
    const packages = sizes(files);
    const all = Object.values(packages).reduce((sum, bytes) => sum + bytes, 0);
    const over = [];
    for (const [name, bytes] of Object.entries({ ...packages, all })) {
      const limit = limits[name] ?? limits.subpackage;
      console.log(
        `${name.padEnd(12)} ${bytes.toLocaleString('en')} of ${limit.toLocaleString('en')} bytes`,
      );
      if (bytes > limit) over.push(name);
    }
    const quality = await ci.checkCodeQuality(project(folder));
    const bad = quality.filter(({ success }) => !success);
    console.log(`code checks   ${quality.length - bad.length} of ${quality.length} passed`);
    for (const { name, text, detail } of bad) console.log(name, text, JSON.stringify(detail ?? ''));
    if (bad.length > 0) throw new Error('a code check failed');
    if (over.length > 0) throw new Error(`too large: ${over.join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
