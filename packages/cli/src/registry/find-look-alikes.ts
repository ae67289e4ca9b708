import { createOutlineMatcher, parseOutline, type Limits, type Outline } from '@brandlint/core';
import type { Registry } from '@brandlint/config';

/** Two files that look alike and are called different things. */
export type LookAlikes = { file: string; meaning: string; other: string; otherMeaning: string };

type Known = { file: string; hash: string; meaning: string; outline: Outline };

/** Which of some newly registered files look like others that stand for something else; each pair once. */
export function findLookAlikes(
  registry: Registry,
  added: ReadonlySet<string>,
  limits: Pick<Limits, 'outlineSame' | 'outlineAltered'>,
): LookAlikes[] {
  const known = listKnown(registry);
  const pairs = new Map<string, LookAlikes>();
  for (const meaning of new Set(known.filter(({ hash }) => added.has(hash)).map((one) => one.meaning))) {
    const others = known.filter((one) => one.meaning !== meaning);
    const match = createOutlineMatcher(
      others.map(({ outline }) => outline),
      { samePercent: limits.outlineSame.value, alteredPercent: limits.outlineAltered.value },
    );
    for (const { file, hash, outline, meaning: own } of known) {
      if (own !== meaning || !added.has(hash)) continue;
      const found = match(outline);
      const other = found && others[found.index];
      if (!other) continue;
      const pair = { file, meaning, other: other.file, otherMeaning: other.meaning };
      pairs.set([hash, other.hash].sort().join(' '), pair);
    }
  }
  return [...pairs.values()];
}

function listKnown({ icons, logos }: Registry): Known[] {
  return [
    ...icons.map((icon) => ({ ...icon, meaning: icon.principle ?? 'no principle' })),
    ...logos.map((logo) => ({ ...logo, meaning: `the logo of ${logo.name}` })),
  ].flatMap(({ file, hash, meaning, outline: written }) => {
    const outline = parseOutline(written);
    return outline ? [{ file, hash, meaning, outline }] : [];
  });
}
