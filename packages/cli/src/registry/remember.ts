import type { Registry } from '@brandlint/config';
import { nameMeaning, type Meaning, type Proposal } from './proposal.ts';

/** What is proposed, seen beside what the same files are registered as: that settles what is open, and is told where it changes. */
export function remember(proposals: readonly Proposal[], { icons, logos }: Registry): Proposal[] {
  const before = new Map<string, Meaning>([
    ...icons.map(({ hash, principle }): [string, Meaning] => [hash, { kind: 'icon', principle }]),
    ...logos.map(({ hash, name }): [string, Meaning] => [hash, { kind: 'logo', name }]),
  ]);
  return proposals.map((proposal): Proposal => {
    const { candidate, because } = proposal;
    const known = before.get(candidate.hash);
    if (!known) return proposal;
    if (proposal.kind === 'open')
      return { kind: 'settled', candidate, meaning: known, because: 'as registered before' };
    const was = nameMeaning(known);
    return was === nameMeaning(proposal.meaning)
      ? proposal
      : { ...proposal, because: `${because}; registered as ${was} until now` };
  });
}
