import type { Brand } from '@brandlint/core';
import { createWordingReader } from '@brandlint/core';
import { suggestName } from '@brandlint/core/brand';
import { UserError } from '../user-error.ts';
import type { RegisterOptions } from '../arguments/read-register-options.ts';
import { createPrincipleInference } from './infer-principle.ts';
import type { Proposal } from './proposal.ts';
import type { Candidate } from './read-candidate.ts';

/** Says what pictures stand for: what was given for all of them, or what surrounds each one tells. */
export function propose(
  candidates: readonly Candidate[],
  what: RegisterOptions['what'],
  brand: Brand,
): Proposal[] {
  if (what.kind === 'logos') {
    const meaning = { kind: 'logo', name: what.name } as const;
    return candidates.map((candidate) => ({ kind: 'settled', candidate, meaning, because: 'as you say' }));
  }
  if (what.as !== undefined) {
    const meaning = { kind: 'icon', principle: readPrinciple(what.as, brand) } as const;
    return candidates.map((candidate) => ({ kind: 'settled', candidate, meaning, because: 'as you say' }));
  }
  const infer = createPrincipleInference(brand, createWordingReader(brand));
  const proposals = candidates.map((candidate): Proposal => {
    const inference = infer(candidate.surroundings);
    const { because } = inference;
    if (inference.kind === 'unknown') return { kind: 'open', candidate, guess: null, because };
    const principle = brand.principles[inference.principle]?.name ?? null;
    if (inference.kind === 'guess') return { kind: 'open', candidate, guess: principle, because };
    return { kind: 'settled', candidate, meaning: { kind: 'icon', principle }, because };
  });
  return openContradictions(proposals);
}

/** The name of a principle as a person wrote it; `null` for none of them. Throws a `UserError`. */
function readPrinciple(written: string, brand: Brand): string | null {
  if (/^none$/i.test(written)) return null;
  const index = createWordingReader(brand).findPrincipleByMark(written);
  const known = index === null ? undefined : brand.principles[index]?.name;
  if (known !== undefined) return known;
  const names = brand.principles.map(({ name }) => name);
  throw new UserError(
    `--as: "${written}" is not a principle of ${brand.name}; ${suggestName(written, names)}, or none.`,
  );
}

/** The same file under two names that mean different things means neither for certain. */
function openContradictions(proposals: readonly Proposal[]): Proposal[] {
  const first = new Map<string, Proposal>();
  const contradicted = new Map<string, string>();
  for (const proposal of proposals) {
    const { hash, found } = proposal.candidate;
    const before = first.get(hash);
    if (!before) first.set(hash, proposal);
    else if (toKey(before) !== toKey(proposal))
      contradicted.set(hash, `${before.candidate.found.path} and ${found.path} are the same file`);
  }
  return proposals.map((proposal) => {
    const because = contradicted.get(proposal.candidate.hash);
    return because === undefined
      ? proposal
      : { kind: 'open', candidate: proposal.candidate, guess: null, because };
  });
}

function toKey(proposal: Proposal): string {
  return proposal.kind === 'settled' && proposal.meaning.kind === 'icon'
    ? `${proposal.meaning.principle}`
    : '';
}
