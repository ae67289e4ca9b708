import type { Backdrop, Color, Inherited, TextSize } from '@brandlint/core';
import type { Container, Declaration, Document } from 'postcss';
import type { FindColors, ValueHit } from '../values/value-hit.ts';

/** What a rule says of the text in it: what it stands on, and how large it is. */
export type TextContext = { size: TextSize; backdropOf: (index: number, of: number) => Backdrop };

type Block = Container | Document | undefined;

/** Makes the function that reads the text context of a rule, once for each rule. */
export function createTextContextReader(
  find: FindColors,
  inherited: Inherited | undefined,
): (block: Block) => TextContext {
  const known = new Map<Block, TextContext>();
  return (block) => {
    let context = known.get(block);
    if (!context) known.set(block, (context = readTextContext(declarationsOf(block), find, inherited)));
    return context;
  };
}

function readTextContext(
  declarations: readonly Declaration[],
  find: FindColors,
  inherited: Inherited | undefined,
): TextContext {
  const background = winner(declarations, ['background', 'background-color', 'background-image']);
  const size = readSize(declarations);
  if (!background) {
    const beneath = inherited?.backdrop;
    const backdrop: Backdrop = beneath
      ? { kind: 'colors', colors: beneath }
      : unknown('the rule sets no background');
    return { size, backdropOf: () => backdrop };
  }
  const hits = find(background.value, { names: true, expectsColor: true });
  const colors = hits.filter((hit) => hit.kind === 'color').map((hit) => hit.color);
  const reason = whyUnknown(background.value, hits, colors);
  const [first, ...rest] = colors;
  if (reason !== null || !first) {
    const backdrop = unknown(reason ?? 'the background is not a plain colour');
    return { size, backdropOf: () => backdrop };
  }
  return {
    size,
    backdropOf: (index, of) => {
      const paired = of > 1 && of === colors.length ? colors[index] : undefined;
      return { kind: 'colors', colors: paired ? [paired] : [first, ...rest] };
    },
  };
}

function whyUnknown(value: string, hits: readonly ValueHit[], colors: readonly Color[]): string | null {
  if (hits.some((hit) => hit.kind === 'gap')) return 'the background is not known';
  if (hits.some((hit) => hit.kind === 'url' || hit.kind === 'data')) return 'a picture lies behind it';
  if (/gradient\(/i.test(value)) return 'a gradient lies behind it';
  if (hits.some((hit) => hit.kind === 'keyword')) return 'the background depends on the user’s machine';
  if (colors.some((color) => color.alpha !== 1)) return 'the background is translucent';
  return null;
}

function unknown(reason: string): Backdrop {
  return { kind: 'unknown', reason };
}

/** The declaration that wins inside one rule: the last one, or the last important one. */
function winner(
  declarations: readonly Declaration[],
  properties: readonly string[],
): Declaration | undefined {
  const candidates = declarations.filter((node) => properties.includes(node.prop.toLowerCase()));
  return candidates.findLast((node) => node.important === true) ?? candidates.at(-1);
}

function declarationsOf(block: Block): Declaration[] {
  const nodes: readonly unknown[] = block?.nodes ?? [];
  return nodes.filter((node): node is Declaration => isNode(node) && node.type === 'decl');
}

function isNode(node: unknown): node is { type: string } {
  return typeof node === 'object' && node !== null && 'type' in node;
}

/** Size and weight where the rule itself says them in absolute units. Source: CSS Values 4, section 6.2 (1 px = 0.75 pt). */
function readSize(declarations: readonly Declaration[]): TextSize {
  const font = winner(declarations, ['font'])?.value ?? '';
  const size =
    winner(declarations, ['font-size'])?.value ?? /(?:^|\s)(\d*\.?\d+(?:px|pt))(?=\s|\/)/i.exec(font)?.[1];
  const weight = winner(declarations, ['font-weight'])?.value ?? font;
  const match = /^\s*(\d*\.?\d+)(px|pt|pc|in|cm|mm)\s*$/i.exec(size ?? '');
  const unit = pointsPerUnit[(match?.[2] ?? '').toLowerCase()];
  const isBold = /(?:^|\s)(?:bold|[7-9]\d\d|1000)(?=\s|$)/i.test(weight);
  const isRegular = /(?:^|\s)(?:normal|[1-6]\d\d)(?=\s|$)/i.test(weight);
  return {
    ...(match && unit !== undefined && { sizePt: Number(match[1]) * unit }),
    ...(isBold ? { bold: true } : isRegular && { bold: false }),
  };
}

const pointsPerUnit: Readonly<Record<string, number>> = {
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
};
