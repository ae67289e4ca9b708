import {
  GapList,
  type Document as SourceDocument,
  type DocumentReader,
  type Gap,
  type Reading,
} from '@brandlint/core';
import { openArchive, type Archive } from '../archive/open-archive.ts';
import { ReadFailure } from '../archive/read-failure.ts';
import { resolveTarget } from '../archive/resolve-target.ts';
import { parseXml, type Units } from '../xml/parse-xml.ts';
import { attributeOf, childrenOf, localOf, type XmlElement } from '../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import { IdmlCollector } from './idml-collector.ts';
import { readSpread, type Layer, type SpreadReading } from './read-spread.ts';
import { readStoryRange } from './read-story.ts';
import { readSwatches } from './read-swatches.ts';
import { plainName } from './swatch.ts';
import { addAppliedStyles, listUsedStyles } from './used-styles.ts';

/** Reads documents that InDesign has exported as IDML: swatches, what is painted with them, and the texts. */
export const readIdml: DocumentReader = {
  readDocument: (document) => Promise.resolve(readBytes(document)),
};

function readBytes({ bytes }: SourceDocument): Reading {
  const gaps = new GapList();
  try {
    if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
      throw new ReadFailure('not-idml', 'it is no IDML file; export it again from InDesign');
    }
    return readPackage(openArchive(bytes), gaps);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    gaps.add(unreadable(error.code, error.message));
    return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
  }
}

function readPackage(archive: Archive, gaps: GapList): Reading {
  const map = parse('designmap.xml');
  if (!map || localOf(map) !== 'Document') {
    throw new ReadFailure('not-idml', 'it is an archive, and no IDML file');
  }
  const collector = new IdmlCollector(readSwatches(parseFirst('Graphic')), gaps);
  const applied = new Set<string>();
  const spreads: SpreadReading = {
    collector,
    gaps,
    layers: readLayers(map),
    stories: new Map(),
    hiddenStories: new Set(),
  };
  let pages = 0;
  for (const kind of ['Spread', 'MasterSpread']) {
    for (const part of partsOf(kind)) {
      for (const spread of childrenOf(parse(part), kind)) {
        addAppliedStyles(spread, applied);
        readSpread(spread, part, spreads);
        if (kind === 'Spread') pages += childrenOf(spread, 'Page').length;
      }
    }
  }
  for (const part of partsOf('Story')) readStory(part);
  for (const style of listUsedStyles(parseFirst('Styles'), applied)) addStyle(style);
  return {
    uses: collector.toUses(),
    gaps: gaps.toArray(),
    embedded: [],
    dependsOn: [],
    pictures: [],
    pages,
  };

  function readStory(part: string): void {
    let paragraph = 1;
    parse(part, {
      isUnit: ({ name, parent }) =>
        name === 'ParagraphStyleRange' && (parent?.name === 'Story' || parent?.name === 'XMLElement'),
      visit: (range) => {
        const story = attributeOf(storyOf(range), 'Self') ?? '';
        const within = spreads.stories.get(story);
        if (!within && spreads.hiddenStories.has(story)) return;
        addAppliedStyles(range, applied);
        const reading = { collector, part, story, within: within ?? [], paragraph };
        readStoryRange(range, reading);
        ({ paragraph } = reading);
      },
    });
  }

  function addStyle(style: XmlElement): void {
    const name = plainName(attributeOf(style, 'Name') ?? '');
    const within = [`style: ${name}`];
    const id = attributeOf(style, 'Self') ?? '';
    const location = {
      kind: 'node' as const,
      nodeId: 'Resources/Styles.xml',
      property: ['style'],
      path: ['Styles', name],
    };
    addPaints(collector, style, { within, location, anchor: `style ${id}` }, 1);
  }

  /** The parts of a kind, as the document lists them. */
  function partsOf(kind: string): string[] {
    return (map?.children ?? []).flatMap((element) => {
      const source = attributeOf(element, 'src');
      if (localOf(element) !== kind || source === undefined) return [];
      const target = resolveTarget('', source);
      return target === undefined ? [] : [target];
    });
  }

  function parseFirst(kind: string): XmlElement | undefined {
    const [part] = partsOf(kind);
    return part === undefined ? undefined : parse(part);
  }

  function parse(part: string, units?: Units): XmlElement | undefined {
    try {
      const text = archive.textOf(part);
      if (text === undefined) {
        gaps.add(unreadable('missing-part', `${part.slice(0, 200)} is referred to and missing`));
        return undefined;
      }
      const { root, fault } = parseXml(text, units);
      if (fault) gaps.add(unreadable(fault.code, `${part} ${fault.reason}, so nothing after it was read`));
      return root ?? undefined;
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      gaps.add(unreadable(error.code, error.message));
      return undefined;
    }
  }
}

function readLayers(map: XmlElement): ReadonlyMap<string, Layer> {
  return new Map(
    childrenOf(map, 'Layer').map((layer) => [
      attributeOf(layer, 'Self') ?? '',
      {
        name: plainName(attributeOf(layer, 'Name') ?? ''),
        isVisible: attributeOf(layer, 'Visible') !== 'false',
      },
    ]),
  );
}

function storyOf(range: XmlElement): XmlElement | undefined {
  let at = range.parent;
  while (at && localOf(at) !== 'Story') at = at.parent;
  return at ?? undefined;
}

function unreadable(code: string, reason: string): Pick<Gap, 'kind' | 'code' | 'reason'> {
  return { kind: 'unreadable', code, reason };
}
