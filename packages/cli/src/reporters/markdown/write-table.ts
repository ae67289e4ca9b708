/** A table; cells are Markdown already, and hold neither a pipe nor a line break. `at` sets a column flush right. */
export function writeTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const rule = titles.map((_, at) => (right.includes(at) ? '---:' : '---'));
  return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
