import type { DocumentReader, Gap, ReadContext, Document as SourceDocument, Reading } from '@brandlint/core';
import { addDrawings, describeProfile, parseProfile } from '@brandlint/readers/figma';
import { readTree, type FigmaFacts } from '@brandlint/readers/figma-nodes';
import { decodeMessage } from './file/decode-message.ts';
import { limits } from './file/limits.ts';
import { ReadFailure } from './file/read-failure.ts';
import { splitChunks } from './file/split-chunks.ts';
import { unpackArchive } from './file/unpack-archive.ts';
import { unpackChunk } from './file/unpack-chunk.ts';
import { idOf, type FigFields } from './layers/fig-node.ts';
import { findComponents } from './layers/find-components.ts';
import { indexNodes, type NodeIndex } from './layers/node-index.ts';
import { toFigVariables, toStyles } from './layers/to-definitions.ts';
import { toTrees } from './layers/to-trees.ts';
import { wantedFields } from './layers/wanted-fields.ts';

/** Reads `.fig` files, as Figma saves them with “Save local copy”, as far as their format is understood. */
export const readFig: DocumentReader = { readDocument };

const experimental = 'it is read as far as it is understood, since .fig is not a published format';

async function readDocument({ path, bytes }: SourceDocument, context: ReadContext): Promise<Reading> {
  let index: NodeIndex;
  try {
    index = indexNodes(await readMessage(bytes));
  } catch (error) {
    if (error instanceof ReadFailure) return unreadable(error.code, error.message);
    throw error;
  }
  if (!index.document) return unreadable('broken-document', 'there is no document in it');
  return readPages(index, index.document, path, context);
}

async function readMessage(bytes: Uint8Array): Promise<FigFields> {
  const { schema, message } = splitChunks(await unpackArchive(bytes));
  const unpackedSchema = unpackChunk(schema, limits.schema);
  return decodeMessage(unpackedSchema, unpackChunk(message, limits.message), 'Message', wantedFields);
}

function readPages(
  index: NodeIndex,
  document: FigFields,
  path: string,
  { documentColorProfile }: ReadContext,
): Reading {
  const pages = index
    .childrenOf(idOf(document['guid']))
    .filter(({ type, internalOnly }) => type === 'CANVAS' && internalOnly !== true);
  const components = findComponents(index, pages);
  const own = parseProfile(document['documentColorProfile']);
  // What the file says of itself prevails; of files that are not colour-managed somebody may know better.
  const profile = own === undefined || own === 'legacy' ? (documentColorProfile ?? own) : own;
  const facts: FigmaFacts = {
    name: path.slice(path.lastIndexOf('/') + 1).replace(/\.fig$/i, ''),
    profile: profile ?? 'srgb',
    isProfileAssumed: profile === undefined,
    styles: toStyles(index.nodes.values()),
    variables: toFigVariables(index.nodes),
    components: components.present,
  };
  const trees = toTrees(index, pages, components);
  const reading = addDrawings(readTree(facts, trees), trees, components.present);
  return { ...reading, assumptions: [experimental, ...describeProfile(facts)] };
}

function unreadable(code: string, reason: string): Reading {
  const gap: Gap = { kind: 'unreadable', code, reason, places: [], count: 1 };
  return { uses: [], gaps: [gap], embedded: [], dependsOn: [], pictures: [] };
}
