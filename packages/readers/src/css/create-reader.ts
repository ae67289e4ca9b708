import { GapList, type Definitions, type Reader, type Reading, type Source } from '@brandlint/core';
import { createLineIndex } from '../text/line-index.ts';
import type { ValueSyntax } from '../values/value-hit.ts';
import { findDefinitions } from './find-definitions.ts';
import { parseStylesheet, type ParseRoot } from './parse-stylesheet.ts';
import { readTree } from './read-tree.ts';
import { listNodes } from './list-nodes.ts';

const none: Definitions = new Map();

/** Makes the reader of one language of stylesheets from its parser. */
export function createStylesheetReader(parse: ParseRoot, syntax: ValueSyntax): Reader {
  return {
    read: (source, context): Reading => {
      const parsed = parseStylesheet(source, parse);
      if ('gap' in parsed) return onlyGap(source, parsed);
      const { uses, gaps, embedded } = readTree(parsed.root, {
        text: source.text,
        syntax,
        definitions: context.definitions,
        within: source.within ?? [],
        inherited: source.inherited,
      });
      return { uses, gaps, embedded, dependsOn: [] };
    },
    readDefinitions: (source) => {
      const parsed = parseStylesheet(source, parse);
      return 'gap' in parsed ? none : findDefinitions(listNodes(parsed.root), none);
    },
  };
}

function onlyGap(
  source: Source,
  { gap, offset }: { gap: Parameters<GapList['add']>[0]; offset: number },
): Reading {
  const gaps = new GapList();
  gaps.add(gap, createLineIndex(source.text).toLocation(offset, offset, false));
  return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [] };
}
