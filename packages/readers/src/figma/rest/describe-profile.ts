import type { FigmaFacts } from '../model/figma-document.ts';

/** What is taken for granted of a document's colours, in words, without a full stop. */
export function describeProfile({ profile, isProfileAssumed }: FigmaFacts): string[] {
  if (isProfileAssumed)
    return ['its colours are taken as sRGB, since a saved document does not say its colour profile'];
  return profile === 'legacy' ? ['its colours are taken as sRGB, since it is not colour-managed'] : [];
}
