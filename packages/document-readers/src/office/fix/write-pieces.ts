import { checksum } from '../../checksum.ts';
import { decodePart, type Archive } from '../../archive/open-archive.ts';
import { ReadFailure } from '../../archive/read-failure.ts';
import type { Layout } from './archive/read-layout.ts';
import type { OfficeEdit, OfficeObstacle } from './change.ts';
import { editPart, type Splice } from './edit-part.ts';
import type { PlannedPiece } from './plan-edits.ts';
import { toSplices } from './to-splices.ts';

/** The contents that members of an archive become, by their names, and what of them has changed. */
export type WrittenPieces = {
  contents: ReadonlyMap<string, Uint8Array>;
  edits: readonly OfficeEdit[];
  obstacles: readonly OfficeObstacle[];
};

/** What is replaced for one piece, and how it reads before and after. */
type Replacing = { splices: readonly Splice[]; edit: OfficeEdit };

/** Writes pieces into their parts. Throws a `ReadFailure` where a part is not what its archive says. */
export function writePieces(
  archive: Archive,
  layout: Layout,
  pieces: readonly PlannedPiece[],
): WrittenPieces {
  const contents = new Map<string, Uint8Array>();
  const edits: OfficeEdit[] = [];
  const obstacles: OfficeObstacle[] = [];
  for (const [part, ofPart] of groupByPart(pieces)) {
    const member = layout.members.find(({ name }) => name.toLowerCase() === part);
    const content = member && archive.bytesOf(member.name);
    if (!content) continue;
    if (checksum(content) !== member.checksum)
      throw new ReadFailure('broken-archive', `${member.name} in it is damaged: its checksum does not fit`);
    const { text } = decodePart(content);
    const replacing: Replacing[] = [];
    for (const piece of ofPart) {
      const splices = toSplices(text, piece);
      if ('reason' in splices) leave(piece, splices.reason);
      else replacing.push({ splices, edit: toEdit(member.name, text, piece, splices) });
    }
    const kept = withoutOverlaps(replacing);
    const edited = editPart(
      content,
      kept.flatMap(({ splices }) => splices),
    );
    if (!edited) {
      for (const piece of ofPart)
        leave(piece, `the bytes of ${member.name} would not survive being read and written`);
    } else if (kept.length > 0) {
      contents.set(member.name, edited);
      edits.push(...kept.map(({ edit }) => edit));
    }
  }
  return { contents, edits, obstacles };

  function leave({ anchor }: PlannedPiece, reason: string): void {
    const cure = 'change it in the program that it was made with';
    if (anchor !== undefined) obstacles.push({ anchor, reason, cure });
  }
}

function groupByPart(pieces: readonly PlannedPiece[]): Map<string, PlannedPiece[]> {
  const groups = new Map<string, PlannedPiece[]>();
  for (const piece of pieces) {
    const part = piece.part.toLowerCase();
    const group = groups.get(part);
    if (group) group.push(piece);
    else groups.set(part, [piece]);
  }
  return groups;
}

/** In the order of the text. Of pieces that overlap the first stays; the rest is for another pass. */
function withoutOverlaps(replacing: readonly Replacing[]): Replacing[] {
  let done = 0;
  return replacing
    .toSorted((one, other) => startOf(one) - startOf(other))
    .filter((one) => {
      if (startOf(one) < done) return false;
      done = one.splices.at(-1)?.end ?? done;
      return true;
    });
}

function startOf({ splices }: Replacing): number {
  return splices[0]?.start ?? 0;
}

/** How a tag, or the text between two, reads before and after. */
function toEdit(
  part: string,
  text: string,
  { element, anchor, ...piece }: PlannedPiece,
  splices: readonly Splice[],
): OfficeEdit {
  const [first] = splices;
  const isText = 'from' in piece && first !== undefined;
  const start = isText ? text.lastIndexOf('>', first.start - 1) + 1 : element.start;
  const next = isText ? text.indexOf('<', first.end) : element.tagEnd;
  const end = next === -1 ? element.end : next;
  const written: string[] = [];
  let done = start;
  for (const { start: at, end: until, text: replacement } of splices) {
    written.push(text.slice(done, at), replacement);
    done = until;
  }
  const after = written.join('') + text.slice(done, end);
  return { part, ...(anchor !== undefined && { anchor }), before: text.slice(start, end), after };
}
