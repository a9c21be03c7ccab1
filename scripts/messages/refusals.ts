import ts from "typescript";
import { branches, isLiteral, isSum, type Literal, literals } from "./literals";

/** Errors whose text a person reads: a code or kind, the sentence, perhaps sentences by field. */
const made = /^(Refusal|BtcpayFault|OutgoingFault)$/;
/** Ways of zod that take a sentence. */
const says = new Set("string number int min max length regex refine enum email url".split(" "));

/** Sentences of machines and of tests stay English. */
export const isSpoken = (file: string): boolean =>
  /^lib\/(?!btcpay\/regtest\/|faults\/)/.test(file) && !/\/testing(\/|\.ts$)|\.faults\./.test(file);

/** Everything beneath a node that a guard knows. */
function all<N extends ts.Node>(node: ts.Node, is: (one: ts.Node) => one is N): N[] {
  const found: N[] = is(node) ? [node] : [];
  ts.forEachChild(node, (child) => void found.push(...all(child, is)));
  return found;
}

/** The sentences given to an error or a helper: themselves, in lists, and in the lists of an object's fields. */
function leaves(value: ts.Expression): ts.Expression[] {
  return branches(value).flatMap((one): ts.Expression[] => {
    if (ts.isArrayLiteralExpression(one)) return one.elements.flatMap(leaves);
    if (!ts.isObjectLiteralExpression(one)) return [one];
    return one.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return leaves(property.expression);
      if (!ts.isPropertyAssignment(property)) return [];
      return ts.isArrayLiteralExpression(property.initializer) ? leaves(property.initializer) : [];
    });
  });
}

const isMade = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) && made.test(node.expression.getText());
const sentences = (call: ts.NewExpression): ts.Expression[] =>
  (call.arguments ?? []).slice(1).flatMap(leaves);

/** Which arguments of `const refuse = (field, why) => new Refusal(…)` are sentences. */
function helperOf({ initializer }: ts.VariableDeclaration): number[] {
  if (!initializer || !ts.isArrowFunction(initializer) || !isMade(initializer.body)) return [];
  const used = sentences(initializer.body).map((one) => one.getText());
  return initializer.parameters.flatMap(({ name }, at) =>
    used.includes(name.getText()) ? [at] : [],
  );
}

/** Every sentence of a file that a refusal is made with, and whatever was put together where one belongs. */
export function refusalsOf(source: ts.SourceFile): { said: Literal[]; built: ts.Expression[] } {
  const declared = all(source, ts.isVariableDeclaration);
  const valuesOf = (name: string): ts.Expression[] =>
    declared.flatMap((one) => (one.name.getText() === name ? (one.initializer ?? []) : []));
  const helpers = new Map(declared.map((one) => [one.name.getText(), helperOf(one)]));
  const given = [
    ...all(source, isMade).flatMap(sentences),
    ...all(source, ts.isCallExpression).flatMap((call) =>
      (helpers.get(call.expression.getText()) ?? []).flatMap((at) => {
        const argument = call.arguments[at];
        return argument ? leaves(argument) : [];
      }),
    ),
  ];
  const meant = (one: ts.Expression, depth = 0): ts.Expression[] =>
    ts.isIdentifier(one) && depth < 3
      ? valuesOf(one.text)
          .flatMap(leaves)
          .flatMap((inner) => meant(inner, depth + 1))
      : [one];
  const found = given.flatMap((one) => meant(one));
  return { said: found.filter(isLiteral), built: found.filter(isSum) };
}

/** What a shape in `inputs.ts` says when an input does not fit. */
export const shapeTexts = (source: ts.SourceFile): Literal[] => [
  ...all(source, ts.isCallExpression).flatMap(({ expression, arguments: given }) =>
    ts.isPropertyAccessExpression(expression) && says.has(expression.name.text)
      ? given.flatMap(literals)
      : [],
  ),
  ...all(source, ts.isPropertyAssignment).flatMap(({ name, initializer }) =>
    /^(error|message)$/.test(name.getText()) ? literals(initializer) : [],
  ),
];
