import { createClassifier, writeInk, type Brand, type Settings, type SourceFinding } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** Writes what is said of a finding; where nothing can be mended unasked it names the two nearest colours. */
export type WriteSentence = (finding: SourceFinding, isMended: boolean) => string;

/** Makes what writes the sentences of one brand under one configuration. */
export function createSentenceWriter(brand: Brand, settings: Settings): WriteSentence {
  const known = new Map<string, string>();
  return (finding, isMended) => {
    const nearest = isMended ? undefined : nameNearest(finding);
    if (nearest === undefined) return finding.message;
    const key = `${finding.written}\n${nearest}`;
    let next = known.get(key);
    if (next === undefined) known.set(key, (next = describeNext(finding.written, nearest)));
    return next === '' ? finding.message : `${finding.message.replace(/\.$/, '')}; ${next}.`;
  };

  /** The next nearest colour is the nearest one of a palette without the nearest. */
  function describeNext(written: string, nearest: string): string {
    const color = parseColor(written);
    const palette = brand.palette.filter(({ name }) => name !== nearest);
    if (!color || palette.length === 0) return '';
    const next = createClassifier({ ...brand, palette }, settings)('')(color, []).nearest;
    if (!next) return '';
    const { token, distance } = next;
    const rounded = Math.round(distance.value * 100) / 100;
    return distance.kind === 'inkPoints'
      ? `next is ${token.name} "${writeInk(token.ink ?? [])}", ${rounded} points apart in one ink`
      : `next is ${token.name} "${token.hex}", ΔE ${rounded}`;
  }
}

/** The official colour that a finding holds its colour against. */
export function nameNearest({ outcome, suggestions, data }: SourceFinding): string | undefined {
  if (outcome !== 'fail') return undefined;
  const token = suggestions.flatMap(({ replace }) => (replace.kind === 'token' ? [replace.token] : []))[0];
  return token ?? (typeof data['nearest'] === 'string' ? data['nearest'] : undefined);
}
