/** The address of the page of a rule. */
export function writePageAddress(rule: string): string {
  return `https://www.npmjs.com/package/@brandlint/stylelint-plugin#${rule}`;
}
