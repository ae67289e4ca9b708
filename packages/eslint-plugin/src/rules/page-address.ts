/** The address of the page of a rule, as it is shipped with the plugin. */
export function writePageAddress(rule: string): string {
  return `https://unpkg.com/@brandlint/eslint-plugin/docs/${rule}.md`;
}
