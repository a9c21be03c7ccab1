import ts from "typescript";

export type Literal = ts.StringLiteralLike | ts.TemplateExpression;

export const isLiteral = (node: ts.Node): node is Literal =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

const { AmpersandAmpersandToken, BarBarToken, PlusToken, QuestionQuestionToken } = ts.SyntaxKind;

/** What an expression may turn out to be: itself, or any branch of a choice. */
export function branches(value: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(value)) return branches(value.expression);
  if (ts.isConditionalExpression(value))
    return [...branches(value.whenTrue), ...branches(value.whenFalse)];
  if (ts.isBinaryExpression(value)) {
    const { kind } = value.operatorToken;
    if (kind === AmpersandAmpersandToken) return branches(value.right);
    if (kind === QuestionQuestionToken || kind === BarBarToken)
      return [...branches(value.left), ...branches(value.right)];
  }
  return [value];
}

export const isSum = (value: ts.Expression): value is ts.BinaryExpression =>
  ts.isBinaryExpression(value) && value.operatorToken.kind === PlusToken;

/** The strings an expression may be, and those it may be put together from. */
export const literals = (value: ts.Expression): Literal[] =>
  branches(value).flatMap((one) => {
    if (isSum(one)) return [...literals(one.left), ...literals(one.right)];
    return isLiteral(one) ? [one] : [];
  });

/** The message of a literal; the values of a template are {0}, {1} … and what means something to the parser is quoted. */
export function keyOf(literal: Literal): string {
  if (!ts.isTemplateExpression(literal)) return literal.text;
  const quoted = (text: string) => text.replaceAll("'", "''").replace(/[{}<]+/g, "'$&'");
  const rest = literal.templateSpans.map((span, at) => `{${at}}${quoted(span.literal.text)}`);
  return `${quoted(literal.head.text)}${rest.join("")}`;
}
