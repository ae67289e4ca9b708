import { describe, expect, it } from 'vitest';
import type { Mark } from '../model/mark.ts';
import { openPdf } from '../objects/open-pdf.ts';
import { knownDocument, knownMarks, type KnownMark } from '../test-data/known-answers.ts';
import { writePdf } from '../test-data/write-pdf.ts';
import { gatherMarks } from '../test-data/gather-marks.ts';

const { marks, faults } = gatherMarks(await openPdf(writePdf(knownDocument)));

const round = (number: number | null): number => Math.round((number ?? 0) * 1000) / 1000;

function rounded(color: Mark['color']): unknown {
  if (color.space === 'spot')
    return { ...color, tints: color.tints.map(round), alternate: rounded(color.alternate) };
  return { ...color, components: color.components.map(round) };
}

/** What is told of a mark that is known, in its form. */
function told(mark: Mark, known: KnownMark): unknown {
  const { role, color, space, written, unseen, overprint, alpha, isBlended, within, sizePt, bold, box } =
    mark;
  return {
    ...{ page: box.page, role, color: rounded(color), space, written, unseen, overprint },
    ...{ alpha, isBlended },
    ...(known.box && { box: [box.x, box.y, box.width, box.height].map(round) }),
    ...(known.within && { within }),
    ...(known.sizePt !== undefined && { sizePt, bold }),
  };
}

function expected(known: KnownMark): unknown {
  const { color } = known;
  const plain = { unseen: null, overprint: false, alpha: 1, isBlended: false };
  return {
    ...plain,
    ...known,
    thing: undefined,
    color: rounded(color),
    ...(known.sizePt !== undefined && { bold: known.bold ?? false }),
  };
}

const identityOf = (mark: { written: string; role: string; color: Mark['color'] }, page: number): string =>
  JSON.stringify([page, mark.role, mark.written, rounded(mark.color)]);

describe('the known-answer document', () => {
  it.each(knownMarks)('$thing: $written', (known) => {
    const identity = identityOf(known, known.page);
    const found = marks.filter((mark) => identityOf(mark, mark.box.page) === identity);
    expect(found.map((mark) => told(mark, known))).toContainEqual(expected(known));
  });

  it('has nothing else in it', () => {
    const identities = new Set(knownMarks.map((known) => identityOf(known, known.page)));
    expect(marks.filter((mark) => !identities.has(identityOf(mark, mark.box.page)))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
