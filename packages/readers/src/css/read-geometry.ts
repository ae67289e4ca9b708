import type { IconUse } from '@brandlint/core';
import type { Container, Declaration, Document } from 'postcss';
import parse from 'postcss/lib/parse';
import { identity, multiply, type Linear } from '../values/linear.ts';
import { parseTransform } from '../values/parse-transform.ts';

type Block = Container | Document;

/** How one rule places a picture: how it is transformed, and how large it is. */
export type Geometry = Pick<IconUse, 'matrix' | 'size'>;

/** Longer rules are not looked through for the place of one picture. */
const maximumLength = 20_000;

/** Without any of these a rule places nothing. */
const placing = /transform|rotate|scale|size|100%/i;

/** Makes the function that reads how a rule places a picture that `value` of `property` shows. */
export function createGeometryReader(
  text: string,
): (block: Block | undefined, shown: Declaration) => Geometry {
  const known = new Map<Block, ReadonlyMap<string, string>>();
  return (block, shown) => {
    if (!block) return {};
    let values = known.get(block);
    if (!values) known.set(block, (values = readValues(block, text)));
    const matrix = readMatrix(values);
    const size = readSize(values, shown);
    return { ...(matrix && { matrix }), ...(size && { size }) };
  };
}

/** The declarations of a rule that place something, by name. The lean tree leaves them out, so they are parsed anew. */
function readValues(block: Block, text: string): ReadonlyMap<string, string> {
  const isRoot = block.type === 'root';
  const start = isRoot ? 0 : (block.source?.start?.offset ?? 0);
  const end = isRoot ? text.length : (block.source?.end?.offset ?? 0);
  const values = new Map<string, string>();
  const important = new Set<string>();
  if (end <= start || end - start > maximumLength) return values;
  if (!placing.test(text.slice(start, end))) return values;
  for (const node of parseBlock(text.slice(start, end), isRoot)) {
    const name = node.prop.toLowerCase().replace(/^-webkit-(?=mask|transform)/, '');
    if (important.has(name) && node.important !== true) continue;
    if (node.important === true) important.add(name);
    values.set(name, node.value);
  }
  return values;
}

function parseBlock(text: string, isRoot: boolean): Declaration[] {
  try {
    const root = parse(text, { map: false });
    const [rule] = root.nodes;
    const nodes = isRoot ? root.nodes : rule && 'nodes' in rule ? (rule.nodes ?? []) : [];
    return nodes.filter((node) => node.type === 'decl');
  } catch {
    // Another syntax than that of CSS; nothing is said of the place then.
    return [];
  }
}

/** The transform of what a rule is about. Source: CSS Transforms 2, section 3 (the order of its properties). */
function readMatrix(values: ReadonlyMap<string, string>): Linear | undefined {
  const parts = [
    wrap('rotate', values.get('rotate')),
    wrap('scale', values.get('scale')?.trim().replace(/\s+/g, ', ')),
    values.get('transform') ?? 'none',
  ].map(parseTransform);
  let whole = identity;
  for (const part of parts) {
    if (!part) return undefined;
    whole = multiply(whole, part);
  }
  return whole.every((value, at) => value === identity[at]) ? undefined : whole;
}

function wrap(name: string, value: string | undefined): string {
  return value === undefined || /^\s*none\s*$/i.test(value) ? 'none' : `${name}(${value})`;
}

/** The size that a picture is given; stretched where both sides are. Source: CSS Backgrounds 3, section 2.9. */
function readSize(values: ReadonlyMap<string, string>, { prop, value }: Declaration): IconUse['size'] {
  const isMask = /mask/i.test(prop);
  const shorthand = /\/\s*([^\s,/]{1,40})(?:\s+([^\s,/]{1,40}))?/.exec(value.replace(/\([^()]*\)/g, ''));
  const written =
    values
      .get(isMask ? 'mask-size' : 'background-size')
      ?.trim()
      .split(/\s+/) ?? shorthand?.slice(1, 3);
  const [first = '', second = 'auto'] = written ?? [];
  if (first === '100%' && second === '100%') {
    const [width, height] = [parsePx(values.get('width')), parsePx(values.get('height'))];
    return width === null || height === null ? undefined : { width, height, keepsProportions: false };
  }
  const [width, height] = [parsePx(first), parsePx(second)];
  if (width !== null && height !== null) return { width, height, keepsProportions: false };
  if (width !== null && second === 'auto') return { width, keepsProportions: true };
  return height !== null && first === 'auto' ? { height, keepsProportions: true } : undefined;
}

function parsePx(text: string | undefined): number | null {
  const match = /^\s*(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})px\s*$/i.exec(text ?? '');
  return match ? Number(match[1]) : null;
}
