import type { Brand, Location, SourceFinding } from '@brandlint/core';
import type { PdfNote } from '@brandlint/document-readers/pdf-notes';
import { writeClause } from '../reporters/text/write-clauses.ts';
import { findWantedTokens } from '../reporters/text/write-swatches.ts';

/** More of a quotation than this hides what the note is about. */
const longestQuote = 400;

const words = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** A finding as a note: what is, what was expected and by how much, what that rests on, how often it is so. */
export function toNote(finding: SourceFinding, brand: Brand): PdfNote {
  const { fingerprint, outcome, severity, rule, message, places, count } = finding;
  const areas = places.filter(isArea).map((place) => ({ ...place, kind: 'area' as const }));
  const requirement = brand.requirements.find(({ id }) => id === finding.requirement);
  const clause =
    requirement && writeClause(requirement, findWantedTokens([finding], brand.palette), longestQuote);
  const lines = [
    `${outcome === 'review' ? 'To look at' : words[severity]}: ${message}`,
    ...(clause === undefined ? [] : [`${clause.charAt(0).toUpperCase()}${clause.slice(1)}`]),
    ...(count > 1 ? [writeHowOften(count, areas.length)] : []),
  ];
  return { id: fingerprint, severity, subject: rule, text: lines.join('\n\n'), places: areas };
}

function isArea(place: Location): place is Extract<Location, { kind: 'area' }> {
  return place.kind === 'area' && place.unit === undefined;
}

function writeHowOften(count: number, boxes: number): string {
  const often = `${count.toLocaleString('en')} times in this file`;
  return boxes === count ? `${often}, each in a box.` : `${often}, ${boxes} of them in boxes.`;
}
