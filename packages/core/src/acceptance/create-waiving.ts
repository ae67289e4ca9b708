import { parseHex, writeHex } from '../color/hex.ts';
import { writeValue } from '../color/write-value.ts';
import type { RunFinding, SourceFinding, WaiverAcceptance } from '../model/finding.ts';
import { matchesFile } from '../model/match.ts';
import type { Settings, Waiver } from '../model/settings.ts';
import type { Use } from '../model/use.ts';

/** Whether containers fit patterns. */
type IsWithin = (patterns: readonly string[], within: readonly string[]) => boolean;

/** Finds the waiver of a finding on a use, the first that holds, else the first that has expired. */
export type FindWaiver = (finding: SourceFinding, use: Use) => Waiver | undefined;

/** Makes what finds the waivers of one source; `undefined` where there is none for it. */
export function createWaiving(
  { waivers = [] }: Settings,
  source: string,
  isWithin: IsWithin,
): FindWaiver | undefined {
  const here = inOrder(waivers).filter(({ where }) => !where.files || matchesFile(where, source));
  if (here.length === 0) return undefined;
  const written = new Map(here.map((waiver) => [waiver, toKey(waiver.written ?? '')]));
  return (finding, use) =>
    here.find((waiver) => {
      const { within } = waiver.where;
      if (!fitsNames(waiver, finding) || (within && !isWithin(within, use.within))) return false;
      return waiver.written === undefined || isWritten(written.get(waiver) ?? '', finding, use);
    });
}

/** The waiver of a finding over the whole run: one that speaks of no place. */
export function findRunWaiver({ waivers = [] }: Settings, finding: RunFinding): Waiver | undefined {
  return inOrder(waivers).find((waiver) => {
    const { written, where } = waiver;
    return written === undefined && !where.files && !where.within && fitsNames(waiver, finding);
  });
}

/** A waiver as findings name it. */
export function toAcceptance({ reason, owner, until, place }: Waiver): WaiverAcceptance {
  return { by: 'waiver', reason, owner, until, place };
}

/** One that has expired says nothing where another holds. */
function inOrder(waivers: readonly Waiver[]): readonly Waiver[] {
  return [
    ...waivers.filter(({ state }) => state === 'holds'),
    ...waivers.filter(({ state }) => state === 'expired'),
  ];
}

function fitsNames(
  waiver: Waiver,
  { rule, requirement, fingerprint }: Pick<SourceFinding, 'rule' | 'requirement' | 'fingerprint'>,
): boolean {
  return (
    (waiver.rule ?? rule) === rule &&
    (waiver.requirement ?? requirement) === requirement &&
    (waiver.fingerprint ?? fingerprint) === fingerprint
  );
}

function isWritten(wanted: string, { written }: SourceFinding, use: Use): boolean {
  if (toKey(written) === wanted || toKey(use.written) === wanted) return true;
  return use.kind === 'color' && toKey(writeValue(use.color)) === wanted;
}

/** A text without what makes no difference: letter case, white space, the notation of a hexadecimal colour. */
function toKey(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const rgb = words.startsWith('#') ? parseHex(words) : undefined;
  return rgb ? writeHex(rgb).toLowerCase() : words;
}
