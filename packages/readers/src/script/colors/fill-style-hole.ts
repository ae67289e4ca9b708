/**
 * What stands in a stylesheet for an expression, as long as the expression: a word where a value, a name or a selector is
 * computed, spaces where it stands for declarations of its own.
 */
export function fillStyleHole(written: string, before: string, after: string): string {
  const isAtStart = /(?:^|[;{}]|\*\/)\s*$/.test(before);
  const isWord = !isAtStart || /^(?:[^\s;}]|[ \t]*[^\s;}])/.test(after);
  return written.replace(/[^\r\n]/g, isWord ? '_' : ' ');
}
