import { writeInk, type Classify, type SourceFinding } from '@brandlint/core';
import { parseFoundColor } from './parse-found-color.ts';

/** Writes what is said of a finding; where nothing can be mended unasked it names the two nearest colours. */
export type WriteSentence = (finding: SourceFinding, isMended: boolean) => string;

/** Makes what writes the sentences of one brand under one configuration, by what decides on its colours. */
export function createSentenceWriter(classify: Classify): WriteSentence {
  const known = new Map<string, Map<string, string>>();
  return (finding, isMended) => {
    const { message, written } = finding;
    const nearest = isMended ? undefined : nameNearest(finding);
    if (nearest === undefined) return message;
    let sentences = known.get(nearest);
    if (!sentences) known.set(nearest, (sentences = new Map<string, string>()));
    let next = sentences.get(written);
    if (next === undefined) sentences.set(written, (next = describeNext(finding, nearest)));
    if (next === '') return message;
    return `${message.endsWith('.') ? message.slice(0, -1) : message}; ${next}.`;
  };

  function describeNext(finding: SourceFinding, nearest: string): string {
    const color = parseFoundColor(finding);
    const found = color && classify(color, []).nearest;
    const next = found?.token.name === nearest ? found.next : found;
    if (!next) return '';
    const { token, distance } = next;
    const rounded = Math.round(distance.value * 100) / 100;
    return distance.kind === 'inkPoints'
      ? `next is ${token.name} "${writeInk(token.ink ?? [])}", ${rounded} ${rounded === 1 ? 'point' : 'points'} apart in one ink`
      : `next is ${token.name} "${token.hex}", ΔE ${rounded}`;
  }
}

/** The official colour that a finding holds its colour against. */
export function nameNearest({ outcome, suggestions, data }: SourceFinding): string | undefined {
  if (outcome !== 'fail') return undefined;
  for (const { replace } of suggestions) if (replace.kind === 'token') return replace.token;
  return typeof data['nearest'] === 'string' ? data['nearest'] : undefined;
}
