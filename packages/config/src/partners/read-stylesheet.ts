import type { PartnerColor } from '@brandlint/core';
import { type ChildNode, parse as parseCss, type Root } from 'postcss';
import scss from 'postcss-scss';
import { type PaletteReading, readingOf } from './palette-reading.ts';
import { splitMap } from './split-map.ts';
import { parsePartnerColor } from './to-partner-color.ts';

/** Deeper than this no map of colours goes. */
const maximumDepth = 8;

/** Longer than this no colour is written. */
const longestColor = 1_000;

/**
 * The colours of a stylesheet: each custom property, Sass variable and entry of a Sass map whose value is one colour.
 * Values that are something else are left out without a word: a stylesheet is full of them.
 */
export function readStylesheet(text: string, syntax: 'css' | 'scss'): PaletteReading {
  const parse = syntax === 'css' ? parseCss : scss.parse;
  let root: Root;
  try {
    root = parse(text);
  } catch (error) {
    return { ok: false, cause: `it cannot be parsed (${describe(error)})`, cure: 'mend it' };
  }
  const colors = new Map<string, PartnerColor>();
  const waiting: ChildNode[] = [...root.nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'decl' && /^(?:--|\$)/.test(node.prop)) {
      for (const color of readValue(node.prop, node.value)) colors.set(JSON.stringify(color), color);
    } else if ('nodes' in node) waiting.push(...(node.nodes ?? []).slice().reverse());
  }
  return readingOf([...colors.values()], []);
}

/** The colour that a value is, or the colours of the map that it is. */
function readValue(name: string, written: string, depth = 0): PartnerColor[] {
  const value = written.replace(/!(?:default|global|important)\b/g, '').trim();
  if (!value.startsWith('(') || !value.endsWith(')')) {
    const color = value.length <= longestColor ? parsePartnerColor(name, value) : undefined;
    return color ? [color] : [];
  }
  if (depth >= maximumDepth) return [];
  return splitMap(value.slice(1, -1)).flatMap(({ key, value: inner }) =>
    readValue(`${name} ${key}`, inner, depth + 1),
  );
}

function describe(error: unknown): string {
  if (error instanceof Error && 'reason' in error && 'line' in error)
    return `line ${String(error.line)}: ${String(error.reason)}`;
  return error instanceof Error ? error.message : String(error);
}
