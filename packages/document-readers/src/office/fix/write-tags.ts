import { checksum } from '../../checksum.ts';
import { decodePart, type Archive } from '../container/open-archive.ts';
import { ReadFailure } from '../container/read-failure.ts';
import type { Layout } from './archive/read-layout.ts';
import type { OfficeEdit, OfficeObstacle } from './change.ts';
import { editPart, type Splice } from './edit-part.ts';
import { locateAttribute } from './locate-attribute.ts';
import type { PlannedTag } from './plan-edits.ts';

/** The contents that members of an archive become, by their names, and what of them has changed. */
export type WrittenTags = {
  contents: ReadonlyMap<string, Uint8Array>;
  edits: readonly OfficeEdit[];
  obstacles: readonly OfficeObstacle[];
};

/** Writes tags into their parts. Throws a `ReadFailure` where a part is not what its archive says. */
export function writeTags(archive: Archive, layout: Layout, tags: readonly PlannedTag[]): WrittenTags {
  const contents = new Map<string, Uint8Array>();
  const edits: OfficeEdit[] = [];
  const obstacles: OfficeObstacle[] = [];
  for (const [part, ofPart] of groupByPart(tags)) {
    const member = layout.members.find(({ name }) => name.toLowerCase() === part);
    const content = member && archive.bytesOf(member.name);
    if (!content) continue;
    if (checksum(content) !== member.checksum)
      throw new ReadFailure('broken-archive', `${member.name} in it is damaged: its checksum does not fit`);
    const { text } = decodePart(content);
    const written: OfficeEdit[] = [];
    const splices: Splice[] = [];
    for (const tag of ofPart.sort((one, other) => one.element.start - other.element.start)) {
      const own = toSplices(text, tag);
      if (!own)
        leave(tag, 'it is written in a way that cannot be changed without touching more than its value');
      else {
        splices.push(...own);
        written.push(toEdit(member.name, text, tag, own));
      }
    }
    const edited = editPart(content, splices);
    if (!edited) {
      for (const tag of ofPart)
        leave(tag, `the bytes of ${member.name} would not survive being read and written`);
    } else if (splices.length > 0) {
      contents.set(member.name, edited);
      edits.push(...written);
    }
  }
  return { contents, edits, obstacles };

  function leave({ anchor }: PlannedTag, reason: string): void {
    const cure = 'give it the official colour in the program that it was made with';
    if (anchor !== undefined) obstacles.push({ anchor, reason, cure });
  }
}

function groupByPart(tags: readonly PlannedTag[]): Map<string, PlannedTag[]> {
  const groups = new Map<string, PlannedTag[]>();
  for (const tag of tags) {
    const part = tag.part.toLowerCase();
    const group = groups.get(part);
    if (group) group.push(tag);
    else groups.set(part, [tag]);
  }
  return groups;
}

/** What is replaced in a tag; `undefined` where one of its values cannot be found. */
function toSplices(text: string, { element, values }: PlannedTag): Splice[] | undefined {
  const splices: Splice[] = [];
  for (const [attribute, value] of values) {
    const place = locateAttribute(text, element, attribute);
    if (!place) return undefined;
    splices.push({ start: place.start, end: place.end, text: value });
  }
  return splices.sort((one, other) => one.start - other.start);
}

function toEdit(
  part: string,
  text: string,
  { element, anchor }: PlannedTag,
  splices: readonly Splice[],
): OfficeEdit {
  const pieces: string[] = [];
  let done = element.start;
  for (const { start, end, text: piece } of splices) {
    pieces.push(text.slice(done, start), piece);
    done = end;
  }
  pieces.push(text.slice(done, element.tagEnd));
  const after = pieces.join('');
  return {
    part,
    ...(anchor !== undefined && { anchor }),
    before: text.slice(element.start, element.tagEnd),
    after,
  };
}
