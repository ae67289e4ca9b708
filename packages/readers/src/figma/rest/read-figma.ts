import type { Gap, ReadContext, Reader, Reading, Source } from '@brandlint/core';
import { readTree } from '../read-tree.ts';
import { addDrawings } from './add-drawings.ts';
import { describeProfile } from './describe-profile.ts';
import { toFields } from './fields.ts';
import { findRoots } from './find-roots.ts';
import { loadDocument } from './load-document.ts';
import { parseJson } from './parse-json.ts';

/** Reads saved Figma documents: what the REST API answers, and what `exportAsync` gives as `JSON_REST_V1`. */
export const readFigma: Reader = { read };

function read({ text }: Source, { documentColorProfile }: ReadContext): Reading {
  const parsed = parseJson(text);
  if ('fault' in parsed) return unreadable('not-json', `it is not JSON: ${parsed.fault}`);
  const roots = findRoots(parsed.value);
  const file = toFields(parsed.value);
  if (!roots || !file) return unreadable('not-figma', 'it is JSON, and not a Figma document');
  const { facts, trees, gaps } = loadDocument(file, roots, documentColorProfile);
  const reading = addDrawings(readTree(facts, trees), trees, facts.components);
  const assumptions = describeProfile(facts);
  return {
    ...reading,
    gaps: [...gaps, ...reading.gaps],
    ...(assumptions.length > 0 && { assumptions }),
  };
}

function unreadable(code: string, reason: string): Reading {
  const gap: Gap = { kind: 'unreadable', code, reason, places: [], count: 1 };
  return { uses: [], gaps: [gap], embedded: [], dependsOn: [], pictures: [] };
}
