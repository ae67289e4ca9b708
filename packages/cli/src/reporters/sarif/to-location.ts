import { writeNodePart, type Location as Place, type TextLocation } from '@brandlint/core';
import type { Location, LogicalLocation, Region } from 'sarif';
import { cutText } from '../finding/cut-text.ts';
import { toArtifactLocation } from './to-artifact-location.ts';

/** A name of a layer, and the way to it, say no more when they are longer than this. */
const longestName = 200;
const longestPath = 2_000;

/** More written text than this is no snippet. */
const longestSnippet = 400;

/** A place of a source; without one the source as a whole. */
export function toLocation(source: string, place?: Place, written = ''): Location {
  const artifactLocation = toArtifactLocation(source);
  switch (place?.kind) {
    case undefined:
      return { physicalLocation: { artifactLocation } };
    case 'text':
      return { physicalLocation: { artifactLocation, region: toRegion(place, written) } };
    case 'node': {
      const { nodeId, property, range, path = [], link } = place;
      const part = writeNodePart({ property, ...(range && { range }) });
      return {
        physicalLocation: { artifactLocation },
        logicalLocations: [toLayer(nodeId, path)],
        properties: {
          nodeId,
          ...(part !== '' && { part: cutText(part, longestName) }),
          ...(link && { link }),
        },
      };
    }
    case 'area': {
      const { page, x, y, width, height, unit = 'pt' } = place;
      const name = `page ${page}`;
      return {
        physicalLocation: { artifactLocation },
        ...(unit === 'pt' && { logicalLocations: [{ name, fullyQualifiedName: name, kind: 'page' }] }),
        properties: { page, box: { x, y, width, height, unit } },
      };
    }
  }
}

/** A range of text; columns are UTF-16 units, as the run says. */
export function toRegion({ start, end, exact }: TextLocation, written = ''): Region {
  const hasSnippet = exact && written !== '' && written.length <= longestSnippet;
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
    ...(hasSnippet && { snippet: { text: written } }),
  };
}

function toLayer(nodeId: string, path: readonly string[]): LogicalLocation {
  const names = path.map((name) => cutText(name, longestName));
  return {
    name: names.at(-1) ?? nodeId,
    fullyQualifiedName: cutText(names.length === 0 ? nodeId : names.join('/'), longestPath),
    decoratedName: nodeId,
    kind: 'element',
  };
}
