import type { WrittenAt } from '../collect/use-collector.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { OfficeChange, OfficeObstacle, TextChange } from './change.ts';
import { findRepeats } from './find-repeats.ts';
import { writeOfficeColor } from './notation/write-office-color.ts';
import type { Traced } from './trace.ts';

/** What is to change of a part: a tag, or words of a paragraph. */
export type PlannedPiece = {
  part: string;
  element: XmlElement;
  /** The use that it is changed for; absent where it only repeats another place. */
  anchor?: string;
} & ({ values: ReadonlyMap<string, string> } | { from: string; to: string });

/** A tag, and what its attributes become. */
type PlannedTag = { part: string; element: XmlElement; anchor?: string; values: Map<string, string> };

/** What changes come to: what is replaced, and the uses that stay as they are. */
export type Plan = { pieces: readonly PlannedPiece[]; obstacles: readonly OfficeObstacle[] };

/** Works out what is replaced where. */
export function planEdits(traced: Traced, changes: readonly OfficeChange[]): Plan {
  const colors = changes.filter((change) => change.kind === 'color');
  const wanted = new Map(colors.map(({ anchor, hex }) => [anchor, hex]));
  const tags = new Map<string, PlannedTag>();
  const obstacles = new Map<string, OfficeObstacle>();
  const leave = (anchor: string, reason: string, cure: string) => {
    obstacles.set(`${anchor}\n${reason}`, { anchor, reason, cure });
  };
  for (const { anchor, hex } of colors) {
    const places = traced.byAnchor.get(anchor) ?? [];
    if (places.length === 0) {
      leave(
        anchor,
        'its colour is not written at this place but comes from a format elsewhere',
        'change the format in the program that it was made with',
      );
    }
    for (const at of places) mendAt(at, anchor, hex);
  }
  const words = changes.flatMap((change) => (change.kind === 'text' ? planWords(change) : []));
  return { pieces: [...tags.values(), ...words], obstacles: [...obstacles.values()] };

  function planWords({ anchor, from, to }: TextChange): PlannedPiece[] {
    const places = traced.texts.get(anchor) ?? [];
    if (places.length === 0)
      leave(anchor, 'the words stand in no paragraph of their own', 'write them by hand');
    return places.map((at) => ({ ...at, anchor, from, to }));
  }

  function mendAt(at: WrittenAt, anchor: string, hex: string): void {
    const repeats = findRepeats(at, hex, traced.references);
    // A style of text is shared by all shapes with that fill.
    const users = repeats.some(({ isShared }) => isShared) ? traced.usersOfValue(at) : traced.usersOf(at);
    if ([...users].some((other) => wanted.get(other) !== hex)) {
      leave(
        anchor,
        'the style that its colour stands in colours something else as well, which is to stay as it is',
        'give it a style of its own',
      );
      return;
    }
    const written = writeOfficeColor(at, hex);
    if ('reason' in written) {
      leave(anchor, written.reason, written.cure);
      return;
    }
    const tag = tagOf(at);
    tag.anchor ??= anchor;
    for (const [attribute, value] of written.values) tag.values.set(attribute, value);
    for (const repeat of repeats) tagOf(repeat.at).values.set(repeat.at.attribute, repeat.value);
  }

  function tagOf({ part, element }: WrittenAt): PlannedTag {
    const key = `${part} ${element.start}`;
    let tag = tags.get(key);
    if (!tag) tags.set(key, (tag = { part, element, values: new Map() }));
    return tag;
  }
}
