import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wxssToJs } from 'miniprogram-compiler';
import { readManifest } from './host/manifest';
import { compileTemplates } from './host/templates';
import { brokenReferences } from './references';
import { packageLimits, packageSizes } from './sizes';

const dist = join(__dirname, '../../dist/weapp');
const megabyte = 1024 * 1024;

describe('the built mini-program', () => {
  test('every template passes WeChat’s own compiler, and every page has one', () => {
    const complaints: string[] = [];
    const template = compileTemplates(dist, (message) => complaints.push(message));
    for (const page of readManifest(dist).pages) template(`${page}.wxml`)({ root: { cn: [] } });
    expect(complaints).toEqual([]);
  });

  test('every style sheet passes WeChat’s own compiler', () => {
    expect(wxssToJs(dist, { maxBuffer: 64 * megabyte })).toContain('app.wxss');
  });

  test('every file it names is there', () => {
    expect(brokenReferences(dist)).toEqual([]);
  });

  test('a file that is named and missing is found', () => {
    const copy = mkdtempSync(join(tmpdir(), 'renocare-weapp-'));
    cpSync(dist, copy, { recursive: true });
    rmSync(join(copy, 'comp.wxml'));
    rmSync(join(copy, 'utils.wxs'));
    writeFileSync(join(copy, 'app.wxss'), '@import "./gone.wxss";');
    writeFileSync(join(copy, 'runtime.js'), 'require("./vanished")');
    expect(brokenReferences(copy)).toEqual(
      expect.arrayContaining([
        'base.wxml → ./utils.wxs',
        'app.wxss → ./gone.wxss',
        'runtime.js → ./vanished',
      ]),
    );
    rmSync(copy, { recursive: true });
  });

  test('packages stay far below WeChat’s 2 MB: main 450 KB, each subpackage 300 KB, all 900 KB', () => {
    const { main = 0, ...others } = packageSizes(dist);
    expect(main).toBeGreaterThan(0);
    expect(main).toBeLessThanOrEqual(packageLimits.main);
    for (const bytes of Object.values(others)) {
      expect(bytes).toBeLessThanOrEqual(packageLimits.subpackage);
    }
    const all = Object.values(others).reduce((sum, bytes) => sum + bytes, main);
    expect(all).toBeLessThanOrEqual(packageLimits.all);
  });
});
