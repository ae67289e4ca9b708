import { findReader } from './find-reader.ts';
import type { Syntax } from './detect-syntax.ts';
import { locateNodeValue, readNodeValue, type ValueNode, writeNodeValue } from './node-value.ts';

/** A change in a node that is known to fit what stands there now. */
export type Change = { node: ValueNode; apply: () => void; after: string };

/** What is to be replaced: `offset` is where it stood in the text that the node was parsed from, `null` where unknown. */
type Wanted = { written: string; replacement: string; offset: number | null };

/** Prepares changes in one node. */
export type NodeEditor = { prepare: (wanted: Wanted) => Change | undefined };

type Edit = { at: number; growth: number };

/**
 * Makes what changes one node, a place at a time. Before each change the node is read anew: what was changed by ourselves
 * moves the places behind it, and where somebody else changed something the places are looked for again.
 */
export function createNodeEditor(node: ValueNode, text: string, syntax: Syntax): NodeEditor {
  const { text: original, start } = locateNodeValue(node, text);
  let expected = readNodeValue(node);
  let isOurs = start !== null && original === expected;
  const edits: Edit[] = [];

  return {
    prepare: ({ written, replacement, offset }) => {
      const current = readNodeValue(node);
      if (current !== expected) isOurs = false;
      expected = current;
      const at = isOurs && start !== null && offset !== null ? moved(offset - start) : find(current, written);
      if (at === undefined || !current.startsWith(written, at)) return undefined;
      const after = current.slice(0, at) + replacement + current.slice(at + written.length);
      if (breaksString(current, written, replacement)) return undefined;
      return {
        node,
        after,
        apply: () => {
          writeNodeValue(node, after);
          expected = readNodeValue(node);
          edits.push({ at, growth: replacement.length - written.length });
        },
      };
    },
  };

  /** Where a place of the original text is now; edits are kept as they were applied, one after the other. */
  function moved(index: number): number {
    let at = index;
    for (const edit of edits) if (edit.at < at) at += edit.growth;
    return at;
  }

  /** Where a colour stands in what somebody else has changed: read as a stylesheet of its own. */
  function find(current: string, written: string): number | undefined {
    const before = headOf(node);
    if (before === undefined) return undefined;
    const source = { path: '', format: syntax, text: `${before}${current};` };
    const reading = findReader(syntax)?.read(
      { ...source, ...(node.type === 'decl' && { part: 'declarations' as const }) },
      { definitions: new Map() },
    );
    for (const { places, written: found } of reading?.uses ?? []) {
      const [place] = places;
      if (found === written && place.kind === 'text' && place.exact)
        return place.start.offset - before.length;
    }
    return undefined;
  }
}

/** What stands before the value of a node, as short as it may be. */
function headOf(node: ValueNode): string | undefined {
  if (node.type === 'decl') return `${node.prop}:`;
  return node.type === 'atrule' ? `@${node.name}${node.raws.afterName ?? ' '}` : undefined;
}

/** A quotation mark put between others would end them. */
function breaksString(current: string, written: string, replacement: string): boolean {
  return ['"', "'", '\\', '\n'].some(
    (mark) => replacement.includes(mark) && !written.includes(mark) && current.includes(mark),
  );
}
