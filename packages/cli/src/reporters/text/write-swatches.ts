import { parseHex, type SourceFinding, type Token, writeInk, writeValue } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import { stripControl } from '../../terminal/strip-control.ts';
import type { TextContext } from './text-options.ts';
import { isStranger } from './write-strangers.ts';

/** The same words twice: as they are counted in columns, and as they are printed. */
export type Painted = { plain: string; painted: string };

/** The colour found and the one wanted, as blocks of colour where they can be shown, else in words. */
export function writeSwatches(finding: SourceFinding, { brand, style }: TextContext): Painted | undefined {
  const wanted = findWanted(finding, brand.palette);
  if (!wanted) return undefined;
  const found = writeFound(finding.written);
  const { name, value, isNearest } = wanted;
  if (style.color && parseHex(value) && parseHex(found)) {
    const named = `${isNearest ? 'nearest ' : ''}${name}`;
    const plain = `██ found  ██ ${named}`;
    return { plain, painted: `${style.swatch(found)} found  ${style.swatch(value)} ${named}` };
  }
  const words = `${found === '' ? '' : `found ${found}  `}${isNearest ? 'nearest' : 'wanted'} ${value} (${name})`;
  return { plain: words, painted: words };
}

/** A colour that something is held against: `#RRGGBB` or ink. */
type Wanted = { name: string; value: string; isNearest: boolean };

/** The official colour that a finding suggests or names as the nearest one, or the partner's that it nearly is. */
function findWanted(finding: SourceFinding, palette: readonly Token[]): Wanted | undefined {
  const { suggestions, data } = finding;
  if (data['partner'] !== undefined && typeof data['expected'] === 'string')
    return {
      name: stripControl(String(data['color'])),
      value: stripControl(data['expected']),
      isNearest: false,
    };
  const replace = suggestions[0]?.replace;
  const nearest = isStranger(finding) ? data['nearest'] : undefined;
  const name = replace ? (replace.kind === 'token' ? replace.token : undefined) : nearest;
  const token = palette.find((one) => one.name === name);
  if (!token) return undefined;
  const isInk = replace?.kind === 'token' ? replace.as === 'ink' : data['against'] === 'ink';
  return {
    name: token.name,
    value: isInk ? writeInk(token.ink ?? []) : token.hex,
    isNearest: data['nearest'] === token.name,
  };
}

/** Longer than this nobody writes a colour. */
const longestColor = 300;

function writeFound(written: string): string {
  const color = written.length > longestColor ? undefined : parseColor(toCss(written));
  return color ? writeValue(color) : '';
}

/** Old HTML writes colours without `#`. */
function toCss(written: string): string {
  const text = stripControl(written);
  return /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : text;
}

/** The official colours that findings suggest, or speak of where they suggest none, in the order of the palette. */
export function findWantedTokens(
  findings: readonly Pick<SourceFinding, 'suggestions' | 'data'>[],
  palette: readonly Token[],
): Token[] {
  const names = new Set<string>();
  for (const { suggestions, data } of findings) {
    const replace = suggestions[0]?.replace;
    if (replace?.kind === 'token') names.add(replace.token);
    else if (typeof data['name'] === 'string') names.add(data['name']);
  }
  return palette.filter(({ name }) => names.has(name));
}
