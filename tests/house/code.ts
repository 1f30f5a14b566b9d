// Reads the code of a file with the compiler: what it imports, and which globals it touches.
import ts from 'typescript';

export interface Import {
  /** As written: `../ids.ts`, `zod`. */
  readonly from: string;
  readonly line: number;
  /** `import type`: gone before anything runs. */
  readonly typeOnly: boolean;
  /** Whether it stands in a <script> of an Astro file, and so runs in the browser. */
  readonly inScript: boolean;
}

interface Code {
  readonly source: ts.SourceFile;
  readonly inScript: boolean;
}

/** Everything a file imports or exports from elsewhere, dynamic imports too. */
export function importsOf(path: string, text: string): Import[] {
  return codeOf(path, text).flatMap(({ source, inScript }) => {
    const found: Import[] = [];
    const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
      if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
      const line = lineOf(source, specifier);
      found.push({ from: specifier.text, line, typeOnly, inScript });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node))
        add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
      else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
      else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        add(node.arguments[0], false);
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
        add(node.argument.literal, true);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** The globals a file touches, by line: `fetch`, `Date.now`, `new Date()` (without an argument) and so on. */
export function globalsOf(path: string, text: string): { name: string; line: number }[] {
  return codeOf(path, text).flatMap(({ source }) => {
    const found: { name: string; line: number }[] = [];
    const visit = (node: ts.Node): void => {
      const name = globalAt(node);
      if (name !== undefined) found.push({ name, line: lineOf(source, node) });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function globalAt(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression))
    return (node.arguments?.length ?? 0) === 0 ? `new ${node.expression.text}()` : undefined;
  if (ts.isPropertyAccessExpression(node)) {
    if (isWhole(node.expression)) return node.name.text;
    const of = node.expression;
    if (ts.isPropertyAccessExpression(of) && isWhole(of.expression))
      return `${of.name.text}.${node.name.text}`;
    if (ts.isIdentifier(of)) return `${of.text}.${node.name.text}`;
  }
  if (!ts.isIdentifier(node) || isName(node)) return undefined;
  return node.text;
}

/** Whether this is the global object itself: `globalThis.fetch` is `fetch`. */
function isWhole(node: ts.Node): boolean {
  return ts.isIdentifier(node) && ['globalThis', 'window', 'self'].includes(node.text);
}

/** Whether an identifier only names a member, a key or a thing declared here. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  const named = (parent as { name?: ts.Node }).name === node;
  return named || ts.isTypeReferenceNode(parent) || ts.isImportSpecifier(parent);
}

/** The code of a file. Of an Astro file: what stands between the dashes, and every script, each on its own lines. */
function codeOf(path: string, text: string): Code[] {
  if (/\.(ts|tsx|mjs)$/.test(path)) return [{ source: parse(path, text), inScript: false }];
  if (!path.endsWith('.astro')) return [];
  const code: Code[] = [];
  const front = /^---\r?\n([\s\S]*?)^---/m.exec(text);
  if (front !== null) code.push({ source: parse(path, `\n${front[1] ?? ''}`), inScript: false });
  for (const script of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const above = text.slice(0, script.index + (script[1] ?? '').length).replaceAll(/[^\n]/g, '');
    code.push({ source: parse(path, above + (script[2] ?? '')), inScript: true });
  }
  return code;
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
