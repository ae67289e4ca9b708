import type { Backdrop } from '@brandlint/core';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantOf,
  isOn,
  numberOf,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { readSheetColor, type SheetColor, type SheetScheme } from './sheet-colors.ts';

/** A colour of a look, and what it does in it. */
type LookColor = { role: 'text' | 'background' | 'border' | 'stop'; word: string; color: SheetColor };

/** How a cell looks. */
export type CellLook = {
  colors: readonly LookColor[];
  backdrop: Backdrop;
  sizePt: number | undefined;
  bold: boolean;
};

/** The looks of a workbook: of cells by number, and the changes that conditions and tables make. */
export type SheetStyles = {
  lookOf: (style: number) => CellLook;
  changeOf: (number: number) => CellLook | undefined;
};

/** Reads the styles of a workbook. */
export function readSheetStyles(root: XmlElement | undefined, scheme: SheetScheme): SheetStyles {
  const fonts = childOf(root, 'x:fonts')?.children ?? [];
  const fills = childOf(root, 'x:fills')?.children ?? [];
  const borders = childOf(root, 'x:borders')?.children ?? [];
  const formats = childrenOf(childOf(root, 'x:cellXfs'), 'x:xf');
  const changes = childrenOf(childOf(root, 'x:dxfs'), 'x:dxf');
  const looks = new Map<number, CellLook>();
  const partAt = (list: readonly XmlElement[], format: XmlElement | undefined, name: string) =>
    list[numberOf(format, name) ?? 0];
  return {
    lookOf: (style) => {
      let look = looks.get(style);
      if (!look) {
        const format = formats[style];
        look = toLook(
          partAt(fonts, format, 'fontId'),
          partAt(fills, format, 'fillId'),
          partAt(borders, format, 'borderId'),
          scheme,
          false,
        );
        looks.set(style, look);
      }
      return look;
    },
    changeOf: (number) => {
      const change = changes[number];
      return (
        change &&
        toLook(
          childOf(change, 'x:font'),
          childOf(change, 'x:fill'),
          childOf(change, 'x:border'),
          scheme,
          true,
        )
      );
    },
  };
}

const white: Backdrop = { kind: 'colors', colors: [{ space: 'srgb', components: [1, 1, 1], alpha: 1 }] };

function toLook(
  font: XmlElement | undefined,
  fill: XmlElement | undefined,
  border: XmlElement | undefined,
  scheme: SheetScheme,
  isChange: boolean,
): CellLook {
  const colors: LookColor[] = [];
  const add = (role: LookColor['role'], word: string, element: XmlElement | undefined) => {
    const color = readSheetColor(element, scheme);
    if (color) colors.push({ role, word, color });
    return color;
  };
  add('text', 'font color', childOf(font, 'x:color'));
  const backdrop = readFill(fill, isChange, add);
  for (const side of border?.children ?? []) {
    const line = attributeOf(side, 'style');
    if (line !== undefined && line !== 'none') add('border', 'border color', childOf(side, 'x:color'));
  }
  const bold = childOf(font, 'x:b');
  return {
    colors,
    backdrop,
    sizePt: numberOf(childOf(font, 'x:sz'), 'val'),
    bold: bold !== undefined && (attributeOf(bold, 'val') === undefined || isOn(attributeOf(bold, 'val'))),
  };
}

function readFill(
  fill: XmlElement | undefined,
  isChange: boolean,
  add: (role: LookColor['role'], word: string, element: XmlElement | undefined) => SheetColor | undefined,
): Backdrop {
  const gradient = childOf(fill, 'x:gradientFill');
  if (gradient) {
    for (const stop of childrenOf(gradient, 'x:stop')) add('stop', 'fill stop', childOf(stop, 'x:color'));
    return { kind: 'unknown', reason: 'a gradient lies beneath it' };
  }
  const pattern = childOf(fill, 'x:patternFill');
  const kind = attributeOf(pattern, 'patternType') ?? (isChange ? 'solid' : 'none');
  if (!pattern || kind === 'none') {
    return isChange ? { kind: 'unknown', reason: 'it holds under a condition, on what the cell has' } : white;
  }
  // A change that says nothing of a pattern paints with what is the ground of one.
  const front =
    isChange && attributeOf(pattern, 'patternType') === undefined ? undefined : childOf(pattern, 'x:fgColor');
  const painted = add(
    'background',
    'fill color',
    front ?? (kind === 'solid' ? childOf(pattern, 'x:bgColor') : undefined),
  );
  if (kind === 'solid') {
    return painted
      ? { kind: 'colors', colors: [{ space: 'srgb', components: painted.channels, alpha: 1 }] }
      : { kind: 'unknown', reason: 'what it stands on has a colour that is not known' };
  }
  add('background', 'fill ground', childOf(pattern, 'x:bgColor'));
  return { kind: 'unknown', reason: 'a pattern lies beneath it' };
}

/** The palette of old numbers that a workbook puts in the place of the usual one. */
export function readOwnPalette(root: XmlElement | undefined): readonly string[] {
  const entries = childrenOf(descendantOf(root, 'x:colors', 'x:indexedColors'), 'x:rgbColor');
  return entries.map((entry) => attributeOf(entry, 'rgb') ?? '');
}
