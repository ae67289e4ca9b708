import type { WrittenAt } from '../collect/use-collector.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { OfficeChange, OfficeObstacle } from './change.ts';
import { findRepeats } from './find-repeats.ts';
import { writeOfficeColor } from './notation/write-office-color.ts';
import type { TracedColors } from './trace-colors.ts';

/** A tag that is to change. */
export type PlannedTag = {
  part: string;
  element: XmlElement;
  /** What its attributes become. */
  values: Map<string, string>;
  /** The use that it is changed for; absent where it only repeats another place. */
  anchor?: string;
};

/** What changes come to: the tags by part, and the uses that keep their colour. */
export type Plan = { tags: readonly PlannedTag[]; obstacles: readonly OfficeObstacle[] };

/** Works out which tags change, and what of them. */
export function planEdits(colors: TracedColors, changes: readonly OfficeChange[]): Plan {
  const wanted = new Map(changes.map(({ anchor, hex }) => [anchor, hex]));
  const tags = new Map<string, PlannedTag>();
  const obstacles = new Map<string, OfficeObstacle>();
  const leave = (anchor: string, reason: string, cure: string) => {
    obstacles.set(`${anchor}\n${reason}`, { anchor, reason, cure });
  };
  for (const { anchor, hex } of changes) {
    const places = colors.byAnchor.get(anchor) ?? [];
    if (places.length === 0) {
      leave(
        anchor,
        'its colour is not written at this place but comes from a format elsewhere',
        'change the format in the program that it was made with',
      );
    }
    for (const at of places) mendAt(at, anchor, hex);
  }
  return { tags: [...tags.values()], obstacles: [...obstacles.values()] };

  function mendAt(at: WrittenAt, anchor: string, hex: string): void {
    const repeats = findRepeats(at, hex, colors.references);
    // A style of text is shared by all shapes with that fill.
    const users = repeats.some(({ isShared }) => isShared) ? colors.usersOfValue(at) : colors.usersOf(at);
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
