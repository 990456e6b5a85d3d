import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type BuildName, isFresh, sourcesHash, stamp } from '../config/builds';
import { UsageError } from './commandLine';

const SAY_EVERY = 10_000;

/** Runs `npm run build:NAME` unless its output is up to date; says what goes on, with seconds. */
export async function build(name: BuildName, title: string): Promise<void> {
  const hash = sourcesHash(name);
  if (isFresh(name, hash)) {
    console.log(`  ✓ ${title}:沿用上次的构建`);
    return;
  }
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  console.log(`  … 正在构建${title}`);
  const timer = setInterval(
    () => console.log(`  … 正在构建${title},已用 ${seconds()} 秒`),
    SAY_EVERY,
  );
  try {
    const { code, output } = await run(`build:${name}`);
    if (code !== 0) {
      throw new UsageError(
        `${output.slice(-4000)}\n构建${title}失败(npm run build:${name}),原因见上。`,
      );
    }
  } finally {
    clearInterval(timer);
  }
  stamp(name, hash);
  console.log(`  ✓ ${title}:构建完成,用时 ${seconds()} 秒`);
}

function run(script: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: join(__dirname, '..'),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (bytes: Buffer) => {
      output += bytes.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
    // A build must not outlive the start that wanted it.
    process.once('exit', () => child.kill());
  });
}
