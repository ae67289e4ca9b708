import { GapList } from '@brandlint/core';
import type { TextAt, WrittenAt } from '../collect/use-collector.ts';
import type { Archive } from '../../archive/open-archive.ts';
import { readArchive } from '../read-office.ts';

/** Where the colours and texts of a file stand. */
export type Traced = {
  /** Where the colours of a use stand, by its anchor. */
  byAnchor: ReadonlyMap<string, readonly WrittenAt[]>;
  /** The anchors of all uses that take their colour from a place, references apart. */
  usersOf: (at: WrittenAt) => ReadonlySet<string>;
  /** The same for all places of a part where that attribute has that value. */
  usersOfValue: (at: WrittenAt) => ReadonlySet<string>;
  /** Places that refer to a definition, and may repeat its value. */
  references: readonly WrittenAt[];
  /** Where the texts of a use stand, by its anchor. */
  texts: ReadonlyMap<string, readonly TextAt[]>;
};

const nobody: ReadonlySet<string> = new Set();

/** Reads a file once more, and keeps where everything stands. The anchors are those of every other reading of it. */
export function trace(archive: Archive): Traced {
  const byAnchor = new Map<string, WrittenAt[]>();
  const users = new Map<string, Set<string>>();
  const references: WrittenAt[] = [];
  const texts = new Map<string, readonly TextAt[]>();
  readArchive(archive, new GapList(), {
    add(anchor, at, isReference) {
      if (isReference) {
        references.push(at);
        return;
      }
      const list = byAnchor.get(anchor);
      if (list) list.push(at);
      else byAnchor.set(anchor, [at]);
      for (const key of [keyOf(at), valueKeyOf(at)]) {
        const known = users.get(key);
        if (known) known.add(anchor);
        else users.set(key, new Set([anchor]));
      }
    },
    addText: (anchor, at) => texts.set(anchor, at),
  });
  return {
    byAnchor,
    references,
    texts,
    usersOf: (at) => users.get(keyOf(at)) ?? nobody,
    usersOfValue: (at) => users.get(valueKeyOf(at)) ?? nobody,
  };
}

function keyOf({ part, element, attribute = '' }: WrittenAt): string {
  return `${part} ${element.start} ${attribute}`;
}

function valueKeyOf({ part, element, attribute = '' }: WrittenAt): string {
  return `${part} ${attribute}="${element.attributes.get(attribute)?.toLowerCase() ?? ''}"`;
}
