import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const typings = join(
  __dirname,
  '../../../node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts',
);

/** The names of all functions of `wx` that WeChat documents, read from its typings. */
export function documentedApis(): string[] {
  const source = ts.createSourceFile(
    typings,
    readFileSync(typings, 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const member of node.members) {
        if (ts.isMethodSignature(member) && ts.isIdentifier(member.name))
          names.add(member.name.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names];
}
