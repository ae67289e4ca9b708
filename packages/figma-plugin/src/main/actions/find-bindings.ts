import type { Brand, Token } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import type { Binding, Bindings } from '../workspace.ts';
import { readKept } from './kept/read-kept.ts';
import { isDocumentColor } from './mend/is-document-color.ts';
import { isPlainPaint } from './mend/is-plain-paint.ts';
import { loadVariables, type VariableBook } from './variables/load-variables.ts';
import { isNamedFor, nameCollection, tokenKey, writeTokenMark } from './variables/name-variables.ts';
import { resolveVariable } from './variables/resolve-variable.ts';

/**
 * What the official colours are bound to in this file: a colour variable that is that colour in every mode, else a paint style
 * that is it and nothing else. Of several variables the one that was made for it comes first, then one in the brand's own
 * collection, then one of its name.
 */
export async function findBindings(brand: Brand, profile: ColorProfile): Promise<Bindings> {
  const book = await loadVariables();
  const styles = await figma.getLocalPaintStylesAsync();
  const bindings = new Map<string, Binding>();
  for (const token of brand.palette) {
    const variable = await findVariable(brand, token, book, profile);
    const style = variable ? undefined : findStyle(token, styles, profile);
    if (variable) bindings.set(token.name, { kind: 'variable', id: variable.id, name: variable.name });
    else if (style) bindings.set(token.name, { kind: 'style', id: style.id, name: style.name });
  }
  return bindings;
}

async function findVariable(
  brand: Brand,
  token: Token,
  book: VariableBook,
  profile: ColorProfile,
): Promise<Variable | undefined> {
  let best: { rank: number; variable: Variable } | undefined;
  for (const variable of book.variables.values()) {
    const colors = await resolveVariable(variable, (id) => book.variables.get(id));
    if (!colors?.every((color) => isDocumentColor(color, token.screen, profile))) continue;
    const rank = rankOf(variable);
    if (!best || rank > best.rank) best = { rank, variable };
  }
  return best?.variable;

  function rankOf(variable: Variable): number {
    if (readKept(variable, tokenKey) === writeTokenMark(brand, token)) return 3;
    if (book.collections.get(variable.variableCollectionId)?.name === nameCollection(brand)) return 2;
    return isNamedFor(variable, token) ? 1 : 0;
  }
}

function findStyle(
  { screen }: Token,
  styles: readonly PaintStyle[],
  profile: ColorProfile,
): PaintStyle | undefined {
  return styles.find(({ paints }) => {
    const [paint] = paints;
    return (
      paints.length === 1 &&
      paint?.type === 'SOLID' &&
      isPlainPaint(paint) &&
      isDocumentColor(paint.color, screen, profile)
    );
  });
}
