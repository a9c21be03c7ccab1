import ts from "typescript";
import { domainCode, type Rule, read } from "./domains";

type Callable = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

const isExported = (node: ts.FunctionDeclaration | ts.VariableStatement) =>
  node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;

function exportedFunctions(source: ts.SourceFile): [string, Callable][] {
  return source.statements.flatMap((node): [string, Callable][] => {
    if (ts.isFunctionDeclaration(node) && isExported(node))
      return [[node.name?.text ?? "default", node]];
    if (!ts.isVariableStatement(node) || !isExported(node)) return [];
    return node.declarationList.declarations.flatMap((declared): [string, Callable][] => {
      const made = declared.initializer;
      if (!made || !(ts.isArrowFunction(made) || ts.isFunctionExpression(made))) return [];
      return [[declared.name.getText(source), made]];
    });
  });
}

function fault(name: string, made: Callable, source: ts.SourceFile): string[] {
  const first = made.parameters[0];
  if (first?.name.getText(source) !== "scope") return [`${name} does not take a scope first`];
  const body = made.body?.getText(source) ?? "";
  return /\bscope\b/.test(body) ? [] : [`${name} takes a scope and does not use it`];
}

/** Answers about the machine, not about anybody. */
const nobodys = ["lib/reports/queries/health.ts"];

/** A query without a scope could answer about anybody's rows. */
export const queriesTakeScope: Rule = (root) =>
  domainCode(root)
    .filter((file) => /\/queries(\.ts|\/[^/]+\.ts)$/.test(file) && !nobodys.includes(file))
    .flatMap((file) => {
      const source = ts.createSourceFile(file, read(file, root), ts.ScriptTarget.ESNext, true);
      return exportedFunctions(source).flatMap(([name, made]) =>
        fault(name, made, source).map((text) => `${file}: ${text}`),
      );
    });
