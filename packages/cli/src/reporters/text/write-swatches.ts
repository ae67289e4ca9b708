import { parseHex, type SourceFinding, type Token, writeInk, writeValue } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import { stripControl } from '../../terminal/strip-control.ts';
import type { TextContext } from './text-options.ts';
import { isStranger } from './write-strangers.ts';

/** The same words twice: as they are counted in columns, and as they are printed. */
export type Painted = { plain: string; painted: string };

/** The colour found and the one wanted, as blocks of colour where they can be shown, else in words. */
export function writeSwatches(finding: SourceFinding, { brand, style }: TextContext): Painted | undefined {
  const replace = findWanted(finding);
  if (!replace) return undefined;
  const token = brand.palette.find(({ name }) => name === replace.token);
  if (!token) return undefined;
  const found = writeFound(finding.written);
  const name = finding.data['nearest'] === token.name ? `nearest ${token.name}` : token.name;
  if (style.color && replace.as === 'screen' && parseHex(found)) {
    const plain = `██ found  ██ ${name}`;
    return { plain, painted: `${style.swatch(found)} found  ${style.swatch(token.hex)} ${name}` };
  }
  const wanted = replace.as === 'ink' ? writeInk(token.ink ?? []) : token.hex;
  const isNearest = name !== token.name;
  const words = `${found === '' ? '' : `found ${found}  `}${isNearest ? 'nearest' : 'wanted'} ${wanted} (${token.name})`;
  return { plain: words, painted: words };
}

/** The official colour that a finding suggests, or that it names as the nearest one. */
function findWanted(finding: SourceFinding): { token: string; as: 'screen' | 'ink' } | undefined {
  const { suggestions, data } = finding;
  const replace = suggestions[0]?.replace;
  if (replace) return replace.kind === 'token' ? replace : undefined;
  const token = data['nearest'];
  if (typeof token !== 'string' || !isStranger(finding)) return undefined;
  return { token, as: data['against'] === 'ink' ? 'ink' : 'screen' };
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
