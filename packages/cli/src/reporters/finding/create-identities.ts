import { emptyFingerprint, extendFingerprint, writeFingerprint, type Finding } from '@brandlint/core';

/** What a finding is known by from run to run: 16 hexadecimal digits, a colon, and which one of its like it is. */
export type Identify = (finding: Finding) => string;

/**
 * Makes what names findings so that no two of a run share a name. The fingerprint holds rule, path, anchor and what is
 * written; two requirements may speak of one place, and one place may be there twice, so those are told apart here. Nothing
 * in a name changes when lines move.
 */
export function createIdentities(): Identify {
  const seen = new Map<string, number>();
  return ({ fingerprint, requirement, messageId }) => {
    const parts = [fingerprint, requirement, messageId];
    const name = writeFingerprint(parts.reduce(extendFingerprint, emptyFingerprint));
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name}:${number}`;
  };
}
