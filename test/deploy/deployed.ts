import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TencentCloud } from './tencentCloud/server';

const root = join(__dirname, '..', '..');

export type Outcome = { code: number; out: string };

/** The command as a person runs it, in a process of its own, against the stand-in. */
export function deployer(cloud: TencentCloud) {
  const certificate = join(mkdtempSync(join(tmpdir(), 'renocare-deploy-')), 'ca.pem');
  writeFileSync(certificate, cloud.certificate);
  return (args: string[], shell: Record<string, string> = {}): Promise<Outcome> => {
    const env = {
      PATH: process.env.PATH ?? '',
      HTTPS_PROXY: cloud.proxy,
      NODE_EXTRA_CA_CERTS: certificate,
      TENCENTCLOUD_SECRETID: cloud.key.id,
      TENCENTCLOUD_SECRETKEY: cloud.key.secret,
      ...shell,
    };
    const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'config/deploy/main.ts', ...args];
    return new Promise((resolve) => {
      execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr });
      });
    });
  };
}
