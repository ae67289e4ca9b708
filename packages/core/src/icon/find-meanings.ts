import type { Brand } from '../model/brand.ts';
import type { TextUse, Use } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Beside } from './find-beside.ts';
import type { IconUse } from '../model/use.ts';
import type { Recognise } from './recognition.ts';
import type { TextMeaning } from './text-meaning.ts';

/** From so many published names on, a group lists the principles. */
const namesOfGroup = 3;

/** Longer texts are no labels beside a brand's name, but sentences. */
const maximumBesideBrand = 200;

/** What finding the meaning of texts needs. */
export type MeaningOptions = {
  brand: Pick<Brand, 'document'>;
  wording: WordingReader;
  recognise: Recognise;
  beside: (icon: IconUse) => Beside;
};

/**
 * Finds which texts of a source are meant as published names: those that belong to an icon, those in a group of which at
 * least three are published names, and what stands beside the name of the brand or of its document. Running text is none.
 */
export function findMeanings(
  uses: readonly Use[],
  { brand, wording, recognise, beside }: MeaningOptions,
): (use: TextUse) => TextMeaning | null {
  const ofIcons = new Map<string, number>();
  const labels = new Map<TextUse, number>();
  const groups = new Map<string, Set<number>>();
  for (const use of uses) {
    if (use.kind === 'icon') {
      const recognition = recognise(use);
      if (recognition.kind !== 'icon') continue;
      ofIcons.set(use.anchor, recognition.principle);
      const { texts, isShared } = beside(use);
      if (!isShared) for (const text of texts) labels.set(text, recognition.principle);
    } else if (use.kind === 'text' && use.group !== undefined) {
      const reading = wording.readName(use.text);
      if (reading && reading.match !== 'near') enter(groups, use.group, reading.principle);
    }
  }

  return (use) => {
    const principle = (use.names === undefined ? undefined : ofIcons.get(use.names)) ?? labels.get(use);
    if (principle !== undefined) return { kind: 'icon-label', principle };
    const published = (use.group === undefined ? undefined : groups.get(use.group))?.size ?? 0;
    if (published >= namesOfGroup) return { kind: 'group', published };
    return besideBrand(use.text);
  };

  function besideBrand(text: string): TextMeaning | null {
    if (text.length > maximumBesideBrand) return null;
    const names = wording.findNetworkNames(text);
    const title = text.toLowerCase().indexOf(brand.document.title.toLowerCase());
    if (names.length === 0 && title === -1) return null;
    const taken = names.map(({ start, end }) => ({ start, end }));
    if (title !== -1) taken.push({ start: title, end: title + brand.document.title.length });
    for (const piece of piecesBetween(text, taken)) {
      if (wording.readName(text.slice(piece.start, piece.end))) return { kind: 'beside-brand', ...piece };
    }
    return null;
  }
}

type Piece = { start: number; end: number };

/** What is left of a text between names, cut at colons, dashes, bars, commas and brackets that stand by themselves. */
function piecesBetween(text: string, taken: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [
    ...taken.toSorted((one, other) => one.start - other.start),
    { start: text.length, end: text.length },
  ]) {
    for (const found of text.slice(at, Math.max(at, start)).matchAll(/[^:|,;()[\]–—•·]+/g)) {
      for (const { 0: part, index } of found[0].matchAll(/(?:(?!\s-\s)[^])+/g)) {
        const trimmed = part.trim().replace(/^-\s+|\s+-$/g, '');
        const begin = at + found.index + index + part.indexOf(trimmed);
        if (trimmed !== '') pieces.push({ start: begin, end: begin + trimmed.length });
      }
    }
    at = Math.max(at, end);
  }
  return pieces;
}

function enter(groups: Map<string, Set<number>>, key: string, principle: number): void {
  const members = groups.get(key);
  if (members) members.add(principle);
  else groups.set(key, new Set([principle]));
}
