import { findDeclarationValue, findParams, type RawValue } from '@brandlint/readers/host-tree';
import type { AtRule, Declaration, Node, Rule } from 'postcss';

/** A node that holds something to be judged: a value, parameters, or those of a Less mixin. */
export type ValueNode = Declaration | AtRule | Rule;

export function isValueNode(node: Node): node is ValueNode {
  return node.type === 'decl' || node.type === 'atrule' || node.type === 'rule';
}

/** What stands in a node now, comments included. */
export function readNodeValue(node: ValueNode): string {
  switch (node.type) {
    case 'decl':
      return findDeclarationValue(node, '').text;
    case 'atrule':
      return readLessVariable(node) ?? findParams(node, '').text;
    case 'rule':
      return node.raws.selector?.raw ?? node.selector;
  }
}

/** Puts another text in the place of what stands in a node. */
export function writeNodeValue(node: ValueNode, text: string): void {
  switch (node.type) {
    case 'decl':
      delete node.raws.value;
      node.value = text;
      break;
    case 'atrule':
      delete node.raws.params;
      if (isLessVariable(node)) Object.assign(node, { value: text });
      node.params = text;
      break;
    case 'rule':
      delete node.raws.selector;
      node.selector = text;
      break;
  }
}

/** What stands in a node, and where it begins in the text that the node was parsed from. */
export function locateNodeValue(node: ValueNode, text: string): RawValue {
  switch (node.type) {
    case 'decl':
      return findDeclarationValue(node, text);
    case 'atrule':
      return findParams(node, text);
    case 'rule': {
      const raw = readNodeValue(node);
      const start = node.source?.start?.offset ?? 0;
      return { text: raw, start: text.startsWith(raw, start) ? start : null };
    }
  }
}

/** postcss-less keeps the value of `@x: …` apart and prints that. */
function isLessVariable(node: AtRule): boolean {
  return 'variable' in node && node.variable === true;
}

function readLessVariable(node: AtRule): string | undefined {
  return isLessVariable(node) && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}
