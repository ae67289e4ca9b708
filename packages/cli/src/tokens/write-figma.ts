import type { PostVariablesRequestBody } from '@figma/rest-api-spec';
import type { Brand, Token } from '@brandlint/core';
import { describeColor } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toIdentifier } from './to-identifier.ts';
import { toOneLine } from './to-one-line.ts';

const collection = 'palette';
const mode = 'published';

/**
 * The palette as variables of Figma: what `POST /v1/files/:key/variables` of its REST API takes as it is, and what a plugin
 * makes variables of. Colours are 0–1; the code syntax is the custom property that `css` writes.
 */
export function writeFigma(brand: Brand): string {
  const colors = nameColors(brand.palette, ({ name }) => toVariableName(name));
  const syntax = new Map(
    nameColors(brand.palette, ({ variable }) => toIdentifier(variable)).map(({ token, name }) => [
      token,
      name,
    ]),
  );
  const body: PostVariablesRequestBody = {
    variableCollections: [
      { action: 'CREATE', id: collection, name: toOneLine(brand.name, 200), initialModeId: mode },
    ],
    variableModes: [{ action: 'UPDATE', id: mode, name: 'As published', variableCollectionId: collection }],
    variables: colors.map(({ token, name }, at) => ({
      action: 'CREATE',
      id: toId(at),
      name,
      variableCollectionId: collection,
      resolvedType: 'COLOR',
      description: describeColor(token),
      codeSyntax: { WEB: `var(--${syntax.get(token) ?? ''})` },
    })),
    variableModeValues: colors.map(({ token }, at) => ({
      variableId: toId(at),
      modeId: mode,
      value: toValue(token),
    })),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function toId(at: number): string {
  return `color-${String(at + 1)}`;
}

/** In a name of Figma a slash makes a group, and the signs of aliases are refused. */
function toVariableName(name: string): string {
  return toOneLine(name.replace(/[./{}]/g, '-'), 200) || 'Colour';
}

function toValue({ screen: [r, g, b] }: Token): { r: number; g: number; b: number; a: number } {
  return { r: round(r), g: round(g), b: round(b), a: 1 };
}

function round(channel: number): number {
  return Number(channel.toFixed(8));
}
