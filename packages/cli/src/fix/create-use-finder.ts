import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type Extraction,
  type Location,
  type SourceFinding,
  type Use,
} from '@brandlint/core';

/** Of texts at one place, in a file that means no good, no more are looked at. */
const mostAtPlace = 1000;

/**
 * Makes what finds the use that a finding is about. A finding tells it by its fingerprint, which is made of the rule, the
 * source, the anchor of the use and what is written: of a colour all of it, of a text the part that is meant.
 */
export function createUseFinder({ source, uses }: Extraction): (finding: SourceFinding) => Use | undefined {
  const colors = new Map<string, ReadonlyMap<string, Use>>();
  const texts = new Map<string, Use[]>();
  for (const use of uses) {
    if (use.kind !== 'text') continue;
    const key = keyOf(use.places[0]);
    const known = texts.get(key);
    if (!known) texts.set(key, [use]);
    else if (known.length < mostAtPlace) known.push(use);
  }
  return ({ rule, written, places, fingerprint }) => {
    const write = createWriter(rule);
    const atPlace = texts.get(keyOf(places[0]));
    return colorsOf(rule).get(fingerprint) ?? atPlace?.find((use) => write(use, written) === fingerprint);
  };

  function createWriter(rule: string): (use: Use, written: string) => string {
    const base = extendFingerprint(extendFingerprint(emptyFingerprint, rule), source);
    return ({ anchor }, written) =>
      writeFingerprint(extendFingerprint(extendFingerprint(base, anchor), written));
  }

  function colorsOf(rule: string): ReadonlyMap<string, Use> {
    let known = colors.get(rule);
    if (!known) {
      const write = createWriter(rule);
      const all = uses.filter(({ kind }) => kind === 'color');
      colors.set(rule, (known = new Map(all.map((use) => [write(use, use.written), use]))));
    }
    return known;
  }
}

/** A place without the part of its text that is meant. */
function keyOf(place: Location): string {
  return JSON.stringify(place.kind === 'node' ? { ...place, range: undefined } : place);
}
