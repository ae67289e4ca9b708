import type { IconUse, TextUse, Use } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Beside } from './find-beside.ts';
import type { Recognise } from './recognition.ts';
import { findBesideBrand } from './find-beside-brand.ts';
import type { TextMeaning } from './text-meaning.ts';

/** From so many published names on, a group lists the principles. */
const namesOfGroup = 3;

/** What finding the meaning of texts needs. */
export type MeaningOptions = {
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
  { wording, recognise, beside }: MeaningOptions,
): (use: TextUse) => TextMeaning | null {
  const ofIcons = new Map<string, number>();
  const labels = new Map<TextUse, Set<number>>();
  const groups = new Map<string, Set<number>>();
  const seen = new Set<Beside>();
  for (const use of uses) {
    if (use.kind === 'icon') {
      const recognition = recognise(use);
      if (recognition.kind !== 'icon') continue;
      ofIcons.set(use.anchor, recognition.principle);
      const found = beside(use);
      if (found.isShared || seen.has(found)) continue;
      seen.add(found);
      for (const text of found.texts) enter(labels, text, recognition.principle);
    } else if (use.kind === 'text' && use.group !== undefined) {
      const reading = wording.readName(use.text);
      if (reading && reading.match !== 'near') enter(groups, use.group, reading.principle);
    }
  }

  return (use) => {
    const principle = (use.names === undefined ? undefined : ofIcons.get(use.names)) ?? choose(use);
    if (principle !== undefined) return { kind: 'icon-label', principle };
    const published = (use.group === undefined ? undefined : groups.get(use.group))?.size ?? 0;
    if (published >= namesOfGroup) return { kind: 'group', published };
    const part = findBesideBrand(use, wording);
    return part && { kind: 'beside-brand', ...part };
  };

  /** Between two icons a text belongs to the one that it names. */
  function choose(use: TextUse): number | undefined {
    const [first, ...others] = labels.get(use) ?? [];
    if (first === undefined || others.length === 0) return first;
    const named = (wording.readName(use.text) ?? wording.readDescription(use.text))?.principle;
    return named !== undefined && others.includes(named) ? named : first;
  }
}

function enter<Key>(groups: Map<Key, Set<number>>, key: Key, principle: number): void {
  const members = groups.get(key);
  if (members) members.add(principle);
  else groups.set(key, new Set([principle]));
}
