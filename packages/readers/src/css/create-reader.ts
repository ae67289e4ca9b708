import { GapList, type Definitions, type Gap, type Reader, type Reading, type Source } from '@brandlint/core';
import { createLineIndex } from '../text/line-index.ts';
import { markDrawn } from '../text/mark-drawn.ts';
import { toDrawnRanges } from '../text/to-drawn-ranges.ts';
import type { ValueSyntax } from '../values/value-hit.ts';
import { findDefinitions } from './find-definitions.ts';
import { parseDeclarations } from './parse-declarations.ts';
import { parseStylesheet, type ParseRoot } from './parse-stylesheet.ts';
import { readTree } from './read-tree.ts';

const none: Definitions = new Map();

/** Makes the reader of one language of stylesheets from its parser. */
export function createStylesheetReader(parse: ParseRoot, syntax: ValueSyntax): Reader {
  return {
    read: (source, context): Reading => {
      const { broken, ...parsed } =
        source.part === 'declarations'
          ? parseDeclarations(source, parse)
          : { ...parseStylesheet(source, parse), broken: [] };
      if ('gap' in parsed) return onlyGap(source, parsed);
      const { uses, gaps, embedded, pictures } = readTree(parsed.root, {
        text: source.text,
        syntax,
        definitions: context.definitions,
        within: source.within ?? [],
        inherited: source.inherited,
      });
      const ranges = embedded.length === 0 ? [] : uses.flatMap(toDrawnRanges);
      const reading = {
        uses,
        gaps: [...gaps, ...writeBroken(source, broken)],
        embedded,
        dependsOn: [],
        pictures,
      };
      return markDrawn(reading, ranges);
    },
    readDefinitions: (source) => {
      const parsed = parseStylesheet(source, parse);
      return 'gap' in parsed ? none : findDefinitions(parsed.root, none);
    },
  };
}

/** Browsers pass over a broken declaration, so it is told and takes nothing else with it. */
function writeBroken(source: Source, broken: readonly { start: number; end: number }[]): Gap[] {
  if (broken.length === 0) return [];
  const gaps = new GapList();
  const lines = createLineIndex(source.text);
  const reason = 'a malformed declaration, which browsers pass over';
  for (const { start, end } of broken) {
    gaps.add({ kind: 'unjudged', code: 'declaration-malformed', reason }, lines.toLocation(start, end, true));
  }
  return gaps.toArray();
}

function onlyGap(
  source: Source,
  { gap, offset }: { gap: Parameters<GapList['add']>[0]; offset: number },
): Reading {
  const gaps = new GapList();
  gaps.add(gap, createLineIndex(source.text).toLocation(offset, offset, false));
  return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
}
