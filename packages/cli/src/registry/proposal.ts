import type { Candidate } from './read-candidate.ts';

/** What a picture would be registered as: the name of a principle, `null` for none of them, or a logo's owner. */
export type Meaning = { kind: 'icon'; principle: string | null } | { kind: 'logo'; name: string };

/** A picture with what it stands for. `open` is left to a person; `guess` is what it may be. */
export type Proposal = { candidate: Candidate; because: string } & (
  { kind: 'settled'; meaning: Meaning } | { kind: 'open'; guess: string | null }
);

/** What a meaning is called. */
export function nameMeaning(meaning: Meaning): string {
  if (meaning.kind === 'logo') return `the logo of ${meaning.name}`;
  return meaning.principle ?? 'no principle';
}
