import { resolveSettings } from '@brandlint/config/plain';
import { createChecker, type SourceReport } from '@brandlint/core';
import { readFigma } from '@brandlint/readers/figma';
import { loadBuiltIn } from '../../scripts/load-built-in.ts';
import type { RestFile } from '../documents/flatten-document.ts';

/** What the command line finds in a saved document. */
export function checkSaved(file: RestFile, path = 'design.json'): SourceReport {
  const { brand } = loadBuiltIn();
  const checker = createChecker(brand, resolveSettings(brand), new Map());
  const text = JSON.stringify(file);
  const reading = readFigma.read({ path, text, format: 'figma' }, { definitions: new Map() });
  return checker.check({ ...reading, artworks: [], source: path, hash: '' });
}
