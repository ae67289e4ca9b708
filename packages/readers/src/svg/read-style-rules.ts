import type { AtRule, ChildNode, Declaration, Rule } from 'postcss';
import { nameSelector, shortenSelector } from './name-selector.ts';
import { parseStyle } from './parse-style.ts';
import { readAttribute, type StyleText } from './svg-element.ts';
import { isTracked } from './tracked-properties.ts';
import { createTally, type WrittenValue } from './written-value.ts';

/** The declarations of one block of a style element. `selector` is `null` where none can be matched with elements. */
export type StyleRule = { selector: string | null; isConditional: boolean; values: WrittenValue[] };

/** What a style element holds, and what of it was not read. */
export type StyleRules = {
  rules: StyleRule[];
  gaps: { kind: 'unreadable' | 'unjudged'; code: string; reason: string }[];
};

type Block = StyleRule & {
  nodes: Iterator<ChildNode>;
  isApart: boolean;
  anchor: string;
  within: readonly string[];
};

/** At-rules inside which declarations belong to no element of the drawing. */
const apart = /keyframes$|^(?:font-face|page|property|counter-style|font-palette-values)$/;

const maximumContainers = 100;
const maximumAnchor = 900;

/** Reads the declarations of one style element that matter for colour, in their order. Never recursive. */
export function readStyleRules(style: StyleText): StyleRules {
  const type = readAttribute(style.element, 'type')?.trim().toLowerCase() ?? '';
  if (type !== '' && type !== 'text/css') {
    const reason = `a style element of the type ${type.slice(0, 60)} is not read`;
    return { rules: [], gaps: [{ kind: 'unjudged', code: 'style-not-css', reason }] };
  }
  const parsed = parseStyle(style.text);
  if ('fault' in parsed) {
    return { rules: [], gaps: [{ kind: 'unreadable', code: 'stylesheet-malformed', reason: parsed.fault }] };
  }
  const found: StyleRules = { rules: [], gaps: [] };
  const medium = readAttribute(style.element, 'media')?.trim().toLowerCase() ?? '';
  const stack = [rootBlock(parsed.root.nodes, medium !== '' && medium !== 'all')];
  for (let block = stack.at(-1); block; block = stack.at(-1)) {
    const next = block.nodes.next();
    if (next.done === true) stack.pop();
    else if (next.value.type === 'decl') readDeclaration(next.value, block);
    else if (next.value.type === 'rule') stack.push(enter(ruleBlock(next.value, block)));
    else if (next.value.type === 'atrule') readAtRule(next.value, block);
  }
  return found;

  function enter(block: Block): Block {
    found.rules.push(block);
    return block;
  }

  function readAtRule(node: AtRule, outer: Block): void {
    if (node.name.toLowerCase() === 'import') {
      found.gaps.push({
        kind: 'unjudged',
        code: 'linked-stylesheet',
        reason: 'a linked stylesheet is not read',
      });
    } else if (node.nodes) stack.push(enter(atRuleBlock(node, outer)));
  }

  function readDeclaration(node: Declaration, block: Block): void {
    const value = node.raws.value?.raw ?? node.value;
    const property = node.prop.startsWith('--') ? node.prop : node.prop.toLowerCase();
    if (!isTracked(property, value)) return;
    const start = style.start === null ? null : findValue(node, value, style.start);
    const whole = start === null ? style.whole : { start, end: start + value.length };
    block.values.push({
      property,
      text: value,
      start,
      whole,
      isImportant: node.important === true,
      owner: {
        kind: 'rule',
        style: style.element,
        anchor: `${block.anchor}${property}`,
        within: block.within,
      },
      tally: createTally(block.selector === null),
    });
  }

  /** What PostCSS says of the place is checked against the text: hacks such as `*color` move it by a character. */
  function findValue(node: Declaration, value: string, offset: number): number | null {
    const from = node.source?.start?.offset ?? 0;
    const expected = from + node.prop.length + (node.raws.between ?? ':').length;
    if (style.text.startsWith(value, expected)) return offset + expected;
    const to = node.source?.end?.offset ?? from;
    const at = style.text.slice(from, to + 1).lastIndexOf(value);
    return at === -1 ? null : offset + from + at;
  }
}

function rootBlock(nodes: readonly ChildNode[], isConditional: boolean): Block {
  return {
    selector: null,
    isConditional,
    values: [],
    nodes: nodes.values(),
    isApart: false,
    anchor: '',
    within: [],
  };
}

function ruleBlock(node: Rule, outer: Block): Block {
  const isNested = outer.selector !== null || node.selector.includes('&');
  const selector = outer.isApart || isNested ? null : node.selector;
  const isApart = outer.isApart || isNested;
  return {
    ...outer,
    ...nest(outer, nameSelector(node.selector)),
    selector,
    isApart,
    values: [],
    nodes: node.nodes.values(),
  };
}

function atRuleBlock(node: AtRule, outer: Block): Block {
  const isApart = outer.isApart || apart.test(node.name.toLowerCase());
  const head = shortenSelector(`@${node.name} ${node.params}`);
  const nodes = (node.nodes ?? []).values();
  return { ...outer, ...nest(outer, [head]), isConditional: true, isApart, values: [], nodes };
}

function nest(outer: Block, names: readonly string[]): Pick<Block, 'anchor' | 'within'> {
  const anchor = `${outer.anchor}${names[0] ?? ''} { `.slice(-maximumAnchor);
  return { anchor, within: [...names, ...outer.within].slice(0, maximumContainers) };
}
