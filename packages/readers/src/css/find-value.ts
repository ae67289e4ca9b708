import type { AtRule, Declaration } from 'postcss';

/** A value as it stands in the text: `start` is its offset there, or `null` when it does not stand there letter by letter. */
export type RawValue = { text: string; start: number | null };

/** The value of a declaration with its comments, as written, and where it begins. */
export function findDeclarationValue(node: Declaration, text: string): RawValue {
  const raw = asWritten(node.raws['value']) ?? node.value;
  const expected = startOf(node) + node.prop.length + (node.raws.between ?? ':').length;
  return locate(raw, expected, node, text);
}

/** The parameters of an at-rule with their comments, as written, and where they begin. */
export function findParams(node: AtRule, text: string): RawValue {
  const raw = asWritten(node.raws['params']) ?? node.params;
  const expected = startOf(node) + 1 + node.name.length + (node.raws.afterName ?? '').length;
  return locate(raw, expected, node, text);
}

/** PostCSS keeps a text with comments apart; its SCSS syntax keeps the one with `//` comments apart once more. */
function asWritten(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  if ('scss' in raw && typeof raw.scss === 'string') return raw.scss;
  return 'raw' in raw && typeof raw.raw === 'string' ? raw.raw : undefined;
}

/** What the tree says of the place is checked against the text: hacks such as `*color` move it by a character. */
function locate(raw: string, expected: number, node: Declaration | AtRule, text: string): RawValue {
  if (text.startsWith(raw, expected)) return { text: raw, start: expected };
  const from = startOf(node);
  const to = node.source?.end?.offset ?? text.length;
  const found = text.slice(from, to + 1).lastIndexOf(raw);
  return { text: raw, start: found === -1 ? null : from + found };
}

/** Where a node begins in the text. */
export function startOf(node: { source?: { start?: { offset: number } | undefined } | undefined }): number {
  return node.source?.start?.offset ?? 0;
}
