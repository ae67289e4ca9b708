import { createReplacementWriter, type SourceFinding } from '@brandlint/core';
import type { Node } from 'postcss';
import type { PostcssResult } from 'stylelint';
import { detectSyntax } from '../sheet/detect-syntax.ts';
import type { Judgement } from '../sheet/open-sheet.ts';
import { readNodeValue, type ValueNode } from '../sheet/node-value.ts';
import { createNodeEditor, type Change } from '../sheet/create-editor.ts';
import { isQuickFix } from './is-quick-fix.ts';

/** A fix as Stylelint takes it: with its node editors can offer it, without it is for `--fix` alone. */
type Fix = (() => void) | { apply: () => void; node: Node };

/** Gives the fix of a finding where it has a safe one that fits what stands there now. */
export type FindFix = (finding: SourceFinding, node: ValueNode) => Fix | undefined;

/** Makes what finds the fixes of one judgement. */
export function createFixer(
  { configuration, text, editors, values }: Judgement,
  result: PostcssResult,
): FindFix {
  const write = createReplacementWriter(configuration.brand);

  return (finding, node) => {
    const { outcome, suggestions, written, places, count } = finding;
    const suggestion = suggestions.find(({ safe }) => safe);
    const [place] = places;
    if (outcome !== 'fail' || !suggestion || written === '' || count > 1 || place.kind !== 'text')
      return undefined;
    const replacement = write(suggestion, written);
    if (replacement === undefined || replacement === written) return undefined;
    // Where a value no longer stands in the text its places are not known, and it is looked for again.
    const isKnown = place.end.offset > place.start.offset;
    if (isKnown && !place.exact) return undefined;
    const change = editorOf(node).prepare({
      written,
      replacement,
      offset: isKnown ? place.start.offset : null,
    });
    return change && toFix(change);
  };

  function editorOf(node: ValueNode) {
    let editor = editors.get(node);
    if (!editor) {
      const syntax = detectSyntax(node.root(), result) ?? 'css';
      editors.set(node, (editor = createNodeEditor(node, text, syntax)));
    }
    return editor;
  }

  function toFix({ node, apply, after }: Change): Fix {
    const applyChange = () => {
      apply();
      values.set(node, readNodeValue(node));
    };
    const before = node.toString(result.opts.syntax);
    const value = readNodeValue(node);
    const at = before.lastIndexOf(value);
    if (at === -1) return applyChange;
    const changed = before.slice(0, at) + after + before.slice(at + value.length);
    return isQuickFix(node, text, before, changed) ? { apply: applyChange, node } : applyChange;
  }
}
