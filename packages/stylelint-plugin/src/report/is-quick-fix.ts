import type { ValueNode } from '../sheet/node-value.ts';

/**
 * Whether an editor can be told of a change as a range of the text. Stylelint works that range out from where the node says
 * it stands, in `input.css`, which inside a page is one block only, and some syntaxes leave the last letter of a node out.
 * So what Stylelint would make of it is worked out here first, and held against the text.
 */
export function isQuickFix(node: ValueNode, text: string, before: string, after: string): boolean {
  const start = node.source?.start?.offset;
  const end = node.source?.end?.offset;
  if (start === undefined || end === undefined) return false;
  const there = text.slice(start, end);
  const semicolon = hasSemicolon(node) ? ';' : '';
  if (there !== before + semicolon) return false;
  const compared = node.source?.input.css.slice(start, end) ?? '';
  const changed = after + semicolon;
  const prefix = countCommon(compared, changed, (one, i) => one[i]);
  if (there.slice(0, prefix) !== changed.slice(0, prefix)) return false;
  const suffix = countCommon(
    compared.slice(prefix),
    changed.slice(prefix),
    (one, i) => one[one.length - 1 - i],
  );
  return suffix === 0 || there.slice(-suffix) === changed.slice(-suffix);
}

/** Whether Stylelint puts a semicolon behind the node. */
function hasSemicolon(node: ValueNode): boolean {
  const parent = node.parent;
  if (!parent || node.type === 'rule' || (node.type === 'atrule' && node.nodes)) return false;
  return parent.raws['semicolon'] === true || parent.nodes.at(-1) !== node;
}

function countCommon(
  one: string,
  other: string,
  letter: (text: string, i: number) => string | undefined,
): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && letter(one, count) === letter(other, count)) count++;
  return count;
}
